import { z } from 'zod'
import { findParticipation, reopenedFor, reopenRound, tellWhyReopened } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { done, id, moment, municipalityCode, note } from './shapes.ts'

const one = z.strictObject({ round: id, municipality: municipalityCode })
const fetchJoined = async (call: Call, { params }: { params: z.output<typeof one> }) => {
  const value = await findParticipation(call.work, params.round, params.municipality)
  return value && { thing: { noun: 'participation', municipality: value.municipality } as const, value }
}

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
    params: one,
    answer: z.object({ submittedAt: moment.nullable(), release: z.int(), reopenedFor: z.string() }),
    fetch: fetchJoined,
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
    params: one,
    body: z.strictObject({ reason: note.min(5) }),
    answer: done,
    status: 201,
    fetch: fetchJoined,
    act: async ({ work }, { params, body }) => {
      await reopenRound(work, params.round)
      await tellWhyReopened(work, params.round, params.municipality, body.reason)
      return { done: true as const }
    },
  }),
]
