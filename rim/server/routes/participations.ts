import { z } from 'zod'
import { submitMunicipality } from '#rim/services'
import { findParticipation, joinRound, leaveRound, reopenRound } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { fetchRound, groups } from './rounds.ts'
import { done, id, moment, municipalityCode } from './shapes.ts'

const one = z.strictObject({ round: id, municipality: municipalityCode })
const language = z.enum(['nb', 'nn'])
export const participation = z.object({
  mode: z.enum(['person', 'aggregate']),
  groups,
  language,
  joinedAt: moment,
  submittedAt: moment.nullable(),
  release: z.int(),
})

const fetchJoined = async (call: Call, params: z.output<typeof one>) => {
  const value = await findParticipation(call.work, params.round, params.municipality)
  return value && { thing: { noun: 'participation', municipality: value.municipality } as const, value }
}

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
    params: one,
    answer: participation,
    fetch: (call, { params }) => fetchJoined(call, params),
    act: async (_call, _input, found) => ({ ...found, groups: [...found.groups] }),
  }),
  route({
    method: 'PUT',
    path: '/api/rounds/{round}/municipalities/{municipality}',
    summary: { nb: 'Meld kommunen på', nn: 'Meld på kommunen', en: 'Join the round' },
    noun: 'participation',
    verb: 'change',
    params: one,
    body: z.strictObject({
      mode: z.enum(['person', 'aggregate']),
      groups: groups.optional(),
      language: language.optional(),
    }),
    answer: participation,
    fetch: async (call, { params }) => {
      const value = await fetchRound(call, params)
      return value && { thing: { noun: 'participation', municipality: params.municipality }, value }
    },
    act: async (call, { params, body }) => {
      await joinRound(call.work, params.round, params.municipality, body)
      const joined = (await findParticipation(call.work, params.round, params.municipality))!
      return { ...joined, groups: [...joined.groups] }
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
    params: one,
    answer: done,
    fetch: (call, { params }) => fetchJoined(call, params),
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
    params: one,
    answer: z.object({ release: z.int(), wiped: z.int() }),
    status: 201,
    fetch: (call, { params }) => fetchJoined(call, params),
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
    params: one,
    answer: done,
    fetch: (call, { params }) => fetchJoined(call, params),
    act: async ({ work }, { params }) => {
      await reopenRound(work, params.round)
      return { done: true as const }
    },
  }),
]
