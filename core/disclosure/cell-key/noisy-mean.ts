import type { KeyedCount } from '#core/dataset'
import { sha256Hex } from '#core/foundation'
import type { CellKeyTable } from './cell-key-table.ts'
import { noisyCount } from './noisy-count.ts'

/** People with a number each: how many, the sum of their record keys, and of their numbers, each held within the range. */
export interface KeyedMean extends KeyedCount {
  readonly sum: number
}

/** The range that a person's number is held within. It is public, and what one person can bring follows from it. */
export interface MeanRange {
  readonly low: number
  readonly high: number
}

/**
 * A mean with noise by the principle of the counts: whether one person is there or not moves the sum, taken from the
 * middle of the range, by at most half the range, and the noise on the sum is half the range times the noise of a large
 * count, so that a person is hidden in a mean as well as in a count (Thompson, Broadfoot and Elazar 2013, perturbation of
 * continuous values, with the range's end in place of the largest contributors). The noise is spread evenly between
 * whole numbers: sums of whole numbers would else be found by their remainder. It is drawn from the cell's key through
 * SHA-256 with a secret, and is another than the count's.
 *
 * @param secret at least as secret as the record keys; another for each measure.
 * @returns the noisy number of people, and the mean; null for the mean where the noisy number is below the minimum.
 */
export function noisyMean(
  { count, key, sum }: KeyedMean,
  table: CellKeyTable,
  { low, high }: MeanRange,
  secret: string,
  minimumBase: number,
): { readonly n: number; readonly mean: number | null } {
  const n = noisyCount(count, key, table)
  if (n < Math.max(1, minimumBase)) return { n, mean: null }
  const middle = (low + high) / 2
  const half = (high - low) / 2
  const noisy = sum - count * middle + half * continuousNoise(key, table, secret)
  return { n, mean: Math.min(high, Math.max(low, middle + noisy / n)) }
}

/** Noise of a large count, spread evenly over the number's own unit; mean 0, variance that of the table and 1/12. */
function continuousNoise(key: number, table: CellKeyTable, secret: string): number {
  const digest = sha256Hex(`mean ${secret} ${key}`)
  const place = Number.parseInt(digest.slice(0, 8), 16) / 4294967296
  const within = Number.parseInt(digest.slice(8, 20), 16) / 2 ** 48
  const row = table.rows.at(-1)!
  return row.noise[row.cumulative.findIndex((upTo) => place < upTo)]! + within - 0.5
}
