import type { FigureNode, ReportModel, ReportNode, ReportSection, ShownTable, TableNode } from '#core/reports'
import type { Chapter } from '../chapters.ts'
import { headingOf, placeOf } from '../headings.ts'
import { looks } from './looks.ts'
import { createPage, type Page } from './page.ts'
import { cellName, columnName, type Sheet } from './sheet.ts'
import { type PlacedTable, tableWidths, writeTable } from './table-block.ts'
import { workbookWords } from './words.ts'
import { type DefinedName, quotedSheet } from './workbook.ts'

/** A chapter as a sheet, and where its tables stand. */
export interface SectionSheet {
  readonly sheet: Sheet
  readonly names: readonly DefinedName[]
  /** Caption and link target of each table, in order. */
  readonly tables: readonly { readonly caption: string; readonly target: string }[]
}

/** Running text gets at least this width, also where the tables are narrow. */
const leastTextWidth = 110
const spareColumn = 12
/** Head rows higher than this (points) would leave too little room under a frozen head. */
const highestFrozen = 170

/** The tables of a section: its own, and those with the same numbers as its figures. */
export function tablesOf(section: ReportSection): ShownTable[] {
  return section.nodes.flatMap((node) =>
    node.type === 'table' || node.type === 'figure' ? [node.table] : [],
  )
}

export function sectionSheet(
  { section, parts }: Chapter,
  model: ReportModel,
  place: { readonly name: string; readonly overview: string; readonly areaName: (id: string) => string },
): SectionSheet {
  const words = workbookWords(model.language)
  const sections = [section, ...parts]
  const widths = tableWidths(sections.flatMap(tablesOf))
  const tableWidth = (): number => widths.reduce((sum, width) => sum + width, 0)
  while (tableWidth() < leastTextWidth) widths.push(spareColumn)
  const textColumns = textColumnsOf(widths)
  const page = createPage(widths, textColumns)
  page.text(headingOf(section), looks.sheetTitle)
  page.text(subline(model), looks.subtitle)
  const back = page.add([{ value: words.toOverview, style: looks.link }])
  page.link(back, 0, `${quotedSheet(place.overview)}!A1`, words.toOverview)
  const top = page.next
  page.gap()
  const placed: { table: ShownTable; at: PlacedTable }[] = []
  for (const each of sections) {
    if (each !== section) {
      page.block()
      page.text(headingOf(each), looks.partTitle)
    }
    for (const node of each.nodes) {
      if (node.type === 'table' || node.type === 'figure')
        placed.push({ table: node.table, at: writeTable(page, node.table, widths, model.language) })
      else writeText(page, node)
      page.gap()
    }
  }
  if (sections.every(({ nodes }) => nodes.length === 0)) page.text(words.emptySection, looks.body)
  const content = page.done()
  const target = (row: number): string => `${quotedSheet(place.name)}!${cellName(row, 0)}`
  return {
    sheet: {
      ...content,
      name: place.name,
      widths,
      gridLines: false,
      frozen: { rows: frozenRows(content.rows, placed, top), columns: 0 },
      print: print(model, [1, 2], content.breaksAfter),
    },
    names: placed.map(({ table, at }) => ({
      name: place.areaName(table.id),
      area: `${quotedSheet(place.name)}!$A$${at.headStart + 1}:$${columnName(at.columns - 1)}$${at.end + 1}`,
    })),
    tables: placed.map(({ table, at }) => ({ caption: table.caption, target: target(at.caption) })),
  }
}

function writeText(page: Page, node: Exclude<ReportNode, TableNode | FigureNode>): void {
  if (node.type === 'paragraph') page.text(node.text, looks.body)
  else if (node.type === 'list') for (const item of node.items) page.text(`•  ${item}`, looks.item)
  else {
    page.text(`«${node.text}»`, looks.quote)
    if (node.label !== '') page.text(node.label, looks.quoteLabel)
  }
}

/** One table alone keeps its head in view; more than one only the sheet's title. */
function frozenRows(
  rows: readonly { readonly height?: number }[],
  placed: readonly { readonly at: PlacedTable }[],
  top: number,
): number {
  const only = placed.length === 1 ? placed[0]!.at : undefined
  if (!only) return top
  const height = rows.slice(0, only.bodyStart).reduce((sum, row) => sum + (row.height ?? 15), 0)
  return height <= highestFrozen ? only.bodyStart : top
}

/** As many columns as running text needs to be read with ease. */
function textColumnsOf(widths: readonly number[]): number {
  let sum = 0
  for (const [i, width] of widths.entries()) {
    sum += width
    if (sum >= leastTextWidth) return i + 1
  }
  return Math.max(1, widths.length)
}

/** Municipality, round and the synthetic mark: a sheet that is copied alone still says what it is. */
export const subline = (model: ReportModel): string =>
  [placeOf(model), model.round, model.syntheticMark].filter((part) => part !== null).join('  ·  ')

/** Page set-up that all sheets share. */
export function print(
  model: ReportModel,
  titleRows: readonly [number, number] | null,
  breaksAfter: readonly number[],
): NonNullable<Sheet['print']> {
  return {
    titleRows,
    breaksAfter,
    header: { left: model.place.name, right: model.syntheticMark ?? '' },
    footer: { left: model.title, page: model.words.page },
  }
}
