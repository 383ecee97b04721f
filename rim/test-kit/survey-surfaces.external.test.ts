import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatNumber } from '#core/foundation'
import { readPptx } from '#rim/writers'
import { answersCsv, lyttepost, surveyForm, testAnswers } from './index.ts'

/**
 * The same file of answers to the survey through the command line and through the four files of its report: every table by
 * group is read back by other programs (poppler, LibreOffice) and out of the page's own text, and says what the command says.
 */
interface Row {
  readonly question: string
  readonly group: string
  readonly n: number | null
  readonly cells: readonly { readonly percent: number | null; readonly flag: 'higher' | 'lower' | null }[]
}

let folder: string
let rows: readonly Row[]
const files: Record<string, string> = {}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-surfaces-'))
  const form = surveyForm('brukertilfredshet@2021.1')
  const answers = join(folder, 'svar.csv')
  writeFileSync(answers, answersCsv(form, testAnswers(form, 700, 21)))
  const common = ['--instrument', form.id, '--data', answers, '--policy', 'default']
  const table = await lyttepost('table', ...common, '--report', 'subgroups', '--json')
  expect(table.exit).toBe(0)
  rows = JSON.parse(table.out) as Row[]
  const out = join(folder, 'ut')
  const report = await lyttepost('report', ...common, '--format', 'pdf,pptx,xlsx,html', '--out', out)
  expect(report.exit).toBe(0)
  for (const name of readdirSync(out)) files[name.slice(name.lastIndexOf('.') + 1)] = join(out, name)
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A row as people read it: marks before the numbers, percentages (of nobody there are none), and how many answered. */
function printed({ group, n, cells }: Row): string {
  const signs = { higher: '▲ ', lower: '▼ ' }
  const percents = cells.map(({ percent, flag }) =>
    percent === null
      ? n === 0
        ? '.'
        : ':'
      : `${flag ? signs[flag] : ''}${formatNumber(percent, 'percent0', 'nb')}`,
  )
  const base = n === null ? ':' : formatNumber(n, 'count', 'nb')
  return plain([group === 'Totalt' ? 'Alle' : group, ...percents, base].join(' '))
}

/** Spaces of all kinds as one, and none before a per cent sign, where a page has so little that poppler sees none. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\s\u00a0\u202f\u2060]+/g, ' ')
    .replaceAll(' %', '%')
    .trim()

/** The lines from a question's heading in the appendix to the next question's. */
function partOf(lines: readonly string[], question: string): readonly string[] {
  const number = question.replace('_', '.')
  const heads = lines.flatMap((line, at) => (/^Tabell \d+\. \d+(\.\d+)? /.test(line) ? [at] : []))
  const from = heads.findLast((at) => lines[at]!.replace(/^Tabell \d+\. /, '').startsWith(`${number} `))!
  return lines.slice(from, heads.find((at) => at > from) ?? lines.length)
}

const questions = (): readonly string[] => [...new Set(rows.map(({ question }) => question))]
const ofQuestion = (question: string): readonly Row[] => rows.filter((row) => row.question === question)

describe('what the command line says of fifty questions by 38 groups', () => {
  it('is there to be compared, with withheld and marked numbers among it', () => {
    expect(questions()).toHaveLength(50)
    const cells = rows.flatMap((row) => row.cells)
    expect(cells.filter(({ percent }) => percent === null).length).toBeGreaterThan(50)
    expect(cells.filter(({ flag }) => flag !== null).length).toBeGreaterThan(20)
  })

  it('stands in the PDF, by poppler', () => {
    const text = execFileSync('pdftotext', ['-layout', files.pdf!, '-'], { maxBuffer: 2 ** 28 }).toString()
    const lines = text.split('\n').map(plain)
    for (const question of questions()) {
      const part = partOf(lines, question)
      for (const row of ofQuestion(question)) expect(part, question).toContain(printed(row))
    }
  })

  it('stands in the page', () => {
    const html = readFileSync(files.html!, 'utf8')
    const lines = html
      .split(/<\/tr>|<\/caption>/)
      .map((line) => plain(line.replaceAll(/<[^>]*>/g, ' ')))
      // what is told to those who listen
      .map((line) => line.replaceAll(/ ?(, (høyere|lavere)|vises ikke|kan ikke forekomme)(?= |$)/g, ''))
      .map((line) => line.replace(/^.*(?=Tabell \d+\. )/, ''))
    for (const question of questions()) {
      const part = partOf(lines, question)
      for (const row of ofQuestion(question)) {
        expect(
          part.some((line) => line.endsWith(printed(row))),
          `${question} ${printed(row)}`,
        ).toBe(true)
      }
    }
  })

  it('stands in the workbook unrounded, by LibreOffice', () => {
    execFileSync('soffice', ['--headless', '--convert-to', 'fods', '--outdir', folder, files.xlsx!], {
      stdio: 'ignore',
    })
    const name = readdirSync(folder).find((one) => one.endsWith('.fods'))!
    const sheets = readFileSync(join(folder, name), 'utf8')
    const stored = [...sheets.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(
      ([, row]) => ({
        text: plain(/<text:p>(.*?)<\/text:p>/s.exec(row!)?.[1]?.replaceAll(/<[^>]*>/g, '') ?? ''),
        // cells that are alike stand there once
        numbers: [...row!.matchAll(/<table:table-cell([^>]*)>/g)].flatMap(([, cell]) => {
          const value = /office:value="([^"]*)"/.exec(cell!)?.[1]
          const times = Number(/number-columns-repeated="(\d+)"/.exec(cell!)?.[1] ?? 1)
          return value === undefined ? [] : Array.from({ length: times }, () => Number(value))
        }),
      }),
    )
    let met = 0
    for (const { group, cells } of rows) {
      if (cells.some(({ percent }) => percent === null)) continue
      const wanted = cells.map(({ percent }) => percent! / 100)
      const label = group === 'Totalt' ? 'Alle' : group
      const found = stored.some(
        ({ text, numbers }) =>
          text === label && wanted.every((value, at) => Math.abs((numbers[at] ?? -1) - value) < 1e-9),
      )
      expect(found, `${label} ${wanted}`).toBe(true)
      met++
    }
    expect(met).toBeGreaterThan(1000)
  }, 300_000)

  it('stands in the slides’ charts, by the three parts that their points make', () => {
    const charts = readPptx(readFileSync(files.pptx!)).flatMap((slide) => slide.charts)
    const everybody = rows.filter(({ group }) => group === 'Totalt')
    let met = 0
    for (const { series } of charts) {
      if (series.length !== 5) continue
      for (let bar = 0; bar < series[0]!.values.length; bar++) {
        const points = series.map(({ values }) => values[bar] ?? Number.NaN)
        const [low, middle, high] = [points[0]! + points[1]!, points[2]!, points[3]! + points[4]!]
        const found = everybody.some(
          ({ cells }) =>
            cells.length === 3 &&
            [low, middle, high].every((value, at) => Math.abs((cells[at]!.percent ?? -1) - value) < 1e-6),
        )
        expect(found, points.join()).toBe(true)
        met++
      }
    }
    expect(met).toBeGreaterThan(30)
  })
})
