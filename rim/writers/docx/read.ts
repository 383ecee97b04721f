import { openPackage } from '../pptx/opened.ts'
import { childOf, findAll, visit, type XmlElement } from '../pptx/xml-tree.ts'

/** A document as read back from a file. */
interface ReadDocument {
  /** Paragraphs outside tables, in order. */
  readonly paragraphs: readonly ReadParagraph[]
  /** `tables[table][row][column]`; a cell over several columns once. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  /** Alternative texts of drawings, in order. */
  readonly drawings: readonly string[]
  /** Title, language and so on, by element name without prefix. */
  readonly properties: Readonly<Record<string, string>>
  /** The language of its texts. */
  readonly language: string
}

interface ReadParagraph {
  readonly style: string
  readonly text: string
  /** Id of the numbering that it is put into by itself and not by its style; null where it is not. */
  readonly numbering: string | null
}

/** Reads a document back. For documents that `writeDocx` made. */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const { xml } = openPackage(bytes)
  const body = childOf(xml('word/document.xml'), 'w:body')!
  const tables = findAll(body, 'w:tbl')
  const inTables = new Set(tables.flatMap((table) => findAll(table, 'w:p')))
  const defaults = findAll(xml('word/styles.xml'), 'w:lang')[0]
  return {
    paragraphs: findAll(body, 'w:p')
      .filter((paragraph) => !inTables.has(paragraph))
      .map((paragraph) => {
        const properties = childOf(paragraph, 'w:pPr')
        return {
          style: childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? '',
          text: textOf(paragraph),
          numbering: childOf(childOf(properties, 'w:numPr'), 'w:numId')?.attributes['w:val'] ?? null,
        }
      }),
    tables: tables.map((table) =>
      findAll(table, 'w:tr').map((row) =>
        findAll(row, 'w:tc').map((cell) => findAll(cell, 'w:p').map(textOf).join('\n')),
      ),
    ),
    drawings: findAll(body, 'wp:docPr').map(({ attributes }) => attributes.descr ?? ''),
    properties: Object.fromEntries(
      xml('docProps/core.xml').children.map(({ name, text }) => [name.replace(/^\w+:/, ''), text]),
    ),
    language: defaults?.attributes['w:val'] ?? '',
  }
}

function textOf(root: XmlElement): string {
  let text = ''
  visit(root, ({ name, text: own }) => {
    if (name === 'w:t') text += own
    if (name === 'w:br') text += '\n'
    if (name === 'w:tab') text += '\t'
  })
  return text
}
