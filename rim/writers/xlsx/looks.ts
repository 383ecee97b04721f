import { decimalsOf, type NumberFormat, roundHalfUp } from '#core/foundation'
import type { ShownCell } from '#core/reports'
import { markColours, markSigns } from '../cell-marks.ts'
import type { Style } from './styles.ts'

const strong = '0B4F5C'
const quiet = '56616B'
const headFill = 'DCEAEC'
const groupFill = 'C3DADE'
const hairline = 'B4BBC1'

/** The look of everything in the report's workbook; the colours are those of the report's figures. */
export const looks = {
  title: { bold: true, size: 18, color: strong, wrap: true, vertical: 'center' },
  sheetTitle: { bold: true, size: 15, color: strong, wrap: true, vertical: 'center' },
  subtitle: { color: quiet, wrap: true, vertical: 'top' },
  mark: { bold: true, color: '7A3A00', fill: 'FBEBD3', wrap: true, vertical: 'center' },
  heading: { bold: true, size: 13, color: strong, vertical: 'center' },
  partTitle: { bold: true, size: 13, color: strong, wrap: true, vertical: 'bottom' },
  body: { wrap: true, vertical: 'top' },
  item: { wrap: true, vertical: 'top', align: 'left', indent: 1 },
  quote: { wrap: true, vertical: 'top', align: 'left', indent: 2, italic: true },
  quoteLabel: { size: 9, color: quiet, wrap: true, vertical: 'top', align: 'left', indent: 2 },
  fact: { bold: true, vertical: 'top', wrap: true },
  symbol: { bold: true, vertical: 'top' },
  link: { color: '0B5A8A', underline: true, vertical: 'top' },
  linkStrong: { color: '0B5A8A', underline: true, bold: true, vertical: 'top' },
  caption: { bold: true, size: 12, wrap: true, vertical: 'bottom' },
  note: { size: 9, color: quiet, wrap: true, vertical: 'top' },
  group: { bold: true, fill: groupFill, wrap: true, align: 'center', vertical: 'center' },
  corner: {
    bold: true,
    fill: headFill,
    wrap: true,
    align: 'left',
    indent: 1,
    vertical: 'bottom',
    lineBelow: strong,
  },
  cornerAbove: {
    bold: true,
    fill: headFill,
    wrap: true,
    align: 'left',
    indent: 1,
    vertical: 'bottom',
  },
  head: {
    bold: true,
    fill: headFill,
    wrap: true,
    align: 'right',
    indent: 1,
    vertical: 'bottom',
    lineBelow: strong,
  },
  headAbove: { bold: true, fill: headFill, wrap: true, align: 'right', indent: 1, vertical: 'bottom' },
  base: {
    fill: headFill,
    size: 10,
    color: '3A4A56',
    wrap: true,
    align: 'right',
    indent: 1,
    lineBelow: strong,
  },
  rowHeading: {
    bold: true,
    align: 'left',
    indent: 1,

    fill: 'F3F6F7',
    vertical: 'center',
    lineBelow: hairline,
  },
  listHead: { bold: true, fill: headFill, wrap: true, vertical: 'bottom', lineBelow: strong },
  listCell: { wrap: true, vertical: 'top', lineBelow: 'E2E6E9', format: '@' },
} as const satisfies Record<string, Style>

/** The same look where a column group starts: groups are told apart by a thin line all the way down. */
export const startingGroup = (style: Style, startsGroup: boolean): Style =>
  startsGroup ? { ...style, lineLeft: hairline } : style

/** Row labels and numbers: totals are drawn apart by a line above and bold type. */
export function rowLook(role: 'normal' | 'total', format: string | undefined, number: boolean): Style {
  return {
    ...(role === 'total' ? { bold: true, lineAbove: strong } : { lineBelow: 'E2E6E9' }),
    ...(format === undefined ? {} : { format }),
    ...(number
      ? { align: 'right', vertical: 'center', indent: 1 }
      : { wrap: true, vertical: 'center', align: 'left', indent: 1 }),
  }
}

/** A marked number stands out by weight too, for those who do not see its colour. */
export const markLook = (mark: NonNullable<ShownCell['mark']>): Style => ({
  bold: true,
  color: markColours[mark],
})

/**
 * Excel's form of a number format. Invariant (English) signs: Excel shows them the reader's way. Percentages are
 * fractions in a workbook, so that formulas on them come out right.
 */
const numberFormats: Readonly<Record<NumberFormat, string>> = {
  count: '#,##0',
  percent0: '0 %',
  percent1: '0.0 %',
  decimal0: '0',
  decimal1: '0.0',
  decimal2: '0.00',
}

/**
 * The format of a number with a mark: its sign stands before it, so that the cell stays a number. A number below 0 has a
 * form of its own, since its minus would else stand before the sign.
 */
export function markedFormat(format: NumberFormat, mark: ShownCell['mark']): string {
  const code = numberFormats[format]
  if (mark === undefined) return code
  const sign = `"${markSigns[mark]} "`
  return `${sign}${code};${sign}-${code}`
}

/**
 * The number that a cell stores: the model's own, unrounded; a percentage as a fraction. Where that fraction lies a hair under
 * what is rounded up (14.5 % is 0.145, in binary a little less), it is moved by its last bit or two: LibreOffice would else
 * show 14 % where every other file prints 15 %. No program shows that bit.
 */
export function storedNumber(value: number, format: NumberFormat): number {
  if (!format.startsWith('percent')) return value
  const stored = value / 100
  const decimals = decimalsOf(format)
  const printed = Math.abs(roundHalfUp(value, decimals))
  const shown = (fraction: number): number =>
    Math.floor(Math.abs(fraction) * 100 * 10 ** decimals + 0.5) / 10 ** decimals
  if (shown(stored) >= printed) return stored
  const exact = Number(value.toPrecision(12)) / 100
  return shown(exact) >= printed ? exact : exact * (1 + Number.EPSILON)
}

/** The looks of plain sheets of rows. Cells of the text format stay as they are when a person edits them: `0301` does not become 301. */
export const plainLooks = {
  head: { bold: true, fill: headFill, lineBelow: strong, format: '@' },
  text: { format: '@' },
} as const satisfies Readonly<Record<string, Style>>
