import type { CodePoints, Range } from '../texts/index.ts'

/*
 * Stretches as sets of positions. A list that `union` has made is merged: ascending, none overlapping or touching another. What
 * two such lists give is merged again.
 */

/** The stretches in order, with those that overlap or touch made one. Empty ones are left out. */
export function union(ranges: readonly Range[]): readonly Range[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of ranges.length > 1 ? ranges.toSorted(byStart) : ranges) {
    const last = merged.at(-1)
    if (start >= end) continue
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

const byStart = (a: Range, b: Range): number => a.start - b.start

/** What lies in both of two merged lists. */
export function common(a: readonly Range[], b: readonly Range[]): readonly Range[] {
  const found: Range[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i]!, b[j]!]
    const start = Math.max(one.start, other.start)
    const end = Math.min(one.end, other.end)
    if (start < end) found.push({ start, end })
    if (one.end < other.end) i++
    else j++
  }
  return found
}

/** What lies in the first of two merged lists and not in the second. */
export function without(a: readonly Range[], b: readonly Range[]): readonly Range[] {
  const found: Range[] = []
  let j = 0
  for (const { start, end } of a) {
    let from = start
    while (j < b.length && b[j]!.end <= from) j++
    for (let k = j; k < b.length && b[k]!.start < end; k++) {
      if (b[k]!.start > from) found.push({ start: from, end: b[k]!.start })
      from = b[k]!.end
    }
    if (from < end) found.push({ start: from, end })
  }
  return found
}

/** How many positions a merged list has. */
export const lengthOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0)

/** A stretch without white space at its ends, or `null` where nothing else is in it. */
export function trimmed(points: CodePoints, { start, end }: Range): Range | null {
  // white space is never a code point of two units, so that what is cut off counts the same in both
  const said = points.slice(start, end)
  const length = said.trim().length
  if (length === 0) return null
  const before = said.length - said.trimStart().length
  const after = said.length - said.trimEnd().length
  return { start: start + before, end: end - after }
}
