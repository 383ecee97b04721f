import ExcelJS from 'exceljs'

/** A workbook made by another program: rows on its first sheet, with cells of the last row replaced by head. */
export async function workbookOf(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  change: {
    readonly sheets?: readonly string[]
    readonly cell?: Readonly<Record<string, ExcelJS.CellValue>>
  } = {},
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const [first, ...others] = (change.sheets ?? ['Ark1']).map((name) => book.addWorksheet(name))
  for (const cells of rows) first!.addRow([...cells])
  for (const other of others) other.addRow(['x'])
  for (const [name, value] of Object.entries(change.cell ?? {})) {
    first!.getCell(rows.length, rows[0]!.indexOf(name) + 1).value = value
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
