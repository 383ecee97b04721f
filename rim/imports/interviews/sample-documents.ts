import { type Zippable, zipSync } from 'fflate'

/* Documents as word processors write them, with as little around as a reader needs. */

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const relations = (main: string): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`

/** A Word document with this inside its body, and other parts. */
export const docx = (body: string, others: Readonly<Record<string, string>> = {}): Uint8Array =>
  packed({
    '_rels/.rels': relations('word/document.xml'),
    'word/document.xml': `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ...others,
  })

/** A Word paragraph of runs; text in XML. */
export const paragraph = (...runs: readonly string[]): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>${runs.join('')}</w:p>`
export const run = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** An OpenDocument text with this inside its text, and other parts. */
export const odt = (text: string, others: Readonly<Record<string, string>> = {}): Uint8Array =>
  packed({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${head}<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:dc="d"><office:automatic-styles><x>stil</x></office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ...others,
  })

/** A package of parts that are text. */
export const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytes(text)])) as Zippable)

/**
 * A package whose part of that name says it becomes a few bytes, where it becomes a great many: the sizes in both heads of the part
 * are changed (APPNOTE 4.3.7 and 4.3.12).
 */
export function lying(size: number): Uint8Array {
  const made = zipSync({
    '_rels/.rels': bytes(relations('word/document.xml')),
    'word/document.xml': [new Uint8Array(size), { level: 9 }],
  })
  const view = new DataView(made.buffer, made.byteOffset)
  for (let at = 0; at + 46 < made.length; at++) {
    const mark = view.getUint32(at, true)
    if (mark === 0x04034b50 && view.getUint32(at + 22, true) === size) view.setUint32(at + 22, 100, true)
    if (mark === 0x02014b50 && view.getUint32(at + 24, true) === size) view.setUint32(at + 24, 100, true)
  }
  return made
}
