import { z } from 'zod'
import { enteredHouse, enteredTemplate, enterTable, readEnteredFile } from '#rim/services'
import { route } from '../route.ts'
import { csvAnswer } from './files.ts'
import { inRound, roundAndTakingIn } from './places.ts'
import { mainGroup, moment, note, revision, writtenForm } from './shapes.ts'

const tableCode = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/)
const oneTable = inRound.extend({ mainGroup, tableCode })
const text = z.object({ nb: z.string(), nn: z.string() })
const count = z.int().min(0).max(999_999)
const counts = z.record(z.string().regex(/^[a-z0-9_+-]{1,60}$/), count)

const fetchTaking = roundAndTakingIn('entered-table')

export const enteredTableRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/entered-tables',
    summary: {
      nb: 'Tabellene som en kommune uten registreringer fører inn, og det som er ført inn',
      nn: 'Tabellane som ein kommune utan registreringar fører inn, og det som er ført inn',
      en: 'The tables that a municipality without registrations enters, and what is entered',
    },
    noun: 'entered-table',
    verb: 'list',
    params: inRound,
    answer: z.object({
      /** Nothing can be changed after this. */
      submittedAt: moment.nullable(),
      specs: z.array(
        z.object({
          group: mainGroup,
          table: z.string(),
          chapter: z.string(),
          title: text,
          note: text.nullable(),
          kind: z.enum(['single', 'some', 'multiple']),
          base: z.enum(['own', 'asked', 'everyone']),
          rows: z.array(z.object({ code: z.string(), label: text, alone: z.boolean() })),
          required: z.boolean(),
        }),
      ),
      tables: z.array(
        z.object({
          group: mainGroup,
          table: z.string(),
          base: count.nullable(),
          counts,
          note: z.string(),
          revision: z.int(),
          changedAt: moment,
        }),
      ),
    }),
    fetch: fetchTaking,
    act: async ({ desks, work }, _input, { round, taking }) => {
      const house = await enteredHouse(desks, work, round, taking)
      return {
        submittedAt: taking.submittedAt,
        specs: house.specs.map((spec) => ({ ...spec, rows: spec.rows.map((row) => ({ ...row })) })),
        tables: house.stored.map((table) => ({ ...table, counts: { ...table.counts } })),
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/rounds/{round}/municipalities/{municipality}/entered-tables/{mainGroup}/{tableCode}',
    summary: { nb: 'Før inn én tabell', nn: 'Før inn éin tabell', en: 'Enter one table' },
    noun: 'entered-table',
    verb: 'change',
    params: oneTable,
    body: z.strictObject({
      /** The one that was changed; 0: there was none. */
      revision,
      base: count.nullable(),
      counts,
      note,
    }),
    answer: z.object({ revision: z.int() }),
    fetch: async (call, { params: { mainGroup: group, tableCode: table, ...params } }) => {
      const found = await fetchTaking(call, { params })
      if (!found) return null
      const { round, taking } = found.value
      // told as no such table, and not before it is asked whether one may
      const spec = async () =>
        (await enteredHouse(call.desks, call.work, round, taking)).specs.find(
          (one) => one.group === group && one.table === table,
        )
      return { thing: found.thing, value: { ...found.value, spec } }
    },
    act: async ({ work, actor }, { body }, { round, taking, spec }) => {
      const { revision: seen, ...change } = body
      const entering = { round, taking, staff: actor.staff }
      return { revision: await enterTable(work, entering, await spec(), seen, change) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/entered-tables/file',
    summary: {
      nb: 'Fil til å fylle ut, med det som er ført inn (CSV)',
      nn: 'Fil til å fylle ut, med det som er ført inn (CSV)',
      en: 'A file to fill in, with what is entered (CSV)',
    },
    noun: 'entered-table',
    verb: 'list',
    params: inRound,
    query: z.strictObject({ lang: writtenForm.default('nb') }),
    answer: 'file',
    fetch: fetchTaking,
    act: async ({ desks, work }, { query }, { round, taking }) =>
      csvAnswer(
        enteredTemplate(await enteredHouse(desks, work, round, taking), query.lang),
        `tal-${taking.municipality}-${round.year}.csv`,
      ),
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/municipalities/{municipality}/entered-tables/file',
    summary: {
      nb: 'Les inn en utfylt fil. Alt blir lagret, eller ingenting',
      nn: 'Les inn ei utfylt fil. Alt blir lagra, eller ingenting',
      en: 'Read a filled-in file. All of it is stored, or nothing',
    },
    noun: 'entered-table',
    verb: 'change',
    params: inRound,
    body: z.strictObject({ text: z.string().min(1).max(200_000) }),
    answer: z.object({ tables: z.int() }),
    fetch: fetchTaking,
    act: async ({ desks, work, actor }, { body }, { round, taking }) => {
      const house = await enteredHouse(desks, work, round, taking)
      const entering = { round, taking, staff: actor.staff }
      return { tables: await readEnteredFile(work, entering, house, body.text) }
    },
  }),
]
