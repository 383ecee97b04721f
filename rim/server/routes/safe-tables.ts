import { z } from 'zod'
import type { Actor, Thing } from '#core/access'
import { findSafeTable, listSafeTableTitles } from '#rim/storage'
import { route } from '../route.ts'
import { code, id, localText, moment, noParams } from './shapes.ts'

const territory = z.string().regex(/^(NO|[0-9]{2}|[0-9]{4})$/)
const about = { id, tabulation: id, territories: z.array(territory) }
const titles = z.array(
  z.object({
    ...about,
    question: code,
    title: localText,
    round: z.string(),
    madeAt: moment,
  }),
)

/** Where a table lies for an actor: a municipality's own are those of itself, its county and the country. */
function safeTable({ municipality }: Actor, territories: readonly string[]): Thing {
  const own =
    municipality !== null && territories.every((code) => code === 'NO' || municipality.startsWith(code))
  return { noun: 'safe-table', territories, ...(own && { municipality }) }
}

export const safeTableRoutes = [
  route({
    method: 'GET',
    path: '/api/safe-tables',
    summary: {
      nb: 'Tabellene som kan vises, de nyeste først',
      nn: 'Tabellane som kan visast, dei nyaste først',
      en: 'The tables that may be shown, the newest first',
    },
    noun: 'safe-table',
    verb: 'list',
    params: noParams,
    query: z.strictObject({
      tabulation: id.optional(),
      territory: territory.optional(),
      before: id.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: titles,
    // the database shows each their own
    fetch: async ({ actor }) => ({ thing: safeTable(actor, ownPlaces(actor)), value: null }),
    act: async ({ work }, { query }) =>
      (await listSafeTableTitles(work, query)).map((one) => ({ ...one, territories: [...one.territories] })),
  }),
  route({
    method: 'GET',
    path: '/api/safe-tables/{table}',
    summary: { nb: 'En tabell', nn: 'Ein tabell', en: 'A table' },
    noun: 'safe-table',
    verb: 'read',
    params: z.strictObject({ table: id }),
    answer: z.object({ ...about, policy: z.string(), content: z.record(z.string(), z.unknown()) }),
    fetch: async ({ work, actor }, { params }) => {
      const value = await findSafeTable(work, params.table)
      return value && { thing: safeTable(actor, value.territories), value }
    },
    act: async (_call, _input, { territories, content, ...table }) => ({
      ...table,
      territories: [...territories],
      content: content as Record<string, unknown>,
    }),
  }),
]

const ownPlaces = ({ municipality, territories }: Actor): readonly string[] =>
  municipality === null ? territories : [municipality]
