import type { AxisItem, KeyedCount } from '#core/dataset'
import type { LocalText } from '#core/foundation'
import type { Provenance, SafeCell, SafeFrequencyTable, SafeMeanTable, SafeValue } from '../safe-table.ts'
import { cellKeyRules, houseTable, noteOfRules } from './cell-key-rules.ts'
import { noisyCount } from './noisy-count.ts'
import { type KeyedMean, type MeanRange, noisyMean } from './noisy-mean.ts'

export type { KeyedMean } from './noisy-mean.ts'

interface KeyedHead {
  readonly id: string
  readonly title: LocalText
  readonly rows: readonly AxisItem[]
  readonly columns: readonly AxisItem[]
  /** Columns of which nothing may be shown: their people are too few, or left out too few. */
  readonly closed: readonly boolean[]
  /** `available[row][column]`: false where the people's form did not have the question or the choice. */
  readonly available: readonly (readonly boolean[])[]
}

/** Counts with keys that have not been through disclosure control. `cells[row][column]`. */
export interface KeyedFrequencyTable extends KeyedHead {
  readonly shape: SafeFrequencyTable['shape']
  readonly cells: readonly (readonly KeyedCount[])[]
  readonly bases: readonly KeyedCount[]
  /** What percentages are of, where not of the column's base: `percentBases[row][column]`. */
  readonly percentBases: readonly (readonly KeyedCount[])[] | null
}

/** Sums with keys that have not been through disclosure control. `cells[row][column]`. */
export interface KeyedMeanTable extends KeyedHead {
  readonly cells: readonly (readonly KeyedMean[])[]
  readonly range: MeanRange
  /** What one unit of the number is worth in the printed measure. */
  readonly unit: number
}

/** What the door asks besides the table. */
export interface KeyedProtection {
  readonly origin: Omit<Provenance, 'policy' | 'ruleVersion' | 'excluded'>
  /**
   * Whether these very people are a cell that a released report withholds. Such a cell is withheld here too, however it is asked
   * for: its noise would narrow down what the report hides.
   */
  readonly withheld?: (people: KeyedCount) => boolean
}

const hidden: SafeValue = { symbol: ':' }
const notThen: SafeValue = { symbol: '..' }
const shown = (value: number): SafeValue => ({ value })

/**
 * The second way to a table that may be shown, for tables that people put together themselves: every count gets the noise of its
 * people (`noisyCount`), and what is then below `minimumShown` is withheld, zero too. Percentages are of noisy figures, no more
 * than 100, and withheld with their count and where the noisy base is too small. Nothing but noisy figures, and
 * what a report withholds, decides what is shown. Rows and columns do not add up, and the table says so.
 */
export function protectKeyedFrequencies(
  raw: KeyedFrequencyTable,
  { origin, withheld }: KeyedProtection,
): SafeFrequencyTable {
  const noisy = noisyOf(withheld)
  const bases = raw.bases.map((base, column) => (raw.closed[column] ? null : noisy(base)))
  const cells = raw.cells.map((row, r) =>
    row.map((cell, column): SafeCell => {
      if (!raw.available[r]![column]) return { count: notThen, percent: notThen }
      if (raw.closed[column]) return { count: hidden, percent: hidden }
      const count = noisy(cell)
      if (count === null) return { count: hidden, percent: hidden }
      const base = raw.percentBases ? noisy(raw.percentBases[r]![column]!) : bases[column]!
      return { count: shown(count), percent: percentOf(count, base) }
    }),
  )
  const nowhere = (column: number): boolean =>
    raw.available.length > 0 && raw.available.every((row) => !row[column])
  const made = {
    kind: 'frequency' as const,
    id: raw.id,
    title: raw.title,
    shape: raw.shape,
    rows: raw.rows,
    columns: raw.columns.map((column, at) => ({ ...column, base: baseOf(bases[at]!, nowhere(at)) })),
    cells,
    provenance: provenanceOf(origin),
  }
  return made as unknown as SafeFrequencyTable
}

/** Means with noise, of enough people. Standard deviations are not given: they would tell of the largest numbers. */
export function protectKeyedMeans(
  raw: KeyedMeanTable,
  secret: string,
  { origin, withheld }: KeyedProtection,
): SafeMeanTable {
  const cells = raw.cells.map((row, r) =>
    row.map((cell, column) => {
      if (!raw.available[r]![column]) return { n: notThen, mean: notThen, sd: notThen }
      if (raw.closed[column] || withheld?.(cell)) return { n: hidden, mean: hidden, sd: hidden }
      const { n, mean } = noisyMean(cell, houseTable, raw.range, secret, cellKeyRules.minimumBase)
      if (n < cellKeyRules.minimumShown || mean === null) return { n: hidden, mean: hidden, sd: hidden }
      return { n: shown(n), mean: shown(mean * raw.unit), sd: hidden }
    }),
  )
  const made = {
    kind: 'mean' as const,
    id: raw.id,
    title: raw.title,
    rows: raw.rows,
    columns: raw.columns,
    cells,
    provenance: provenanceOf(origin),
  }
  return made as unknown as SafeMeanTable
}

/** The count to be shown, or null where it is not. */
function noisyOf(withheld: KeyedProtection['withheld']): (people: KeyedCount) => number | null {
  return (people) => {
    if (withheld?.(people)) return null
    const count = noisyCount(people.count, people.key, houseTable)
    return count < cellKeyRules.minimumShown ? null : count
  }
}

const baseOf = (base: number | null, nowhere: boolean): SafeValue =>
  nowhere ? notThen : base === null ? hidden : shown(base)

function percentOf(count: number, base: number | null): SafeValue {
  if (base === null || base < cellKeyRules.minimumBase) return hidden
  return shown(Math.min(100, (100 * count) / base))
}

function provenanceOf(origin: KeyedProtection['origin']): Provenance {
  const { name, ruleVersion } = cellKeyRules
  return {
    ...origin,
    notes: [...origin.notes, noteOfRules(cellKeyRules)],
    excluded: [],
    policy: name,
    ruleVersion,
  }
}
