import { z } from 'zod'
import { ownInsight, ownLog, ownOptOut } from '#rim/services'
import { logEvent, ownEvents } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { done, id, moment, municipalityCode, noParams } from './shapes.ts'

const own = { thing: { noun: 'own-registrations', own: true }, value: null } as const
const insight = z.object({
  registration: id,
  roundId: id,
  round: z.string(),
  municipality: municipalityCode,
  unit: id,
  /** Null: nothing in her log names the unit. */
  unitName: z.string().nullable(),
  localReference: z.string().nullable(),
  status: z.enum(['draft', 'complete']),
  birthYear: z.int().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  createdAt: moment,
  changedAt: moment,
  answers: z.array(z.object({ code: z.string(), question: z.string(), answer: z.string() })),
  notes: z.array(z.object({ key: z.string(), about: z.string(), text: z.string() })),
})

/** What is registered, with the units' names as her own log gives them: a person may see no other units. */
async function insights({ desks, work, language }: Call): Promise<z.output<typeof insight>[]> {
  const found = await ownInsight(desks, work, language)
  const names = new Map((await ownEvents(work)).map(({ unit, unitName }) => [unit, unitName]))
  return found.map((one) => ({
    ...one,
    unitName: names.get(one.unit) ?? null,
    answers: [...one.answers],
    notes: [...one.notes],
  }))
}

export const ownRegistrationRoutes = [
  route({
    method: 'GET',
    path: '/api/own/registrations',
    summary: {
      nb: 'Hva som er registrert om deg',
      nn: 'Kva som er registrert om deg',
      en: 'What is registered about you',
    },
    noun: 'own-registrations',
    verb: 'read',
    params: noParams,
    answer: z.array(insight),
    fetch: async () => own,
    act: insights,
  }),
  route({
    method: 'GET',
    path: '/api/own/registrations/file',
    summary: { nb: 'Det samme som fil', nn: 'Det same som fil', en: 'The same as a file' },
    noun: 'own-registrations',
    verb: 'export',
    params: noParams,
    answer: 'file',
    fetch: async () => own,
    act: async (call) => {
      const found = await insights(call)
      await logEvent(call.work, { verb: 'export', noun: 'own-registrations', purpose: 'insight' })
      return {
        bytes: Buffer.from(JSON.stringify(found, null, 2)),
        type: 'application/json',
        name: 'innsyn.json',
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/own/log',
    summary: {
      nb: 'Hvem som har lest og skrevet om deg',
      nn: 'Kven som har lese og skrive om deg',
      en: 'Who has read and written about you',
    },
    noun: 'own-registrations',
    verb: 'read',
    params: noParams,
    answer: z.array(z.object({ id, at: moment, sentence: z.string() })),
    fetch: async () => own,
    act: async ({ work, language }) => [...(await ownLog(work, language))],
  }),
  route({
    method: 'POST',
    path: '/api/own/opt-outs',
    summary: {
      nb: 'Si nei til å være med i en runde. Det som er registrert, slettes',
      nn: 'Sei nei til å vere med i ein runde. Det som er registrert, blir sletta',
      en: 'Say no to a round. What is registered is deleted',
    },
    noun: 'own-registrations',
    verb: 'delete',
    params: noParams,
    body: z.strictObject({ round: id, municipality: municipalityCode }),
    answer: done,
    status: 201,
    fetch: async () => own,
    act: async ({ work, places }, { body }) => {
      await ownOptOut(work, places, body.round, body.municipality)
      return { done: true as const }
    },
  }),
]
