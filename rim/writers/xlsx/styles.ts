import { escapeXml, xmlHead } from '../ooxml/index.ts'

/** How a cell looks. Colours are RRGGBB without `#`; `format` is an Excel number format in its invariant (English) form. */
export interface Style {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  /** In points. */
  readonly size?: number
  readonly color?: string
  readonly fill?: string
  readonly format?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'center' | 'bottom'
  readonly wrap?: boolean
  /** Steps of about three characters from the left edge. */
  readonly indent?: number
  /** Colour of a thin line over or under the cell. */
  readonly lineAbove?: string
  readonly lineBelow?: string
  /** Colour of a thin line at the cell's left edge. */
  readonly lineLeft?: string
}

/** The style sheet of one workbook: every look gets a number the first time that it is used, in order of use. */
export interface StyleBook {
  /** The number that a cell refers to (`s="..."`). */
  numberOf(style: Style | undefined): number
  /** The part `xl/styles.xml`, with all looks asked for so far. */
  xml(): string
}

/** Own number formats start here; lower numbers are Excel's built-in ones. */
const firstOwnFormat = 164
const baseFont = 'Calibri'
const baseSize = 11

export function createStyleBook(): StyleBook {
  const fonts = listed()
  const fills = listed()
  const borders = listed()
  const formats = listed()
  const looks = listed()
  fonts.add(fontXml({}))
  // Excel reserves the first two fills
  fills.add('<fill><patternFill patternType="none"/></fill>')
  fills.add('<fill><patternFill patternType="gray125"/></fill>')
  borders.add(borderXml({}))
  const numberOf = (style: Style = {}): number => {
    const font = fonts.add(fontXml(style))
    const fill = style.fill === undefined ? 0 : fills.add(fillXml(style.fill))
    const border = borders.add(borderXml(style))
    const format =
      style.format === undefined
        ? 0
        : style.format === '@'
          ? 49 // built-in: text
          : firstOwnFormat + formats.add(style.format)
    return looks.add(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
        `${format ? ' applyNumberFormat="1"' : ''}${font ? ' applyFont="1"' : ''}${fill ? ' applyFill="1"' : ''}` +
        `${border ? ' applyBorder="1"' : ''}${alignmentXml(style)}`,
    )
  }
  numberOf()
  const xml = (): string =>
    `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    (formats.all.length > 0
      ? collection(
          'numFmts',
          formats.all.map(
            (code, i) => `<numFmt numFmtId="${firstOwnFormat + i}" formatCode="${escapeXml(code)}"/>`,
          ),
        )
      : '') +
    collection('fonts', fonts.all) +
    collection('fills', fills.all) +
    collection('borders', borders.all) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    collection('cellXfs', looks.all) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
    '</styleSheet>'
  return { numberOf, xml }
}

/** A list without repeats that tells where each entry stands. */
function listed(): { readonly all: string[]; add(entry: string): number } {
  const all: string[] = []
  const places = new Map<string, number>()
  const add = (entry: string): number => {
    const known = places.get(entry)
    if (known !== undefined) return known
    places.set(entry, all.length)
    all.push(entry)
    return all.length - 1
  }
  return { all, add }
}

const collection = (name: string, entries: readonly string[]): string =>
  `<${name} count="${entries.length}">${entries.join('')}</${name}>`

function fontXml(style: Style): string {
  const marks = `${style.bold ? '<b/>' : ''}${style.italic ? '<i/>' : ''}${style.underline ? '<u/>' : ''}`
  const color = style.color === undefined ? '<color theme="1"/>' : `<color rgb="FF${style.color}"/>`
  return `<font>${marks}<sz val="${style.size ?? baseSize}"/>${color}<name val="${baseFont}"/><family val="2"/></font>`
}

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`

function borderXml(style: Style): string {
  const line = (side: string, color: string | undefined): string =>
    color === undefined ? `<${side}/>` : `<${side} style="thin"><color rgb="FF${color}"/></${side}>`
  return `<border>${line('left', style.lineLeft)}<right/>${line('top', style.lineAbove)}${line('bottom', style.lineBelow)}<diagonal/></border>`
}

function alignmentXml(style: Style): string {
  const set =
    (style.align ? ` horizontal="${style.align}"` : '') +
    (style.vertical ? ` vertical="${style.vertical}"` : '') +
    (style.wrap ? ' wrapText="1"' : '') +
    (style.indent ? ` indent="${style.indent}"` : '')
  return set ? ` applyAlignment="1"><alignment${set}/></xf>` : '/>'
}
