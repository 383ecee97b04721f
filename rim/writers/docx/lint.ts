import { packageFaults, textFaults } from '../pptx/lint-package.ts'
import { type OpenedPackage, openPackage } from '../pptx/opened.ts'
import { childOf, findAll, visit, type XmlElement } from '../pptx/xml-tree.ts'

/*
 * The order of children that the schema (ECMA-376 part 1, WordprocessingML) asks for. Word refuses or drops what stands out
 * of order, other programs forgive it. Only elements that the writer uses are listed; a child not listed is a fault too.
 */
const borders = 'w:top w:left w:bottom w:right w:insideH w:insideV'
const paragraphLook =
  'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:numPr w:pBdr w:tabs w:suppressAutoHyphens w:spacing w:ind ' +
  'w:contextualSpacing w:jc w:outlineLvl'
const runLook = 'w:rFonts w:b w:bCs w:i w:iCs w:color w:sz w:szCs w:lang'
const inParagraph = 'w:r w:hyperlink w:bookmarkStart w:bookmarkEnd'
const orders: Readonly<Record<string, string>> = {
  'w:pPr': paragraphLook,
  'w:rPr': runLook,
  'w:tblPr':
    'w:tblStyle w:tblW w:tblInd w:tblBorders w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription',
  'w:tbl': 'w:tblPr w:tblGrid w:tr',
  'w:tr': 'w:trPr w:tc',
  'w:tc': 'w:tcPr w:p',
  'w:tcPr': 'w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:vAlign',
  'w:tblBorders': borders,
  'w:tcBorders': borders,
  'w:style':
    'w:name w:basedOn w:next w:uiPriority w:semiHidden w:qFormat w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr',
  'w:styles': 'w:docDefaults w:style',
  'w:numbering': 'w:abstractNum w:num',
  'w:abstractNum': 'w:multiLevelType w:lvl',
  'w:lvl': 'w:start w:numFmt w:pStyle w:suff w:lvlText w:lvlJc w:pPr w:rPr',
  'w:numPr': 'w:ilvl w:numId',
  'w:settings':
    'w:defaultTabStop w:autoHyphenation w:doNotHyphenateCaps w:characterSpacingControl w:compat w:themeFontLang ' +
    'w:decimalSymbol w:listSeparator',
  'w:sectPr': 'w:headerReference w:footerReference w:pgSz w:pgMar w:titlePg',
  'w:sdt': 'w:sdtPr w:sdtContent',
  'wp:inline': 'wp:extent wp:docPr wp:cNvGraphicFramePr a:graphic',
}
/** Children in any order, but no others. */
const anyOrder: Readonly<Record<string, string>> = {
  'w:body': 'w:p w:tbl w:sdt w:sectPr',
  'w:p': `w:pPr ${inParagraph}`,
  'w:r': 'w:rPr w:t w:br w:tab w:fldChar w:instrText w:drawing',
  'w:hyperlink': inParagraph,
}

/**
 * Looks for what makes Word offer to repair a document, and for what makes it inaccessible: parts without content type,
 * references to nowhere, children in an order that the schema forbids, styles and numberings that are not there, bookmarks
 * twice, links to none, fields left open, tables without a head or with rows of another width, drawings without alternative
 * text. An empty list means that none of these was found; it does not prove that Word opens the file.
 */
export function lintDocx(bytes: Uint8Array): string[] {
  const opened = openPackage(bytes)
  if (!opened.paths.includes('word/document.xml')) return ['no word/document.xml']
  const faults = packageFaults(opened)
  for (const path of opened.paths.filter((each) => each.startsWith('word/') && each.endsWith('.xml'))) {
    const root = opened.xml(path)
    const own = [...textFaults(root), ...orderFaults(root), ...fieldFaults(root), ...tableFaults(root)]
    own.push(...referenceFaults(opened, root))
    faults.push(...own.map((fault) => `${path}: ${fault}`))
  }
  return faults
}

function orderFaults(root: XmlElement): string[] {
  const faults: string[] = []
  visit(root, ({ name, children }) => {
    const order = (orders[name] ?? anyOrder[name])?.split(' ')
    if (!order) return
    let last = 0
    for (const child of children) {
      const at = order.indexOf(child.name)
      if (at < 0) faults.push(`${child.name} has no place in ${name}`)
      else if (at < last && orders[name]) faults.push(`${child.name} stands too late in ${name}`)
      last = Math.max(last, at)
    }
    if (name === 'w:tc' && children.at(-1)?.name !== 'w:p')
      faults.push('a cell does not end with a paragraph')
  })
  return faults
}

function fieldFaults(root: XmlElement): string[] {
  let open = 0
  let least = 0
  for (const { attributes } of findAll(root, 'w:fldChar')) {
    if (attributes['w:fldCharType'] === 'begin') open++
    if (attributes['w:fldCharType'] === 'end') open--
    least = Math.min(least, open)
  }
  return open === 0 && least === 0 ? [] : ['a field that is not opened and closed']
}

function tableFaults(root: XmlElement): string[] {
  return findAll(root, 'w:tbl').flatMap((table) => {
    const caption = childOf(childOf(table, 'w:tblPr'), 'w:tblCaption')?.attributes['w:val'] ?? ''
    const grid = childOf(table, 'w:tblGrid')?.children.length ?? 0
    const rows = table.children.filter(({ name }) => name === 'w:tr')
    const faults: string[] = caption === '' ? ['a table without alternative text'] : []
    if (!rows[0] || !childOf(childOf(rows[0], 'w:trPr'), 'w:tblHeader'))
      faults.push(`the table "${caption}" has no head`)
    for (const row of rows) {
      const width = row.children
        .filter(({ name }) => name === 'w:tc')
        .reduce((sum, cell) => sum + spanOf(cell), 0)
      if (width !== grid) faults.push(`a row of "${caption}" has ${width} of ${grid} columns`)
    }
    return faults
  })
}

const spanOf = (cell: XmlElement): number =>
  Number(childOf(childOf(cell, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'] ?? 1)

function referenceFaults(opened: OpenedPackage, root: XmlElement): string[] {
  const faults: string[] = []
  const ids = (path: string, element: string, attribute: string): Set<string | undefined> =>
    new Set(findAll(opened.xml(path), element).map(({ attributes }) => attributes[attribute]))
  const styles = ids('word/styles.xml', 'w:style', 'w:styleId')
  const numberings = ids('word/numbering.xml', 'w:num', 'w:numId').add('0')
  const bookmarks = findAll(root, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
  if (new Set(bookmarks).size !== bookmarks.length) faults.push('two bookmarks with one name')
  const drawings = new Set<string | undefined>()
  visit(root, ({ name, attributes }) => {
    const value = attributes['w:val']
    if (/^w:(pStyle|tblStyle|basedOn|next)$/.test(name) && !styles.has(value))
      faults.push(`no style ${value}`)
    if (name === 'w:numId' && !numberings.has(value)) faults.push(`no numbering ${value}`)
    if (name === 'w:hyperlink' && !bookmarks.includes(attributes['w:anchor']))
      faults.push(`a link to nowhere: ${attributes['w:anchor']}`)
    if (name !== 'wp:docPr') return
    if (!attributes.descr) faults.push(`the drawing "${attributes.name}" has no alternative text`)
    if (drawings.has(attributes.id)) faults.push(`two drawings with the id ${attributes.id}`)
    drawings.add(attributes.id)
  })
  return faults
}
