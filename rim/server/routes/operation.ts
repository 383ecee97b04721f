import { z } from 'zod'
import { lastSeal, listSeals, serverVersion } from '#rim/storage'
import { route } from '../route.ts'
import { moment, noParams } from './shapes.ts'

const seal = z.object({ number: z.int(), count: z.int(), hash: z.string(), at: moment })

/** What whoever runs the house may see: that it is well, and nothing of anybody. */
export const operationRoutes = [
  route({
    method: 'GET',
    path: '/api/audit-chain',
    summary: {
      nb: 'De siste forseglingene av loggen',
      nn: 'Dei siste forseglingane av loggen',
      en: 'The last seals of the log',
    },
    noun: 'audit-chain',
    verb: 'read',
    params: noParams,
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(1000).default(50) }),
    answer: z.array(seal),
    fetch: async () => ({ thing: { noun: 'audit-chain' }, value: null }),
    act: async ({ work }, { query }) => {
      const last = await lastSeal(work)
      return last ? [...(await listSeals(work, Math.max(0, last.number - query.limit), query.limit))] : []
    },
  }),
  route({
    method: 'GET',
    path: '/api/operation',
    summary: {
      nb: 'Versjoner, og når loggen sist ble forseglet',
      nn: 'Versjonar, og når loggen sist blei forsegla',
      en: 'Versions, and when the log was last sealed',
    },
    noun: 'operation',
    verb: 'read',
    params: noParams,
    answer: z.object({ node: z.string(), database: z.string(), sealedAt: moment.nullable() }),
    fetch: async () => ({ thing: { noun: 'operation' }, value: null }),
    act: async ({ work }) => ({
      node: process.version,
      database: await serverVersion(work),
      sealedAt: (await lastSeal(work))?.at ?? null,
    }),
  }),
]
