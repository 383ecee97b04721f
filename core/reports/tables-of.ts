import type { SafeFrequencyTable, SafeMeanTable } from '#core/disclosure'
import { type LocalText, textIn } from '#core/foundation'
import { captionOf, columnHeads, columnPlan, type Edition, groupHeads, say } from './edition.ts'
import { groupNames } from './layout.ts'
import type { ShownCell, ShownRow, ShownTable } from './model.ts'
import {
  baseText,
  emptyCell,
  headingRow,
  provenanceLines,
  rowCells,
  sharedRows,
  shownCell,
  usesSymbols,
} from './show.ts'
import type { GroupTables } from './sources.ts'
import { words } from './words.ts'

/** Some rows of one frequency table under an optional heading. */
export interface Part {
  readonly table: string
  readonly heading?: string
  /** Only these rows; absent: all. */
  readonly rows?: readonly string[]
}

/**
 * A printed table of one or more frequency tables under one another, the groups of the edition side by side. All must
 * have the same populations as columns. The n in the head is the table's own; with several tables it is everyone's, and
 * a table that was asked of fewer has its n on a row of its own.
 */
export function frequencyShown(
  edition: Edition,
  id: string,
  title: LocalText,
  parts: readonly Part[],
  corner: LocalText = words.choice,
): ShownTable {
  const rows: ShownRow[] = []
  const several = parts.length > 1
  const width = edition.groups.reduce((sum, group) => sum + columnPlan(edition, group).length, 0)
  for (const part of parts) {
    const tables = edition.groups.map((group) => group.frequencies.get(part.table))
    if (tables.every((table) => table === undefined)) continue
    if (part.heading !== undefined) rows.push(headingRow(part.heading, width))
    if (
      several &&
      edition.groups.some((group, at) => !sameBases(tables[at], group.frequencies.get('category')))
    ) {
      const cells = edition.groups.flatMap((group, at) => baseCells(edition, group, tables[at]))
      rows.push({ label: say(edition, words.partBase), role: 'normal', cells })
    }
    for (const row of sharedRows(tables)) {
      if (part.rows && !part.rows.includes(row.code)) continue
      const cells = edition.groups.flatMap((group, at) =>
        rowCells(tables[at], row.code, columnPlan(edition, group), edition.language),
      )
      rows.push({ label: textIn(row.label, edition.language), role: 'normal', cells })
    }
  }
  const reference = edition.groups.map((group) =>
    several ? group.frequencies.get('category') : firstTable(group, parts),
  )
  const present = edition.groups.flatMap((group, at) => {
    const notes = parts.flatMap((part) => group.frequencies.get(part.table)?.provenance.notes ?? [])
    const table = reference[at]
    return table ? [{ provenance: { ...table.provenance, notes }, base: table.columns[0]!.base }] : []
  })
  return {
    id,
    caption:
      edition.counts === 'none'
        ? `${captionOf(edition, title)}. ${say(edition, words.percent)}`
        : captionOf(edition, title),
    corner: say(edition, corner),
    columnGroups: groupHeads(edition),
    columns: edition.groups.flatMap((group, at) =>
      columnHeads(edition, group, reference[at]?.columns ?? [], (column) =>
        baseText(column.base, edition.language),
      ),
    ),
    rows,
    notes: provenanceLines(
      present,
      { multiple: multipleAnswers(edition, parts), symbols: usesSymbols(rows) },
      edition.language,
    ),
  }
}

/** True where a table was asked of everyone, in every column; also where the group has no such table. */
function sameBases(table: SafeFrequencyTable | undefined, everyone: SafeFrequencyTable | undefined): boolean {
  const value = (
    base: SafeFrequencyTable['columns'][number]['base'] | undefined,
  ): number | string | undefined =>
    base === undefined ? undefined : 'symbol' in base ? base.symbol : base.value
  return (
    table?.columns.every((column, at) => value(column.base) === value(everyone?.columns[at]?.base)) ?? true
  )
}

/** A table's bases, each under its percentages. */
function baseCells(edition: Edition, group: GroupTables, table: SafeFrequencyTable | undefined): ShownCell[] {
  return columnPlan(edition, group).map(({ code, measure }) => {
    const column = table?.columns.find((candidate) => candidate.code === code)
    return column && measure === 'percent' ? shownCell(column.base, 'count', edition.language) : emptyCell
  })
}

function firstTable(group: GroupTables, parts: readonly Part[]): SafeFrequencyTable | undefined {
  return parts.map((part) => group.frequencies.get(part.table)).find((table) => table !== undefined)
}

function multipleAnswers(edition: Edition, parts: readonly Part[]): boolean {
  return parts.some((part) =>
    edition.groups.some((group) => group.frequencies.get(part.table)?.shape === 'multiple'),
  )
}

/** Mean and spread by category: n, mean and standard deviation of the municipality, the mean of the others. */
export function meansShown(edition: Edition, kind: 'index' | 'services_count'): ShownTable {
  const format = kind === 'index' ? ('decimal0' as const) : ('decimal1' as const)
  const tables = edition.groups.map((group) => ({ group, table: group.means.get(kind)! }))
  const first = tables[0]!
  // the groups have different categories, so they stand under one another
  const rows: ShownRow[] = tables.flatMap(({ group, table }) => {
    const width = meanWidth(first.table)
    const heading = tables.length > 1 ? [headingRow(say(edition, groupNames[group.group].title), width)] : []
    const body = table.rows.map((row, r): ShownRow => {
      const cells = table.cells[r]!.flatMap((cell, c): ShownCell[] => {
        const mean = shownCell(cell.mean, format, edition.language)
        if (c > 0) return [mean]
        return [
          shownCell(cell.n, 'count', edition.language),
          mean,
          shownCell(cell.sd, kind === 'index' ? 'decimal0' : 'decimal1', edition.language),
        ]
      })
      while (cells.length < width) cells.push(emptyCell)
      const role = row.code === 'total' ? ('total' as const) : ('normal' as const)
      return { label: textIn(row.label, edition.language), role, cells: cells.slice(0, width) }
    })
    return [...heading, ...body]
  })
  const heads = columnHeads(edition, first.group, [], () => null)
  const places = first.table.columns.map((column) => {
    const at = columnPlan(edition, first.group).findIndex(
      (plan) => plan.code === column.code && plan.measure === 'percent',
    )
    return heads[at]!.label.replace(/, %$/, '')
  })
  const title = kind === 'index' ? words.indexMean : words.servicesMean
  const unit = say(edition, words.mean).toLowerCase()
  return {
    id: kind,
    caption: captionOf(edition, title),
    corner: say(edition, words.category),
    columnGroups: [],
    columns: places.flatMap((place, at) =>
      at > 0
        ? [{ label: `${place}, ${unit}`, base: null }]
        : [
            { label: `${place}, ${say(edition, words.number).toLowerCase()}`, base: null },
            { label: `${place}, ${unit}`, base: null },
            { label: `${place}, ${say(edition, words.spread).toLowerCase()}`, base: null },
          ],
    ),
    rows,
    notes: provenanceLines(
      tables.map(({ table }) => ({ provenance: table.provenance, base: table.cells.at(-1)![0]!.n })),
      { multiple: false, symbols: usesSymbols(rows) },
      edition.language,
    ),
  }
}

const meanWidth = (table: SafeMeanTable): number => table.columns.length + 2

/** 16 and 17 years: counts only, in merged categories. */
export function youngShown(edition: Edition): ShownTable {
  const rows: ShownRow[] = edition.groups.flatMap((group) => {
    const table = group.young
    const heading =
      edition.groups.length > 1 ? [headingRow(say(edition, groupNames[group.group].title), 2)] : []
    return [
      ...heading,
      ...table.rows.map(
        (row, r): ShownRow => ({
          label: textIn(row.label, edition.language),
          role: 'normal',
          cells: table.cells[r]!.map((cell) => shownCell(cell.count, 'count', edition.language)),
        }),
      ),
      {
        label: say(edition, words.total),
        role: 'total' as const,
        cells: table.columns.map((column) => shownCell(column.base, 'count', edition.language)),
      },
    ]
  })
  const year = edition.groups[0]!.comparison.participant.mapped
  const number = say(edition, words.number).toLowerCase()
  return {
    id: 'young',
    caption: captionOf(edition, words.youngTitle),
    corner: say(edition, words.category),
    columnGroups: [],
    columns: [
      { label: `${year}, ${number}`, base: null },
      { label: `${say(edition, words.country)}, ${number}`, base: null },
    ],
    rows,
    notes: provenanceLines(
      edition.groups.map((group) => ({
        provenance: group.young.provenance,
        base: group.young.columns[0]!.base,
      })),
      { multiple: false, symbols: usesSymbols(rows) },
      edition.language,
    ),
  }
}
