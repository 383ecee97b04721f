import type { RawFrequencyTable } from '#core/dataset'
import type { Sum } from './complement.ts'

/** Every count that a frequency table prints or implies, and how they add up. */
export interface CountsAndSums {
  /** Cells row by row, then the bases, then what is only implied. */
  readonly counts: readonly number[]
  readonly sums: readonly Sum[]
  /** How many of the counts are printed. */
  readonly printed: number
}

/**
 * Finds what a reader could compute: rows to the base, chosen and not chosen, columns to their total, the rest of a
 * whole that one column is a part of, and those who were not asked.
 */
export function sumsOf(raw: RawFrequencyTable): CountsAndSums {
  const width = raw.columns.length
  const cellAt = (row: number, column: number): number => row * width + column
  const baseAt = (column: number): number => raw.rows.length * width + column
  const counts = [...raw.counts.flat(), ...raw.bases]
  const printed = counts.length
  const imply = (count: number): number => counts.push(count) - 1
  const sums: Sum[] = []
  for (let column = 0; column < width; column++) {
    const base = baseAt(column)
    const rows = raw.rows.map((_, row) => cellAt(row, column))
    if (raw.shape === 'partition') {
      const rest = raw.bases[column]! - rows.reduce((sum, at) => sum + counts[at]!, 0)
      sums.push({ total: base, parts: raw.rowsCoverBase ? rows : [...rows, imply(rest)] })
    } else {
      // of those who could have been chosen, "not chosen" is as telling as "chosen"
      for (const row of rows)
        sums.push({ total: base, parts: [row, imply(raw.bases[column]! - counts[row]!)] })
    }
    // the whole population's number stands in other tables, so those not asked can be computed from the base
    const people = raw.people[column]!
    if (people !== raw.bases[column])
      sums.push({ total: imply(people), parts: [base, imply(people - raw.bases[column]!)] })
  }
  for (const { total, parts } of raw.columnTotals) {
    for (let row = 0; row < raw.rows.length; row++) {
      sums.push({ total: cellAt(row, total), parts: parts.map((part) => cellAt(row, part)) })
    }
    sums.push({ total: baseAt(total), parts: parts.map(baseAt) })
  }
  for (const { whole, part } of raw.nested) {
    const pairs = [
      ...raw.rows.map((_, row) => [cellAt(row, whole), cellAt(row, part)]),
      [baseAt(whole), baseAt(part)],
    ]
    for (const [total, own] of pairs) {
      sums.push({ total: total!, parts: [own!, imply(counts[total!]! - counts[own!]!)], totalFirst: true })
    }
  }
  return { counts, sums, printed }
}
