import { z } from 'zod'
import { questionsOf } from '#core/instruments'
import { knownInstruments, roundConsequences, unitTypes } from '#rim/services'
import { route } from '../route.ts'
import { changedField, changedRule, changedTable, fieldOf, ruleOf, tableOf } from './consequence-shapes.ts'
import { ofForm } from './instruments.ts'
import { day, id, localText, noParams, plainText } from './shapes.ts'

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
          title: localText,
          rounds: z.array(z.string()),
          questions: z.int(),
          rules: z.int(),
        }),
      ),
      unitTypes: z.array(z.object({ code: z.string(), name: localText })),
    }),
    fetch: async () => everywhere,
    act: async ({ desks, work }) => ({
      // another instance may have published one
      instruments: (await knownInstruments(desks, work)).list
        .filter((form) => form.family === family)
        .map((form) => ({
          id: form.id,
          version: form.version,
          title: plainText(form.title),
          rounds: [...form.rounds],
          questions: questionsOf(form).length,
          rules: form.rules.length,
        }))
        .reverse(),
      unitTypes: Object.entries(unitTypes).map(([code, name]) => ({ code, name: plainText(name) })),
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
    params: ofForm,
    query: z.strictObject({
      /** Compared with the last round that opened before this day. */
      before: day.optional(),
    }),
    answer: z.object({
      before: z.object({ id, name: localText, year: z.int(), instrument: z.string() }).nullable(),
      to: z.string(),
      fields: z.array(
        changedField.extend({
          parts: z.array(
            z.enum(['text', 'help', 'number', 'type', 'askedWhen', 'answering', 'range', 'choices']),
          ),
          choices: z.object({
            added: z.array(localText),
            removed: z.array(localText),
            changed: z.array(localText),
          }),
          stored: z.array(z.string()),
        }),
      ),
      rules: z.array(changedRule.extend({ severity: z.string() })),
      tables: z.array(changedTable.extend({ chapter: z.string() })),
      grouping: z.array(z.string()),
      inclusion: z.array(localText),
      /** Stored answers by question; -1: fewer than five, but some. */
      answers: z.record(z.string(), z.int()),
    }),
    fetch: async ({ desks }, { params }) =>
      desks.instruments.list.some((form) => form.id === params.instrument) ? everywhere : null,
    act: async ({ desks, work }, { params, query }) => {
      const told = await roundConsequences(desks, work, params.instrument, query.before)
      return {
        ...told,
        before: told.before && { ...told.before, name: plainText(told.before.name) },
        fields: told.fields.map((field) => ({
          ...fieldOf(field),
          parts: [...field.parts],
          stored: [...field.stored],
          choices: {
            added: field.choices.added.map(plainText),
            removed: field.choices.removed.map(plainText),
            changed: field.choices.changed.map(plainText),
          },
        })),
        rules: told.rules.map((rule) => ({ ...ruleOf(rule), severity: rule.severity })),
        tables: told.tables.map((table) => ({ ...tableOf(table), chapter: table.chapter })),
        grouping: [...told.grouping],
        inclusion: told.inclusion.map(plainText),
        answers: { ...told.answers },
      }
    },
  }),
]
