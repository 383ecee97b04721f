import { packWorkbook } from './workbook.ts'

/**
 * The smallest workbook that Excel opens without repair: one sheet, texts and numbers as they are. For the data behind
 * a chart in another file. Texts are never formulas. The same rows always give the same bytes.
 *
 * @example simpleWorkbook('Ark1', [['', '2020'], ['Bolig', 62.5]])
 */
export function simpleWorkbook(sheetName: string, rows: (string | number | null)[][]): Uint8Array {
  const cells = rows.map((row) => ({
    cells: row.map((value) => (value === null ? null : { value })),
  }))
  const sheet = { name: sheetName, widths: [], rows: cells, merges: [], links: [], gridLines: true }
  return packWorkbook({ sheets: [sheet], names: [], properties: null })
}
