import { escapeXml } from '../ooxml/index.ts'
import { halfPoints } from './look.ts'

/** Declarations for the root of a part with text. */
export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

/** How a stretch of text differs from its paragraph's style. */
export interface RunLook {
  readonly bold?: boolean
  readonly colour?: string
  /** Points. */
  readonly size?: number
}

/** Words under each other: a line break in a text stays one, and spaces at the ends are kept. */
const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>')

/** A stretch of text; nothing for an empty one. */
export function run(text: string, look: RunLook = {}): string {
  if (text === '') return ''
  const { bold, colour, size } = look
  const properties =
    (bold ? '<w:b/><w:bCs/>' : '') +
    (colour ? `<w:color w:val="${colour}"/>` : '') +
    (size ? `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>` : '')
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${lines(text)}</w:r>`
}

/**
 * A paragraph.
 *
 * @param content runs, already XML
 * @param properties what differs from the style, in the schema's order
 */
export const paragraph = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`

const fieldMark = (type: 'begin' | 'separate' | 'end', more = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`

/** The first half of a field, up to what it shows. `dirty`: the word processor is to work it out when it opens the file. */
export const fieldStart = (instruction: string, dirty = false): string =>
  `${fieldMark('begin', dirty ? ' w:dirty="true"' : '')}` +
  `<w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>${fieldMark('separate')}`

export const fieldEnd: string = fieldMark('end')

/** A field that shows a text. */
export const field = (instruction: string, shown: string, look: RunLook = {}): string =>
  `${fieldStart(instruction)}${run(shown, look)}${fieldEnd}`

/** A place that can be referred to. */
export const bookmarked = (id: number, name: string, content: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`
