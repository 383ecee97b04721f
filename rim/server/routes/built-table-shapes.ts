import { z } from 'zod'
import { comparisons, measures, tableGroups } from '#core/builder'
import { tableFormats } from '#rim/services'
import { id, line, localText, moment, municipalityCode, writtenForm } from './shapes.ts'

const variableCode = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/)
/** Ages and counts are choices too: `18-23`, `10+`. */
const choiceCode = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_+-]{0,59}$/)
const group = z.enum(tableGroups)
const comparison = z.enum(comparisons)

/** The area that a table is about. */
export const tablePlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('country') }),
  z.strictObject({ kind: z.literal('municipality'), code: municipalityCode }),
  z.strictObject({ kind: z.literal('county'), code: z.string().regex(/^[0-9]{2}$/) }),
  z.strictObject({ kind: z.literal('class'), code: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/) }),
  z.strictObject({ kind: z.literal('region'), code: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/) }),
])

/** What a table is put together of; the round is that of the address. */
const askedTable = z.strictObject({
  place: tablePlace,
  group: group.default('all'),
  rows: variableCode,
  columns: variableCode.nullable().default(null),
  filters: z
    .array(z.strictObject({ variable: variableCode, choices: z.array(choiceCode).min(1).max(100) }))
    .max(2)
    .default([]),
  measure: z.enum(measures).default('percent_of_column'),
  compare: z.array(comparison).max(comparisons.length).default([]),
})

/** The same in its canonical form, as it is answered. */
const canonicalTable = z.object({
  version: z.literal(1),
  round: z.string(),
  place: z.object({ kind: z.string(), code: z.string().optional() }),
  group,
  rows: z.string(),
  columns: z.string().nullable(),
  filters: z.array(z.object({ variable: z.string(), choices: z.array(z.string()) })),
  measure: z.enum(measures),
  compare: z.array(comparison),
})

/** Something drawn by `core/figures` or printed by `core/reports`, as the pages have it already. */
const drawn = z.record(z.string(), z.unknown())

/** A table as it may be shown. */
export const builtAnswer = z.object({
  /** SHA-256 of the canonical request: the same for all who ask for the same. */
  hash: z.string(),
  request: canonicalTable,
  description: z.string(),
  /** `Figure` */
  figure: drawn,
  /** `ShownTable`: more than one where it has more columns than a page has room for. */
  tables: z.array(drawn),
  withheld: z.object({
    /** Cells with `:` */
    cells: z.int(),
    of: z.int(),
    /** What it means, in words; null where nothing is withheld. */
    text: z.string().nullable(),
  }),
  /** What a table needs, in a sentence. */
  rules: z.string(),
  data: z.object({
    /** SHA-256 of the frozen data that the figures are of. */
    hash: z.string(),
    /** When the country's figures of the round were released. */
    releasedAt: moment,
  }),
})

const fileFormat = z.enum(tableFormats)

const variable = z.object({
  code: z.string(),
  label: localText,
  chapter: z.string(),
  answers: z.enum(['one', 'several']),
  choices: z.array(z.object({ code: z.string(), label: localText })),
  ofAsked: z.boolean(),
  note: localText.nullable(),
})

const template = z.object({
  code: z.string(),
  title: localText,
  about: localText,
  /** As `askedTable`, without place and group. */
  tables: z.array(
    z.object({
      rows: z.string(),
      columns: z.string().nullable(),
      filters: z.array(z.object({ variable: z.string(), choices: z.array(z.string()) })),
      measure: z.enum(measures),
      /** What stands beside it where the place can have it. */
      compare: z.array(comparison),
    }),
  ),
})

/** What tables of a round can be put together of. */
export const builderDesk = z.discriminatedUnion('state', [
  /** The country's figures of the round are not released, or are kept no longer. */
  z.object({ state: z.literal('not-released') }),
  /** The round's data are being opened; ask again in a second. */
  z.object({ state: z.literal('opening') }),
  z.object({
    state: z.literal('ready'),
    year: z.int(),
    releasedAt: moment,
    rules: localText,
    /** Of the group that is asked about. */
    variables: z.array(variable),
    /** Those that the asker may ask about. */
    places: z.array(
      z.object({
        place: z.object({ kind: z.string(), code: z.string().optional() }),
        name: localText,
        compare: z.array(comparison),
      }),
    ),
    templates: z.array(template),
    /** Municipalities whose figures are being made anew, and that are in no table meanwhile. */
    leftOut: z.array(z.string()),
  }),
])

export const savedTable = z.object({
  id,
  round: id,
  title: z.string(),
  request: canonicalTable,
  hash: z.string(),
  /** Whether the asker saved it. */
  own: z.boolean(),
  /** Who saved it, where it is somebody else. */
  by: z.string().nullable(),
  /** Whether colleagues of the same municipality, county or nation see it. */
  shared: z.boolean(),
  savedAt: moment,
  /** When whoever shared it took it away; until 30 days later it can be copied. */
  deletedAt: moment.nullable(),
})

export const savingBody = z.strictObject({
  title: line,
  table: askedTable,
  shared: z.boolean().default(false),
})
export const savedChange = z.strictObject({ title: line.optional(), shared: z.boolean().optional() })
export const askedBody = z.strictObject({ table: askedTable, language: writtenForm.default('nb') })
export const fileBody = z.strictObject({
  /** All of one place and group. */
  tables: z.array(askedTable).min(1).max(10),
  format: fileFormat,
  language: writtenForm.default('nb'),
  title: line.default('Tabell'),
  /** A PDF of few tables on two pages, as the fact sheet. */
  sheet: z.boolean().default(false),
})
