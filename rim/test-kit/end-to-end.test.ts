import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyColumnOf, selectRows } from '#core/dataset'
import { rowsCsv } from '#rim/exports'
import { trainingDataset } from '#rim/services'
import { lintPptx, type ReadSlide, readPptx } from '#rim/writers'
import { lyttepost } from './terminal.ts'

/**
 * From a CSV file to the four files and back: the numbers in the files are compared with a plain count over the CSV's
 * own text, which shares no code with the program.
 */
let folder: string
let rows: Record<string, string>[]
let slides: { rus: ReadSlide[]; psykisk: ReadSlide[] }
let workbook: ExcelJS.Workbook

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-e2e-'))
  const dataset = trainingDataset({ size: 6000 })
  const file = join(folder, 'registreringer.csv')
  // a few municipalities of different size, so that deciding what may be shown of the whole round is quick
  const places = keyColumnOf(dataset, 'municipality')
  const few = new Set(['1103', '0301', '4601', '5001', '1108', '3005'])
  const all = selectRows(dataset, (row) => few.has(places.keys[places.data[row]!]!))
  writeFileSync(file, [...rowsCsv(dataset, all, 'excel')].join(''))
  rows = parse(readFileSync(file, 'utf8'), { columns: true, delimiter: ';', bom: true }) as Record<
    string,
    string
  >[]
  const imported = await lyttepost('import', file, '--out', join(folder, 'data.lyttepost'))
  expect(imported.notes).not.toContain('Feil')
  expect(imported.exit).toBe(0)
  const made = await lyttepost(
    'report',
    '--municipality',
    '1103',
    '--data',
    join(folder, 'data.lyttepost'),
    '--out',
    folder,
    '--json',
  )
  expect(made.exit, made.notes).toBe(0)
  const open = (name: string): Uint8Array => readFileSync(join(folder, name))
  slides = {
    rus: readPptx(open('1103-stavanger-2020-rus.pptx')),
    psykisk: readPptx(open('1103-stavanger-2020-psykisk.pptx')),
  }
  workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(join(folder, '1103-stavanger-2020.xlsx'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The adults of a main group in Stavanger's own round, by plain reading of the file. */
function people(substance: boolean): Record<string, string>[] {
  return rows.filter(
    (row) =>
      row.municipality === '1103' &&
      row.round === '2020' &&
      row.unit_type !== 'nav' &&
      row.unit_type !== 'child_welfare' &&
      Number(row.age) >= 18 &&
      (row.substance_problem === 'yes') === substance,
  )
}

/** Every number of the workbook that stands in a row with this label under a caption that begins so: value or symbol. */
function workbookRow(caption: string, label: string): (number | string)[] {
  for (const sheet of workbook.worksheets) {
    let inside = false
    for (let r = 1; r <= sheet.rowCount; r++) {
      const first = sheet.getRow(r).getCell(1).text
      if (first.startsWith(`${caption}.`)) inside = true
      else if (inside && first === label) {
        const cells = sheet.getRow(r).values as (ExcelJS.CellValue | undefined)[]
        return cells
          .slice(2)
          .filter((cell): cell is number | string => typeof cell === 'number' || typeof cell === 'string')
      }
    }
  }
  throw new Error(`${caption}: no row "${label}" in the workbook`)
}

const areas = {
  Bosituasjon: 'housing',
  'Meningsfull aktivitet': 'meaningful_activity',
  Økonomi: 'finances',
  'Fysisk helse': 'physical_health',
  'Psykisk helse': 'mental_health',
  'Sosial fungering': 'social_functioning',
  Nettverk: 'network',
} as const
const colours = { Grønn: 'green', Gul: 'yellow', Rød: 'red' } as const

describe('from CSV to the four files and back', () => {
  it('has enough people in both groups to be worth comparing', () => {
    expect(people(true).length).toBeGreaterThan(30)
    expect(people(false).length).toBeGreaterThan(60)
  })

  it('prints the counted percentages in the workbook and on the slides, or withholds them', () => {
    let shown = 0
    let withheld = 0
    for (const [title, code] of Object.entries(areas)) {
      for (const [label, colour] of Object.entries(colours)) {
        const workbookCells = workbookRow(title, label)
        ;(['rus', 'psykisk'] as const).forEach((deck) => {
          const all = people(deck === 'rus')
          const count = all.filter((row) => row[code] === colour).length
          const chart = slides[deck].find((slide) => slide.title.startsWith(`${title}.`))!.charts[0]!
          const series = chart.series.find((candidate) => candidate.name === label)!
          const text = series.labels[0]
          if (series.values[0] === null) {
            withheld++
            expect([':', null]).toContain(text ?? null)
            return
          }
          expect(count === 0 || count >= 5).toBe(true)
          const percent = (100 * count) / all.length
          expect(series.values[0]).toBeCloseTo(percent, 9)
          expect(text).toBe(`${Math.floor(percent + 0.5)}\u00a0%`)
          expect(workbookCells).toContain(count)
          expect(
            workbookCells.some(
              (cell) => typeof cell === 'number' && Math.abs(cell - count / all.length) < 1e-12,
            ),
          ).toBe(true)
          const inChartBook = chart.workbook.find((row) => String(row[0]).startsWith('Stavanger 2020'))!
          expect(
            inChartBook.some((cell) => typeof cell === 'number' && Math.abs(cell - percent) < 1e-9),
          ).toBe(true)
          shown++
        })
      }
    }
    expect(shown).toBeGreaterThan(20)
    expect(shown + withheld).toBe(42)
  })

  it('has slides that pass the package lint, all titled, with notes that say n', () => {
    for (const [deck, read] of Object.entries(slides)) {
      const bytes = readFileSync(join(folder, `1103-stavanger-2020-${deck}.pptx`))
      expect(lintPptx(bytes)).toEqual([])
      for (const slide of read) expect(slide.title).not.toBe('')
      for (const slide of read.filter((candidate) => candidate.charts.length > 0)) {
        expect(slide.notes.join(' ')).toMatch(/n = [\d\u00a0]+/)
        expect(slide.charts[0]!.alternative.length).toBeGreaterThan(20)
      }
    }
  })

  it('marks everything as training data', () => {
    for (const slide of [...slides.rus, ...slides.psykisk]) {
      expect(slide.texts.join(' ')).toContain('Opplæringsdata')
    }
    expect(workbook.worksheets[0]!.getSheetValues().join(' ')).toContain('Opplæringsdata')
  })
})
