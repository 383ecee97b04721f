import type { SafeFrequencyTable } from '#core/disclosure'
import { alternativeText, type Figure, type FigureSeries, type Paint } from '#core/figures'
import { type LocalText, textIn, upperFirst } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { type LifeArea, lifeAreas, lifeAreaTitles, type SeriesBreak, seriesBreaks } from '#core/mapping'
import type { GroupColumns } from './columns.ts'
import { type Edition, say } from './edition.ts'
import { evenParts } from './even-parts.ts'
import { groupNames } from './layout.ts'
import type { FigureNode, ReportNode, ShownCell, ShownRow, ShownTable } from './model.ts'
import { breakLines } from './series-breaks.ts'
import { baseText, headingRow, provenanceLines, sharedRows, shownCell, usesSymbols } from './show.ts'
import { type RoundTables, roundTables } from './sources.ts'
import { words } from './words.ts'

/**
 * How one group has developed: categories, index, life areas and plans of all the place's own rounds beside each other,
 * as lines that are broken where the form's questions were changed so that the series breaks, each with its table.
 *
 * @param versions the versions of the form, oldest first.
 * @returns a sentence alone where there is only one round.
 */
export function developmentNodes(
  edition: Edition,
  from: GroupColumns,
  versions: readonly Instrument[],
): ReportNode[] {
  if (!from.mapped) return []
  const said = { name: from.place.name, year: from.place.mapped, people: people(edition, from) }
  if (from.rounds.length < 2) {
    const text = say(edition, from.place.kind === 'county' ? words.noEarlierCounty : words.oneRound, said)
    return [{ type: 'paragraph', id: `development_${from.group}_none`, text }]
  }
  const tables = roundTables(from, ['category', 'index_level', ...lifeAreas, 'plans'], ['index'])
  const context: Context = { edition, tables, versions }
  return [
    ...one(context, 'category', words.categoriesOverTime),
    ...one(context, 'index_level', words.levelsOverTime),
    ...indexMean(context),
    ...areas(context),
    ...one(context, 'plans', words.plansOverTime),
  ]
}

interface Context {
  readonly edition: Edition
  readonly tables: RoundTables
  readonly versions: readonly Instrument[]
}

const people = ({ language }: Edition, { group }: { readonly group: GroupColumns['group'] }): string =>
  upperFirst(textIn(groupNames[group].people, language))

/** A line for each row of one table. */
function one(context: Context, id: string, title: LocalText): ReportNode[] {
  const table = context.tables.frequencies.get(id)
  if (!table) return []
  const rows = sharedRows([table])
  return [
    node(context, {
      id,
      title,
      columns: table.columns.map(({ code, base }) => ({ code, base })),
      corner: say(context.edition, words.choice),
      lines: rows.map((row) => ({
        label: textIn(row.label, context.edition.language),
        cells: percents(context, table, row.code),
        paint: levelPaints[row.code],
      })),
      breaks: seriesBreaks(id, context.tables.years, context.versions),
      sources: [table],
      multiple: table.shape === 'multiple',
      unit: 'percent',
    }),
  ]
}

const levelPaints: Readonly<Record<string, Paint>> = {
  green: 'green',
  yellow: 'yellow',
  red: 'red',
  blue_light: 'blue_light',
}

/** The mean of the index, for everyone and by category. */
function indexMean(context: Context): ReportNode[] {
  const { tables, edition, versions } = context
  const table = tables.means.get('index')
  if (!table) return []
  // everyone first: that line has all its numbers printed
  const rows = [...table.rows].sort((a, b) => Number(b.code === 'total') - Number(a.code === 'total'))
  const total = table.rows.findIndex(({ code }) => code === 'total')
  return [
    node(context, {
      id: 'index',
      title: words.meanOverTime,
      columns: table.columns.map(({ code }, at) => ({ code, base: table.cells[total]![at]!.n })),
      corner: say(edition, words.category),
      lines: rows.map((row) => ({
        label: textIn(row.label, edition.language),
        cells: table.cells[table.rows.indexOf(row)]!.map(({ mean }) =>
          shownCell(mean, 'decimal0', edition.language),
        ),
      })),
      breaks: seriesBreaks('index_units', tables.years, versions),
      sources: [table],
      multiple: false,
      unit: 'points',
    }),
  ]
}

/** More lines than this cannot be told apart. */
const mostLines = 4

/** The share in red of each area; areas whose series break in the same years share a figure. */
function areas(context: Context): ReportNode[] {
  const { tables, versions, edition } = context
  const present = lifeAreas.filter((area) => tables.frequencies.has(area))
  const byBreaks = new Map<string, LifeArea[]>()
  for (const area of present) {
    const years = seriesBreaks(area, tables.years, versions).map(({ year }) => year)
    byBreaks.set(years.join(), [...(byBreaks.get(years.join()) ?? []), area])
  }
  const parts = [...byBreaks.values()].flatMap((together) => evenParts(together, mostLines))
  return parts.map((part, at) => {
    const sources = part.map((area) => tables.frequencies.get(area)!)
    const red = (area: LifeArea): readonly ShownCell[] =>
      percents(context, tables.frequencies.get(area)!, 'red')
    const name = (area: LifeArea): string => textIn(lifeAreaTitles[area], edition.language)
    return node(context, {
      id: parts.length > 1 ? `areas_${at + 1}` : 'areas',
      title: words.redOverTime,
      part: parts.length > 1 ? { part: String(at + 1), parts: String(parts.length) } : null,
      columns: sources[0]!.columns.map(({ code, base }) => ({ code, base })),
      corner: say(edition, words.area),
      lines: part.map((area) => ({ label: name(area), cells: red(area) })),
      // the table has the other colours too
      rows: part.flatMap((area) => colourRows(context, name(area), tables.frequencies.get(area)!)),
      breaks: seriesBreaks(part[0]!, tables.years, versions),
      sources,
      multiple: false,
      unit: 'percent',
    })
  })
}

function colourRows(context: Context, heading: string, table: SafeFrequencyTable): ShownRow[] {
  return [
    headingRow(heading, table.columns.length),
    ...sharedRows([table]).map(
      (row): ShownRow => ({
        label: textIn(row.label, context.edition.language),
        role: 'normal',
        cells: percents(context, table, row.code),
      }),
    ),
  ]
}

function percents({ edition }: Context, table: SafeFrequencyTable, code: string): ShownCell[] {
  const row = table.cells[table.rows.findIndex((candidate) => candidate.code === code)]
  return table.columns.map((_, at) =>
    shownCell(row?.[at]?.percent ?? { symbol: '..' }, 'percent0', edition.language),
  )
}

interface Drawn {
  readonly id: string
  readonly title: LocalText
  readonly part?: Readonly<Record<'part' | 'parts', string>> | null
  readonly columns: readonly {
    readonly code: string
    readonly base: SafeFrequencyTable['columns'][number]['base']
  }[]
  readonly corner: string
  readonly lines: readonly {
    readonly label: string
    readonly cells: readonly ShownCell[]
    readonly paint?: Paint | undefined
  }[]
  /** Absent: the lines themselves. */
  readonly rows?: readonly ShownRow[]
  readonly breaks: readonly SeriesBreak[]
  readonly sources: readonly { readonly provenance: SafeFrequencyTable['provenance'] }[]
  readonly multiple: boolean
  readonly unit: Figure['unit']
}

const linePaints: readonly Paint[] = ['one', 'three', 'five', 'two', 'four', 'six']

/** A figure of lines over the years and its table, one column a year. */
function node({ edition, tables }: Context, drawn: Drawn): FigureNode {
  const { language } = edition
  const id = `development_${tables.group}_${drawn.id}`
  const titled = {
    title: say(edition, drawn.title),
    people: people(edition, tables),
    name: tables.place.name,
    from: drawn.columns[0]!.code,
    to: drawn.columns.at(-1)!.code,
  }
  const whole = say(edition, words.developmentTitle, titled)
  const title = drawn.part ? say(edition, words.continued, { title: whole, ...drawn.part }) : whole
  const unit = say(edition, drawn.unit === 'percent' ? words.percent : words.points)
  const rows =
    drawn.rows ?? drawn.lines.map(({ label, cells }): ShownRow => ({ label, role: 'normal', cells }))
  const broken = breakLines(drawn.breaks, (year) => say(edition, words.breakBefore, { year }), language)
  const provenance = {
    ...drawn.sources[0]!.provenance,
    notes: drawn.sources.flatMap((source) => source.provenance.notes),
  }
  const [source, ...more] = provenanceLines(
    [{ provenance, base: drawn.columns.at(-1)!.base }],
    { multiple: drawn.multiple, symbols: usesSymbols(rows) },
    language,
  )
  const notes = [source!, ...broken, ...more]
  const table: ShownTable = {
    id,
    caption: `${title}. ${unit}`,
    corner: drawn.corner,
    columnGroups: [],
    columns: drawn.columns.map(({ code, base }) => ({ label: code, base: baseText(base, language) })),
    rows,
    notes,
  }
  const figure: Omit<Figure, 'alternative'> = {
    id,
    kind: 'line',
    title,
    unit: drawn.unit,
    axisLabel: unit,
    categories: drawn.columns.map(({ code, base }) => ({
      code,
      label: code,
      base: baseText(base, language),
    })),
    series: drawn.lines.map(
      ({ label, paint }, at): FigureSeries => ({
        code: String(at),
        label,
        paint: paint ?? linePaints[at % linePaints.length]!,
      }),
    ),
    cells: drawn.lines.map(({ cells }) => cells.map(({ value, text }) => ({ value, text }))),
    breaksBefore: drawn.breaks.map(({ year }) => year),
    note: [source!, ...broken].join(' '),
    language,
  }
  return {
    type: 'figure',
    id,
    figure: { ...figure, alternative: alternativeText(figure) },
    table,
    speakerNotes: notes,
  }
}

/** The chapter's title. */
export const developmentTitle = (edition: Edition): string => say(edition, words.development)
