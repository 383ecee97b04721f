import { z } from 'zod'
import type { LocalText } from '#core/foundation'
import { questionsOf } from '#core/instruments'
import { knownInstruments, roundConsequences, unitTypes } from '#rim/services'
import { route } from '../route.ts'
import { day, id, instrumentId, noParams } from './shapes.ts'

const text = z.object({ nb: z.string(), nn: z.string(), en: z.string().optional() })
/** A text as it is answered, without its origin. */
const plain = ({ nb, nn, en }: LocalText): z.input<typeof text> => ({
  nb,
  nn,
  ...(en !== undefined && { en }),
})
const everywhere = { thing: { noun: 'round' }, value: null } as const
/** The family that rounds are held with. */
const family = 'brukerplan'

export const roundChoiceRoutes = [
  route({
    method: 'GET',
    path: '/api/round-choices',
    summary: {
      nb: 'Hva en ny runde kan lages av: skjemaer og typer enheter',
      nn: 'Kva ein ny runde kan lagast av: skjema og typar einingar',
      en: 'What a new round can be made of: forms and types of units',
    },
    noun: 'round',
    verb: 'create',
    params: noParams,
    answer: z.object({
      /** The newest first. */
      instruments: z.array(
        z.object({
          id: z.string(),
          version: z.string(),
          title: text,
          rounds: z.array(z.string()),
          questions: z.int(),
          rules: z.int(),
        }),
      ),
      unitTypes: z.array(z.object({ code: z.string(), name: text })),
    }),
    fetch: async () => everywhere,
    act: async ({ desks, work }) => ({
      // another instance may have published one
      instruments: (await knownInstruments(desks, work)).list
        .filter((form) => form.family === family)
        .map((form) => ({
          id: form.id,
          version: form.version,
          title: plain(form.title),
          rounds: [...form.rounds],
          questions: questionsOf(form).length,
          rules: form.rules.length,
        }))
        .reverse(),
      unitTypes: Object.entries(unitTypes).map(([code, name]) => ({ code, name: plain(name) })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/instruments/{instrument}/consequences',
    summary: {
      nb: 'Hva et skjema betyr etter forrige runde: felter, regler, tabeller, tidsserier og lagrede svar som berøres',
      nn: 'Kva eit skjema betyr etter førre runde: felt, reglar, tabellar, tidsseriar og lagra svar som det vedkjem',
      en: 'What a form means after the round before: fields, rules, tables, time series and stored answers concerned',
    },
    noun: 'round',
    verb: 'create',
    params: z.strictObject({ instrument: instrumentId }),
    query: z.strictObject({
      /** Compared with the last round that opened before this day. */
      before: day.optional(),
    }),
    answer: z.object({
      before: z.object({ id, name: text, year: z.int(), instrument: z.string() }).nullable(),
      to: z.string(),
      fields: z.array(
        z.object({
          question: z.string(),
          number: z.string(),
          text,
          change: z.enum(['new', 'dropped', 'changed', 'renumbered']),
          parts: z.array(
            z.enum(['text', 'help', 'number', 'type', 'askedWhen', 'answering', 'range', 'choices']),
          ),
          choices: z.object({ added: z.array(text), removed: z.array(text), changed: z.array(text) }),
          series: z.enum(['same', 'recoded', 'break', 'new', 'ended', 'undeclared']),
          note: text.nullable(),
          stored: z.array(z.string()),
        }),
      ),
      rules: z.array(
        z.object({
          number: z.int(),
          severity: z.string(),
          message: text,
          change: z.enum(['new', 'dropped', 'changed', 'reads']),
        }),
      ),
      tables: z.array(
        z.object({ table: z.string(), title: text, chapter: z.string(), because: z.array(z.string()) }),
      ),
      grouping: z.array(z.string()),
      inclusion: z.array(text),
      /** Stored answers by question; -1: fewer than five, but some. */
      answers: z.record(z.string(), z.int()),
    }),
    fetch: async ({ desks }, { params }) =>
      desks.instruments.list.some((form) => form.id === params.instrument) ? everywhere : null,
    act: async ({ desks, work }, { params, query }) => {
      const told = await roundConsequences(desks, work, params.instrument, query.before)
      return {
        ...told,
        before: told.before && { ...told.before, name: plain(told.before.name) },
        fields: told.fields.map(({ text: asked, note, choices, parts, stored, ...rest }) => ({
          ...rest,
          text: plain(asked),
          note: note && plain(note),
          parts: [...parts],
          stored: [...stored],
          choices: {
            added: choices.added.map(plain),
            removed: choices.removed.map(plain),
            changed: choices.changed.map(plain),
          },
        })),
        rules: told.rules.map(({ message, ...rest }) => ({ ...rest, message: plain(message) })),
        tables: told.tables.map(({ title, because, ...rest }) => ({
          ...rest,
          title: plain(title),
          because: [...because],
        })),
        grouping: [...told.grouping],
        inclusion: told.inclusion.map(plain),
        answers: { ...told.answers },
      }
    },
  }),
]
