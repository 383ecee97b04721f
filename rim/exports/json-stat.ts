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
  persons: { nb: 'personer', nn: 'personar', en: 'persons' },
} as const satisfies Record<string, LocalText>

/**
 * A safe table as JSON-stat 2.0: rows, columns and what is told of each cell as three dimensions; a frequency table's bases are a
 * row of their own. Numbers are not rounded; a symbol is null with its sign in `status`.
 */
export function tableJsonStat(table: SafeTable, language: Language): JsonStatDataset {
  const say = (text: LocalText): string => textIn(text, language)
  const { provenance } = table
  const means = table.kind === 'mean'
  const items = means ? table.rows : [...table.rows, { code: 'n', label: words.base }]
  const cells: SafeValue[] =
    table.kind === 'mean'
      ? table.cells.flatMap((row) => row.flatMap(({ n, mean }) => [n, mean]))
      : [
          ...table.cells.flatMap((row) => row.flatMap(({ count, percent }) => [count, percent])),
          ...table.columns.flatMap(({ base }): SafeValue[] => [base, { symbol: '.' }]),
        ]
  const second = means ? words.mean : words.percent
  return {
    version: '2.0',
    class: 'dataset',
    label: say(table.title),
    source: say(provenance.source),
    note: provenance.notes.map(say),
    id: ['rows', 'columns', 'measure'],
    size: [items.length, table.columns.length, 2],
    role: { metric: ['measure'] },
    dimension: {
      rows: dimension(say(words.rows), items, say),
      columns: dimension(say(words.columns), table.columns, say),
      measure: {
        label: say(words.measure),
        category: {
          index: ['count', means ? 'mean' : 'percent'],
          label: { count: say(words.count), [means ? 'mean' : 'percent']: say(second) },
          unit: {
            count: { base: say(words.persons), decimals: 0 },
            [means ? 'mean' : 'percent']: { base: say(second).toLowerCase(), decimals: means ? 1 : 0 },
          },
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
