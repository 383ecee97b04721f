import { type LocalText, lowerFirst } from '#core/foundation'
import { categories, categoryOf, colours, levelLabels, type MainGroup } from '#core/mapping'
import type { TableNode } from '../model.ts'
import { baseOf, byCategory, categoryMean, valued } from './by-category.ts'
import type { AnnualContext } from './context.ts'
import { type GridValue, tableNode, type ValuesGrid, valuesTable } from './grid.ts'
import { originOf, rowCell } from './shares.ts'
import { annualWords as words } from './words.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const coloursNote = text(
  'Radene er fargen på rusmiddelbruk og kolonnene fargen på psykisk helse. Mottakere med kun psykiske problemer har grønt på rusmiddelbruk.',
  'Radene er fargen på rusmiddelbruk og kolonnane fargen på psykisk helse. Mottakarar med berre psykiske problem har grønt på rusmiddelbruk.',
)

/** Table 1: the categories by the colours of substance use and mental health. */
export function areaColours(context: AnnualContext, title: LocalText): readonly TableNode[] {
  const { tables, mapped } = context
  const cells = (category: string, use: (typeof colours)[number]): readonly (GridValue | null)[] => {
    const table = tables.frequency(category, 'area_colours')
    const { group } = categories.find(({ code }) => code === category)!
    return colours.map((health) => {
      const possible = [true, false].some(
        (mentalProblem) =>
          categoryOf({
            substanceProblem: group === 'substance',
            mentalProblem,
            substanceUse: use,
            mentalHealth: health,
          }) === category,
      )
      const shown = rowCell(table, `${use}.${health}`)?.count
      // what the definition leaves out is told so, and not counted as none
      return possible ? valued(shown, 'count') : valued({ symbol: '.' }, 'count')
    })
  }
  const mine = categories.filter(({ group }) => mapped.includes(group))
  const rows: ValuesGrid['rows'] = mine.flatMap(({ code, group, label }) => {
    const total = valued(baseOf(tables.frequency(code, 'area_colours')), 'count')
    if (group === 'mental') return [{ code, label, cells: [...cells(code, 'green'), total] }]
    return [
      { code: `${code}_heading`, label, role: 'heading' as const, cells: [null, null, null, null] },
      ...colours
        .filter((use) =>
          cells(code, use).some((cell) => cell && !('symbol' in cell.value && cell.value.symbol === '.')),
        )
        .map((use) => ({
          code: `${code}.${use}`,
          label: {
            nb: `Rusmiddelbruk ${lowerFirst(levelLabels[use].nb)}`,
            nn: `Rusmiddelbruk ${lowerFirst(levelLabels[use].nn)}`,
          },
          cells: [...cells(code, use), null],
        })),
      { code, label: words.inTotal, role: 'total' as const, cells: [null, null, null, total] },
    ]
  })
  const nothing = [null, null, null] as const
  const totalOf = (code: string, label: LocalText): ValuesGrid['rows'][number] => ({
    code: `${code}_total`,
    label,
    role: 'total',
    cells: [...nothing, valued(baseOf(tables.frequency(code, 'people')), 'count')],
  })
  const of = (group: MainGroup): ValuesGrid['rows'] =>
    rows.filter(({ code }) => mine.some((one) => one.group === group && code.startsWith(one.code)))
  const heading = {
    code: 'mental_heading',
    label: words.mental,
    role: 'heading' as const,
    cells: [...nothing, null],
  }
  const grouped: ValuesGrid['rows'] = [
    ...(mapped.includes('substance') ? [...of('substance'), totalOf('substance', words.allSubstance)] : []),
    ...(mapped.includes('mental') ? [heading, ...of('mental'), totalOf('mental', words.allMental)] : []),
    ...(mapped.length > 1 ? [totalOf('all', words.all)] : []),
  ]
  const grid: ValuesGrid = {
    id: 'area_colours',
    title,
    corner: words.category,
    columns: [
      ...colours.map((colour) => ({
        code: colour,
        label: levelLabels[colour],
        group: words.mentalHealth,
        base: null,
      })),
      { code: 'total', label: words.inTotal, base: null },
    ],
    rows: grouped,
    notes: [coloursNote],
    origin: originOf(mapped.length === 2 ? ['all'] : mapped, context),
  }
  return [tableNode(valuesTable(grid, context))]
}

/** Table 2: how many, their share of the group, and the index's mean and spread. */
export function indexByCategory(context: AnnualContext, title: LocalText): readonly TableNode[] {
  const { tables, release } = context
  const grid = byCategory(
    {
      id: 'index_by_category',
      title,
      columns: [
        { code: 'n', label: words.number },
        { code: 'share', label: words.share },
        { code: 'mean', label: words.meanPoints },
        { code: 'sd', label: words.spread },
      ],
      valuesOf: (people) => {
        const { code, group } = people
        const mean = categoryMean(context, people, 'index')
        const share =
          group && code !== group ? rowCell(tables.frequency(group, 'category'), code)?.percent : undefined
        return [
          valued(mean?.n, 'count'),
          valued(share ?? (group ? { value: 100 } : undefined), 'percent0'),
          valued(mean?.mean, 'decimal0'),
          valued(mean?.sd, 'decimal0'),
        ]
      },
      all: true,
      notes: [release.settings.label],
    },
    context,
  )
  return [tableNode(valuesTable(grid, context))]
}

/** Table 5: how many were mapped. */
export function recipients(context: AnnualContext, title: LocalText): readonly TableNode[] {
  const { tables } = context
  const grid = byCategory(
    {
      id: 'recipients',
      title,
      columns: [{ code: 'n', label: words.recipients }],
      valuesOf: ({ code }) => [valued(baseOf(tables.frequency(code, 'sex')), 'count')],
      all: true,
    },
    context,
  )
  return [tableNode(valuesTable(grid, context))]
}

/** Table 6: mean age. */
export function meanAge(context: AnnualContext, title: LocalText): readonly TableNode[] {
  const grid = byCategory(
    {
      id: 'mean_age',
      title,
      columns: [{ code: 'mean', label: words.meanYears }],
      valuesOf: (people) => [valued(categoryMean(context, people, 'age')?.mean, 'decimal1')],
      all: true,
    },
    context,
  )
  return [tableNode(valuesTable(grid, context))]
}
