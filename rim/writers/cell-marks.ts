import type { ReportModel, ShownCell, ShownTable } from '#core/reports'

type Mark = NonNullable<ShownCell['mark']>

/** The sign of a mark, printed before its number, so that numbers under each other keep their places. */
export const markSigns: Readonly<Record<Mark, string>> = { higher: '▲', lower: '▼' }

/** Colours beside the sign, never alone: each at least 4.5:1 on white and on the ground of total rows. */
export const markColours: Readonly<Record<Mark, string>> = { higher: '1F5F8B', lower: '96480C' }

const words = {
  nb: {
    higher: 'høyere',
    lower: 'lavere',
    legend: '▲ høyere og ▼ lavere enn det som tallet er sammenlignet med.',
  },
  nn: {
    higher: 'høgare',
    lower: 'lågare',
    legend: '▲ høgare og ▼ lågare enn det som talet er samanlikna med.',
  },
} as const

/** What a mark is called where it is read aloud. */
export const markWord = (mark: Mark, language: ReportModel['language']): string => words[language][mark]

/** A cell as one text, its mark's sign before the number. */
export const markedText = ({ mark, text }: Pick<ShownCell, 'mark' | 'text'>): string =>
  mark === undefined ? text : `${markSigns[mark]} ${text}`

const marked = (table: ShownTable): boolean =>
  table.rows.some((row) => row.cells.some((cell) => cell.mark !== undefined))

/** A table's notes, and what the signs mean where the table has marks and no note of its own tells. */
export function notesOf(table: ShownTable, language: ReportModel['language']): readonly string[] {
  if (!marked(table) || table.notes.some((note) => note.includes(markSigns.higher))) return table.notes
  return [...table.notes, words[language].legend]
}
