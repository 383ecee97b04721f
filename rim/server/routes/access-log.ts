import { z } from 'zod'
import { accessLog } from '#rim/services'
import { listDeletions } from '#rim/storage'
import { route } from '../route.ts'
import { inMunicipality, inRound } from './places.ts'
import { day, id, moment } from './shapes.ts'

export const accessLogRoutes = [
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/access-log',
    summary: {
      nb: 'Hvem som har hatt tilgang, og hva de gjorde',
      nn: 'Kven som har hatt tilgang, og kva dei gjorde',
      en: 'Who has had access, and what they did',
    },
    noun: 'access-log',
    verb: 'list',
    params: inMunicipality,
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(500).default(100),
      before: id.optional(),
      /** By those who acted in a unit. */
      unit: id.optional(),
      from: day.optional(),
      to: day.optional(),
      /** Only what was done with a registered person's data. */
      about: z.enum(['persons']).optional(),
    }),
    answer: z.array(z.object({ id, at: moment, sentence: z.string(), subject: id.nullable() })),
    fetch: async (_call, { params }) => ({ thing: { noun: 'access-log', ...params }, value: null }),
    act: async ({ work, language }, { query: { about, ...query } }) => [
      ...(await accessLog(work, language, { ...query, persons: about === 'persons' })),
    ],
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/deletions',
    summary: {
      nb: 'Hva som er slettet, og hvorfor',
      nn: 'Kva som er sletta, og kvifor',
      en: 'What is deleted, and why',
    },
    noun: 'access-log',
    verb: 'list',
    params: inRound,
    answer: z.array(z.object({ registration: id, unit: id, reason: z.string(), deletedAt: moment })),
    fetch: async (_call, { params }) => ({
      thing: { noun: 'access-log', municipality: params.municipality },
      value: null,
    }),
    act: async ({ work }, { params }) => [...(await listDeletions(work, params.round))],
  }),
]
