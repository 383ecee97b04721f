import type { ReportModel } from '#core/reports'
import { escapeXml } from '../ooxml/index.ts'
import { languageTags } from '../pptx/words.ts'
import { colours, halfPoints, page, twips } from './look.ts'
import { numberings } from './numbering.ts'
import { styleNames } from './words.ts'
import { wordNamespaces } from './xml.ts'

/** A paragraph's look. Lengths in points. */
interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly colour?: string
  readonly before?: number
  readonly after?: number
  /** Line height, in lines. */
  readonly line?: number
  readonly indent?: number
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  /** Kept as broad as it is: no word is broken. */
  readonly whole?: boolean
  readonly right?: boolean
  readonly contextual?: boolean
  /** Of a heading: 0 for chapters. */
  readonly outline?: number
  readonly numbering?: { readonly id: number; readonly level: number }
  /** Lines around it, and tab stops, in XML. */
  readonly borders?: string
  readonly tabs?: string
}

const side = (name: string, size: number, space: number, colour: string): string =>
  `<w:${name} w:val="single" w:sz="${size}" w:space="${space}" w:color="${colour}"/>`

function paragraphLook(look: Look): string {
  const { before, after, line, indent, numbering } = look
  const spacing =
    (before === undefined ? '' : ` w:before="${twips(before)}"`) +
    (after === undefined ? '' : ` w:after="${twips(after)}"`) +
    (line === undefined ? '' : ` w:line="${Math.round(line * 240)}" w:lineRule="auto"`)
  return (
    (look.keepNext ? '<w:keepNext/>' : '') +
    (look.keepLines ? '<w:keepLines/>' : '') +
    (numbering
      ? `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`
      : '') +
    (look.borders ? `<w:pBdr>${look.borders}</w:pBdr>` : '') +
    (look.tabs ? `<w:tabs>${look.tabs}</w:tabs>` : '') +
    (look.whole ? '<w:suppressAutoHyphens/>' : '') +
    (spacing ? `<w:spacing${spacing}/>` : '') +
    (indent === undefined ? '' : `<w:ind w:left="${twips(indent)}"/>`) +
    (look.contextual ? '<w:contextualSpacing/>' : '') +
    (look.right ? '<w:jc w:val="right"/>' : '') +
    (look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`)
  )
}

function runLook({ bold, italic, colour, size }: Look): string {
  return (
    (bold === undefined ? '' : bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>') +
    (italic ? '<w:i/><w:iCs/>' : '') +
    (colour ? `<w:color w:val="${colour}"/>` : '') +
    (size ? `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>` : '')
  )
}

interface Style {
  readonly id: string
  /** Word's own name of a style that it has, else ours. */
  readonly name: string
  readonly look: Look
  readonly base?: string
  readonly next?: string
  /** Place in the list of styles; the lower the earlier. */
  readonly priority?: number
}

function styleXml({ id, name, look, base = 'Normal', next, priority = 99 }: Style, own: boolean): string {
  const properties = paragraphLook(look)
  const letters = runLook(look)
  return (
    `<w:style w:type="paragraph"${own ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/>` +
    `<w:basedOn w:val="${base}"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:uiPriority w:val="${priority}"/><w:qFormat/>` +
    `${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${letters ? `<w:rPr>${letters}</w:rPr>` : ''}</w:style>`
  )
}

const toRight = (dots: boolean): string =>
  `<w:tab w:val="right"${dots ? ' w:leader="dot"' : ''} w:pos="${page.text}"/>`

const heading = (level: 1 | 2 | 3, size: number, before: number, after: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'BodyText',
  priority: 9,
  look: {
    size,
    bold: true,
    colour: colours.accent,
    before,
    after,
    line: 1,
    keepNext: true,
    keepLines: true,
    whole: true,
    outline: level - 1,
    numbering: { id: numberings.headings, level: level - 1 },
  },
})

/** Styles that Word knows and names in the reader's language. */
const builtIn: readonly Style[] = [
  { id: 'BodyText', name: 'Body Text', priority: 1, look: { after: 7 } },
  {
    id: 'Title',
    name: 'Title',
    next: 'Subtitle',
    priority: 10,
    look: { size: 30, bold: true, after: 8, line: 1, whole: true },
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'BodyText',
    priority: 11,
    look: { size: 15, colour: colours.quiet, after: 18 },
  },
  heading(1, 18, 22, 11),
  heading(2, 13.5, 18, 7),
  heading(3, 11.5, 14, 5),
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'BodyText',
    priority: 39,
    look: { size: 18, bold: true, colour: colours.accent, after: 11 },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    priority: 39,
    look: { bold: true, before: 7, after: 3, line: 1, tabs: toRight(true), whole: true },
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    priority: 39,
    look: { after: 2, line: 1, indent: 12, tabs: toRight(true), whole: true },
  },
  {
    id: 'Caption',
    name: 'caption',
    priority: 35,
    look: { size: 10, bold: true, before: 14, after: 5, line: 1, keepNext: true, keepLines: true },
  },
  {
    id: 'Quote',
    name: 'Quote',
    priority: 29,
    look: {
      italic: true,
      before: 7,
      after: 2,
      indent: 14,
      keepLines: true,
      borders: side('left', 16, 9, colours.rule),
    },
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    base: 'BodyText',
    priority: 36,
    look: { after: 4, numbering: { id: numberings.bullets, level: 0 } },
  },
  {
    id: 'Header',
    name: 'header',
    look: {
      size: 8.5,
      colour: colours.quiet,
      line: 1,
      tabs: toRight(false),
      borders: side('bottom', 4, 4, colours.rule),
    },
  },
  { id: 'Footer', name: 'footer', look: { size: 8.5, colour: colours.quiet, line: 1, tabs: toRight(false) } },
]

/** Styles of the report's own. */
function ownStyles(model: ReportModel): readonly Style[] {
  const names = styleNames(model.language)
  const table = { line: 1.05, before: 2.2, after: 2.2 } as const
  const box = ['top', 'left', 'bottom', 'right'].map((each) => side(each, 6, 5, colours.mark)).join('')
  return [
    {
      id: 'CoverPlace',
      name: names.place,
      next: 'Title',
      look: { size: 13, bold: true, colour: colours.accent, before: 130, after: 4 },
    },
    {
      id: 'CoverMark',
      name: names.mark,
      look: { bold: true, colour: colours.mark, before: 6, after: 20, indent: 6, borders: box },
    },
    { id: 'CoverFact', name: names.fact, look: { size: 9.5, before: 3, line: 1 } },
    {
      id: 'QuoteSource',
      name: names.quoteSource,
      next: 'BodyText',
      look: {
        size: 9,
        colour: colours.quiet,
        after: 9,
        indent: 14,
        keepLines: true,
        borders: side('left', 16, 9, colours.rule),
      },
    },
    { id: 'TableText', name: names.tableText, look: { size: 9.5, ...table } },
    { id: 'TableNumber', name: names.tableNumber, base: 'TableText', look: { right: true, whole: true } },
    {
      id: 'TableHead',
      name: names.tableHead,
      base: 'TableText',
      look: { bold: true, colour: colours.accent, keepNext: true },
    },
    { id: 'TableGroup', name: names.tableGroup, base: 'TableText', look: { bold: true, keepNext: true } },
    { id: 'TableNote', name: names.note, look: { size: 8, colour: colours.quiet, before: 3, line: 1 } },
    { id: 'Figure', name: names.figure, look: { keepNext: true, line: 1 } },
    {
      id: 'Unlisted',
      name: names.unlisted,
      next: 'BodyText',
      look: {
        size: 12,
        bold: true,
        colour: colours.accent,
        before: 16,
        after: 6,
        line: 1,
        keepNext: true,
        keepLines: true,
        whole: true,
        outline: 1,
      },
    },
  ]
}

const tableStyle = (name: string): string => {
  const rule = (where: string, size: number, colour: string): string => side(where, size, 0, colour)
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="${escapeXml(name)}"/>` +
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr><w:tblBorders>' +
    `${rule('top', 8, colours.accent)}${rule('bottom', 8, colours.accent)}${rule('insideH', 4, colours.rule)}</w:tblBorders>` +
    `<w:tblCellMar><w:left w:w="${twips(5)}" w:type="dxa"/><w:right w:w="${twips(5)}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${rule('bottom', 8, colours.accent)}</w:tcBorders></w:tcPr></w:tblStylePr>` +
    '</w:style>'
  )
}

/** Every style of the document. The theme's font is Calibri, or Carlito of the same widths. */
export function stylesXml(model: ReportModel): string {
  const language = languageTags[model.language]
  const size = halfPoints(11)
  return (
    `<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>' +
    `<w:color w:val="${colours.ink}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="${language}"/>` +
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault>' +
    '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
    builtIn.map((style) => styleXml(style, false)).join('') +
    ownStyles(model)
      .map((style) => styleXml(style, true))
      .join('') +
    `${tableStyle(styleNames(model.language).table)}</w:styles>`
  )
}
