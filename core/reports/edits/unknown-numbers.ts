import type { ReportModel, ShownTable } from '../model.ts'
import { isWritten, numbersIn, textOfNode } from './text-of.ts'

/** Every number that a report shows, in its texts, tables and figures, as printed. */
export function shownNumbers(model: ReportModel): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (text: string | null | undefined): void => {
    for (const one of numbersIn(text ?? '')) found.add(one)
  }
  const addTable = (table: ShownTable): void => {
    add(table.caption)
    for (const column of table.columns) {
      add(column.label)
      add(column.base)
    }
    for (const row of table.rows) {
      add(row.label)
      for (const cell of row.cells) add(cell.text)
    }
    for (const note of table.notes) add(note)
  }
  for (const { nodes, title } of model.sections) {
    add(title)
    for (const node of nodes) {
      if (isWritten(node)) add(textOfNode(node))
      else if (node.type === 'quote') add(node.text)
      else addTable(node.table)
    }
  }
  return found
}

/**
 * Numbers in a writer's text that the report shows nowhere: slips of the pen, numbers of elsewhere, or numbers that were
 * withheld. Small whole numbers up to twelve are words of the language as often as results, and years are neither.
 */
export function unknownNumbers(text: string, shown: ReadonlySet<string>): readonly string[] {
  return numbersIn(text).filter((one) => {
    if (shown.has(one)) return false
    const value = Number(one.replaceAll(' ', '').replace(',', '.'))
    return !(Number.isInteger(value) && (value <= 12 || (value >= 1900 && value <= 2100)))
  })
}
