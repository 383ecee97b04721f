import { escapeXml, xmlHead, zipParts } from '../ooxml/index.ts'
import { createSharedTexts, type SharedTexts, type Sheet, sheetXml } from './sheet.ts'
import { createStyleBook, type StyleBook } from './styles.ts'
import { themeXml } from './theme.ts'

export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly names: readonly DefinedName[]
  /** The document's own properties; null leaves them out. */
  readonly properties: {
    readonly title: string
    readonly subject: string
    readonly creator: string
    readonly keywords: string
    /** A language tag such as `nb-NO`. */
    readonly language: string
    /** ISO date; stored as both made and changed. */
    readonly made: string
  } | null
}

/** A name for an area, e.g. `tabell_1` for `'Oversikt'!$A$1:$C$4`. Unique in the workbook, or on its sheet. */
export interface DefinedName {
  readonly name: string
  readonly area: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Packs sheets as an xlsx file (ECMA-376 part 1, 18). The same workbook always gives the same bytes. */
export function packWorkbook(book: Workbook): Uint8Array {
  const styles = createStyleBook()
  const texts = createSharedTexts()
  const sheets = book.sheets.map((sheet, i) => sheetXml(sheet, styles, texts, i === 0))
  const parts = commonParts(book, styles, texts)
  for (const [i, xml] of sheets.entries()) parts.set(sheetPath(i), xml)
  return zipParts(parts)
}

/** Where the package keeps a sheet, counted from 0. */
export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`

/** All parts but the sheets, in the order they are stored. Made after the sheets, whose looks and texts they list. */
export function commonParts(book: Workbook, styles: StyleBook, texts: SharedTexts): Map<string, string> {
  const parts = new Map<string, string>()
  parts.set('[Content_Types].xml', contentTypes(book))
  parts.set('_rels/.rels', packageRels(book.properties !== null))
  parts.set('xl/workbook.xml', workbookXml(book))
  parts.set('xl/_rels/workbook.xml.rels', workbookRels(book.sheets.length))
  parts.set('xl/styles.xml', styles.xml())
  parts.set('xl/theme/theme1.xml', themeXml())
  parts.set('xl/sharedStrings.xml', texts.xml())
  if (book.properties) {
    parts.set('docProps/core.xml', coreXml(book.properties))
    parts.set(
      'docProps/app.xml',
      `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Lyttepost</Application></Properties>`,
    )
  }
  return parts
}

function contentTypes(book: Workbook): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${type}"/>`
  return (
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', `${types}.sheet.main+xml`) +
    override('/xl/styles.xml', `${types}.styles+xml`) +
    override('/xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml') +
    override('/xl/sharedStrings.xml', `${types}.sharedStrings+xml`) +
    book.sheets
      .map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, `${types}.worksheet+xml`))
      .join('') +
    (book.properties
      ? override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
        override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml')
      : '') +
    '</Types>'
  )
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

function packageRels(properties: boolean): string {
  return (
    `${xmlHead}<Relationships xmlns="${packageRelations}">${relation('rId1', `${relations}/officeDocument`, 'xl/workbook.xml')}` +
    (properties
      ? relation('rId2', `${packageRelations}/metadata/core-properties`, 'docProps/core.xml') +
        relation('rId3', `${relations}/extended-properties`, 'docProps/app.xml')
      : '') +
    '</Relationships>'
  )
}

function workbookRels(sheets: number): string {
  const own = Array.from({ length: sheets }, (_, i) =>
    relation(`rId${i + 1}`, `${relations}/worksheet`, `worksheets/sheet${i + 1}.xml`),
  ).join('')
  return (
    `${xmlHead}<Relationships xmlns="${packageRelations}">${own}` +
    relation(`rId${sheets + 1}`, `${relations}/styles`, 'styles.xml') +
    relation(`rId${sheets + 2}`, `${relations}/theme`, 'theme/theme1.xml') +
    relation(`rId${sheets + 3}`, `${relations}/sharedStrings`, 'sharedStrings.xml') +
    '</Relationships>'
  )
}

/** A sheet's name as formulas and links write it. */
export const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`

function workbookXml(book: Workbook): string {
  const sheets = book.sheets
    .map((sheet, i) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')
  const titles = book.sheets.flatMap((sheet, i) => {
    const rows = sheet.print?.titleRows
    if (!rows) return []
    const area = `${quotedSheet(sheet.name)}!$${rows[0]}:$${rows[1]}`
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escapeXml(area)}</definedName>`]
  })
  const names = book.names.map(
    (n) => `<definedName name="${escapeXml(n.name)}">${escapeXml(n.area)}</definedName>`,
  )
  const all = [...titles, ...names]
  return (
    `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${sheets}</sheets>${all.length > 0 ? `<definedNames>${all.join('')}</definedNames>` : ''}</workbook>`
  )
}

function coreXml(properties: NonNullable<Workbook['properties']>): string {
  const stamp = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${properties.made.slice(0, 10)}T00:00:00Z</dcterms:${name}>`
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(properties.title)}</dc:title><dc:subject>${escapeXml(properties.subject)}</dc:subject>` +
    `<dc:creator>${escapeXml(properties.creator)}</dc:creator><cp:keywords>${escapeXml(properties.keywords)}</cp:keywords>` +
    `${stamp('created')}${stamp('modified')}<dc:language>${properties.language}</dc:language></cp:coreProperties>`
  )
}
