import type { ReportModel } from '#core/reports'
import { createWriterPool } from '#rim/services'
import { createWriterContext, writeReport } from '#rim/writers'
import { municipalSample, nationalSample } from '#rim/writers/samples'
import { type Figures, timed } from './timing.ts'

const editions = ['document', 'slides', 'workbook', 'page'] as const
const municipalities = 64
const threads = 2

/**
 * Times the writing of the survey's reports from finished, made-up models: the nation's (some 120 pages) in four formats, and
 * those of 64 municipalities on two threads. `quick` writes those of eight.
 */
export async function benchSurveyReports(quick: boolean): Promise<Figures> {
  const figures: Figures = {}
  const context = createWriterContext()
  await timed(figures, 'document_compiler', 1, () => context.pdf())
  for (const edition of editions) {
    const model = nationalSample(edition)
    // once: the document compiler remembers what it has set
    const bytes = await timed(figures, `national_${edition}`, 1, () => writeReport(model, context))
    figures[`national_${edition}_kilobytes`] = Math.round(bytes.length / 1000)
  }
  figures.national_four_files_ms = editions.reduce(
    (sum, edition) => sum + figures[`national_${edition}_ms`]!,
    0,
  )

  const count = quick ? 8 : municipalities
  const models = Array.from({ length: count }, (_, i): ReportModel[] =>
    editions.map((edition) => municipalSample(edition, String(1101 + i))),
  )
  const pool = createWriterPool(threads)
  try {
    const before = process.cpuUsage()
    const files = await timed(figures, `municipalities_${count}_four_files`, 1, () =>
      Promise.all(models.map((each) => pool.write(each))),
    )
    const { user, system } = process.cpuUsage(before)
    // all threads together: it tells more than the clock where other work goes on
    figures[`municipalities_${count}_processors_ms`] = Math.round((user + system) / 1000)
    figures.files = files.flat().length
    figures.threads = threads
  } finally {
    await pool.close()
  }
  return figures
}
