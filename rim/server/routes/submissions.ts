import { z } from 'zod'
import { reopenedFor, reopenRound, tellWhyReopened } from '#rim/storage'
import { route } from '../route.ts'
import { inRound, takingIn } from './places.ts'
import { done, moment, note } from './shapes.ts'

export const submissionRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/submission',
    summary: {
      nb: 'Når kommunen leverte, og hvorfor runden sist ble åpnet igjen',
      nn: 'Når kommunen leverte, og kvifor runden sist blei opna igjen',
      en: 'When the municipality submitted, and why the round was last opened again',
    },
    noun: 'participation',
    verb: 'read',
    params: inRound,
    answer: z.object({ submittedAt: moment.nullable(), release: z.int(), reopenedFor: z.string() }),
    fetch: takingIn('participation'),
    act: async ({ work }, { params }, { submittedAt, release }) => ({
      submittedAt,
      release,
      reopenedFor: await reopenedFor(work, params.round, params.municipality),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/municipalities/{municipality}/reopening',
    summary: {
      nb: 'Åpne runden igjen, med begrunnelse',
      nn: 'Opne runden igjen, med grunngiving',
      en: 'Reopen the round, with a reason',
    },
    noun: 'participation',
    verb: 'reopen',
    params: inRound,
    body: z.strictObject({ reason: note.min(5) }),
    answer: done,
    status: 201,
    fetch: takingIn('participation'),
    act: async ({ work }, { params, body }) => {
      await reopenRound(work, params.round)
      await tellWhyReopened(work, params.round, params.municipality, body.reason)
      return { done: true as const }
    },
  }),
]
