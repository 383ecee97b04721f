import { z } from 'zod'
import { type Actor, can, type Thing } from '#core/access'
import type { TablePlace } from '#core/builder'
import { tableGroups } from '#core/builder'
import { askedIn, buildAsked, builderDesk, builderRounds, shownAnswer, tableFile } from '#rim/services'
import type { StoredRound } from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import {
  askedBody,
  builtAnswer,
  builderDesk as desk,
  fileBody,
  type tablePlace,
} from './built-table-shapes.ts'
import { fetchRound, ofRound } from './places.ts'
import { copied, id, moment, noParams } from './shapes.ts'

const noun = 'built-table' as const

/** Where a table about a place lies: a municipality's and a county's in it, others in the nation. */
export function builtTableOf(place: TablePlace): Thing {
  if (place.kind === 'municipality') return { noun, municipality: place.code }
  return place.kind === 'county' ? { noun, territories: [place.code] } : { noun }
}

/** Where the asker's own tables lie, whichever they are; saved ones too. */
export const ofAsker = (
  { municipality, territories }: Actor,
  noun: 'built-table' | 'saved-table' = 'built-table',
): Thing => ({
  noun,
  ...(municipality !== null && { municipality }),
  ...(territories.length > 0 && { territories }),
})

const roundOfAsker = async (
  call: Call,
  { params }: { readonly params: z.output<typeof ofRound> },
): Promise<Found<StoredRound> | null> => {
  const value = await fetchRound(call, params)
  return value && { thing: ofAsker(call.actor), value }
}

const roundAbout = async (
  call: Call,
  params: z.output<typeof ofRound>,
  place: z.output<typeof tablePlace>,
): Promise<Found<StoredRound> | null> => {
  const value = await fetchRound(call, params)
  return value && { thing: builtTableOf(place), value }
}

export const builtTableRoutes = [
  route({
    method: 'GET',
    path: '/api/table-builder',
    summary: {
      nb: 'Rundene som det kan lages tabeller av',
      nn: 'Rundane som det kan lagast tabellar av',
      en: 'The rounds that tables can be made of',
    },
    noun,
    verb: 'list',
    params: noParams,
    answer: z.array(z.object({ id, code: z.string(), year: z.int(), releasedAt: moment })),
    fetch: async ({ actor }) => ({ thing: ofAsker(actor), value: null }),
    act: async ({ desks, work }) => [...(await builderRounds(desks, work))],
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/table-builder',
    summary: {
      nb: 'Hva tabeller av en runde kan settes sammen av',
      nn: 'Kva tabellar av ein runde kan setjast saman av',
      en: 'What tables of a round can be put together of',
    },
    noun,
    verb: 'list',
    params: ofRound,
    query: z.strictObject({ group: z.enum(tableGroups).default('all') }),
    answer: desk,
    fetch: roundOfAsker,
    act: async ({ desks, work, actor }, { query }, round) =>
      copied(
        await builderDesk(desks, work, round, query.group, (place) =>
          can(actor, 'read', builtTableOf(place)),
        ),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/built-tables',
    summary: {
      nb: 'Lag en tabell. Ingenting lagres, men spørsmålet føres i loggen',
      nn: 'Lag ein tabell. Ingenting blir lagra, men spørsmålet blir ført i loggen',
      en: 'Make a table. Nothing is stored but a line in the log',
    },
    noun,
    verb: 'read',
    params: ofRound,
    body: askedBody,
    answer: builtAnswer,
    // the same request is answered alike anyway
    kept: false,
    fetch: (call, { params, body }) => roundAbout(call, params, body.table.place),
    act: async ({ desks, work }, { body }, round) => {
      const asked = [askedIn(round, body.table)]
      const { tables, plan } = await buildAsked(desks, work, round, asked, 'read')
      return copied(shownAnswer(tables[0]!, plan, body.language))
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/built-tables/files',
    summary: {
      nb: 'Ta tabeller ut som fil: lysbilder, arbeidsbok, PDF, CSV, JSON-stat eller tegning',
      nn: 'Ta tabellar ut som fil: lysbilete, arbeidsbok, PDF, CSV, JSON-stat eller teikning',
      en: 'Take tables out as a file: slides, workbook, PDF, CSV, JSON-stat or drawing',
    },
    noun,
    verb: 'export',
    params: ofRound,
    body: fileBody,
    answer: 'file',
    kept: false,
    fetch: (call, { params, body }) => roundAbout(call, params, body.tables[0]!.place),
    act: async ({ desks, work }, { body }, round) => {
      const { tables, ...wanted } = body
      const asked = tables.map((table) => askedIn(round, table))
      return tableFile(desks, work, round, asked, wanted)
    },
  }),
]
