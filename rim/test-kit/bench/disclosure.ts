import {
  createLinkers,
  decide,
  type LinkedCells,
  type Linkers,
  policies,
  proveProtected,
  roundSmallCounts,
  suppress,
} from '#core/disclosure'
import { defaultIndexSettings } from '#core/mapping'
import { auditRelease } from '#core/releases'
import { createRawColumns, linkRound, type ReleaseScope } from '#core/reports'
import { loadLinearSolver } from '#rim/assets'
import { countryOf, trainingDataset } from '#rim/services'
import { linkedTables } from './linked-tables.ts'
import { type Figures, timed } from './timing.ts'

/**
 * Times disclosure control: protection and audit apart. `quick` leaves out the country and the largest set.
 */
export async function benchDisclosure(quick: boolean): Promise<Figures> {
  const figures: Figures = {}
  const solver = await loadLinearSolver()
  const sets: [string, LinkedCells][] = [['10_000_cells', linkedTables(1)]]
  if (!quick) sets.push(['49_000_cells', linkedTables(4)])
  for (const [name, cells] of sets) {
    figures[`${name}_cells`] = cells.counts.length
    figures[`${name}_sensitive`] = cells.protection.filter((needs) => needs > 0).length
    const hidden = await timed(figures, `${name}_protect`, 5, () => suppress(cells))
    figures[`${name}_withheld`] = hidden.reduce((sum, one) => sum + one, 0)
    await timed(figures, `${name}_round_to_5`, 3, () => roundSmallCounts(cells, { base: 5, seed: 1 }))
    if (name === '10_000_cells') {
      const proof = await timed(figures, `${name}_audit`, 3, () => proveProtected(cells, hidden, solver))
      figures[`${name}_narrower_than_5_before_mending`] = proof.exposed.length
      figures[`${name}_given_away_exactly_before_mending`] = proof.exposed.filter(
        ({ low, high }) => low === high,
      ).length
      const { counts } = await timed(figures, `${name}_protected_to_full_width`, 3, () =>
        decide(linkersOf(cells), { ...policies.default, insiders: 'ignored' }, solver),
      )
      figures[`${name}_withheld_to_full_width`] = counts.hidden.reduce((sum, one) => sum + one, 0)
      figures[`${name}_unresolved`] = counts.unresolved
      const after = proveProtected(cells, counts.hidden, solver)
      figures[`${name}_narrower_than_5_after_mending`] = after.exposed.length + after.undecided.length
    }
  }
  const country = countryOf(trainingDataset(), '2020')
  const release = async (name: string, scope: ReleaseScope, runs: number): Promise<void> => {
    const linkers = await timed(figures, `${name}_tables_linked`, runs, () =>
      linkRound(country, createRawColumns(country, defaultIndexSettings), policies.default, scope),
    )
    const decision = await timed(figures, `${name}_protected_and_proven`, runs, () =>
      decide(linkers, policies.default, solver),
    )
    const report = await timed(figures, `${name}_audited`, 1, () => auditRelease(decision, solver))
    figures[`${name}_cells`] = decision.counts.counts.length
    figures[`${name}_printed`] = report.printed
    figures[`${name}_sensitive`] = report.sensitive
    figures[`${name}_withheld`] = report.withheld
    figures[`${name}_exposed`] = report.exposed.length
    figures[`${name}_unresolved`] = decision.counts.unresolved
  }
  await release('municipality_1103', { municipality: '1103' }, 5)
  await release('municipality_1121', { municipality: '1121' }, 5)
  if (!quick) await release('country', 'country', 1)
  figures.peak_memory_mb = Math.round(process.resourceUsage().maxRSS / 1024)
  return figures
}

/** Linked cells to be decided: figures of one population. */
function linkersOf({ counts, cost, protection, sums }: LinkedCells): Linkers {
  const linkers = createLinkers()
  counts.forEach((count, cell) => {
    linkers.counts.cell(`all|kind=${cell}`, { count, cost: cost[cell]!, protection: protection[cell]! })
  })
  for (const { total, parts } of sums) linkers.counts.sum(total, parts)
  return linkers
}
