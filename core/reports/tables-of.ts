import type { SafeFrequencyTable, SafeValue } from '#core/disclosure'
import { type LocalText, type NumberFormat, textIn } from '#core/foundation'
import { columnRoles, type ReportColumn } from './columns.ts'
import { captionOf, columnHeads, columnPlan, type Edition, groupHeads, say, shortName } from './edition.ts'
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
  const tables = edition.groups.flatMap((group) => {
    const table = group.means.get(kind)
    return table ? [{ group, table }] : []
  })
  const columns = columnsOfAll(tables.map(({ group, table }) => ({ group, codes: codesOf(table) })))
  const width = columns.length + 2
  // the groups have different categories, so they stand under one another
  const rows: ShownRow[] = tables.flatMap(({ group, table }) => {
    const heading = tables.length > 1 ? [headingRow(say(edition, groupNames[group.group].title), width)] : []
    const body = table.rows.map((row, r): ShownRow => {
      const cells = columns.flatMap(({ code }, at): ShownCell[] => {
        // a group that was not mapped then has no such column
        const cell = table.cells[r]![codesOf(table).indexOf(code)]
        const shown = (value: SafeValue | undefined, as: NumberFormat): ShownCell =>
          value ? shownCell(value, as, edition.language) : emptyCell
        const mean = shown(cell?.mean, format)
        return at > 0 ? [mean] : [shown(cell?.n, 'count'), mean, shown(cell?.sd, format)]
      })
      const role = row.code === 'total' ? ('total' as const) : ('normal' as const)
      return { label: textIn(row.label, edition.language), role, cells }
    })
    return [...heading, ...body]
  })
  const places = columns.map((column) => shortName(edition, column, tables[0]!.group.dated))
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

const codesOf = (table: { readonly columns: readonly { readonly code: string }[] }): readonly string[] =>
  table.columns.map(({ code }) => code)

/** The columns that any of the groups has, in their order: one group may have been mapped earlier and the other not. */
function columnsOfAll(
  groups: readonly { readonly group: GroupTables; readonly codes: readonly string[] }[],
): ReportColumn[] {
  const all = new Map<string, ReportColumn>()
  for (const role of columnRoles) {
    for (const { group, codes } of groups) {
      for (const column of group.columns) {
        if (column.role === role && codes.includes(column.code))
          all.set(column.code, all.get(column.code) ?? column)
      }
    }
  }
  return [...all.values()]
}

/** 16 and 17 years: counts only, in merged categories; of the groups that have the table, at least one. */
export function youngShown(edition: Edition): ShownTable {
  const present = edition.groups.flatMap((group) => (group.young ? [{ group, table: group.young }] : []))
  const columns = columnsOfAll(present.map(({ group, table }) => ({ group, codes: codesOf(table) })))
  const rows: ShownRow[] = present.flatMap(({ group, table }) => {
    const heading =
      present.length > 1 ? [headingRow(say(edition, groupNames[group.group].title), columns.length)] : []
    const shown = (values: readonly SafeValue[]): ShownCell[] =>
      columns.map(({ code }) => {
        const value = values[codesOf(table).indexOf(code)]
        return value ? shownCell(value, 'count', edition.language) : emptyCell
      })
    return [
      ...heading,
      ...table.rows.map(
        (row, r): ShownRow => ({
          label: textIn(row.label, edition.language),
          role: 'normal',
          cells: shown(table.cells[r]!.map(({ count }) => count)),
        }),
      ),
      {
        label: say(edition, words.total),
        role: 'total' as const,
        cells: shown(table.columns.map(({ base }) => base)),
      },
    ]
  })
  const number = say(edition, words.number).toLowerCase()
  return {
    id: 'young',
    caption: captionOf(edition, words.youngTitle),
    corner: say(edition, words.category),
    columnGroups: [],
    columns: columns.map((column) => ({
      label: `${shortName(edition, column, present[0]!.group.dated)}, ${number}`,
      base: null,
    })),
    rows,
    notes: provenanceLines(
      present.map(({ table }) => ({ provenance: table.provenance, base: table.columns[0]!.base })),
      { multiple: false, symbols: usesSymbols(rows) },
      edition.language,
    ),
  }
}
