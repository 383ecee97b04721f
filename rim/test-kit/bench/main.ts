import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { policies } from '#core/disclosure'
import { standardTables } from '#core/mapping'
import {
  countryOf,
  makeAllReports,
  makeReport,
  makeTable,
  newestInstrument,
  type ReportJob,
  trainingDataset,
} from '#rim/services'
import { createWriterContext } from '#rim/writers'

/**
 * `npm run bench [-- --quick]`: times the main steps in this process and prints them as JSON. No limits are asserted:
 * machines differ. `--quick` leaves out the million and the whole country. Figures of one machine stand in
 * docs/performance.md.
 */
const quick = process.argv.includes('--quick')
const figures: Record<string, number> = {}

async function timed<T>(name: string, runs: number, act: () => T | Promise<T>): Promise<T> {
  const times: number[] = []
  let made = await Promise.resolve(undefined as T | undefined)
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    made = await act()
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  figures[`${name}_ms`] = Math.round(times[times.length >> 1]! * 10) / 10
  if (runs > 1) figures[`${name}_first_ms`] = Math.round(times.at(-1)! * 10) / 10
  return made as T
}

const dataset = await timed('training_country', 1, () => trainingDataset())
const country = await timed('report_population', 1, () => countryOf(dataset, '2020'))
figures.registrations = dataset.size
figures.recipients = country.population.adults.length

await timed('all_key_figures_and_category_tables', 15, () => {
  for (const table of [...standardTables.map((spec) => spec.id), 'index', 'services_count']) {
    for (const by of ['category', 'group'] as const) {
      makeTable({ country, table, by, policy: policies.default })
    }
  }
})

const folder = mkdtempSync(join(tmpdir(), 'lyttepost-bench-'))
const job: ReportJob = {
  country,
  instrument: newestInstrument('2020'),
  policy: policies.default,
  language: 'nb',
  formats: ['pdf', 'pptx', 'xlsx'],
  folder,
  made: '2020-12-15',
  cache: new Map(),
}
try {
  const context = createWriterContext()
  await timed('one_municipality_four_files', 5, () => makeReport(job, '1103', context))
  if (!quick) {
    await timed('all_municipalities_four_files', 1, () =>
      makeAllReports({ ...job, cache: new Map() }, () => {}),
    )
    figures.municipalities = country.participants.length
    figures.threads = Math.max(1, Math.min(4, availableParallelism()))
    figures.peak_memory_all_municipalities_mb = Math.round(process.resourceUsage().maxRSS / 1024)
    await timed(
      'one_million_recipients',
      1,
      () => trainingDataset({ size: 1_000_000, rounds: ['2020'] }).size,
    )
    figures.peak_memory_mb = Math.round(process.resourceUsage().maxRSS / 1024)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(`${JSON.stringify({ node: process.version, ...figures }, null, 1)}\n`)
