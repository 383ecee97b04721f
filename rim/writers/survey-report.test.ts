import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { ReportModel, ShownTable } from '#core/reports'
import { markedText } from './cell-marks.ts'
import { readPage, seenIn, within } from './html/read-page.ts'
import { createWriterContext, formatOf, writeReport } from './index.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { lintPptx, readPptx } from './pptx/index.ts'
import { municipalSample, nationalSample } from './sample-survey.ts'

const context = createWriterContext()
const write = (model: ReportModel): Uint8Array => writeReport(model, context)
const tablesOf = (model: ReportModel): ShownTable[] =>
  model.sections.flatMap((section) =>
    section.nodes.flatMap((node) => (node.type === 'table' || node.type === 'figure' ? [node.table] : [])),
  )
/** Label and printed cells of each row with numbers, in the report's order. */
const rowsOf = (tables: readonly ShownTable[]): string[][] =>
  tables.flatMap((table) =>
    table.rows
      .filter(({ role }) => role !== 'heading')
      .map(({ label, cells }) => [label, ...cells.map((cell) => markedText(cell))]),
  )
const sorted = (rows: readonly (readonly string[])[]): string[] => rows.map((row) => row.join(' | ')).sort()

describe('every number of the survey’s report', () => {
  const rows = sorted(rowsOf(tablesOf(municipalSample('document'))))

  it('is many', () => {
    expect(rows.length).toBe(12 * 6 + 4 * 8 + 4 * 39)
    expect(rows.filter((row) => /[▲▼]/.test(row)).length).toBeGreaterThan(50)
  })

  it('stands in the page', () => {
    const page = readPage(write(municipalSample('page')))
    const read = within(page, 'tbody')
      .flatMap((body) => within(body, 'tr'))
      .map((row) => within(row, 'th', 'td').map(seenIn))
      .filter((cells) => cells.length > 1)
    expect(sorted(read)).toEqual(rows)
  })

  it('stands in the slides: tables as tables, figures as charts', () => {
    const model = municipalSample('slides')
    const slides = readPptx(write(model))
    const figures = model.sections.flatMap(({ nodes }) => nodes.filter((node) => node.type === 'figure'))
    const shown = rowsOf(tablesOf(model).filter((table) => !figures.some((node) => node.table === table)))
    const read = slides
      .flatMap(({ tables }) => tables.flatMap(({ cells }) => cells))
      .filter((cells) =>
        cells.slice(1).some((cell) => /^(?:[▲▼] )?(?:[\d\u00a0 ]+(?: %|\u00a0%)?|:)$/.test(cell)),
      )
    expect(sorted(read.filter((cells) => !/^\d+$/.test(cells[0]!)))).toEqual(
      expect.arrayContaining(sorted(shown)),
    )
    const charts = slides.flatMap(({ charts }) => charts)
    expect(charts).toHaveLength(12)
    figures.forEach((node, i) => {
      if (node.type !== 'figure') return
      node.figure.cells.forEach((row, s) => {
        const series = charts[i]!.series[s]!
        expect(series.name).toBe(node.figure.series[s]!.label)
        expect(series.values).toEqual(row.map(({ value }) => value))
        expect(series.labels).toEqual(row.map(({ text }) => text))
      })
    })
  })

  it('stands in the workbook as a number, with its mark in the format', async () => {
    const model = municipalSample('workbook')
    const book = new ExcelJS.Workbook()
    const bytes = write(model)
    await book.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    )
    const read: string[][] = []
    const wanted: string[][] = tablesOf(model).flatMap((table) =>
      table.rows
        .filter(({ role }) => role !== 'heading')
        .map(({ label, cells }) => [
          label,
          ...cells.map(({ format, mark, text, value }) => {
            if (value === null) return text
            const sign = mark === 'higher' ? '"▲ "' : mark === 'lower' ? '"▼ "' : ''
            const code = format === 'count' ? '#,##0' : '0 %'
            const stored = format === 'count' ? value : value / 100
            return `${stored.toPrecision(15)} as ${sign === '' ? code : `${sign}${code};${sign}-${code}`}`
          }),
        ]),
    )
    const labels = new Set(wanted.map(([label]) => label))
    for (const sheet of book.worksheets.slice(1))
      sheet.eachRow((row) => {
        const label = row.getCell(1).text
        const cells = (row.values as unknown[]).slice(2).map((value, i) => {
          const cell = row.getCell(i + 2)
          return typeof value === 'number'
            ? `${value.toPrecision(15)} as ${cell.numFmt}`
            : String(value ?? '')
        })
        if (labels.has(label) && cells.length > 0) read.push([label, ...cells])
      })
    expect(sorted(read)).toEqual(sorted(wanted))
  })
})

describe('the survey’s report', () => {
  it('has a file format for each edition', () => {
    expect(['slides', 'document', 'workbook', 'page'].map((edition) => formatOf[edition as 'page'])).toEqual([
      'pptx',
      'pdf',
      'xlsx',
      'html',
    ])
  })

  it('as a document has chapters and parts, quotes, and all that is tagged', () => {
    const model = municipalSample('document')
    const read = readPdf(write(model))
    expect(read.bookmarks).toEqual(
      model.sections.map(({ number, title }) => (number ? `${number} ${title}` : title)),
    )
    // the list of contents has a heading too
    expect(read.tags.H1).toBe(1 + 5)
    expect(read.tags.H2).toBe(4 * 3 + 4)
    expect(read.tags.BlockQuote).toBe(8)
    expect(read.tags.Table).toBe(12 + 4 + 4)
    expect(read.tags.Figure).toBe(12)
    expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('as slides has its chapters in the contents, and breaks no rule of the format', () => {
    const model = municipalSample('slides')
    const bytes = write(model)
    expect(lintPptx(bytes)).toEqual([])
    const slides = readPptx(bytes)
    const chapters = model.sections.filter(({ level }) => level !== 2)
    const contents = slides[1]!.tables[0]!.cells.slice(1).map(([title]) => title)
    expect(contents).toEqual([
      ...chapters.map(({ number, title }) => `${number} ${title}`),
      model.words.definitions,
    ])
    const words = slides.flatMap(({ texts }) => texts)
    for (const node of model.sections.flatMap(({ nodes }) => nodes)) {
      if (node.type !== 'quote') continue
      expect(words).toContain(node.label === '' ? `«${node.text}»` : `«${node.text}» (${node.label})`)
    }
  })

  it('as slides keeps a chapter that has parts only, and leaves out one that has nothing', () => {
    const model = municipalSample('slides')
    const sections = model.sections.map((section) =>
      section.level === 2 ? section : { ...section, nodes: [] },
    )
    const empty = { id: 'empty', title: 'Tom', number: '99', nodes: [] }
    const slides = readPptx(write({ ...model, sections: [...sections, empty] }))
    const contents = slides[1]!.tables[0]!.cells.slice(1).map(([title]) => title)
    expect(contents).toHaveLength(5 + 1)
    expect(contents).not.toContain('99 Tom')
  })

  it('as a workbook has a sheet for each chapter, with the quotes', async () => {
    const model = municipalSample('workbook')
    const book = new ExcelJS.Workbook()
    const bytes = write(model)
    await book.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    )
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Oversikt',
      ...model.sections
        .filter(({ level }) => level !== 2)
        .map(({ number, title }) => expect.stringMatching(new RegExp(`^${number} ${title.slice(0, 10)}`))),
    ])
    const texts: string[] = []
    for (const sheet of book.worksheets) sheet.eachRow((row) => texts.push(row.getCell(1).text))
    for (const section of model.sections) {
      expect(texts).toContain(`${section.number} ${section.title}`)
      for (const node of section.nodes) if (node.type === 'quote') expect(texts).toContain(`«${node.text}»`)
    }
  })

  it('of the whole country has no number after its name, a municipality’s has', () => {
    const first = (model: ReportModel) => within(readPage(write(model)), 'p').map(seenIn)[0]
    expect(first(nationalSample('page'))).toBe('Hele landet')
    expect(first(municipalSample('page'))).toMatch(/ \(5425\)$/)
  })
})
