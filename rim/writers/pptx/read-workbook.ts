import { openPackage } from './opened.ts'
import { childOf, findAll, findFirst, type XmlElement } from './xml-tree.ts'

/** The rows of a workbook's first sheet, as far as charts need: texts and numbers. */
export function readWorkbookRows(bytes: Uint8Array): (string | number | null)[][] {
  const opened = openPackage(bytes)
  const workbook = 'xl/workbook.xml'
  const sheetId = findFirst(opened.xml(workbook), 'sheet')?.attributes['r:id']
  const related = opened.relationships(workbook)
  const sheet = related.find(({ id }) => id === sheetId)
  if (!sheet) return []
  const stringsPath = related.find(({ type }) => type === 'sharedStrings')?.target
  const strings = stringsPath ? findAll(opened.xml(stringsPath), 'si').map(textOf) : []
  return findAll(opened.xml(sheet.target), 'row').map((row) => {
    const cells: (string | number | null)[] = []
    for (const cell of row.children.filter(({ name }) => name === 'c')) {
      const column = columnIndex(cell.attributes.r ?? '')
      while (cells.length < column) cells.push(null)
      cells.push(cellValue(cell, strings))
    }
    return cells
  })
}

/** `B7` is column 1. */
function columnIndex(reference: string): number {
  const letters = reference.replace(/\d+$/, '')
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function textOf(element: XmlElement): string {
  return findAll(element, 't')
    .map(({ text }) => text)
    .join('')
}

function cellValue(cell: XmlElement, strings: readonly string[]): string | number | null {
  const type = cell.attributes.t
  if (type === 'inlineStr') return textOf(cell)
  const value = childOf(cell, 'v')?.text
  if (value === undefined) return null
  if (type === 's') return strings[Number(value)] ?? null
  return type === 'str' ? value : Number(value)
}
