import type { RawFrequencyTable } from '#core/dataset'
import type { Origin, SafeFrequencyTable, SafeValue } from './index.ts'

/** Tables of given numbers, for the tests of this folder. */

export const text = { nb: 'T', nn: 'T' }
export const origin: Origin = {
  source: text,
  round: '2020',
  population: text,
  excluded: [],
  notes: [],
  synthetic: true,
}
export const item = (code: string) => ({ code, label: text })
export const columnName = (column: number): string => `c${column}`

export function partition(
  counts: readonly number[][],
  more: Partial<RawFrequencyTable> = {},
): RawFrequencyTable {
  const columns = counts[0]?.map((_, c) => item(`c${c}`)) ?? []
  const bases = more.bases ?? columns.map((_, c) => counts.reduce((sum, row) => sum + row[c]!, 0))
  const people = more.people ?? bases
  return {
    kind: 'frequency',
    id: 't',
    title: text,
    shape: 'partition',
    rows: counts.map((_, r) => item(`r${r}`)),
    columns,
    counts,
    bases,
    available: counts.map((row) => row.map(() => true)),
    rowsCoverBase: true,
    columnTotals: [],
    nested: [],
    everyone: people,
    people,
    question: 'q',
    ofAsked: false,
    pieces: counts.map((row, r) => [{ choice: `r${r}`, counts: row }]),
    ...more,
  }
}
export const multiple = (counts: readonly number[][], bases: readonly number[]): RawFrequencyTable =>
  partition(counts, { shape: 'multiple', bases, rowsCoverBase: false })

export const plain = (value: SafeValue): number | string => ('value' in value ? value.value : value.symbol)
export const countsOf = (safe: SafeFrequencyTable): (number | string)[][] =>
  safe.cells.map((row) => row.map(({ count }) => plain(count)))
