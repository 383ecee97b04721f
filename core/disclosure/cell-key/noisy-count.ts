import type { KeyedCount } from '#core/dataset'
import type { SafeValue } from '../safe-table.ts'
import type { CellKeyTable } from './cell-key-table.ts'

/**
 * A true count as it may be shown: the count and noise that its key picks from the table (inverse of the cumulative
 * distribution at key / 2^32). The same people always give the same answer. 0 stays 0.
 *
 * @param key the cell's key, see `cellKey`.
 * @throws RangeError for a count that is not a whole number from 0, or a key outside 0 to 2^32 - 1.
 */
export function noisyCount(count: number, key: number, table: CellKeyTable): number {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`count ${count}`)
  if (!Number.isInteger(key) || key < 0 || key > 4294967295) throw new RangeError(`key ${key}`)
  if (count === 0) return 0
  const row = table.rows[Math.min(count, table.rows.length) - 1]!
  const place = key / 4294967296
  return count + row.noise[row.cumulative.findIndex((upTo) => place < upTo)]!
}

export interface NoisyTable {
  readonly method: 'cell-key'
  /** `counts[row][column]` */
  readonly counts: readonly (readonly number[])[]
  readonly bases: readonly number[]
  /** 0 to 100, of the noisy counts; `:` where the noisy base is under the minimum, `.` where it is 0. */
  readonly percents: readonly (readonly SafeValue[])[]
  /** Standard deviation of the noise of counts of at least bound + smallest. */
  readonly standardDeviation: number
  readonly bound: number
}

/**
 * A table with noise. Every count and base has its own noise, so rows do not add up to the base, nor columns to their
 * total: a sum made by a reader has the noise of all its parts. Percentages are of the noisy count and the noisy base and
 * no more than 100; nothing but noisy figures decides whether one is withheld.
 *
 * @param counts `counts[row][column]`
 * @param bases by column.
 * @param minimumBase percentages need at least so many people in the noisy base.
 */
export function noisyTable(
  counts: readonly (readonly KeyedCount[])[],
  bases: readonly KeyedCount[],
  table: CellKeyTable,
  minimumBase: number,
): NoisyTable {
  const noisy = ({ count, key }: KeyedCount): number => noisyCount(count, key, table)
  const shownBases = bases.map(noisy)
  const shownCounts = counts.map((row) => row.map(noisy))
  const percents = shownCounts.map((row) =>
    row.map((count, column): SafeValue => {
      const base = shownBases[column]
      if (base === undefined) throw new RangeError(`no base for column ${column}`)
      if (base === 0) return { symbol: '.' }
      return base < minimumBase ? { symbol: ':' } : { value: Math.min(100, (100 * count) / base) }
    }),
  )
  const standardDeviation = Math.sqrt(table.rows.at(-1)!.variance)
  return {
    method: table.method,
    counts: shownCounts,
    bases: shownBases,
    percents,
    standardDeviation,
    bound: table.bound,
  }
}
