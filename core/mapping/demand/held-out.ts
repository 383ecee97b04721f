import { type Dataset, keyColumnOf, type Rows } from '#core/dataset'
import type { Panel } from '../panel/index.ts'
import { quantile } from './forecast.ts'
import { demandHistory } from './history.ts'
import { serviceReader } from './services.ts'
import { type DemandSettings, simulateDemand } from './simulate.ts'
import { demandStart } from './start.ts'

/** How forecasts went against a round that they had not seen. */
export interface HeldOutResult {
  /** Pairs of a municipality and a service that were foretold. */
  readonly foretold: number
  /** The share of them whose number lay in the interval, 0 to 1; right intervals give 0.80 and 0.95 (and a little more, being whole). */
  readonly within: { readonly likely: number; readonly possible: number }
  /** Mean distance from the middle to what came, in recipients; and of "as many as last time". */
  readonly meanError: { readonly forecast: number; readonly asBefore: number }
}

/**
 * Foretells each municipality's services in a round from the two before it, and compares with what came.
 *
 * @param panel of the two rounds before, of everybody.
 * @param after the adults of the round that was held out, one row a person; those of municipalities that it lacks are not foretold.
 * @param services codes, of services that the forms of all three rounds ask for.
 * @param least services with fewer recipients in a municipality than this are not foretold, as they would not be shown.
 */
export function heldOutCheck(
  dataset: Dataset,
  panel: Panel,
  after: Rows,
  services: readonly string[],
  least: number,
  settings: Omit<DemandSettings, 'steps'>,
): HeldOutResult {
  const municipality = keyColumnOf(dataset, 'municipality').data
  const country = demandHistory(dataset, panel, services)
  const before = [...panel.fates.to.values()].flatMap((rows) => [...rows])
  const places = new Set([...after].map((row) => municipality[row]!))
  let [foretold, likely, possible, error, naive] = [0, 0, 0, 0, 0]
  for (const place of places) {
    const here = (row: number): boolean => municipality[row] === place
    const now = Uint32Array.from(before.filter(here)).sort()
    if (now.length < least) continue
    const shown = services.filter((code) => countOf(dataset, now, code) >= least)
    const own = demandHistory(dataset, panel, shown, here)
    const draws = simulateDemand(country, own, demandStart(dataset, now, shown, country.step), {
      ...settings,
      steps: 1,
    })
    const came = after.filter(here)
    for (const code of shown) {
      const list = draws.get(code)![0]!
      const actual = countOf(dataset, came, code)
      const inside = (tail: number): number =>
        Number(actual >= quantile(list, tail) && actual <= quantile(list, 1 - tail))
      foretold++
      likely += inside(0.1)
      possible += inside(0.025)
      error += Math.abs(actual - quantile(list, 0.5))
      naive += Math.abs(actual - countOf(dataset, now, code))
    }
  }
  const share = (count: number): number => (foretold === 0 ? Number.NaN : count / foretold)
  return {
    foretold,
    within: { likely: share(likely), possible: share(possible) },
    meanError: { forecast: share(error), asBefore: share(naive) },
  }
}

function countOf(dataset: Dataset, rows: Rows, code: string): number {
  const { has } = serviceReader(dataset, code)
  let count = 0
  for (const row of rows) if (has(row)) count++
  return count
}
