import type { Dataset, Rows } from '#core/dataset'
import { assessedNeeds, bandReader, demandBands, serviceReader } from './services.ts'

/** The recipients that a simulation begins with. Exact counts: not to be shown. */
export interface DemandStart {
  /** By age band: how many, and how many of them are in the next band a step later. */
  readonly bands: readonly { readonly recipients: number; readonly growOut: number }[]
  /** By service, band and what was said of the need: those with it and those without it. */
  readonly services: ReadonlyMap<
    string,
    readonly { readonly with: readonly number[]; readonly without: readonly number[] }[]
  >
}

/** @param rows adults, one row a person. @param step years of a step, as the history's. */
export function demandStart(
  dataset: Dataset,
  rows: Rows,
  services: readonly string[],
  step: number,
): DemandStart {
  const band = bandReader(dataset)
  const bands = demandBands.map(() => ({ recipients: 0, growOut: 0 }))
  for (const row of rows) {
    const at = band(row)
    bands[at]!.recipients++
    if (band(row, step) > at) bands[at]!.growOut++
  }
  const started = services.map((code) => {
    const { has, need } = serviceReader(dataset, code)
    const none = () => assessedNeeds.map(() => 0)
    const byBand = demandBands.map(() => ({ with: none(), without: none() }))
    for (const row of rows) byBand[band(row)]![has(row) ? 'with' : 'without'][need(row)]!++
    return [code, byBand] as const
  })
  return { bands, services: new Map(started) }
}
