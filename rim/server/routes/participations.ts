import { z } from 'zod'
import { submitMunicipality } from '#rim/services'
import { findParticipation, joinRound, leaveRound, reopenRound, type StoredParticipation } from '#rim/storage'
import { route } from '../route.ts'
import { inRound, roundIn, takingIn } from './places.ts'
import { groups } from './rounds.ts'
import { done, mode, moment, writtenForm } from './shapes.ts'

export const participation = z.object({
  mode,
  groups,
  language: writtenForm,
  joinedAt: moment,
  submittedAt: moment.nullable(),
  release: z.int(),
})

/** How a municipality takes part, as it is answered. */
export const participationAnswer = (stored: StoredParticipation): z.input<typeof participation> => ({
  ...stored,
  groups: [...stored.groups],
})

export const participationRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}',
    summary: {
      nb: 'Hvordan kommunen er med',
      nn: 'Korleis kommunen er med',
      en: 'How the municipality takes part',
    },
    noun: 'participation',
    verb: 'read',
    params: inRound,
    answer: participation,
    fetch: takingIn('participation'),
    act: async (_call, _input, found) => participationAnswer(found),
  }),
  route({
    method: 'PUT',
    path: '/api/rounds/{round}/municipalities/{municipality}',
    summary: { nb: 'Meld kommunen på', nn: 'Meld på kommunen', en: 'Join the round' },
    noun: 'participation',
    verb: 'change',
    params: inRound,
    body: z.strictObject({
      mode,
      groups: groups.optional(),
      language: writtenForm.optional(),
    }),
    answer: participation,
    fetch: roundIn('participation'),
    act: async (call, { params, body }) => {
      await joinRound(call.work, params.round, params.municipality, body)
      return participationAnswer((await findParticipation(call.work, params.round, params.municipality))!)
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/rounds/{round}/municipalities/{municipality}',
    summary: {
      nb: 'Meld kommunen av, så lenge ingenting er ført i runden',
      nn: 'Meld av kommunen, så lenge ingenting er ført i runden',
      en: 'Leave the round, as long as nothing is recorded in it',
    },
    noun: 'participation',
    verb: 'change',
    params: inRound,
    answer: done,
    fetch: takingIn('participation'),
    act: async ({ work }, { params }) => {
      await leaveRound(work, params.round)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/municipalities/{municipality}/submission',
    summary: {
      nb: 'Lever runden. Enhetenes lokale referanser slettes',
      nn: 'Lever runden. Dei lokale referansane til einingane blir sletta',
      en: "Submit the round. The units' local references are wiped",
    },
    noun: 'participation',
    verb: 'submit',
    params: inRound,
    answer: z.object({ release: z.int(), wiped: z.int() }),
    status: 201,
    fetch: takingIn('participation'),
    act: async ({ work, desks }, _input, found) => {
      const submitted = await submitMunicipality(desks, work, found)
      desks.releaseSoon?.()
      return submitted
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/rounds/{round}/municipalities/{municipality}/submission',
    summary: { nb: 'Åpne runden igjen', nn: 'Opne runden igjen', en: 'Reopen the round' },
    noun: 'participation',
    verb: 'reopen',
    params: inRound,
    answer: done,
    fetch: takingIn('participation'),
    act: async ({ work }, { params }) => {
      await reopenRound(work, params.round)
      return { done: true as const }
    },
  }),
]
