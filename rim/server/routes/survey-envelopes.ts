import { v7 } from 'uuid'
import { z } from 'zod'
import { loadTerritory } from '#rim/assets'
import { participantName } from '#rim/services'
import {
  addEnvelopes,
  changeEnvelopes,
  findEnvelopes,
  findSurveyWave,
  listEnvelopePlaces,
  listEnvelopes,
  removeEnvelopes,
  type StoredEnvelopes,
  type StoredSurveyWave,
} from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { day, done, id, note } from './shapes.ts'

const noun = 'survey-envelope' as const
const count = z.int().min(0).max(10_000)
const counts = { received: count.min(1), empty: count, unusable: count, reason: note.max(200) }
type Counts = z.output<z.ZodObject<typeof counts>>
const addsUp = ({ received, empty, unusable }: Counts): boolean => empty + unusable <= received
const explained = ({ unusable, reason }: Counts): boolean => unusable > 0 === reason.length >= 3

const ofWave = z.strictObject({ wave: id })
const waveOf = async (
  { work }: Call,
  { params }: { readonly params: z.output<typeof ofWave> },
): Promise<Found<StoredSurveyWave> | null> => {
  const value = await findSurveyWave(work, params.wave)
  return value && { thing: { noun }, value }
}
const one = z.strictObject({ envelopes: id })
const fetchOne = async (
  { work }: Call,
  { params }: { readonly params: z.output<typeof one> },
): Promise<Found<StoredEnvelopes> | null> => {
  const value = await findEnvelopes(work, params.envelopes)
  return value && { thing: { noun }, value }
}

/** Envelopes with paper forms, counted by day and place. Nothing ties one to a code. */
export const surveyEnvelopeRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/envelopes',
    summary: {
      nb: 'Konvolutter som er kommet inn, mot det som er delt ut',
      nn: 'Konvoluttar som er komne inn, mot det som er delt ut',
      en: 'Envelopes that have come in, against what was handed out',
    },
    noun,
    verb: 'list',
    params: ofWave,
    answer: z.object({
      places: z.array(
        z.object({
          participant: id,
          name: z.string(),
          service: id.nullable(),
          serviceName: z.string().nullable(),
          handedOut: z.int(),
          received: z.int(),
          empty: z.int(),
          unusable: z.int(),
        }),
      ),
      days: z.array(
        z.object({
          id,
          participant: id,
          service: id.nullable(),
          day: z.string(),
          received: z.int(),
          empty: z.int(),
          unusable: z.int(),
          reason: z.string(),
        }),
      ),
    }),
    fetch: waveOf,
    act: async ({ work }, _input, wave) => {
      const territory = loadTerritory()
      const places = await listEnvelopePlaces(work, wave.id)
      return {
        places: places.map((place) => ({ ...place, name: participantName(territory, place, wave.year) })),
        days: [...(await listEnvelopes(work, wave.id))],
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/envelopes',
    summary: {
      nb: 'Før inn konvolutter som er kommet',
      nn: 'Før inn konvoluttar som er komne',
      en: 'Note envelopes that have come in',
    },
    noun,
    verb: 'create',
    params: ofWave,
    body: z
      .strictObject({ participant: id, service: id.nullable(), day, ...counts })
      .refine(addsUp, { path: ['received'] })
      .refine(explained, { path: ['reason'] }),
    answer: z.object({ id }),
    status: 201,
    fetch: waveOf,
    act: async ({ work }, { body }, wave) => {
      const made = { id: v7(), wave: wave.id, ...body }
      await addEnvelopes(work, made)
      return { id: made.id }
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/survey-envelopes/{envelopes}',
    summary: {
      nb: 'Rett hvor mange konvolutter som kom',
      nn: 'Rett kor mange konvoluttar som kom',
      en: 'Correct how many envelopes came',
    },
    noun,
    verb: 'change',
    params: one,
    body: z
      .strictObject(counts)
      .refine(addsUp, { path: ['received'] })
      .refine(explained, { path: ['reason'] }),
    answer: done,
    fetch: fetchOne,
    act: async ({ work }, { body }, found) => {
      await changeEnvelopes(work, found.id, body)
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/survey-envelopes/{envelopes}',
    summary: {
      nb: 'Slett konvolutter som er ført ved en feil',
      nn: 'Slett konvoluttar som er førte ved ein feil',
      en: 'Delete envelopes that were noted by mistake',
    },
    noun,
    verb: 'delete',
    params: one,
    answer: done,
    fetch: fetchOne,
    act: async ({ work }, _input, found) => {
      await removeEnvelopes(work, found.id)
      return { done: true as const }
    },
  }),
]
