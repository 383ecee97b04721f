import { remember } from '#core/foundation'
import { linkAmong, linkCovering } from './link-tables.ts'
import { cellState } from './linked-cells.ts'
import type { Linker, Linkers } from './linker.ts'
import type { Policy } from './policies.ts'
import { countProtection } from './primary.ts'

/** People who are parts of others: the municipalities of a county. They need not cover it. */
export interface PopulationSum {
  readonly whole: string
  readonly parts: readonly string[]
}

/**
 * Ties the same figures of different populations together, in every table at once: the county's count of a choice is
 * the sum of its municipalities', whatever table prints it. To be called when all tables are linked.
 */
export function linkPopulations(linkers: Linkers, sums: readonly PopulationSum[], policy: Policy): void {
  for (const kind of ['counts', 'sums'] as const) {
    const linker = linkers[kind]
    const figures = figuresByPopulation(linker)
    const protect = (rest: number): number => (kind === 'counts' ? countProtection(rest, policy) : 0)
    for (const { whole, parts } of sums) {
      for (const [figure, position] of figures.get(whole) ?? []) {
        const found = parts.flatMap((part) => figures.get(part)?.get(figure) ?? [])
        if (found.length === 0) continue
        // a part without the figure may have it and have none: nobody is told
        const link = found.length === parts.length ? linkCovering : linkAmong
        link(linker, position, found, protect)
      }
    }
  }
}

function figuresByPopulation(linker: Linker): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>()
  const add = (key: string, position: number): void => {
    const bar = key.indexOf('|')
    if (bar < 0) return
    remember(found, key.slice(0, bar), () => new Map<string, number>()).set(key.slice(bar + 1), position)
  }
  linker.keys.forEach(add)
  for (const [key, position] of linker.aliases) add(key, position)
  return found
}

/** What an earlier release has shown and withheld. */
export interface EarlierCells {
  readonly keys: readonly string[]
  readonly counts: ArrayLike<number>
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[]
  readonly printed: ArrayLike<number>
  readonly hidden: ArrayLike<number>
  readonly protection: ArrayLike<number>
}

/**
 * Takes an earlier release into account. A figure that has not changed is the same cell: what was shown stays shown and
 * what was withheld stays withheld. One that has changed tells of those who came and those who left: they are cells of
 * their own, and few of them are as sensitive as any. The earlier release's sums still hold for what it showed.
 */
export function linkEarlier(
  linkers: Linkers,
  earlier: { readonly counts: EarlierCells; readonly sums: EarlierCells },
  policy: Policy,
): void {
  linkEarlierCells(linkers.counts, earlier.counts, (moved) => countProtection(moved, policy))
  linkEarlierCells(linkers.sums, earlier.sums, () => 0)
}

function linkEarlierCells(linker: Linker, earlier: EarlierCells, protect: (moved: number) => number): void {
  const positions = earlier.keys.map((key, at) => {
    const count = earlier.counts[at]!
    if (earlier.printed[at] !== 1) {
      return key === '' ? linker.implied(count) : linker.cell(`earlier ${key}`, { count })
    }
    const state = earlier.hidden[at] === 1 ? cellState.withheld : cellState.shown
    const protection = earlier.protection[at]!
    const now = linker.find(key)
    if (now !== undefined && linker.count(now) === count)
      return linker.cell(key, { count, state, protection })
    const then = linker.cell(`earlier ${key}`, { count, cost: 1, state, protection })
    if (now !== undefined) linkChange(linker, then, now, protect)
    return then
  })
  for (const { total, parts } of earlier.sums) {
    linker.sum(
      positions[total]!,
      parts.map((part) => positions[part]!),
    )
  }
}

/** Then less those who left, and those who came, is now. The fewest that can have changed places is assumed. */
function linkChange(linker: Linker, then: number, now: number, protect: (moved: number) => number): void {
  const change = linker.count(now) - linker.count(then)
  const moved = linker.implied(Math.abs(change), protect(Math.abs(change)))
  if (change > 0) linker.sum(now, [then, moved])
  else linker.sum(then, [now, moved])
}
