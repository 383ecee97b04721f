import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { policies } from '#core/disclosure'
import { standardTables } from '#core/mapping'
import { loadLinearSolver } from '#rim/assets'
import {
  countryOf,
  makeAllReports,
  makeReport,
  makeTable,
  newestInstrument,
  type ReportJob,
  releaseFor,
  trainingDataset,
} from '#rim/services'
import { createWriterContext } from '#rim/writers'
import { type Figures, timed } from './timing.ts'

/** Times the main steps from registrations to reports. `quick` leaves out the million and the whole country. */
export async function benchReports(quick: boolean): Promise<Figures> {
  const figures: Figures = {}
  const dataset = await timed(figures, 'training_country', 1, () => trainingDataset())
  const country = await timed(figures, 'report_population', 1, () => countryOf(dataset, '2020'))
  figures.registrations = dataset.size
  figures.recipients = country.population.adults.length

  const solver = await loadLinearSolver()
  await timed(figures, 'all_key_figures_and_category_tables', 15, () => {
    for (const table of [...standardTables.map((spec) => spec.id), 'index', 'services_count']) {
      for (const by of ['category', 'group'] as const) {
        makeTable({ country, table, by, policy: policies.default, solver })
      }
    }
  })

  const folder = mkdtempSync(join(tmpdir(), 'lyttepost-bench-'))
  const deciding = { country, policy: policies.default, solver, made: '2020-12-15' }
  const job: ReportJob = {
    release: await timed(figures, 'one_municipality_decision', 5, () =>
      releaseFor({ ...deciding, scope: { municipality: '1103' } }),
    ),
    instrument: newestInstrument('2020'),
    language: 'nb',
    formats: ['pdf', 'pptx', 'xlsx'],
    folder,
    made: '2020-12-15',
  }
  try {
    const context = createWriterContext()
    await timed(figures, 'one_municipality_four_files', 5, () => makeReport(job, '1103', context))
    if (!quick) {
      const release = await timed(figures, 'all_municipalities_decision', 1, () =>
        releaseFor({ ...deciding, scope: 'country' }),
      )
      await timed(figures, 'all_municipalities_four_files', 1, () =>
        makeAllReports({ ...job, release }, () => {}),
      )
      figures.municipalities = country.participants.length
      figures.threads = Math.max(1, Math.min(4, availableParallelism()))
      figures.peak_memory_all_municipalities_mb = Math.round(process.resourceUsage().maxRSS / 1024)
      await timed(
        figures,
        'one_million_recipients',
        1,
        () => trainingDataset({ size: 1_000_000, rounds: ['2020'] }).size,
      )
      figures.peak_memory_mb = Math.round(process.resourceUsage().maxRSS / 1024)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return figures
}
