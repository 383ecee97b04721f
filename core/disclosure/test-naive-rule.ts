import type { RawFrequencyTable } from '#core/dataset'

/**
 * The rule that was replaced: secondary suppression in one table, without a look at others. Kept only so that a test can
 * show what it gives away.
 */

interface Sum {
  readonly total: number
  readonly parts: readonly number[]
}

/** The rule's counts: the cells row by row, then the bases. 1: withheld. */
export function naiveRule(raw: RawFrequencyTable, minimum: number): boolean[] {
  const width = raw.columns.length
  const counts = [...raw.counts.flat(), ...raw.bases]
  const baseAt = (column: number): number => raw.rows.length * width + column
  const sums: Sum[] = raw.columns.map((_, column) => ({
    total: baseAt(column),
    parts: raw.rows.map((_, row) => row * width + column),
  }))
  for (const { total, parts } of raw.columnTotals) {
    for (let row = 0; row <= raw.rows.length; row++) {
      sums.push({ total: row * width + total, parts: parts.map((part) => row * width + part) })
    }
  }
  const small = counts.map((count) => count > 0 && count < minimum)
  return complement(counts, sums, small, minimum)
}

function complement(
  counts: readonly number[],
  sums: readonly Sum[],
  hidden: readonly boolean[],
  minimum: number,
): boolean[] {
  const result = [...hidden]
  for (let changed = true; changed; ) {
    changed = false
    for (const sum of sums) {
      const next = nextToHide(counts, sum, result, minimum)
      if (next === null) continue
      result[next] = true
      changed = true
    }
  }
  return result
}

function nextToHide(
  counts: readonly number[],
  { total, parts }: Sum,
  hidden: readonly boolean[],
  minimum: number,
): number | null {
  const closed = parts.filter((at) => hidden[at])
  const totalHidden = hidden[total]!
  if (closed.length === 0 && !totalHidden) return null
  const weight = closed.reduce((sum, at) => sum + counts[at]!, 0)
  const enough = weight >= minimum || (totalHidden && counts[total]! >= minimum)
  if (closed.length >= (totalHidden ? 1 : 2) && enough) return null
  const open = parts.filter((at) => !hidden[at])
  if (open.length === 0) return totalHidden ? null : total
  return open.reduce((best, at) => (cost(at, counts) < cost(best, counts) ? at : best))
}

const cost = (at: number, counts: readonly number[]): number => (counts[at] === 0 ? 1e9 : counts[at]!)
