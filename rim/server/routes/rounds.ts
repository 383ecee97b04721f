import { z } from 'zod'
import { makeRound, reviseRound } from '#rim/services'
import { listRounds, type StoredRound } from '#rim/storage'
import { route } from '../route.ts'
import { fetchRound, ofRound, roundFor } from './places.ts'
import { day, given, id, instrumentId, line, mainGroup, moment, noParams, note, slug } from './shapes.ts'

const name = z.strictObject({ nb: line, nn: line })
const population = z.strictObject({ nb: note, nn: note })
/** What a municipality may look to for each type of unit. */
export const basis = z.strictObject({
  unitType: slug,
  law: line,
  paragraph: line,
  explanation: z.strictObject({ nb: note, nn: note }),
})
const fields = { name, instrument: instrumentId, opensOn: day, closesOn: day, retentionUntil: day }
export const groups = z.array(mainGroup).min(1)
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
const everywhere = { thing: { noun: 'round' }, value: null } as const

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
    body: z.strictObject({
      code: slug,
      ...fields,
      // of the day on which it opens where nothing is said
      year: z.int().min(2000).max(2100).optional(),
      population: population.optional(),
      groups: groups.optional(),
      unitTypes: z.array(slug).max(20).optional(),
      bases: z.array(basis).max(20).optional(),
    }),
    answer: z.object({ id }),
    status: 201,
    fetch: async () => everywhere,
    act: async ({ work, desks, language }, { body }) => ({
      id: await makeRound(desks, work, given(body), language),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}',
    summary: { nb: 'En runde', nn: 'Ein runde', en: 'A round' },
    noun: 'round',
    verb: 'read',
    params: ofRound,
    answer: round,
    fetch: roundFor('round'),
    act: async (_call, _input, found) => roundAnswer(found),
  }),
  route({
    method: 'PATCH',
    path: '/api/rounds/{round}',
    summary: { nb: 'Endre en runde', nn: 'Endre ein runde', en: 'Change a round' },
    noun: 'round',
    verb: 'change',
    params: ofRound,
    body: z.strictObject({
      name: name.optional(),
      opensOn: day.optional(),
      closesOn: day.optional(),
      retentionUntil: day.optional(),
      population: population.optional(),
      unitTypes: z.array(slug).max(20).optional(),
    }),
    answer: round,
    fetch: roundFor('round'),
    act: async (call, { params, body }, found) => {
      await reviseRound(call.work, found, given(body), call.language)
      return roundAnswer((await fetchRound(call, params))!)
    },
  }),
]
