import { type PrintedTable, printedSpan, searchTable, vectors, waveWitness } from '#core/statistics'
import { toldShares } from '../printed/plain.ts'
import { waveOf } from '../printed/read.ts'
import { printedWaves } from '../printed/waves.ts'
import { severalGroups } from './demand.ts'

/** Everybody's answers by category, by the question's number. */
export type QuestionTotals = ReadonlyMap<string, readonly number[]>

/**
 * Counts behind the printed shares of a wave: such that the marks of 2021 against 2019 come out as printed, and that the tables
 * by group can be had where there is one. Questions that nothing is told of are left out.
 */
export function questionTotals(year: string, tables: ReadonlyMap<string, PrintedTable>): QuestionTotals {
  const totals = new Map<string, readonly number[]>()
  for (const told of toldShares[year] ?? []) {
    const { n, percent } = waveOf(told.told)
    totals.set(told.number, centralCounts(n, percent))
  }
  for (const waves of printedWaves) {
    const table = tables.get(waves.number)
    const possible = table && searchTable(table, severalGroups).totals
    const witness = waveWitness(waveOf(waves[2021]), waveOf(waves[2019]), possible)
    if (!witness) throw new Error(`Question ${waves.number}: the waves cannot be had together`)
    if (year === '2021') totals.set(waves.number, witness.now)
    if (year === '2019') totals.set(waves.number, witness.before)
    if (year === '2017' && waves[2017] !== undefined) {
      const { n, percent } = waveOf(waves[2017])
      totals.set(waves.number, centralCounts(n, percent))
    }
  }
  return totals
}

function centralCounts(n: number, percent: readonly number[]): readonly number[] {
  const found = vectors(
    percent.map((share) => printedSpan(share, n)),
    n,
  )[0]
  if (!found) throw new Error(`No ${n} answers are printed as ${percent.join(', ')} percent`)
  return found
}
