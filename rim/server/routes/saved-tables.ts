import { v7 } from 'uuid'
import { z } from 'zod'
import { type Actor, rightTo, type Thing } from '#core/access'
import { readRequest, requestHash, type TablePlace } from '#core/builder'
import { askedIn, buildAsked, shownAnswer } from '#rim/services'
import {
  changeSavedTable,
  deleteSavedTable,
  findRound,
  findSavedTable,
  listSavedTables,
  type StoredSavedTable,
  saveTable,
} from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { builtAnswer, savedChange, savedTable, savingBody } from './built-table-shapes.ts'
import { builtTableOf, ofAsker } from './built-tables.ts'
import { fetchRound, ofRound } from './places.ts'
import { copied, done, given, id, noParams, writtenForm } from './shapes.ts'

const noun = 'saved-table' as const
const oneTable = z.strictObject({ savedTable: id })

/** The desk that somebody saves a table about a place at: the own municipality, the county, or the nation. */
const deskOf = ({ municipality, territories }: Actor, place: TablePlace): string =>
  municipality ?? (territories.length > 0 && place.kind === 'county' ? place.code : 'NO')

/** Where a table lies that was saved at a desk. */
const thingAt = (territory: string): Thing => {
  if (territory === 'NO') return { noun }
  return territory.length === 4 ? { noun, municipality: territory } : { noun, territories: [territory] }
}

async function fetchTable(
  { work }: Call,
  { params }: { readonly params: z.output<typeof oneTable> },
): Promise<Found<StoredSavedTable> | null> {
  const value = await findSavedTable(work, params.savedTable)
  return value && { thing: thingAt(value.territory), value }
}

/** One's own table; of others' it is known that they are there, and they are not changed. */
const fetchOwn = async (
  call: Call,
  input: { readonly params: z.output<typeof oneTable> },
): Promise<Found<StoredSavedTable> | null> => {
  const found = await fetchTable(call, input)
  return found?.value.savedBy === call.actor.staff ? found : null
}

const told = (
  { territory: _, request, savedBy, savedByName, ...rest }: StoredSavedTable,
  { staff }: Actor,
): z.input<typeof savedTable> => {
  const own = savedBy === staff
  return copied({ ...rest, request: readRequest(request), own, by: own ? null : savedByName || null })
}

export const savedTableRoutes = [
  route({
    method: 'GET',
    path: '/api/saved-tables',
    summary: {
      nb: 'Lagrede tabeller: egne, og de som kolleger har delt',
      nn: 'Lagra tabellar: eigne, og dei som kollegaer har delt',
      en: 'Saved tables: one’s own, and those that colleagues share',
    },
    noun,
    verb: 'list',
    params: noParams,
    answer: z.array(savedTable),
    // the database shows each their own
    fetch: async ({ actor }) => ({ thing: ofAsker(actor, noun), value: null }),
    act: async ({ work, actor }) => (await listSavedTables(work)).map((one) => told(one, actor)),
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/saved-tables',
    summary: {
      nb: 'Lagre hva en tabell spør om',
      nn: 'Lagre kva ein tabell spør om',
      en: 'Save what a table asks for',
    },
    noun,
    verb: 'create',
    params: ofRound,
    body: savingBody,
    answer: savedTable,
    status: 201,
    fetch: async (call, { params, body }) => {
      const value = await fetchRound(call, params)
      const { place } = body.table
      // who may not ask about the place does not save it either
      const thing =
        rightTo(call.actor, 'read', builtTableOf(place)) !== 'refused'
          ? thingAt(deskOf(call.actor, place))
          : null
      return value && { thing: thing ?? { ...builtTableOf(place), noun }, value }
    },
    act: async ({ work, actor }, { body }, round) => {
      const request = askedIn(round, body.table)
      const saved = {
        id: v7(),
        round: round.id,
        territory: deskOf(actor, request.place),
        title: body.title,
        request,
        hash: requestHash(request),
        shared: body.shared,
        savedBy: actor.staff!,
      }
      await saveTable(work, saved)
      return told((await findSavedTable(work, saved.id))!, actor)
    },
  }),
  route({
    method: 'GET',
    path: '/api/saved-tables/{savedTable}',
    summary: { nb: 'En lagret tabell', nn: 'Ein lagra tabell', en: 'A saved table' },
    noun,
    verb: 'read',
    params: oneTable,
    answer: savedTable,
    fetch: fetchTable,
    act: async ({ actor }, _input, found) => told(found, actor),
  }),
  route({
    method: 'GET',
    path: '/api/saved-tables/{savedTable}/answer',
    summary: {
      nb: 'En lagret tabell, besvart på nytt',
      nn: 'Ein lagra tabell, svart på på nytt',
      en: 'A saved table, answered anew',
    },
    noun: 'built-table',
    verb: 'read',
    params: oneTable,
    query: z.strictObject({ language: writtenForm.default('nb') }),
    answer: builtAnswer,
    fetch: async (call, { params }) => {
      const value = await findSavedTable(call.work, params.savedTable)
      return value && { thing: builtTableOf(readRequest(value.request).place), value }
    },
    act: async ({ desks, work }, { query }, found) => {
      const round = (await findRound(work, found.round))!
      const request = readRequest(found.request)
      const { tables, plan } = await buildAsked(desks, work, round, [request], 'read')
      return copied(shownAnswer(tables[0]!, plan, query.language))
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/saved-tables/{savedTable}',
    summary: {
      nb: 'Gi en lagret tabell et nytt navn, eller del den',
      nn: 'Gi ein lagra tabell eit nytt namn, eller del han',
      en: 'Rename a saved table, or share it',
    },
    noun,
    verb: 'change',
    params: oneTable,
    body: savedChange,
    answer: done,
    fetch: fetchOwn,
    act: async ({ work }, { body }, found) => {
      await changeSavedTable(work, found.id, given(body))
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/saved-tables/{savedTable}',
    summary: {
      nb: 'Slett en lagret tabell. De den er delt med, ser i 30 dager at den er slettet',
      nn: 'Slett ein lagra tabell. Dei han er delt med, ser i 30 dagar at han er sletta',
      en: 'Delete a saved table. Those it is shared with see for 30 days that it is deleted',
    },
    noun,
    verb: 'delete',
    params: oneTable,
    answer: done,
    fetch: fetchOwn,
    act: async ({ work }, _input, found) => {
      await deleteSavedTable(work, found.id)
      return { done: true as const }
    },
  }),
]
