import { escapeXml, xmlHead } from '../ooxml/index.ts'
import type { Style, StyleBook } from './styles.ts'

/** A cell: a text, a finite number, or nothing but its look. Text is always stored as text, whatever it starts with. */
export interface Cell {
  readonly value: string | number | null
  readonly style?: Style
}

/** A link inside the workbook, with what a screen reader is told. */
export interface Link {
  readonly cell: string
  /** E.g. `'Sheet name'!A1`. */
  readonly target: string
  readonly text: string
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`; see `sheetNames`. */
  readonly name: string
  /** Column widths in characters, from column A. */
  readonly widths: readonly number[]
  /** Row `i` is row `i + 1` of the sheet. `height` in points; absent: the program that opens it decides. */
  readonly rows: readonly { readonly cells: readonly (Cell | null)[]; readonly height?: number }[]
  /** Areas drawn as one cell, e.g. `A1:C1`. */
  readonly merges: readonly string[]
  readonly links: readonly Link[]
  /** How many rows and columns stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number }
  readonly gridLines: boolean
  readonly tabColor?: string
  /** Page set-up for paper; absent: the program's own. */
  readonly print?: Print
}

interface Print {
  /** Rows repeated on every page, e.g. `[1, 3]`. */
  readonly titleRows: readonly [number, number] | null
  /** Rows after which a new page starts. */
  readonly breaksAfter: readonly number[]
  /** Plain texts; characters that are codes in Excel's header language are taken care of. */
  readonly header: { readonly left: string; readonly right: string }
  readonly footer: { readonly left: string; readonly page: string }
}

/** Column letters from 0: `A` ... `Z`, `AA` ... */
export function columnName(index: number): string {
  let name = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** The address of a cell, both counted from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

/** The texts of a workbook, each stored once, in order of first use. */
export interface SharedTexts {
  numberOf(text: string): number
  xml(): string
}

export function createSharedTexts(): SharedTexts {
  const places = new Map<string, number>()
  let uses = 0
  return {
    numberOf(text) {
      uses++
      const known = places.get(text)
      if (known !== undefined) return known
      places.set(text, places.size)
      return places.size - 1
    },
    xml: () =>
      `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${places.size}">` +
      `${[...places.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`).join('')}</sst>`,
  }
}

/**
 * A cell's text as XML. Excel reads `_x0041_` as an escape for `A`, so an underscore that would start one is itself
 * escaped; line ends become a single line feed, Excel's own line break in a cell. Throws on more than a cell can hold.
 */
export function cellText(text: string): string {
  if (text.length > 32767) throw new RangeError(`A cell holds 32767 characters, not ${text.length}`)
  return escapeXml(text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}

/** The part `xl/worksheets/sheetN.xml`. Throws a RangeError on a number that is not finite. */
export function sheetXml(sheet: Sheet, styles: StyleBook, texts: SharedTexts, selected: boolean): string {
  const rows = sheet.rows.map((row, r) => rowXml(row, r, styles, texts)).join('')
  const columns = Math.max(1, sheet.widths.length, ...sheet.rows.map((row) => row.cells.length))
  const last = cellName(Math.max(0, sheet.rows.length - 1), columns - 1)
  const cols = sheet.widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`)
  return (
    `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    (sheet.tabColor || sheet.print
      ? `<sheetPr>${sheet.tabColor ? `<tabColor rgb="FF${sheet.tabColor}"/>` : ''}` +
        `${sheet.print ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>`
      : '') +
    `<dimension ref="A1:${last}"/>` +
    viewXml(sheet, selected) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    (cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '') +
    `<sheetData>${rows}</sheetData>` +
    (sheet.merges.length > 0
      ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`
      : '') +
    (sheet.links.length > 0 ? `<hyperlinks>${sheet.links.map(linkXml).join('')}</hyperlinks>` : '') +
    printXml(sheet.print) +
    '</worksheet>'
  )
}

function rowXml(row: Sheet['rows'][number], r: number, styles: StyleBook, texts: SharedTexts): string {
  const cells = row.cells.map((cell, c) => (cell ? cellXml(cell, r, c, styles, texts) : '')).join('')
  const height = row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`
  return cells || height ? `<row r="${r + 1}"${height}>${cells}</row>` : ''
}

function cellXml(cell: Cell, r: number, c: number, styles: StyleBook, texts: SharedTexts): string {
  const number = styles.numberOf(cell.style)
  const start = `<c r="${cellName(r, c)}"${number ? ` s="${number}"` : ''}`
  if (cell.value === null) return `${start}/>`
  if (typeof cell.value === 'string') return `${start} t="s"><v>${texts.numberOf(cell.value)}</v></c>`
  if (!Number.isFinite(cell.value)) throw new RangeError(`A workbook has no number ${cell.value}`)
  return `${start}><v>${cell.value === 0 ? 0 : cell.value}</v></c>`
}

function viewXml(sheet: Sheet, selected: boolean): string {
  const open = `<sheetViews><sheetView${sheet.gridLines ? '' : ' showGridLines="0"'}${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`
  const { rows = 0, columns = 0 } = sheet.frozen ?? {}
  if (rows === 0 && columns === 0) return `${open}/></sheetViews>`
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  return (
    `${open}><pane${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}` +
    ` topLeftCell="${cellName(rows, columns)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${cellName(rows, columns)}" sqref="${cellName(rows, columns)}"/></sheetView></sheetViews>`
  )
}

const linkXml = (link: Link): string =>
  `<hyperlink ref="${link.cell}" location="${escapeXml(link.target)}" display="${escapeXml(link.text)}"/>`

function printXml(print: Print | undefined): string {
  const margins = '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
  if (!print) return margins
  const header = `&L${plain(print.header.left)}&R${plain(print.header.right)}`
  const footer = `&L${plain(print.footer.left)}&R${plain(print.footer.page)} &P/&N`
  const breaks = print.breaksAfter.map((row) => `<brk id="${row}" max="16383" man="1"/>`)
  return (
    // paper 9 is A4; height 0: as many pages down as it takes
    `${margins}<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>${escapeXml(header)}</oddHeader><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>` +
    (breaks.length > 0
      ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`
      : '')
  )
}

/** Header and footer hold 255 characters each, codes included; more makes Excel offer a repair. */
const longestHeaderPart = 110

/** Excel's header language: `&` starts a code, so a plain one is doubled; a digit right after a code would be a size. */
function plain(text: string): string {
  const spaced = text.replace(/\s+/g, ' ')
  const short =
    spaced.length > longestHeaderPart ? `${spaced.slice(0, longestHeaderPart - 1).trimEnd()}…` : spaced
  return short
    .replace(/\p{Surrogate}/gu, '')
    .replace(/&/g, '&&')
    .slice(0, longestHeaderPart + 5)
    .replace(/^(?=\d)/, ' ')
}
