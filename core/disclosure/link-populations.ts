import { remember } from '#core/foundation'
import { linkAmong, linkCovering } from './link-tables.ts'
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
