import { z } from 'zod'
import { closeRound, openRoundAgain } from '#rim/services'
import { listClosings } from '#rim/storage'
import { route } from '../route.ts'
import { fetchRound, ofRound, roundFor } from './places.ts'
import { round, roundAnswer } from './rounds.ts'
import { moment, note } from './shapes.ts'

const body = z.strictObject({ reason: note.default('') })

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
    params: ofRound,
    answer: z.array(
      z.object({ kind: z.enum(['closed', 'reopened']), reason: z.string().nullable(), at: moment }),
    ),
    fetch: roundFor('round'),
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
    params: ofRound,
    body,
    answer: round,
    status: 201,
    fetch: roundFor('round'),
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
    params: ofRound,
    body,
    answer: round,
    status: 201,
    fetch: roundFor('round'),
    act: async (call, { params, body: { reason } }, found) => {
      await openRoundAgain(call.work, found, reason)
      return roundAnswer((await fetchRound(call, params))!)
    },
  }),
]
