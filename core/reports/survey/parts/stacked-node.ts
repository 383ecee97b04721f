import type { SafeValue } from '#core/disclosure'
import { alternativeText, type Figure, type FigureSeries } from '#core/figures'
import { sayIn } from '#core/foundation'
import type { FigureNode, ShownCell, ShownRow, ShownTable } from '../../model.ts'
import { baseText, shownCell } from '../../show.ts'
import { surveyWords } from './survey-words.ts'

/** A figure with its table; its notes are what a speaker needs. */
export const figureNode = (figure: Omit<Figure, 'alternative'>, table: ShownTable): FigureNode => ({
  type: 'figure',
  id: figure.id,
  figure: { ...figure, alternative: alternativeText(figure) },
  table,
  speakerNotes: table.notes,
})

/** A bar of 100 per cent, with a share for each series. */
interface StackedBar {
  readonly code: string
  readonly label: string
  readonly base: SafeValue
  readonly shares: readonly ShownCell[]
  readonly role?: ShownRow['role']
}

/** What a figure of bars of 100 per cent is made of. */
interface StackedBars {
  /** Node id, permanent. */
  readonly id: string
  readonly heading: string
  /** Over the bars' labels in the table. */
  readonly corner: string
  readonly series: readonly FigureSeries[]
  readonly bars: readonly StackedBar[]
  /** The lines under the table, from its rows. */
  readonly notes: (rows: readonly ShownRow[]) => readonly string[]
}

/** Bars of 100 per cent, with the table of the same shares and of how many they are of. */
export function stackedNode(
  { id, heading, corner, series, bars, notes: notesFor }: StackedBars,
  language: 'nb' | 'nn',
): FigureNode {
  const say = sayIn(language)
  const rows = bars.map(
    ({ label, base, shares, role = 'normal' }): ShownRow => ({
      label,
      role,
      cells: [...shares, shownCell(base, 'count', language)],
    }),
  )
  const notes = notesFor(rows)
  const table: ShownTable = {
    id,
    caption: `${heading}. ${say(surveyWords.percent)}`,
    corner,
    columnGroups: [],
    columns: [
      ...series.map(({ label }) => ({ label, base: null })),
      { label: say(surveyWords.base), base: null },
    ],
    rows,
    notes,
  }
  return figureNode(
    {
      id,
      kind: 'stacked',
      title: heading,
      unit: 'percent',
      axisLabel: say(surveyWords.percent),
      categories: bars.map(({ code, label, base }) => ({ code, label, base: baseText(base, language) })),
      series,
      cells: series.map((_, at) =>
        bars.map(({ shares }) => ({ value: shares[at]!.value, text: shares[at]!.text })),
      ),
      note: notes.join(' '),
      language,
    },
    table,
  )
}
