import type { Provenance, SafeCell, SafeFrequencyTable, SafeValue } from '#core/disclosure'
import { type LocalText, type NumberFormat, textIn } from '#core/foundation'
import { categories } from '#core/mapping'
import type { ShownRow, ShownTable, TableNode } from '../model.ts'
import { baseText, emptyCell, provenanceLines, shownCell, usesSymbols } from '../show.ts'
import type { AnnualContext } from './context.ts'
import { categoryHeads, annualWords as words } from './words.ts'

/** A column of a grid: some people. */
export interface GridColumn {
  readonly code: string
  readonly label: LocalText
  /** Over several columns. */
  readonly group?: LocalText
  readonly base: SafeValue | null
}

/** A row of shares; null where a column's table has no such row. */
export interface SharesRow {
  readonly code: string
  readonly label: LocalText
  readonly role?: ShownRow['role']
  readonly cells: readonly (SafeCell | null)[]
  /** How many the shares of the rows under it are of, where the percentages stand. */
  readonly base?: true
}

/** Shares of several populations beside each other. */
export interface SharesGrid {
  readonly id: string
  readonly title: LocalText
  readonly corner: LocalText
  readonly columns: readonly GridColumn[]
  readonly rows: readonly SharesRow[]
  readonly notes: readonly LocalText[]
  readonly multiple: boolean
  readonly origin: GridOrigin
}

/** Numbers of any kind: each cell with the format it is printed in. */
export interface ValuesGrid extends Omit<SharesGrid, 'rows' | 'multiple'> {
  readonly rows: readonly {
    readonly code: string
    readonly label: LocalText
    readonly role?: ShownRow['role']
    readonly cells: readonly (GridValue | null)[]
  }[]
}
export interface GridValue {
  readonly value: SafeValue
  readonly format: NumberFormat
}

/** What a grid says of its source, and how many people it is about. */
export type GridOrigin = readonly { readonly provenance: Provenance; readonly base: SafeValue }[]

/** The column of a population: under its group's name where categories stand beside it. */
export function populationColumn(
  code: string,
  tables: readonly (SafeFrequencyTable | undefined)[],
  beside: readonly string[],
  { release }: Pick<AnnualContext, 'release'>,
): GridColumn {
  const base = tables.find((table) => table !== undefined)?.columns[0]?.base ?? null
  const category = categories.find((one) => one.code === code)
  if (category) return { code, label: categoryHeads[category.code], group: words[category.group], base }
  const counted = release.counts.populations.get(code)
  const among = categories.some((one) => beside.includes(one.code))
  if (counted?.group && among) return { code, label: words.inTotal, group: words[counted.group], base }
  return { code, label: counted?.population.label ?? words.all, base }
}

/** The heads over columns: none where no column stands under one. */
function columnGroups(
  columns: readonly GridColumn[],
  each: number,
  context: AnnualContext,
): ShownTable['columnGroups'] {
  if (columns.every(({ group }) => group === undefined)) return []
  const heads: { label: string; span: number }[] = []
  for (const { group } of columns) {
    const label = group ? context.say(group) : ''
    const last = heads.at(-1)
    if (last?.label === label) last.span += each
    else heads.push({ label, span: each })
  }
  return heads
}

export const captionOf = (title: LocalText, { say, round }: AnnualContext): string =>
  `${say(title)}. ${round}`

function notesOf(
  { notes, origin }: Pick<SharesGrid, 'notes' | 'origin'>,
  rows: readonly ShownRow[],
  multiple: boolean,
  { language }: AnnualContext,
): string[] {
  const lines = provenanceLines(origin, { multiple, symbols: usesSymbols(rows) }, language)
  return [lines[0]!, ...notes.map((note) => textIn(note, language)), ...lines.slice(1)]
}

/** Percentages, and counts beside them in the workbook. */
export function sharesTable(grid: SharesGrid, context: AnnualContext): ShownTable {
  const { say, language, counts } = context
  const { columns } = grid
  const rows = grid.rows.map(
    ({ label, role = 'normal', cells, base }): ShownRow => ({
      label: say(label),
      role,
      cells: cells.flatMap((cell) => {
        if (base) {
          const people = cell ? shownCell(cell.count, 'count', language) : emptyCell
          return counts ? [emptyCell, people] : [people]
        }
        const percent = cell ? shownCell(cell.percent, 'percent0', language) : emptyCell
        return counts ? [cell ? shownCell(cell.count, 'count', language) : emptyCell, percent] : [percent]
      }),
    }),
  )
  const number = say(words.number).toLowerCase()
  return {
    id: grid.id,
    caption: `${captionOf(grid.title, context)}. ${say(words.percent)}`,
    corner: say(grid.corner),
    columnGroups: columnGroups(columns, counts ? 2 : 1, context),
    columns: columns.flatMap(({ label, base }) => {
      const shown = base && baseText(base, language)
      const percent = { label: counts ? `${say(label)}, %` : say(label), base: shown }
      return counts ? [{ label: `${say(label)}, ${number}`, base: null }, percent] : [percent]
    }),
    rows,
    notes: notesOf(grid, rows, grid.multiple, context),
  }
}

/** A table of numbers as they are. */
export function valuesTable(grid: ValuesGrid, context: AnnualContext): ShownTable {
  const { say, language } = context
  const rows = grid.rows.map(
    ({ label, role = 'normal', cells }): ShownRow => ({
      label: say(label),
      role,
      cells: cells.map((cell) => (cell ? shownCell(cell.value, cell.format, language) : emptyCell)),
    }),
  )
  return {
    id: grid.id,
    caption: captionOf(grid.title, context),
    corner: say(grid.corner),
    columnGroups: columnGroups(grid.columns, 1, context),
    columns: grid.columns.map(({ label, base }) => ({
      label: say(label),
      base: base && baseText(base, language),
    })),
    rows,
    notes: notesOf(grid, rows, false, context),
  }
}

export const tableNode = (table: ShownTable): TableNode => ({ type: 'table', id: table.id, table })
