import type { LocalText } from '#core/foundation'
import type { ReportNode } from '../model.ts'
import { baseOf, byCategory, categoryMean, lessOf, sumOf, valued } from './by-category.ts'
import type { AnnualContext } from './context.ts'
import { tableNode, valuesTable } from './grid.ts'
import { groupedValues } from './grid-figures.ts'
import { populationCodes } from './populations.ts'
import { rowCell } from './shares.ts'
import { annualWords as words } from './words.ts'

/** Table 11: recipients with children of their own. */
export function parents(context: AnnualContext, title: LocalText): readonly ReportNode[] {
  const { tables } = context
  const grid = byCategory(
    {
      id: 'parents',
      title,
      columns: [
        { code: 'n', label: words.recipients },
        { code: 'parents', label: words.parents },
        { code: 'share', label: words.parentShare },
      ],
      valuesOf: ({ code }) => {
        const table = tables.frequency(code, 'own_children')
        const cell = rowCell(table, 'own_children')
        return [
          valued(baseOf(table), 'count'),
          valued(cell?.count, 'count'),
          valued(cell?.percent, 'percent0'),
        ]
      },
      all: true,
    },
    context,
  )
  return [tableNode(valuesTable(grid, context))]
}

/** Figure 22: the children, by their parent's category. */
export function children(context: AnnualContext, title: LocalText): readonly ReportNode[] {
  const grid = byCategory(
    {
      id: 'children',
      title,
      columns: [
        { code: 'children', label: words.children },
        { code: 'mean', label: words.childrenMean },
      ],
      valuesOf: (people) => {
        const cell = categoryMean(context, people, 'children_count')
        return [valued(sumOf(cell), 'count'), valued(cell?.mean, 'decimal1')]
      },
      all: true,
    },
    context,
  )
  return [
    groupedValues(grid, context, {
      unit: 'count',
      axis: words.children,
      columns: ['children'],
      paints: ['own'],
    }),
  ]
}

/** Table 12: parents with a red or blue-light index, with and without child-welfare services. */
export function childWelfare(context: AnnualContext, title: LocalText): readonly ReportNode[] {
  const { tables } = context
  const grid = byCategory(
    {
      id: 'child_welfare',
      title,
      columns: [
        { code: 'with', label: words.childWelfare },
        { code: 'without', label: words.noChildWelfare },
        { code: 'total', label: words.inTotal },
      ],
      valuesOf: ({ code }) => {
        const table = tables.frequency(populationCodes.poor(code), 'child_welfare')
        const having = rowCell(table, 'child_welfare')?.count
        const total = baseOf(table)
        return [valued(having, 'count'), valued(lessOf(total, having), 'count'), valued(total, 'count')]
      },
      all: true,
    },
    context,
  )
  return [tableNode(valuesTable(grid, context))]
}
