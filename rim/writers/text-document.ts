import { join } from 'node:path'
import type { TextBlock, TextDocument } from '#core/privacy'
import type { PdfContext } from './pdf/index.ts'
import { sideMargin, textWidth } from './pdf/measures.ts'
import { type PdfStandard, typeset } from './pdf/typeset.ts'

/**
 * Writes a document of prose (letter, record of processing, impact assessment) as a tagged PDF in A4: for reading, or for keeping. Same document,
 * same bytes. Blocks the thread for some tenths of a second.
 *
 * @throws an Error where Typst has anything to say, such as a sign that the font lacks, and where the date is no ISO date.
 */
export function writeTextDocument(
  document: TextDocument,
  context: PdfContext,
  standard?: PdfStandard,
): Uint8Array {
  const { compiler, workspace } = context
  const made = /^(\d{4})-(\d{2})-(\d{2})$/.exec(document.made)?.slice(1).map(Number)
  if (!made) throw new Error(`"${document.made}" is not an ISO date`)
  const [year, month, day] = made as [number, number, number]
  const sections = document.sections.map((section) => ({ ...section, blocks: section.blocks.map(laidOut) }))
  const data = { ...document, made, margin: sideMargin, sections }
  compiler.resetShadow()
  compiler.mapShadow(join(workspace, 'text-document.json'), Buffer.from(JSON.stringify(data)))
  try {
    return typeset(
      compiler,
      join(workspace, 'text-document.typ'),
      Date.UTC(year, month - 1, day) / 1000,
      standard,
    )
  } finally {
    compiler.resetShadow()
    // fonts and template serve the next document, older results do not
    compiler.evictCache(1)
  }
}

/** A block as the template takes it: tables with the widths of their columns. */
function laidOut(block: TextBlock): object {
  if (block.type !== 'table') return block
  const { head, rows, shares } = block
  return { ...block, widths: shares?.map((share) => share * textWidth) ?? columnWidths(head, rows) }
}

/** Width of a letter in the size of tables, on the average; and the white at the sides of a cell. */
const letterWidth = 4.9
const cellPadding = 9
/** Longer words are broken by a hyphen. */
const longestWhole = 18

/**
 * Widths in points for columns of prose, which fill the page. Each column holds its longest word (as near as can be told
 * from the number of letters); what is left goes to those whose cells are longer, by the root of their length, so that
 * no cell grows to a tower.
 */
export function columnWidths(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  const columns = head.map((name, column) => {
    const cells = [name, ...rows.map((row) => row[column] ?? '')]
    // no-break spaces, as in dates, hold a line together
    const words = cells.flatMap((cell) => cell.split(/ |-/))
    const width = Math.min(Math.max(...words.map((word) => word.length)), longestWhole) * letterWidth
    const longest = Math.max(...cells.map((cell) => cell.length))
    return { least: width + cellPadding, wish: longest * letterWidth > width ? Math.sqrt(longest) : 0 }
  })
  const least = columns.reduce((sum, column) => sum + column.least, 0)
  const wishes = columns.reduce((sum, column) => sum + column.wish, 0)
  const left = textWidth - least
  if (left <= 0 || wishes === 0) return columns.map((column) => (column.least / least) * textWidth)
  return columns.map((column) => column.least + (left * column.wish) / wishes)
}
