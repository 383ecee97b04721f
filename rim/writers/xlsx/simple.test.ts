import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { cellText, columnName, createSharedTexts, sheetXml } from './sheet.ts'
import { simpleWorkbook } from './simple.ts'
import { createStyleBook } from './styles.ts'

it('writes texts and numbers that another program reads as they were', async () => {
  const rows = [
    ['', 'Grønn & "gul"', '=1+1', null],
    ['_x0041_ <b>', 62.5, 1 / 3, -0],
    [' luft \n linje', 0, 1e21, -7],
  ]
  const bytes = simpleWorkbook('Ark1', rows)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  const sheet = book.getWorksheet('Ark1')!
  const read = rows.map((row, r) => row.map((_, c) => sheet.getCell(r + 1, c + 1).value))
  expect(read).toEqual([
    ['', 'Grønn & "gul"', '=1+1', null],
    ['_x0041_ <b>', 62.5, 1 / 3, 0],
    [' luft \n linje', 0, 1e21, -7],
  ])
  expect(simpleWorkbook('Ark1', rows)).toEqual(bytes)
  expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml')
})

it('escapes what Excel would read as an escape, and refuses what it cannot hold', () => {
  expect(cellText('_x0041_')).toBe('_x005F_x0041_')
  expect(cellText('a_b _x1_ \r\n')).toBe('a_b _x1_ \n')
  expect(() => simpleWorkbook('Ark1', [['x'.repeat(32768)]])).toThrow(RangeError)
  expect(() => simpleWorkbook('Ark1', [[Number.NaN]])).toThrow('NaN')
})

it('names columns past Z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

it('keeps headers within what Excel takes, and their codes harmless', () => {
  const long = `1103 Rus & psyk ${'ord '.repeat(60)}`
  const print = {
    titleRows: null,
    breaksAfter: [],
    header: { left: long, right: long },
    footer: { left: '', page: 'Side' },
  }
  const sheet = { name: 'A', widths: [], rows: [], merges: [], links: [], gridLines: true, print }
  const xml = sheetXml(sheet, createStyleBook(), createSharedTexts(), false)
  const header = /<oddHeader>(.*)<\/oddHeader>/.exec(xml)![1]!.replaceAll('&amp;', '&')
  expect(header).toMatch(/^&L 1103 Rus && psyk .*…&R 1103 Rus && psyk .*…$/)
  expect(header.length).toBeLessThanOrEqual(255)
})

it('stores a text once, whatever the number of its uses', () => {
  const bytes = simpleWorkbook('A', [['ja', 'nei', 'ja']])
  expect(strFromU8(unzipSync(bytes)['xl/sharedStrings.xml']!)).toContain('count="3" uniqueCount="2"')
})
