import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { publishedTables, tableQuestions } from '#core/survey'
import { loadTerritory } from '#rim/assets'
import { readSurveyAnswers } from '#rim/imports'
import { answersCsv, surveyForm, testAnswers } from '../survey-wave.ts'
import { bestOf, type Figures } from './timing.ts'

/** The goals: 50 tables for 1,121 answers, for 100,000, and 300,000 rows of CSV as a whole process, in milliseconds. */
const goals = { tables_1121: 50, tables_100000: 500, process_300000: 10_000 }

/**
 * Times the survey's tables by group, and the way to them from a file, beside a general reader of CSV. A ratio below 1 is
 * within the goal, or faster than csv-parse.
 */
export async function benchSurvey(quick: boolean): Promise<Figures> {
  const figures: Figures = {}
  const instrument = surveyForm('brukertilfredshet@2021.1')
  const territory = loadTerritory()
  const questions = tableQuestions(instrument)
  const lines = answersCsv(instrument, testAnswers(instrument, 3000, 1))
    .trimEnd()
    .split('\n')
  const fileOf = (rows: number): Buffer => {
    const [head, ...body] = lines
    return Buffer.from(
      `${[head, ...Array.from({ length: rows }, (_, at) => body[at % body.length])].join('\n')}\n`,
    )
  }
  const read = (file: Uint8Array) => readSurveyAnswers(file, { instrument, year: 2021, territory })
  for (const rows of quick ? [1121] : [1121, 100_000]) {
    const file = fileOf(rows)
    figures[`file_${rows}_megabytes`] = Math.round(file.length / 1e5) / 10
    const { made, best, processors } = await bestOf(rows > 5000 ? 3 : 9, () => read(file))
    figures[`read_${rows}_ms`] = best
    figures[`read_${rows}_processor_ms`] = processors
    const plain = await bestOf(rows > 5000 ? 1 : 5, () => cellsByCsvParse(file))
    figures[`csv_parse_cells_alone_${rows}_ms`] = plain.best
    figures[`read_to_csv_parse_${rows}_ratio`] = ratio(best, plain.best)
    const tables = await bestOf(9, () => publishedTables(made.dataset, questions))
    figures[`tables_${rows}_ms`] = tables.best
    figures[`tables_${rows}_processor_ms`] = tables.processors
    figures[`tables_${rows}_first_ms`] = tables.first
    figures[`tables_${rows}_to_goal_ratio`] = ratio(
      tables.best,
      rows === 1121 ? goals.tables_1121 : goals.tables_100000,
    )
  }
  if (!quick) await wholeProcess(figures, fileOf(300_000))
  return figures
}

const ratio = (time: number, other: number): number => Math.round((time / other) * 1000) / 1000

/** The command as somebody runs it, with its start. */
async function wholeProcess(figures: Figures, file: Buffer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lyttepost-bench-'))
  try {
    const path = join(folder, 'answers.csv')
    writeFileSync(path, file)
    const words = [
      ...['table', '--instrument', 'brukertilfredshet@2021.1', '--report', 'subgroups', '--json'],
      ...['--policy', 'as-published-2021', '--data', path],
    ]
    const { best } = await bestOf(3, () =>
      execFileSync(process.execPath, [...process.execArgv, 'rim/cli/main.ts', ...words], {
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    )
    figures.process_300000_ms = best
    figures.process_300000_to_goal_ratio = ratio(best, goals.process_300000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Only takes the file apart into texts of cells, and counts them. */
function cellsByCsvParse(file: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let cells = 0
    const parser = parse({ delimiter: ',' })
    parser.on('data', (record: string[]) => {
      cells += record.length
    })
    parser.on('end', () => resolve(cells))
    parser.on('error', reject)
    parser.end(file)
  })
}
