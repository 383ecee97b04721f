import { formatNumber, type LocalText, type Say } from '#core/foundation'
import type { ReportNode, ReportSection, ShownCell, ShownRow } from '../model.ts'

/** A text in both forms. */
export const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** A text as paragraphs: an empty line divides them, and other line breaks are spaces. Nothing where only space is left. */
export function paragraphs(id: string, whole: string): readonly ReportNode[] {
  return whole
    .split(/\n\s*\n/)
    .map((part) => oneLine(part))
    .filter((part) => part !== '')
    .map((part, at) => ({ type: 'paragraph', id: at === 0 ? id : `${id}_${at + 1}`, text: part }))
}

/** A text on one line. Spaces that may not be broken, as in dates and large numbers, stay what they are. */
export const oneLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim()

/** A list; nothing where it has no items. */
export const list = (id: string, items: readonly string[]): readonly ReportNode[] =>
  items.length > 0 ? [{ type: 'list', id, items }] : []

/** A part of a chapter; nothing where it holds nothing. */
export const part = (
  id: string,
  title: string,
  nodes: readonly ReportNode[],
  number?: string,
): readonly ReportSection[] =>
  nodes.length > 0 ? [{ id, title, level: 2, ...(number === undefined ? {} : { number }), nodes }] : []

/** The parts of a chapter that hold something, numbered. */
export const numbered = (
  chapter: number,
  parts: readonly (readonly ReportSection[])[],
): readonly ReportSection[] => parts.flat().map((one, at) => ({ ...one, number: `${chapter}.${at + 1}` }))

/** How many, with the word in the right number: "1 intervju", "23 intervjuer". */
export const counted = (say: Say, n: number, one: LocalText, many: LocalText): string =>
  `${formatNumber(n, 'count')} ${say(n === 1 ? one : many)}`

export const countCell = (value: number): ShownCell => ({
  text: formatNumber(value, 'count'),
  value,
  format: 'count',
})

export const wordCell = (words: string): ShownCell => ({ text: words, value: null, format: 'count' })

export const headingRow = (label: string): ShownRow => ({ label, role: 'heading', cells: [] })
export const row = (label: string, ...cells: readonly ShownCell[]): ShownRow => ({
  label,
  role: 'normal',
  cells,
})
