import { sayIn, textIn } from '#core/foundation'
import { type LifeArea, lifeAreas, lifeAreaTitles, standardTable } from '#core/mapping'
import type { ReportNode, ReportSection } from '../model.ts'
import { sampleTables } from './changes.ts'
import { areasFigure, grouped, node, shownRows, stacked } from './development-figures.ts'
import { type Context, changeTable, meansTable, sizesTable } from './development-tables.ts'
import { developmentMethods } from './methods.ts'
import type { SampleRelease } from './sample-release.ts'
import { areaSentence, areasSentence, tableSentences } from './sentences.ts'
import { overTimeWords as words } from './words.ts'

type Form = 'nb' | 'nn'

/**
 * The chapter on development between two years: who is compared, how the shares have changed, and how sure that is (annual
 * report 2020, tables 14 to 16 and figures 40 to 46). Every number is a cell of the release's safe tables.
 *
 * @returns one section that says so, where no municipality can be compared.
 */
export function developmentSections(release: SampleRelease, form: Form): ReportSection[] {
  const { sample } = release
  const say = sayIn(form)
  const years = { from: sample.from, to: sample.to }
  const title = say(words.development, years)
  const people = textIn(words.people[sample.group], form).toLowerCase()
  if (sample.municipalities.length === 0) {
    const text = say(words.noSample, { ...years, people })
    return [{ id: 'over_time', title, nodes: [{ type: 'paragraph', id: 'over_time_none', text }] }]
  }
  const context: Context = { release, tables: sampleTables(release), form }
  const count = String(sample.municipalities.length)
  const part = (id: string, heading: string, nodes: readonly ReportNode[]): ReportSection => ({
    id: `over_time_${id}`,
    title: heading,
    level: 2,
    nodes,
  })
  const one = (id: string): readonly ReportNode[] => choiceNodes(context, id)
  const titleOf = (id: string): string => textIn(standardTable(id)!.title, form)
  return [
    {
      id: 'over_time',
      title,
      nodes: [
        {
          type: 'paragraph',
          id: 'over_time_intro',
          text: say(words.sampleIntro, { ...years, count, people }),
        },
        { type: 'paragraph', id: 'over_time_meaning', text: say(words.meaning) },
        { type: 'paragraph', id: 'over_time_persons', text: say(words.notPersons) },
        { type: 'table', id: 'over_time_sizes', table: sizesTable(context) },
        ...one('sex'),
        ...one('age_band'),
      ],
    },
    part('areas', say(words.areas), [
      ...areaNodes(context, 'green'),
      ...areaNodes(context, 'red'),
      ...(['to', 'from'] as const).flatMap((side) => yearNodes(context, side)),
    ]),
    part('index', titleOf('index_level'), one('index_level')),
    part('activity', titleOf('activity'), one('activity')),
    part('plans', titleOf('plans'), one('plans')),
    part('methods', say(words.methods), [
      // after the tables that the printed report has, so that those keep their numbers
      { type: 'table', id: 'over_time_means', table: meansTable(context) },
      ...developmentMethods(release, context.tables, form),
    ]),
  ]
}

/** Tables 15 and 16: the share in one colour of every area, and a sentence for each. */
function areaNodes(context: Context, colour: 'green' | 'red'): ReportNode[] {
  const { tables, form } = context
  const say = sayIn(form)
  const present = lifeAreas.filter((area) => tables.changes.has(area))
  const lines = present.flatMap((area) => {
    const row = tables.changes.get(area)!.rows.find(({ code }) => code === colour)
    return row ? [{ label: textIn(lifeAreaTitles[area], form), row }] : []
  })
  const id = `over_time_${colour}`
  const about = { id, title: say(words.shareIn, { colour: say(words[colour]) }), corner: say(words.area) }
  const items = present.flatMap((area: LifeArea) => areaSentence(tables, area, colour, form) ?? [])
  return [
    { type: 'table', id, table: changeTable(context, about, lines, tables.changes.get(present[0]!)!.table) },
    ...(items.length > 0 ? [{ type: 'list' as const, id: `${id}_said`, items }] : []),
  ]
}

/** Figures 42 and 43: all areas of one year, and where most are well off. */
function yearNodes(context: Context, side: 'from' | 'to'): ReportNode[] {
  const { tables, form, release } = context
  const figure = areasFigure(context, side)
  const text = areasSentence(tables, { side, year: release.sample[side] }, form)
  return [figure, ...(text === null ? [] : [{ type: 'paragraph' as const, id: `${figure.id}_said`, text }])]
}

/** Tables whose rows are stacked to 100 per cent, a bar a year; the others are bars side by side. */
const stackedTables: readonly string[] = ['sex', 'index_level']

/** The figure of one table, its table of changes, and sentences on what has changed more than by chance. */
function choiceNodes(context: Context, id: string): ReportNode[] {
  const change = context.tables.changes.get(id)
  if (!change) return []
  const { form } = context
  const rows = shownRows(change)
  const about = {
    id: `over_time_${id}`,
    title: textIn(change.title, form),
    corner: sayIn(form)(words.choice),
  }
  const table = changeTable(
    context,
    about,
    rows.map((row) => ({ label: textIn(row.label, form), row })),
    change.table,
  )
  const items = tableSentences(context.tables, change, rows, form)
  const figure = stackedTables.includes(id)
    ? stacked(context, about.id, table, change, rows)
    : grouped(context, about.id, table, rows)
  return [
    node(figure, table),
    ...(items.length > 0 ? [{ type: 'list' as const, id: `${about.id}_said`, items }] : []),
  ]
}
