import type { SafeCell, SafeFrequencyTable, SafeValue } from '#core/disclosure'
import type { LocalText } from '#core/foundation'
import type { FigureNode, TableNode } from '../model.ts'
import { sharedRows } from '../show.ts'
import { words as reportWords } from '../words.ts'
import type { AnnualContext } from './context.ts'
import {
  type GridOrigin,
  populationColumn,
  type SharesGrid,
  type SharesRow,
  sharesTable,
  tableNode,
} from './grid.ts'
import { groupedShares, stackedShares } from './grid-figures.ts'
import { columnCodes, type RowPick, type SharesBlock, type SummedRow } from './layout.ts'
import { referenceFor } from './references.ts'
import { annualWords as words } from './words.ts'

/** A block of shares as its node; nothing where nobody it is about was mapped. */
export function sharesNodes(block: SharesBlock, context: AnnualContext): readonly (FigureNode | TableNode)[] {
  const grid = sharesGrid(block, context)
  if (!grid) return []
  if (block.figure === null) return [tableNode(sharesTable(grid, context))]
  return [
    block.figure === 'stacked'
      ? stackedShares(grid, context)
      : groupedShares(withReference(grid, block, context), context, block.mostBars),
  ]
}

/** The rows of a block in all its columns; null where no column is there. */
export function sharesGrid(block: SharesBlock, context: AnnualContext): SharesGrid | null {
  const { tables } = context
  const codes = columnCodes(block.columns).filter((code) => isMapped(code, context))
  const of = (code: string): (SafeFrequencyTable | undefined)[] =>
    block.rows.map(({ table }) => tables.frequency(code, table))
  const present = codes.filter((code) => of(code).some((table) => table !== undefined))
  if (present.length === 0) return null
  const rows = block.rows.flatMap((pick) => pickedRows(pick, present, context))
  const some = present.flatMap((code) => of(code).filter((table) => table !== undefined))
  return {
    id: block.id,
    title: block.title,
    corner: block.corner ?? words.answer,
    columns: present.map((code) => populationColumn(code, of(code), present, context)),
    rows,
    notes: [...(block.note ? [block.note] : []), ...notesOf(some)],
    multiple: some.some(({ shape, rows: own }) => shape === 'multiple' && own.length > 1) || summed(block),
    origin: originOf(present, context),
  }
}

/** A person may be in two of the rows that are put together. */
const summed = (block: SharesBlock): boolean =>
  block.rows.some(({ rows }) => (rows ?? []).filter((row) => typeof row !== 'string').length > 1)

/** Whether anybody of a population's group was mapped. */
function isMapped(code: string, { mapped, release }: AnnualContext): boolean {
  const counted = release.counts.populations.get(code)
  if (!counted) return false
  return counted.group === null || code.startsWith('young:') || mapped.includes(counted.group)
}

function notesOf(tables: readonly SafeFrequencyTable[]): LocalText[] {
  return [...new Set(tables.flatMap(({ provenance }) => provenance.notes))]
}

/** Whom the lines under a table tell of: the groups that the columns are of, with everybody in them. */
export function originOf(codes: readonly string[], context: AnnualContext): GridOrigin {
  const { tables, mapped, release } = context
  const young = codes.every((code) => code.startsWith('young:'))
  const whole = (code: string): SafeFrequencyTable | undefined =>
    tables.frequency(young ? `young:${code}` : code, 'people')
  const groups = mapped.filter((group) =>
    codes.some((code) => release.counts.populations.get(code)?.group === group),
  )
  // of both groups together the heads of the columns tell how many each is
  const named = young || groups.length === 1 ? groups : ['all']
  const wanted = named.flatMap((code) => whole(code) ?? [])
  const present = wanted.length > 0 ? wanted : [tables.frequency('all', 'people')!]
  return present.map((table) => ({
    provenance: { ...table.provenance, notes: [] },
    base: table.columns[0]!.base,
  }))
}

function pickedRows(pick: RowPick, codes: readonly string[], context: AnnualContext): SharesRow[] {
  const tables = codes.map((code) => context.tables.frequency(code, pick.table))
  const there = sharedRows(tables)
  const wanted: readonly (string | SummedRow)[] = pick.rows ?? there.map(({ code }) => code)
  const rows = wanted.flatMap((row): SharesRow[] => {
    if (typeof row !== 'string') {
      return [{ code: row.code, label: row.label, cells: tables.map((table) => summedCell(table, row.of)) }]
    }
    const item = there.find(({ code }) => code === row)
    if (!item) return []
    return [{ code: row, label: item.label, cells: tables.map((table) => rowCell(table, row)) }]
  })
  if (!pick.heading || rows.length === 0) return rows
  return [
    { code: `${pick.table}_heading`, label: pick.heading, role: 'heading', cells: codes.map(() => null) },
    ...rows,
  ]
}

/** One row of a table of one population; null where the table has no such row. */
export const rowCell = (table: SafeFrequencyTable | undefined, row: string): SafeCell | null =>
  table?.cells[table.rows.findIndex(({ code }) => code === row)]?.[0] ?? null

/** Rows put together from what is shown of them: where one is withheld, so is the sum. */
export function summedCell(table: SafeFrequencyTable | undefined, rows: readonly string[]): SafeCell | null {
  const cells = rows.map((row) => rowCell(table, row))
  if (!table || cells.some((cell) => cell === null)) return null
  return {
    count: summedValue(cells.map((cell) => cell!.count)),
    percent: summedValue(cells.map((cell) => cell!.percent)),
  }
}

export function summedValue(values: readonly SafeValue[]): SafeValue {
  const symbol = values.find((value) => 'symbol' in value)
  return symbol ?? { value: values.reduce((sum, value) => sum + ('value' in value ? value.value : 0), 0) }
}

/** The whole population's share in a column of its own, where the round has one declared. */
function withReference(grid: SharesGrid, block: SharesBlock, context: AnnualContext): SharesGrid {
  const reference = referenceFor(block.rows[0]!.table, context.round)
  if (!reference || !grid.rows.some(({ code }) => code === reference.row)) return grid
  return {
    ...grid,
    columns: [...grid.columns, { code: 'population', label: words.population, base: null }],
    rows: grid.rows.map((row) => ({
      ...row,
      cells: [
        ...row.cells,
        row.code === reference.row
          ? { count: { symbol: '..' as const }, percent: { value: reference.percent } }
          : null,
      ],
    })),
    notes: [
      ...grid.notes,
      {
        nb: `${reportWords.source.nb} for befolkningen: ${reference.source.nb}, ${reference.year}.`,
        nn: `${reportWords.source.nn} for befolkninga: ${reference.source.nn}, ${reference.year}.`,
      },
    ],
  }
}
