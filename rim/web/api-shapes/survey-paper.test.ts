import type {
  BatchAnswer,
  EntryDeskAnswer,
  EntryFormAnswer,
  EnvelopeDayAnswer,
  EnvelopePlaceAnswer,
  EnvelopesAnswer,
  HeldBatchAnswer,
  OpenedAnswer,
  OutcomeAnswer,
  QualityAnswer,
} from '../client/survey/types.ts'
import { holdAgainstRoutes, namesOf, type Shared } from './test-shapes.ts'

const wave = '/api/survey-waves/{wave}'
const batchNames: Shared<BatchAnswer, HeldBatchAnswer> = {
  number: 0,
  state: 0,
  sheets: 0,
  share: 0,
  chosen: 0,
  compared: 0,
  differing: 0,
  passed: 0,
  allCompared: 0,
  allDiffering: 0,
  mended: 0,
  unclear: 0,
  unreadable: 0,
  routed: 0,
  contradiction: 0,
  refused: 0,
  releasedOn: 0,
  rate: 0,
}

holdAgainstRoutes({
  [`GET ${wave}/entry-form`]: { '': namesOf<EntryFormAnswer>({ form: 0, pages: 0 }) },
  [`GET ${wave}/entry-desk`]: {
    '': namesOf<EntryDeskAnswer>({ typing: 0, own: 0, batches: 0 }),
    'batches[]': namesOf<HeldBatchAnswer>({ ...batchNames, waiting: 0 }),
    'batches[].waiting[]': namesOf<HeldBatchAnswer['waiting'][number]>({ code: 0, needs: 0, mine: 0 }),
  },
  [`GET ${wave}/batches`]: {
    '': namesOf<QualityAnswer>({ limit: 0, share: 0, batches: 0 }),
    'batches[]': namesOf<BatchAnswer>(batchNames),
  },
  [`POST ${wave}/sheets/opening`]: {
    '': namesOf<OpenedAnswer>({
      code: 0,
      turn: 0,
      entryNumber: 0,
      instrument: 0,
      language: 0,
      entry: 0,
      second: 0,
      differing: 0,
    }),
  },
  [`POST ${wave}/sheets/completion`]: {
    '': namesOf<OutcomeAnswer>({ batch: 0, sheets: 0, full: 0, differing: 0, takenOut: 0, warnings: 0 }),
  },
  [`GET ${wave}/envelopes`]: {
    '': namesOf<EnvelopesAnswer>({ places: 0, days: 0 }),
    'places[]': namesOf<EnvelopePlaceAnswer>({
      participant: 0,
      name: 0,
      service: 0,
      serviceName: 0,
      handedOut: 0,
      received: 0,
      empty: 0,
      unusable: 0,
    }),
    'days[]': namesOf<EnvelopeDayAnswer>({
      id: 0,
      participant: 0,
      service: 0,
      day: 0,
      received: 0,
      empty: 0,
      unusable: 0,
      reason: 0,
    }),
  },
})
