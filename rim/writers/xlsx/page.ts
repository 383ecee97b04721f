import { lineCount, rowHeight } from './measures.ts'
import type { Cell, Link, Sheet } from './sheet.ts'
import { cellName } from './sheet.ts'
import type { Style } from './styles.ts'

/** A sheet being filled from the top. Rows are counted from 0. */
export interface Page {
  /** The next row to be filled. */
  readonly next: number
  add(cells: readonly (Cell | null)[], height?: number): number
  gap(): void
  /** A text over the page's full text width, in a row as high as it needs. */
  text(value: string, style: Style): number
  merge(row: number, column: number, rows: number, columns: number): void
  link(row: number, column: number, target: string, text: string): void
  /** The next row starts a block that is not to be split over pages. */
  block(): void
  done(): Pick<Sheet, 'rows' | 'merges' | 'links'> & { readonly breaksAfter: readonly number[] }
}

/** Points on A4 across, within the margins. */
const paper = { width: 770, height: 487 }
const pointsPerDigit = 5.4

/**
 * @param widths of the columns; `textColumns` of them hold running text.
 */
export function createPage(widths: readonly number[], textColumns: number): Page {
  const rows: { cells: readonly (Cell | null)[]; height: number }[] = []
  const merges: string[] = []
  const links: Link[] = []
  const blocks: number[] = [0]
  const textRoom = widths.slice(0, textColumns).reduce((sum, width) => sum + width, 0)
  const page: Page = {
    get next() {
      return rows.length
    },
    add(cells, height = rowHeight(1)) {
      rows.push({ cells, height })
      return rows.length - 1
    },
    gap() {
      page.add([], 9)
    },
    text(value, style) {
      const size = style.size ?? 11
      const room = textRoom - 3 * (style.indent ?? 0)
      const lines = style.wrap ? lineCount(value, room, { bold: style.bold ?? false, size }) : 1
      const blank = Array.from({ length: textColumns - 1 }, () => ({ value: null, style }))
      const row = page.add([{ value, style }, ...blank], rowHeight(lines, size))
      page.merge(row, 0, 1, textColumns)
      return row
    },
    merge(row, column, height, width) {
      if (height * width > 1) {
        merges.push(`${cellName(row, column)}:${cellName(row + height - 1, column + width - 1)}`)
      }
    },
    link(row, column, target, text) {
      links.push({ cell: cellName(row, column), target, text })
    },
    block() {
      blocks.push(rows.length)
    },
    done: () => ({ rows, merges, links, breaksAfter: pageBreaks(rows, blocks, widths) }),
  }
  return page
}

/** A page filled less than this would hold little but the sheet's title; the next block is then rather split. */
const leastPage = 0.25
/** So little over a page may well fit on it; the next block then starts a page, or its caption might end one. */
const measuringSlack = 0.1

/** Where to start a new page so that blocks stay whole; a block longer than a page is split where the program likes. */
function pageBreaks(
  rows: readonly { readonly height: number }[],
  blocks: readonly number[],
  widths: readonly number[],
): number[] {
  const width = widths.reduce((sum, digits) => sum + digits * pointsPerDigit, 0)
  const room = paper.height / Math.min(1, paper.width / width)
  const heights = blocks.map((start, i) =>
    rows.slice(start, blocks[i + 1] ?? rows.length).reduce((sum, row) => sum + row.height, 0),
  )
  const breaks: number[] = []
  let used = 0
  for (const [i, height] of heights.entries()) {
    const alone = used < leastPage * room
    const over = used + height - room
    if (over > 0 && !alone && height <= room) {
      breaks.push(blocks[i]!)
      used = height
    } else if (over > 0 && over < measuringSlack * room) used = room
    else used = (used + height) % room
  }
  return breaks
}
