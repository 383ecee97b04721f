import { type Dataset, keyColumnOf, type Rows } from '#core/dataset'
import type { Panel, PanelFate } from '../panel/index.ts'
import { assessedNeeds, bandReader, demandBands, serviceReader } from './services.ts'

/** How it went with one service from a round to the next; lists are by what was said of the need in the first. */
export interface ServiceHistory {
  /** Received in both. */
  readonly kept: readonly number[]
  /** Received in the first only. */
  readonly ended: readonly number[]
  /** Received in the second only. */
  readonly begun: readonly number[]
  /** Received in neither. */
  readonly without: readonly number[]
  /** Of those who are new in the second round: with it, without it. */
  readonly newcomers: { readonly with: number; readonly without: number }
}

/** What past rounds tell of who stays, who comes, and who gets what. Exact counts: not to be shown. */
export interface DemandHistory {
  /** Years from the one round to the other, which is how long a step of the simulation is. */
  readonly step: number
  /** By age band in the first round (in the second for those who came). */
  readonly bands: readonly { readonly stayed: number; readonly left: number; readonly came: number }[]
  readonly services: ReadonlyMap<string, ServiceHistory>
}

/**
 * Counts what became of the recipients of a panel, and of the services that they received. Municipalities that mapped in one of
 * the rounds only are left out: theirs have neither gone nor come.
 *
 * @param panel of everybody (no group), linked with a legal basis.
 * @param services codes as `services_nav:advice`.
 * @param keep the rows that count, for one municipality's own history; default all.
 */
export function demandHistory(
  dataset: Dataset,
  panel: Panel,
  services: readonly string[],
  keep: (row: number) => boolean = () => true,
): DemandHistory {
  const band = bandReader(dataset)
  const mapped = mappedTwice(dataset, panel)
  const counts = (row: number): boolean => mapped(row) && keep(row)
  const bands = demandBands.map(() => ({ stayed: 0, left: 0, came: 0 }))
  const count = (rows: readonly number[], what: 'stayed' | 'left' | 'came'): void => {
    for (const row of rows) bands[band(row)]![what]++
  }
  // whoever came of age is new among the adults
  const newcomers = rowsOf(panel.fates.to, ['came', 'of_age']).filter(counts)
  count([...panel.pairs.from].filter(counts), 'stayed')
  count(rowsOf(panel.fates.from, ['gone']).filter(counts), 'left')
  count(newcomers, 'came')
  return {
    step: Number(panel.to) - Number(panel.from),
    bands,
    services: new Map(services.map((code) => [code, ofService(dataset, panel, code, newcomers, counts)])),
  }
}

const rowsOf = (fates: Panel['fates']['from'], which: readonly PanelFate[]): number[] =>
  which.flatMap((fate) => [...(fates.get(fate) ?? [])])

/** Whether a row's municipality mapped in both rounds. */
function mappedTwice(dataset: Dataset, { fates }: Panel): (row: number) => boolean {
  const municipality = keyColumnOf(dataset, 'municipality').data
  const places = (round: ReadonlyMap<PanelFate, Rows>): Set<number> =>
    new Set([...round.values()].flatMap((rows) => [...rows].map((row) => municipality[row]!)))
  const [before, after] = [places(fates.from), places(fates.to)]
  return (row) => before.has(municipality[row]!) && after.has(municipality[row]!)
}

function ofService(
  dataset: Dataset,
  panel: Panel,
  code: string,
  newcomers: readonly number[],
  keep: (row: number) => boolean,
): ServiceHistory {
  const { has, need } = serviceReader(dataset, code)
  const none = () => assessedNeeds.map(() => 0)
  const history = { kept: none(), ended: none(), begun: none(), without: none() }
  panel.pairs.from.forEach((then, at) => {
    if (!keep(then)) return
    const now = has(panel.pairs.to[at]!)
    const outcome = has(then) ? (now ? 'kept' : 'ended') : now ? 'begun' : 'without'
    history[outcome][need(then)]!++
  })
  const using = newcomers.filter(has).length
  return { ...history, newcomers: { with: using, without: newcomers.length - using } }
}
