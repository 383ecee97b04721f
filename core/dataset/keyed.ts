import type { Rows } from './rows.ts'

/** A cell with what noise needs: how many people, and the sum of their record keys modulo 2^32. */
export interface KeyedCount {
  readonly count: number
  readonly key: number
}

/** Counts and sums of record keys by the byte that stands in a column. */
export interface KeyedBytes {
  readonly counts: Int32Array
  readonly keys: Uint32Array
}

/** Everybody in some rows. `keys[row]` is the record's key. */
export function keyedPeople(rows: Rows, keys: Uint32Array): KeyedCount {
  let key = 0
  for (let i = 0; i < rows.length; i++) key = (key + keys[rows[i]!]!) | 0
  return { count: rows.length, key: key >>> 0 }
}

/** Some rows by their byte: 256 counts and key sums in one pass, as `countChoice`. */
export function keyedBytes(data: Uint8Array, rows: Rows, keys: Uint32Array): KeyedBytes {
  const counts = new Int32Array(256)
  const sums = new Uint32Array(256)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const byte = data[row]!
    counts[byte]!++
    // typed arrays of 32 bits wrap by themselves
    sums[byte]! += keys[row]!
  }
  return { counts, keys: sums }
}

/** One of the bytes. */
export const keyedAt = ({ counts, keys }: KeyedBytes, byte: number): KeyedCount => ({
  count: counts[byte]!,
  key: keys[byte]!,
})

/** The sum of cells that have nobody in common. */
export function keyedSum(cells: readonly KeyedCount[]): KeyedCount {
  let count = 0
  let key = 0
  for (const cell of cells) {
    count += cell.count
    key = (key + cell.key) | 0
  }
  return { count, key: key >>> 0 }
}
