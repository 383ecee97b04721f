import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { ReportModel, ShownTable } from '#core/reports'
import { writeXlsx } from './edition.ts'
import { longestName, sampleModel } from './sample-model.ts'
import { tablesOf } from './section-sheet.ts'

async function reopen(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  )
  return book
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))

/** The row of a sheet whose first cell is this text. */
function rowOf(sheet: ExcelJS.Worksheet, text: string, after = 0): number {
  for (let r = after + 1; r <= sheet.rowCount; r++) if (sheet.getCell(r, 1).text === text) return r
  throw new Error(`${sheet.name} has no row "${text}"`)
}

/** Written out by hand, so that a changed format in the writer is seen here. */
const formats = {
  count: '#,##0',
  percent0: '0 %',
  percent1: '0.0 %',
  decimal0: '0',
  decimal1: '0.0',
  decimal2: '0.00',
} as const

/** Compares every cell of a table with the model's; returns how many were compared, and the last row. */
function compareTable(
  sheet: ExcelJS.Worksheet,
  table: ShownTable,
  after: number,
): [compared: number, end: number] {
  const caption = rowOf(sheet, table.caption, after)
  let r = caption + 1
  let compared = 0
  if (table.columnGroups.length > 0) {
    expect(sheet.getCell(r, 1).text).toBe(table.corner)
    let c = 2
    for (const group of table.columnGroups) {
      expect(sheet.getCell(r, c).text).toBe(group.label)
      for (let i = 1; i < group.span; i++)
        expect(sheet.getCell(r, c + i).master.address).toBe(sheet.getCell(r, c).address)
      c += group.span
    }
    r++
  } else expect(sheet.getCell(r, 1).value).toBe(table.corner)
  for (const [c, column] of table.columns.entries()) expect(sheet.getCell(r, c + 2).value).toBe(column.label)
  r++
  if (table.columns.some((column) => column.base !== null)) {
    for (const [c, column] of table.columns.entries()) expect(sheet.getCell(r, c + 2).value).toBe(column.base)
    r++
  }
  for (const row of table.rows) {
    expect(sheet.getCell(r, 1).value).toBe(row.label)
    for (const [c, shown] of row.cells.entries()) {
      const cell = sheet.getCell(r, c + 2)
      compared++
      if (shown.value === null) {
        expect(cell.value).toBe(shown.text === '' ? null : shown.text)
      } else {
        expect(cell.type).toBe(ExcelJS.ValueType.Number)
        expect(cell.value).toBe(shown.format.startsWith('percent') ? shown.value / 100 : shown.value)
        expect(cell.numFmt).toBe(formats[shown.format])
      }
      expect(cell.alignment.horizontal).toBe('right')
    }
    r++
  }
  if (table.rows.length === 0) r++
  for (const note of table.notes) expect(sheet.getCell(r++, 1).value).toBe(note)
  return [compared, r - 1]
}

describe('the workbook of a report, reopened with another program', () => {
  it.each(['nb', 'nn'] as const)('holds every cell of the model, %s', async (language) => {
    const model = sampleModel(language)
    const book = await reopen(writeXlsx(model))
    const order = [model.sections[3]!, ...model.sections.slice(0, 3)]
    let compared = 0
    for (const [i, section] of order.entries()) {
      const sheet = book.worksheets[i + 1]!
      expect(sheet.getCell('A1').value).toBe(section.title)
      let end = 0
      for (const table of tablesOf(section)) {
        const [count, last] = compareTable(sheet, table, end)
        compared += count
        end = last
      }
      for (const node of section.nodes) {
        if (node.type === 'paragraph') expect(rowOf(sheet, node.text)).toBeGreaterThan(3)
        if (node.type === 'list')
          for (const item of node.items) expect(rowOf(sheet, `•  ${item}`)).toBeGreaterThan(3)
      }
    }
    expect(compared).toBe(6 * 8 + 3 * 8 + 4 * 3 + 4 * 8)
  })

  it('names its sheets, key figures first, with links that lead somewhere', async () => {
    const model = sampleModel()
    const bytes = writeXlsx(model)
    const book = await reopen(bytes)
    const names = book.worksheets.map((sheet) => sheet.name)
    expect(names).toEqual([
      'Oversikt',
      'Nøkkeltall',
      'Mottakernes levekår',
      'Et avsnitt uten innhold',
      'Tegn og lange navn stjerne…',
      'Kodebok',
    ])
    const links = Object.entries(partsOf(bytes))
      .filter(([path]) => path.startsWith('xl/worksheets/'))
      .flatMap(([, xml]) => [...xml.matchAll(/<hyperlink ref="[A-Z]+\d+" location="'([^"]*)'!([A-Z]+\d+)"/g)])
    // contents: 5 sheets and 5 tables; 5 ways back
    expect(links.length).toBe(15)
    for (const link of links) {
      const sheet = book.getWorksheet(link[1]!)
      expect(sheet?.getCell(link[2]!).text).not.toBe('')
    }
  })

  it('lists facts, symbols, mark and every sheet in the overview', async () => {
    const model = sampleModel('nn')
    const sheet = (await reopen(writeXlsx(model))).worksheets[0]!
    expect(sheet.getCell('A1').value).toBe(model.title)
    expect(rowOf(sheet, model.syntheticMark!)).toBe(4)
    for (const fact of model.facts) expect(sheet.getCell(rowOf(sheet, fact.label), 2).value).toBe(fact.value)
    expect(sheet.getCell(rowOf(sheet, ':'), 2).value).toBe('Tal blir ikkje viste av omsyn til personvernet.')
    expect(sheet.name).toBe('Oversyn')
  })

  it('holds the code book with its head in view', async () => {
    const model = sampleModel()
    const sheet = (await reopen(writeXlsx(model))).getWorksheet('Kodebok')!
    const head = rowOf(sheet, 'Nr.')
    for (const [i, row] of model.codeBook.entries()) {
      const cells = [1, 2, 3, 4, 5, 6].map((c) => sheet.getCell(head + 1 + i, c).value)
      expect(cells).toEqual([row.number, row.code, row.question, row.choiceCode, row.choice, row.origin])
    }
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: head })
    expect(sheet.pageSetup.printTitlesRow).toBe(`${head}:${head}`)
  })

  it('is set up for paper: A4 across, one page wide, municipality and mark on each', async () => {
    const model = sampleModel()
    for (const sheet of (await reopen(writeXlsx(model))).worksheets) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
      })
      expect(sheet.pageSetup.fitToHeight).toBe(0)
      expect(sheet.headerFooter.oddHeader).toBe(`&L${longestName}&R${model.syntheticMark}`)
      expect(sheet.headerFooter.oddFooter).toBe(`&L${model.title}&RSide &P/&N`)
    }
  })

  it('carries title, language and date, and names each table', async () => {
    const bytes = writeXlsx(sampleModel('nn'))
    const core = partsOf(bytes)['docProps/core.xml']!
    expect(core).toContain(`<dc:title>Tjenestemottakere i ${longestName} 2020</dc:title>`)
    expect(core).toContain('<dc:language>nn-NO</dc:language>')
    expect(core).toContain('2026-11-22T00:00:00Z')
    const book = partsOf(bytes)['xl/workbook.xml']!
    expect(book).toContain(`<definedName name="tabell_areas">'Levekåra til mottakarane'!$A$`)
    expect(book).toContain('<definedName name="tabell_areas_2">')
    expect(book).toContain('<definedName name="tabell_mixed_table_1">')
  })

  it('never stores a formula, and never a number behind a symbol', () => {
    const parts = partsOf(writeXlsx(sampleModel()))
    for (const [path, xml] of Object.entries(parts)) {
      if (path.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >/]/)
    }
    expect(parts['xl/sharedStrings.xml']).toContain('>=1+1<')
  })

  it('is well-formed in every part, and refers to no part that is missing', () => {
    const parts = partsOf(writeXlsx(sampleModel()))
    for (const xml of Object.values(parts)) {
      const parser = new SaxesParser()
      parser.on('error', (error) => {
        throw error
      })
      parser.write(xml).close()
    }
    for (const [, part] of parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]+)"/g))
      expect(parts).toHaveProperty([part!])
    for (const [, target] of parts['xl/_rels/workbook.xml.rels']!.matchAll(/Target="([^"]+)"/g)) {
      expect(parts).toHaveProperty([`xl/${target}`])
    }
    const looks = [...parts['xl/styles.xml']!.matchAll(/<xf [^>]*xfId="0"/g)].length
    for (const [path, xml] of Object.entries(parts)) {
      if (!path.startsWith('xl/worksheets/')) continue
      for (const [, look] of xml.matchAll(/ s="(\d+)"/g)) expect(Number(look)).toBeLessThan(looks)
    }
  })

  it('has no areas that overlap when merged', () => {
    const parts = partsOf(writeXlsx(sampleModel()))
    for (const [path, xml] of Object.entries(parts)) {
      if (!path.startsWith('xl/worksheets/')) continue
      const taken = new Set<string>()
      for (const [, c1, r1, c2, r2] of xml.matchAll(/<mergeCell ref="([A-Z])(\d+):([A-Z])(\d+)"/g)) {
        for (let c = c1!.charCodeAt(0); c <= c2!.charCodeAt(0); c++) {
          for (let r = Number(r1); r <= Number(r2); r++) {
            const cell = `${path} ${c} ${r}`
            expect(taken).not.toContain(cell)
            taken.add(cell)
          }
        }
      }
    }
  })

  it('gives the same bytes for the same model, and leaves out what is not there', async () => {
    expect(writeXlsx(sampleModel())).toEqual(writeXlsx(sampleModel()))
    const bare: ReportModel = sampleModel('nb', {
      syntheticMark: null,
      codeBook: [],
      sections: [],
      facts: [],
    })
    const book = await reopen(writeXlsx(bare))
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['Oversikt'])
    expect(book.worksheets[0]!.headerFooter.oddHeader).toBe(`&L${longestName}&R`)
  })
})
