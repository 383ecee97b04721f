import { z } from 'zod'
import { closeRound, openRoundAgain } from '#rim/services'
import { listClosings } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { fetchRound, round, roundAnswer } from './rounds.ts'
import { id, moment, note } from './shapes.ts'

const one = z.strictObject({ round: id })
const body = z.strictObject({ reason: note.default('') })
const fetchIt = async (call: Call, { params }: { params: z.output<typeof one> }) => {
  const value = await fetchRound(call, params)
  return value && { thing: { noun: 'round' } as const, value }
}

export const roundClosingRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/closings',
    summary: {
      nb: 'Når runden ble avsluttet og åpnet igjen, og hvorfor',
      nn: 'Når runden blei avslutta og opna igjen, og kvifor',
      en: 'When the round was closed and opened again, and why',
    },
    noun: 'round',
    verb: 'read',
    params: one,
    answer: z.array(
      z.object({ kind: z.enum(['closed', 'reopened']), reason: z.string().nullable(), at: moment }),
    ),
    fetch: fetchIt,
    act: async ({ work }, _input, found) => (await listClosings(work, found.id)).map((each) => ({ ...each })),
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/closing',
    summary: {
      nb: 'Avslutt runden for hele landet',
      nn: 'Avslutt runden for heile landet',
      en: 'Close the round for the whole country',
    },
    noun: 'round',
    verb: 'close',
    params: one,
    body,
    answer: round,
    status: 201,
    fetch: fetchIt,
    act: async (call, { params, body: { reason } }, found) => {
      await closeRound(call.desks, call.work, found, reason)
      return roundAnswer((await fetchRound(call, params))!)
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/reopening',
    summary: {
      nb: 'Åpne en avsluttet runde igjen',
      nn: 'Opne ein avslutta runde igjen',
      en: 'Open a closed round again',
    },
    noun: 'round',
    verb: 'reopen',
    params: one,
    body,
    answer: round,
    status: 201,
    fetch: fetchIt,
    act: async (call, { params, body: { reason } }, found) => {
      await openRoundAgain(call.work, found, reason)
      return roundAnswer((await fetchRound(call, params))!)
    },
  }),
]
