import { z } from 'zod'
import type { RevisionChange } from '#core/instruments'
import { beginDraft, draftConsequences, publishDraft, reviseDraft, viewDraft } from '#rim/services'
import { findDraft, listDrafts, type StoredDraft } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { changedField, changedRule, changedTable, fieldOf, ruleOf, tableOf } from './consequence-shapes.ts'
import { changesOf, revisionChange, seriesChange, seriesChangeOf, told, toldOf } from './revision-shapes.ts'
import { id, instrumentId, moment, noParams, revision } from './shapes.ts'

const year = z.int().min(2020).max(2100)
/** The forms that are revised here. */
const formFamilies = ['brukerplan', 'brukertilfredshet'] as const
const draft = z.object({
  id,
  base: instrumentId,
  year: z.int(),
  revision,
  createdAt: moment,
  changedAt: moment,
  published: z.string().nullable(),
  changes: z.int(),
})
const draftOf = ({ changes, ...rest }: StoredDraft): z.input<typeof draft> => ({
  ...rest,
  changes: changes.length,
})
const one = z.strictObject({ draft: id })
const everywhere = { thing: { noun: 'instrument-version' }, value: null } as const
const fetchOne = async ({ work }: Call, { params }: { params: { draft: string } }) => {
  const value = await findDraft(work, params.draft)
  return value && { thing: { noun: 'instrument-version' as const }, value }
}
const view = z.object({
  ...draft.shape,
  changes: z.array(revisionChange),
  /** What it will be published as. */
  version: z.string(),
  /** The newest version, where that is not the one it changes. */
  newerBase: z.string().nullable(),
  nextRule: z.int(),
  hash: z.string(),
  problems: z.array(told),
  /** How each question relates to the version before; those that are simply the same are left out. */
  mapping: z.array(seriesChange),
  /** The form with the changes. */
  form: z.record(z.string(), z.unknown()),
})

async function shown({ desks, work, language }: Call, stored: StoredDraft): Promise<z.input<typeof view>> {
  const seen = await viewDraft(desks, work, stored)
  return {
    ...draftOf(stored),
    changes: changesOf(stored.changes),
    version: seen.instrument.id,
    newerBase: seen.newerBase,
    nextRule: seen.nextRule,
    hash: seen.hash,
    problems: seen.problems.map((met) => toldOf(met, language)),
    mapping: seen.mapping.entries.flatMap(seriesChangeOf),
    form: { ...seen.instrument },
  }
}

export const instrumentDraftRoutes = [
  route({
    method: 'GET',
    path: '/api/instrument-drafts',
    summary: {
      nb: 'Utkastene til nye versjoner av skjemaet',
      nn: 'Utkasta til nye versjonar av skjemaet',
      en: 'The drafts of new versions of the form',
    },
    noun: 'instrument-version',
    verb: 'read',
    params: noParams,
    answer: z.array(draft),
    fetch: async () => everywhere,
    act: async ({ work }) => (await listDrafts(work)).map(draftOf),
  }),
  route({
    method: 'POST',
    path: '/api/instrument-drafts',
    summary: {
      nb: 'Begynn på en ny versjon av skjemaet',
      nn: 'Byrje på ein ny versjon av skjemaet',
      en: 'Begin a new version of the form',
    },
    noun: 'instrument-version',
    verb: 'create',
    params: noParams,
    body: z.strictObject({
      year,
      /** Whose newest form it begins as; absent: the one that rounds are held with. */
      family: z.enum(formFamilies).optional(),
    }),
    answer: z.object({ id }),
    status: 201,
    fetch: async () => everywhere,
    act: async ({ desks, work, actor }, { body }) => ({
      id: await beginDraft(desks, work, body.year, actor.staff, body.family),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/instrument-drafts/{draft}',
    summary: {
      nb: 'Et utkast, med det endringene gjør med skjemaet',
      nn: 'Eit utkast, med det endringane gjer med skjemaet',
      en: 'A draft, with what its changes make of the form',
    },
    noun: 'instrument-version',
    verb: 'read',
    params: one,
    answer: view,
    fetch: fetchOne,
    act: (call, _input, found) => shown(call, found),
  }),
  route({
    method: 'PATCH',
    path: '/api/instrument-drafts/{draft}',
    summary: { nb: 'Endre et utkast', nn: 'Endre eit utkast', en: 'Change a draft' },
    noun: 'instrument-version',
    verb: 'change',
    params: one,
    body: z.strictObject({
      /** The revision that was seen. */
      revision,
      year: year.optional(),
      changes: z.array(revisionChange).max(300).optional(),
      /** Builds on the newest version from now on. */
      toNewest: z.literal(true).optional(),
    }),
    answer: view,
    fetch: fetchOne,
    act: async (call, { body }, found) => {
      const { desks, work } = call
      const { revision: seen, year: wanted, changes, toNewest } = body
      const revised = await reviseDraft(desks, work, found, seen, {
        ...(wanted !== undefined && { year: wanted }),
        // what the schema has read are changes, with nothing undefined in them
        ...(changes && { changes: JSON.parse(JSON.stringify(changes)) as RevisionChange[] }),
        ...(toNewest && { toNewest }),
      })
      return shown(call, revised)
    },
  }),
  route({
    method: 'GET',
    path: '/api/instrument-drafts/{draft}/consequences',
    summary: {
      nb: 'Hva utkastet betyr for felt, regler, tabeller, tidsserier og lagrede svar',
      nn: 'Kva utkastet betyr for felt, reglar, tabellar, tidsseriar og lagra svar',
      en: 'What the draft means for fields, rules, tables, time series and stored answers',
    },
    noun: 'instrument-version',
    verb: 'change',
    params: one,
    answer: z.object({
      fields: z.array(
        changedField.extend({
          /** Stored answers that are concerned; -1: fewer than five, but some; null: they are not counted. */
          answers: z.int().nullable(),
        }),
      ),
      rules: z.array(changedRule),
      tables: z.array(changedTable),
    }),
    fetch: fetchOne,
    act: async ({ desks, work }, _input, found) => {
      const made = await draftConsequences(desks, work, found)
      const { answers } = made
      return {
        fields: made.fields.map((field) => ({
          ...fieldOf(field),
          answers: answers && sum(field.stored.map((code) => answers[code] ?? 0)),
        })),
        rules: made.rules.map(ruleOf),
        tables: made.tables.map(tableOf),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/instrument-drafts/{draft}/publication',
    summary: {
      nb: 'Publiser et utkast. Versjonen kan ikke endres etterpå',
      nn: 'Publiser eit utkast. Versjonen kan ikkje endrast etterpå',
      en: 'Publish a draft. The version cannot be changed afterwards',
    },
    noun: 'instrument-version',
    verb: 'publish',
    params: one,
    body: z.strictObject({ revision }),
    answer: z.object({ version: instrumentId }),
    status: 201,
    fetch: fetchOne,
    act: async ({ desks, work, actor }, { body }, found) => ({
      version: await publishDraft(desks, work, found, body.revision, actor.staff),
    }),
  }),
]

/** Fewer than five of any is fewer than five of all that is told. */
const sum = (counts: readonly number[]): number =>
  counts.includes(-1) && counts.every((count) => count < 5)
    ? -1
    : counts.reduce((all, count) => all + Math.max(count, 0), 0)
