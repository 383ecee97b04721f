import type { SafeTable, SafeValue } from '#core/disclosure'
import { type Language, type LocalText, textIn } from '#core/foundation'

/** A dataset of JSON-stat 2.0 (json-stat.org/full): what Statistics Norway's and others' services speak. */
export interface JsonStatDataset {
  readonly version: '2.0'
  readonly class: 'dataset'
  readonly label: string
  readonly source: string
  readonly updated?: string
  readonly note: readonly string[]
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly role: { readonly metric: readonly string[] }
  readonly dimension: Readonly<Record<string, JsonStatDimension>>
  /** In the order of `id`, the last dimension first to change; null where a symbol stands. */
  readonly value: readonly (number | null)[]
  /** The symbol, by the value's position. */
  readonly status: Readonly<Record<string, string>>
  readonly extension: Readonly<Record<string, unknown>>
}

interface JsonStatDimension {
  readonly label: string
  readonly category: {
    readonly index: readonly string[]
    readonly label: Readonly<Record<string, string>>
    readonly unit?: Readonly<Record<string, { readonly base: string; readonly decimals: number }>>
  }
}

const words = {
  rows: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  columns: { nb: 'Kolonne', nn: 'Kolonne', en: 'Column' },
  measure: { nb: 'Statistikkvariabel', nn: 'Statistikkvariabel', en: 'Contents' },
  base: { nb: 'I alt (n)', nn: 'I alt (n)', en: 'Total (n)' },
  count: { nb: 'Antall', nn: 'Tal', en: 'Count' },
  percent: { nb: 'Prosent', nn: 'Prosent', en: 'Per cent' },
  mean: { nb: 'Gjennomsnitt', nn: 'Gjennomsnitt', en: 'Mean' },
  sd: { nb: 'Standardavvik', nn: 'Standardavvik', en: 'Standard deviation' },
  persons: { nb: 'personer', nn: 'personar', en: 'persons' },
} as const satisfies Record<string, LocalText>

/**
 * A safe table as JSON-stat 2.0: rows, columns and what is told of each cell as three dimensions; a frequency table's bases are a
 * row of their own, and a table of means has the spread beside each. Numbers are not rounded; a symbol is null with its sign in `status`.
 */
export function tableJsonStat(table: SafeTable, language: Language): JsonStatDataset {
  const say = (text: LocalText): string => textIn(text, language)
  const { provenance } = table
  const means = table.kind === 'mean'
  const items = means ? table.rows : [...table.rows, { code: 'n', label: words.base }]
  const cells: SafeValue[] =
    table.kind === 'mean'
      ? table.cells.flatMap((row) => row.flatMap(({ n, mean, sd }) => [n, mean, sd]))
      : [
          ...table.cells.flatMap((row) => row.flatMap(({ count, percent }) => [count, percent])),
          ...table.columns.flatMap(({ base }): SafeValue[] => [base, { symbol: '.' }]),
        ]
  const measures = means ? (['count', 'mean', 'sd'] as const) : (['count', 'percent'] as const)
  return {
    version: '2.0',
    class: 'dataset',
    label: say(table.title),
    source: say(provenance.source),
    note: provenance.notes.map(say),
    id: ['rows', 'columns', 'measure'],
    size: [items.length, table.columns.length, measures.length],
    role: { metric: ['measure'] },
    dimension: {
      rows: dimension(say(words.rows), items, say),
      columns: dimension(say(words.columns), table.columns, say),
      measure: {
        label: say(words.measure),
        category: {
          index: measures,
          label: Object.fromEntries(measures.map((one) => [one, say(words[one])])),
          unit: Object.fromEntries(measures.map((one) => [one, unitOf(one, say)])),
        },
      },
    },
    value: cells.map((cell) => ('value' in cell ? cell.value : null)),
    status: Object.fromEntries(
      cells.flatMap((cell, at) => ('symbol' in cell ? [[String(at), cell.symbol]] : [])),
    ),
    extension: {
      id: table.id,
      round: provenance.round,
      population: say(provenance.population),
      policy: provenance.policy,
      ruleVersion: provenance.ruleVersion,
      synthetic: provenance.synthetic,
    },
  }
}

const unitOf = (
  measure: 'count' | 'percent' | 'mean' | 'sd',
  say: (text: LocalText) => string,
): { readonly base: string; readonly decimals: number } =>
  measure === 'count'
    ? { base: say(words.persons), decimals: 0 }
    : { base: say(words[measure]).toLowerCase(), decimals: measure === 'percent' ? 0 : 1 }

const dimension = (
  label: string,
  items: readonly { readonly code: string; readonly label: LocalText }[],
  say: (text: LocalText) => string,
): JsonStatDimension => ({
  label,
  category: {
    index: items.map(({ code }) => code),
    label: Object.fromEntries(items.map((item) => [item.code, say(item.label)])),
  },
})
