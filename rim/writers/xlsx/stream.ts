import { strToU8, Zip, ZipDeflate } from 'fflate'
import { xmlHead } from '../ooxml/index.ts'
import { plainLooks } from './looks.ts'
import { cellName, cellText, createSharedTexts, type Sheet } from './sheet.ts'
import { createStyleBook } from './styles.ts'
import { commonParts, sheetPath } from './workbook.ts'

/** About this many characters of a sheet are compressed at a time. */
const chunkSize = 1 << 17

/**
 * A workbook with one sheet of rows, made and handed on piece by piece, so that memory does not grow with the rows.
 * Texts are stored in the cells as texts, never as formulas; the head stays in view. The same rows always give the
 * same bytes. Throws a RangeError on a number that is not finite and on more rows than a sheet can hold.
 *
 * @param rows each as long as the head.
 */
export function* streamWorkbook(
  sheetName: string,
  head: readonly string[],
  rows: Iterable<readonly (string | number | null)[]>,
): Iterable<Uint8Array> {
  const styles = createStyleBook()
  const headNumber = styles.numberOf(plainLooks.head)
  const textNumber = styles.numberOf(plainLooks.text)
  const sheet: Sheet = { name: sheetName, widths: [], rows: [], merges: [], links: [], gridLines: true }
  const parts = commonParts({ sheets: [sheet], names: [], properties: null }, styles, createSharedTexts())
  const ready: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    ready.push(data)
  })
  const start = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, { level: 5 })
    file.mtime = new Date(1980, 0, 1)
    zip.add(file)
    return file
  }
  for (const [path, xml] of parts) start(path).push(strToU8(xml), true)
  const file = start(sheetPath(0))
  let text = sheetStart(head.length) + rowXml(head, 0, headNumber)
  let r = 1
  for (const row of rows) {
    if (r >= 1048576) throw new RangeError('A sheet holds 1048576 rows')
    text += rowXml(row, r++, textNumber)
    if (text.length < chunkSize) continue
    file.push(strToU8(text))
    text = ''
    yield* ready.splice(0)
  }
  file.push(strToU8(`${text}</sheetData></worksheet>`), true)
  zip.end()
  yield* ready
}

function sheetStart(columns: number): string {
  return (
    `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>' +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `<cols><col min="1" max="${Math.max(1, columns)}" width="16" customWidth="1"/></cols><sheetData>`
  )
}

function rowXml(cells: readonly (string | number | null)[], r: number, look: number): string {
  const xml = cells.map((value, c) => {
    if (value === null) return ''
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new RangeError(`A workbook has no number ${value}`)
      return `<c r="${cellName(r, c)}"><v>${value}</v></c>`
    }
    return `<c r="${cellName(r, c)}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
  })
  return `<row r="${r + 1}">${xml.join('')}</row>`
}
