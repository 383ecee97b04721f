import { z } from 'zod'
import { fillText, groupBy, type Problem } from '#core/foundation'
import type { Instrument, MappingEntry } from '#core/instruments'
import { questionOf, questionsOf } from '#core/instruments'
import { everyKnownForm, formFile, formFileFormats, trialSummary } from '#rim/services'
import { listReviews, listVersions, type StoredVersion } from '#rim/storage'
import { route } from '../route.ts'
import { fetchForm, ofForm } from './instruments.ts'
import { trials, trialsOf } from './pilot-shapes.ts'
import { changesOf, revisionChange, seriesChange, seriesChangeOf } from './revision-shapes.ts'
import { id, instrumentId, localText, moment, noParams, plainText } from './shapes.ts'

const version = z.object({
  id: instrumentId,
  title: localText,
  base: z.string().nullable(),
  /** The years it is for. */
  rounds: z.array(z.string()),
  questions: z.int(),
  rules: z.int(),
  /** Published in this house; null: it came with the program. */
  publishedAt: moment.nullable(),
  draft: id.nullable(),
  /** What is not as in the version before. */
  differences: z.array(seriesChange.extend({ number: z.string(), text: localText })),
})

function answered(
  form: Instrument,
  older: Instrument | undefined,
  published: StoredVersion | undefined,
): z.input<typeof version> {
  return {
    id: form.id,
    title: plainText(form.title),
    base: form.mapping?.from ?? null,
    rounds: [...form.rounds],
    questions: questionsOf(form).length,
    rules: form.rules.length,
    publishedAt: published?.publishedAt ?? null,
    draft: published?.draft ?? null,
    differences: (form.mapping?.entries ?? []).flatMap((entry) => difference(entry, form, older)),
  }
}

function difference(entry: MappingEntry, form: Instrument, older: Instrument | undefined) {
  const question = questionOf(form, entry.question) ?? (older && questionOf(older, entry.question))
  const number = question?.number ?? ''
  const text = question
    ? plainText(question.title ?? question.text)
    : { nb: entry.question, nn: entry.question }
  return seriesChangeOf(entry).map((change) => ({ ...change, number, text }))
}

/** The newest of each family first; the families in their order, that of the rounds before the survey's. */
const newestFirst = (list: readonly Instrument[]): readonly Instrument[] =>
  [...groupBy(list, ({ family }) => family).values()].flatMap((versions) => versions.toReversed())

export const instrumentVersionRoutes = [
  route({
    method: 'GET',
    path: '/api/instrument-versions',
    summary: {
      nb: 'Alle versjonene av skjemaene, den nyeste av hvert først, med endringene fra forrige',
      nn: 'Alle versjonane av skjemaa, den nyaste av kvart først, med endringane frå førre',
      en: 'All versions of the forms, the newest of each first, with what changed from the one before',
    },
    noun: 'instrument-version',
    verb: 'list',
    params: noParams,
    answer: z.array(version),
    fetch: async () => ({ thing: { noun: 'instrument-version' }, value: null }),
    act: async ({ desks, work }) => {
      const list = await everyKnownForm(desks, work)
      const stored = await listVersions(work)
      return newestFirst(list).map((form) =>
        answered(
          form,
          list.find(({ id: one }) => one === form.mapping?.from),
          stored.find((one) => one.id === form.id),
        ),
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/instrument-versions/{instrument}',
    summary: {
      nb: 'En versjon av skjemaet, med endringene og hvordan den ble prøvd',
      nn: 'Ein versjon av skjemaet, med endringane og korleis han blei prøvd',
      en: 'A version of the form, with its changes and how it was tried',
    },
    noun: 'instrument-version',
    verb: 'read',
    params: ofForm,
    answer: z.object({
      ...version.shape,
      hash: z.string().nullable(),
      /** With their reasons; empty for one that came with the program. */
      changes: z.array(revisionChange),
      /** Null for one that came with the program. */
      trials: trials.nullable(),
      /** The files that other programs read it from, and what does not come along. */
      files: z.array(z.object({ format: z.enum(formFileFormats), losses: z.array(localText) })),
    }),
    fetch: fetchForm('instrument-version'),
    act: async ({ desks, work }, _input, form) => {
      const stored = (await listVersions(work)).find((one) => one.id === form.id)
      const list = await everyKnownForm(desks, work)
      const older = list.find(({ id: one }) => one === form.mapping?.from)
      return {
        ...answered(form, older, stored),
        hash: stored?.hash ?? null,
        changes: stored ? changesOf(stored.changes) : [],
        trials: stored
          ? trialsOf(await trialSummary(work, stored.draft), await listReviews(work, stored.draft))
          : null,
        files: formFileFormats.map((format) => ({
          format,
          losses: formFile(form, format).losses.map(inWords),
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/instrument-versions/{instrument}/file',
    summary: {
      nb: 'En versjon av skjemaet som fil for andre programmer: FHIR R4 Questionnaire eller XLSForm',
      nn: 'Ein versjon av skjemaet som fil for andre program: FHIR R4 Questionnaire eller XLSForm',
      en: 'A version of the form as a file for other programs: FHIR R4 Questionnaire or XLSForm',
    },
    noun: 'instrument-version',
    verb: 'read',
    params: ofForm,
    query: z.strictObject({ format: z.enum(formFileFormats).default('fhir') }),
    answer: 'file',
    fetch: fetchForm('instrument-version'),
    act: async (_call, { query }, form) => {
      const { bytes, type, name } = formFile(form, query.format)
      return { bytes, type, name }
    },
  }),
]

const inWords = ({ text, details }: Problem) => ({
  nb: fillText(text.nb, details),
  nn: fillText(text.nn, details),
})
