import { type LocalText, textIn } from '#core/foundation'
import {
  categories,
  type IndexLevel,
  lifeAreas,
  lifeAreaTitles,
  type MainGroup,
  standardTable,
} from '#core/mapping'
import type { ReportNode } from '../model.ts'
import { baseOf, valued } from './by-category.ts'
import type { AnnualContext } from './context.ts'
import type { SharesGrid, ValuesGrid } from './grid.ts'
import { groupedShares, groupedValues } from './grid-figures.ts'
import { adultAges, populationCodes as codes, youngCategories } from './populations.ts'
import { originOf, rowCell } from './shares.ts'
import { annualWords as words } from './words.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const merged = text(
  'Kategoriene mindre alvorlig ROP og alvorlig ROP er slått sammen fordi det er få mottakere i dem.',
  'Kategoriane mindre alvorleg ROP og alvorleg ROP er slått saman fordi det er få mottakarar i dei.',
)

const labelOf = (code: string): LocalText =>
  categories.find((category) => category.code === code)?.label ?? words.youngDual

/** The categories of those under 18, of the groups that have any. */
const mine = (context: AnnualContext): readonly (typeof youngCategories)[number][] =>
  youngCategories.filter(({ code }) => context.release.counts.populations.has(codes.young(code)))

/** Figure 36: those under 18, by category. */
export function youngAges(context: AnnualContext, title: LocalText): readonly ReportNode[] {
  const grid = youngGrid(
    'young_categories',
    title,
    [{ code: 'n', label: words.recipients }],
    context,
    (code) => [valued(baseOf(context.tables.frequency(codes.young(code), 'sex')), 'count')],
  )
  return [groupedValues(grid, context, { unit: 'count', axis: words.recipients, paints: ['own'] })]
}

/** Figure 37: those under 18 by age and category; their sex in the table. */
export function youngByAge(context: AnnualContext, title: LocalText): readonly ReportNode[] {
  const { tables } = context
  const ages = ['16', '17'].map((code) => ({ code, label: text(`${code} år`, `${code} år`) }))
  const sexed = tables.frequency(codes.young('substance'), 'sex')?.rows ?? []
  const sexes = sexed.filter(({ code }) => code === 'female' || code === 'male')
  const grid = youngGrid('young_by_age', title, [...ages, ...sexes], context, (code) => [
    ...ages.map((age) =>
      valued(rowCell(tables.frequency(codes.young(code), 'young_age'), age.code)?.count, 'count'),
    ),
    ...sexes.map((sex) =>
      valued(rowCell(tables.frequency(codes.young(code), 'sex'), sex.code)?.count, 'count'),
    ),
  ])
  return [
    groupedValues(grid, context, {
      unit: 'count',
      axis: words.recipients,
      columns: ['16', '17'],
      paints: ['one', 'three'],
    }),
  ]
}

function youngGrid(
  id: string,
  title: LocalText,
  columns: readonly { readonly code: string; readonly label: LocalText }[],
  context: AnnualContext,
  cells: (code: string) => ValuesGrid['rows'][number]['cells'],
): ValuesGrid {
  const groups = (['substance', 'mental'] as const).filter((group) =>
    mine(context).some((one) => one.group === group),
  )
  return {
    id,
    title,
    corner: words.category,
    columns: columns.map((column) => ({ ...column, base: null })),
    rows: groups.flatMap((group) => [
      {
        code: `${group}_heading`,
        label: words[group],
        role: 'heading' as const,
        cells: columns.map(() => null),
      },
      ...mine(context)
        .filter((one) => one.group === group)
        .map(({ code }) => ({ code, label: labelOf(code), cells: cells(code) })),
      { code: group, label: words.inTotal, role: 'total' as const, cells: cells(group) },
    ]),
    notes: [merged],
    origin: originOf(groups.map(codes.young), context),
  }
}

const ages = ['16-17', ...adultAges] as const
const ageLabels: Readonly<Record<(typeof ages)[number], LocalText>> = {
  '16-17': text('16–17 år', '16–17 år'),
  '18-23': text('18–23 år', '18–23 år'),
  '24+': text('24 år og eldre', '24 år og eldre'),
}
const greenNote = text(
  'Figuren viser andelen med grønt på fire områder og på indeksen; tabellen har alle områdene og fargene.',
  'Figuren viser delen med grønt på fire område og på indeksen; tabellen har alle områda og fargane.',
)

/** What the figure shows of the table's areas. */
const drawnAreas = ['mental_health', 'substance_use', 'social_functioning', 'network', 'index_level'] as const

/** Figure 39: the life areas of those under 18 beside two ages of adults. */
export function youngAreas(context: AnnualContext, title: LocalText): readonly ReportNode[] {
  const { tables, mapped } = context
  const people = mapped.flatMap((group) =>
    ages.map((age) => ({
      group,
      age,
      code: age === '16-17' ? codes.young(group) : codes.age(group, age),
    })),
  )
  const asked = (group: MainGroup, table: string): boolean => standardTable(table)!.groups.includes(group)
  const measures = [...lifeAreas, 'index_level'] as const
  const levels: readonly IndexLevel[] = ['green', 'yellow', 'red', 'blue_light']
  const grid: SharesGrid = {
    id: 'young_areas',
    title,
    corner: words.area,
    columns: people.map(({ group, age, code }) => ({
      code,
      label: ageLabels[age],
      group: words[group],
      base: baseOf(tables.frequency(code, 'index_level')) ?? { symbol: '.' as const },
    })),
    rows: measures.flatMap((table) => {
      const heading = table === 'index_level' ? standardTable(table)!.title : lifeAreaTitles[table]
      const labels = mapped.flatMap((group) => tables.frequency(group, table)?.rows ?? [])
      return [
        { code: `${table}_heading`, label: heading, role: 'heading' as const, cells: people.map(() => null) },
        ...levels.flatMap((level) => {
          const label = labels.find(({ code }) => code === level)?.label
          if (!label) return []
          return [
            {
              code: `${table}.${level}`,
              label,
              cells: people.map(({ group, code }) =>
                asked(group, table) ? rowCell(tables.frequency(code, table), level) : null,
              ),
            },
          ]
        }),
      ]
    }),
    notes: [greenNote],
    multiple: false,
    origin: originOf(mapped.map(codes.young), context),
  }
  const node = groupedShares(grid, context)
  const bars = {
    ...grid,
    rows: grid.rows
      .filter(({ code }) => drawnAreas.some((area) => code === `${area}.green`))
      .map((row) => {
        const table = row.code.slice(0, -'.green'.length)
        const heading = grid.rows.find(({ code }) => code === `${table}_heading`)!.label
        return { ...row, label: { nb: textIn(heading, 'nb'), nn: textIn(heading, 'nn') } }
      }),
  }
  // one bar for each: only those with green
  const drawn = groupedShares(bars, context)
  return [{ ...drawn, table: node.table, speakerNotes: node.speakerNotes }]
}
