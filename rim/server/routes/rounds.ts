import { v7 } from 'uuid'
import { z } from 'zod'
import { addRound, changeRound, findRound, listRounds, type StoredRound } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { day, id, instrumentId, line, moment, noParams, slug } from './shapes.ts'

const name = z.strictObject({ nb: line, nn: line })
const fields = { name, instrument: instrumentId, opensOn: day, closesOn: day, retentionUntil: day }
export const groups = z.array(z.enum(['substance', 'mental'])).min(1)
export const round = z.object({
  id,
  code: slug,
  ...fields,
  year: z.int(),
  population: z.object({ nb: z.string(), nn: z.string() }),
  groups,
  unitTypes: z.array(z.string()),
  closedAt: moment.nullable(),
  releasedAt: moment.nullable(),
})

/** A round as it is answered. */
export const roundAnswer = (stored: StoredRound): z.input<typeof round> => ({
  ...stored,
  groups: [...stored.groups],
  unitTypes: [...stored.unitTypes],
})
const one = z.strictObject({ round: id })
const everywhere = { thing: { noun: 'round' }, value: null } as const

/** A round, for every route below one. */
export const fetchRound = ({ work }: Call, params: { round: string }) => findRound(work, params.round)

export const roundRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds',
    summary: { nb: 'Rundene', nn: 'Rundane', en: 'The rounds' },
    noun: 'round',
    verb: 'list',
    params: noParams,
    answer: z.array(round),
    fetch: async () => everywhere,
    act: async ({ work }) => (await listRounds(work)).map(roundAnswer),
  }),
  route({
    method: 'POST',
    path: '/api/rounds',
    summary: { nb: 'Opprett en runde', nn: 'Opprett ein runde', en: 'Make a round' },
    noun: 'round',
    verb: 'create',
    params: noParams,
    body: z.strictObject({ code: slug, ...fields }),
    answer: z.object({ id }),
    status: 201,
    fetch: async () => everywhere,
    act: async ({ work, desks }, { body }) => {
      // a problem for a form that is not there
      desks.instruments.get(body.instrument)
      const made = { id: v7(), ...body }
      await addRound(work, made)
      return { id: made.id }
    },
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}',
    summary: { nb: 'En runde', nn: 'Ein runde', en: 'A round' },
    noun: 'round',
    verb: 'read',
    params: one,
    answer: round,
    fetch: async (call, { params }) => {
      const value = await fetchRound(call, params)
      return value && { thing: { noun: 'round' }, value }
    },
    act: async (_call, _input, found) => roundAnswer(found),
  }),
  route({
    method: 'PATCH',
    path: '/api/rounds/{round}',
    summary: { nb: 'Endre en runde', nn: 'Endre ein runde', en: 'Change a round' },
    noun: 'round',
    verb: 'change',
    params: one,
    body: z.strictObject({
      name: name.optional(),
      opensOn: day.optional(),
      closesOn: day.optional(),
      retentionUntil: day.optional(),
    }),
    answer: round,
    fetch: async (call, { params }) => {
      const value = await fetchRound(call, params)
      return value && { thing: { noun: 'round' }, value }
    },
    act: async (call, { params, body }) => {
      const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
      await changeRound(call.work, params.round, change)
      return roundAnswer((await fetchRound(call, params))!)
    },
  }),
]
