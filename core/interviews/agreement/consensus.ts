import type { Coding } from '../project/entities.ts'
import type { Range } from '../texts/index.ts'

/** What one coder has under one code in one place: codings that overlap or touch, or that overlap the same of the other's. */
export interface CoderSide extends Range {
  readonly code: string
  /** Ids of the codings, in the order of the text. */
  readonly codings: readonly string[]
}

/**
 * Something that two coders have seen otherwise, or the same:
 * - `same`: the same characters under the same code
 * - `boundaries`: the same code in one place, with other ends
 * - `codes`: different codes on stretches that overlap
 * - `first-only`, `second-only`: only one has coded it
 */
export interface Comparison extends Range {
  readonly kind: 'same' | 'boundaries' | 'codes' | 'first-only' | 'second-only'
  readonly first: CoderSide | null
  readonly second: CoderSide | null
}

/** What of a coding is compared. */
export type ComparedCoding = Pick<Coding, 'id' | 'code' | 'start' | 'end'>

/**
 * Two coders' codings of one text side by side, in the order of the text, so that a page can settle each. Every coding is in exactly one
 * comparison. What each has alone is put beside what the other has alone and it overlaps most; a page that shows the differences
 * leaves out what is `same`.
 */
export function sideBySide(
  first: readonly ComparedCoding[],
  second: readonly ComparedCoding[],
): readonly Comparison[] {
  const shared: Comparison[] = []
  const alone: { first: CoderSide[]; second: CoderSide[] } = { first: [], second: [] }
  for (const { first: a, second: b, same } of groups(first, second)) {
    if (a !== null && b !== null) {
      shared.push({ kind: same ? 'same' : 'boundaries', ...hull(a, b), first: a, second: b })
    } else if (a !== null) alone.first.push(a)
    else if (b !== null) alone.second.push(b)
  }
  return [...shared, ...besideEachOther(alone.first, alone.second)].sort(byPlace)
}

interface Group {
  readonly first: CoderSide | null
  readonly second: CoderSide | null
  readonly same: boolean
}

/** What the two have under each code, put together where it overlaps. */
function groups(first: readonly ComparedCoding[], second: readonly ComparedCoding[]): readonly Group[] {
  const all = [
    ...clusters(first).map((side) => ({ side, whose: 'first' as const })),
    ...clusters(second).map((side) => ({ side, whose: 'second' as const })),
  ].sort((a, b) => order(a.side.code, b.side.code) || a.side.start - b.side.start)
  const found: { first: CoderSide[]; second: CoderSide[]; code: string; end: number }[] = []
  for (const { side, whose } of all) {
    let group = found.at(-1)
    // one coder's clusters do not even touch each other, so what overlaps is the other's
    if (group === undefined || group.code !== side.code || side.start >= group.end) {
      group = { first: [], second: [], code: side.code, end: side.end }
      found.push(group)
    }
    group.end = Math.max(group.end, side.end)
    group[whose].push(side)
  }
  return found.map((group) => ({
    first: together(group.first),
    second: together(group.second),
    same: isSame(group.first, group.second),
  }))
}

/** One coder's codings under each code, those that overlap or touch as one. */
function clusters(codings: readonly ComparedCoding[]): readonly CoderSide[] {
  const sorted = [...codings].sort(
    (a, b) => order(a.code, b.code) || a.start - b.start || a.end - b.end || order(a.id, b.id),
  )
  const found: { code: string; start: number; end: number; codings: string[] }[] = []
  for (const { id, code, start, end } of sorted) {
    const last = found.at(-1)
    if (last !== undefined && last.code === code && start <= last.end) {
      last.end = Math.max(last.end, end)
      last.codings.push(id)
    } else found.push({ code, start, end, codings: [id] })
  }
  return found
}

/** Several places of one coder and code as one, or `null` for none. */
function together(sides: readonly CoderSide[]): CoderSide | null {
  const [one] = sides
  if (one === undefined) return null
  return { code: one.code, ...hull(...sides), codings: sides.flatMap(({ codings }) => codings) }
}

const isSame = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.length === b.length && a.every(({ start, end }, at) => start === b[at]!.start && end === b[at]!.end)

/** What each has alone, in pairs of those that overlap, most characters first; what is left stands by itself. */
function besideEachOther(first: readonly CoderSide[], second: readonly CoderSide[]): readonly Comparison[] {
  const pairs = first.flatMap((a) =>
    second.flatMap((b) => {
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
      return shared > 0 ? [{ a, b, shared, key: [a.code, b.code].sort().join() }] : []
    }),
  )
  // nothing in this order depends on who is first
  pairs.sort(
    (x, y) =>
      y.shared - x.shared ||
      Math.min(x.a.start, x.b.start) - Math.min(y.a.start, y.b.start) ||
      Math.max(x.a.end, x.b.end) - Math.max(y.a.end, y.b.end) ||
      order(x.key, y.key),
  )
  const taken = new Set<CoderSide>()
  const found: Comparison[] = []
  for (const { a, b } of pairs) {
    if (taken.has(a) || taken.has(b)) continue
    taken.add(a).add(b)
    found.push({ kind: 'codes', ...hull(a, b), first: a, second: b })
  }
  const left = (sides: readonly CoderSide[]): readonly CoderSide[] => sides.filter((side) => !taken.has(side))
  return [
    ...found,
    ...left(first).map((side) => ({ kind: 'first-only' as const, ...hull(side), first: side, second: null })),
    ...left(second).map((side) => ({
      kind: 'second-only' as const,
      ...hull(side),
      first: null,
      second: side,
    })),
  ]
}

const hull = (...ranges: readonly Range[]): Range => ({
  start: Math.min(...ranges.map(({ start }) => start)),
  end: Math.max(...ranges.map(({ end }) => end)),
})

const byPlace = (a: Comparison, b: Comparison): number =>
  a.start - b.start || a.end - b.end || order(codesOf(a), codesOf(b))

const codesOf = ({ first, second }: Comparison): string => [first?.code, second?.code].sort().join()

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
