import { type LocalText, textIn } from '#core/foundation'
import { lifeAreas, lifeAreaTitles, standardTable, standardTables } from '#core/mapping'
import type { FigureNode, ReportNode } from '../model.ts'
import { meanCell, valued } from './by-category.ts'
import type { AnnualContext } from './context.ts'
import { type SharesGrid, sharesTable, tableNode, type ValuesGrid } from './grid.ts'
import { groupedValues, lineShares, stackedShares } from './grid-figures.ts'
import { adultBands, populationCodes } from './populations.ts'
import { originOf, rowCell, sharesGrid } from './shares.ts'
import { annualWords as words } from './words.ts'

/** Figure 17: who uses at least one substance, by age. */
export function substancesByAge(context: AnnualContext, title: LocalText): readonly ReportNode[] {
  const grid = sharesGrid(
    {
      kind: 'shares',
      id: 'substances_by_age',
      title,
      columns: adultBands.map(({ code }) => populationCodes.usersOf(code)),
      rows: [{ table: 'substances_used' }],
      figure: 'grouped',
    },
    context,
  )
  // ages are the columns of the table, and the points of the lines
  return grid ? [lineShares(grid, context)] : []
}

/** Figure 29: the mean number of services by level of the index. */
export function servicesByLevel(context: AnnualContext, title: LocalText): readonly ReportNode[] {
  const { tables, mapped } = context
  const columns = [...mapped, ...(mapped.length > 1 ? (['all'] as const) : [])]
  const of = columns.map((code) => tables.mean(code, 'services_by_level'))
  const first = of.find((table) => table !== undefined)
  if (!first) return []
  const grid: ValuesGrid = {
    id: 'services_by_level',
    title,
    corner: words.level,
    columns: columns.map((code) => ({ code, label: words[code], base: null })),
    rows: first.rows.map(({ code, label }) => ({
      code,
      label,
      ...(code === 'total' && { role: 'total' as const }),
      cells: of.map((table) => valued(meanCell(table, code)?.mean, 'decimal1')),
    })),
    notes: [context.release.settings.label],
    origin: originOf(['all'], context),
  }
  return [groupedValues(grid, context, { unit: 'points', axis: words.services })]
}

/** Appendix 2: every standard table, the groups beside each other. */
export function keyFigures(context: AnnualContext, title: LocalText): readonly ReportNode[] {
  const { tables, mapped } = context
  const rows = standardTables.flatMap(({ id, title: heading }) => {
    const grid = sharesGrid(
      { kind: 'shares', id, title, columns: 'groups', rows: [{ table: id, heading }], figure: null },
      context,
    )
    return grid ? [{ id, grid }] : []
  })
  const first = rows[0]?.grid
  if (!first) return []
  const everybody = mapped.map((code) => tables.frequency(code, 'people')!.columns[0]!.base)
  const same = (grid: SharesGrid): boolean =>
    grid.columns.every(({ base }, at) => JSON.stringify(base) === JSON.stringify(everybody[at]))
  const grid: SharesGrid = {
    ...first,
    id: 'key_figures',
    title,
    columns: mapped.map((code, at) => ({ code, label: words[code], base: everybody[at]! })),
    rows: rows.flatMap(({ id, grid: own }) => {
      // a table that only one group has stands for nobody in the other
      const placed = own.rows.map((row) => ({
        ...row,
        code: `${id}.${row.code}`,
        cells: mapped.map(
          (code) => row.cells[own.columns.findIndex((column) => column.code === code)] ?? null,
        ),
      }))
      const [heading, ...rest] = placed
      return same(own) || own.columns.length < mapped.length
        ? placed
        : [
            heading!,
            {
              code: `${id}.base`,
              label: words.partBase,
              base: true as const,
              cells: own.columns.map(({ base }) => base && { count: base, percent: base }),
            },
            ...rest,
          ]
    }),
    notes: [],
    multiple: true,
    origin: originOf(mapped, context),
  }
  return [tableNode(sharesTable(grid, context))]
}

/** The report's last figure: all eight life areas of both groups. */
export function lifeAreasInAll(context: AnnualContext, title: LocalText): readonly FigureNode[] {
  const { tables, mapped } = context
  const bars = lifeAreas.flatMap((area) =>
    mapped.flatMap((group) => {
      const table = tables.frequency(group, area)
      if (!table || !standardTable(area)!.groups.includes(group)) return []
      const name = (form: 'nb' | 'nn'): string =>
        `${lifeAreaTitles[area][form]}, ${textIn(words[group], form).toLowerCase()}`
      return [{ code: `${area}_${group}`, label: { nb: name('nb'), nn: name('nn') }, table }]
    }),
  )
  const first = bars[0]
  if (!first) return []
  const grid: SharesGrid = {
    id: 'life_areas_in_all',
    title,
    corner: words.answer,
    columns: bars.map(({ code, label, table }) => ({ code, label, base: table.columns[0]!.base })),
    rows: first.table.rows.map(({ code, label }) => ({
      code,
      label,
      cells: bars.map(({ table }) => rowCell(table, code)),
    })),
    notes: [],
    multiple: false,
    origin: originOf(mapped, context),
  }
  return [stackedShares(grid, context, 'rows')]
}
