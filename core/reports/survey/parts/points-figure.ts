import type { SafeFrequencyTable } from '#core/disclosure'
import type { Paint } from '#core/figures'
import { type LocalText, sayIn, textIn } from '#core/foundation'
import type { TableQuestion } from '#core/survey'
import type { FigureNode } from '../../model.ts'
import { shownCell } from '../../show.ts'
import { everybodyColumn, type SurveyTables } from '../tables.ts'
import { columnAt, rowAt } from './cells.ts'
import { notesOf } from './source-note.ts'
import { stackedNode } from './stacked-node.ts'
import { surveyWords } from './survey-words.ts'

const five: readonly Paint[] = ['least', 'little', 'some', 'much', 'most']
const three: readonly Paint[] = ['least', 'some', 'most']

/** How the points of a scale are painted, from the first to the last of the form. */
function paintsOf({ scale, points }: TableQuestion): readonly Paint[] {
  // whether somebody has something is neither much nor little
  if (scale === 'having') return ['own', 'country', 'class']
  if (scale === 'ill_treatment') return ['most', 'some', 'little', 'least']
  return points.length === three.length ? three : five
}

/** What a figure of several questions' points is told to be. */
export interface PointsFigure {
  /** Node id, permanent. */
  readonly id: string
  readonly title: LocalText
  /** Questions on the same scale. */
  readonly questions: readonly TableQuestion[]
}

/**
 * A figure of all points of the scale, a bar of 100 per cent for each question, with its table: all points and how many
 * they are of.
 */
export function pointsFigure(
  { id, title, questions }: PointsFigure,
  tables: SurveyTables,
  language: 'nb' | 'nn',
): FigureNode {
  const say = sayIn(language)
  const asked = questions.map((question) => ({ question, table: tables.points(question.code) }))
  const { points, scale } = questions[0]!
  const paints = paintsOf(questions[0]!)
  const takenOut = scale === 'having' ? [] : [say(surveyWords.takenOut)]
  return stackedNode(
    {
      id,
      heading: `${say(title)}. ${tables.wave.year}`,
      corner: say(surveyWords.question),
      series: points.map(({ code, label }, at) => ({
        code,
        label: textIn(label, language),
        paint: paints[at] ?? 'six',
      })),
      bars: asked.map(({ question, table }) => ({
        code: question.code,
        label: textIn(question.title, language),
        base: table.columns[columnAt(table, everybodyColumn)]!.base,
        shares: points.map(({ code }) => cellOf(table, code, language)),
      })),
      notes: (rows) => notesOf(asked[0]!.table, rows, takenOut, language),
    },
    language,
  )
}

function cellOf(table: SafeFrequencyTable, row: string, language: 'nb' | 'nn') {
  const cell = table.cells[rowAt(table, row)]?.[columnAt(table, everybodyColumn)]
  return shownCell(cell?.percent ?? { symbol: '..' }, 'percent0', language)
}
