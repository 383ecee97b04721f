import { type Goal, goalTitle, indicatorsOf } from '#core/indicators'
import { evenParts } from '../even-parts.ts'
import type { ReportNode, ReportSection } from '../model.ts'
import { list } from '../nodes.ts'
import { withMessage } from '../with-message.ts'
import { readings } from './chapters.ts'
import type { GoalContext } from './context.ts'
import { goalFigures } from './figures.ts'
import { indicatorSentence, judgementSentence, sourceMessage } from './sentences.ts'
import { goalsTable } from './tables.ts'
import { goalReportWords as words } from './words.ts'

/** As many sentences as a slide has room for. */
const mostSentences = 4

/** The slides: the goals with their verdicts, then one message a slide for each goal: its judgement, a figure for each source, quotes. */
export function goalSlides(context: GoalContext): readonly ReportSection[] {
  const { say, told } = context
  const overview: ReportSection[] =
    told.length > 1
      ? [
          { id: 'slides_summary', title: say(words.summary), level: 1, nodes: [] },
          slide('summary', say(words.summary), [{ type: 'table', id: 'goals', table: goalsTable(context) }]),
        ]
      : []
  return [
    ...overview,
    ...told.flatMap((goal) => slidesOf(context, goal)),
    { id: 'slides_reading', title: say(words.reading), level: 1, nodes: [] },
    slide('reading', say(words.reading), [
      { type: 'list', id: 'slide_reading_list', items: readings(context) },
    ]),
  ]
}

const slide = (id: string, title: string, nodes: readonly ReportNode[]): ReportSection => ({
  ...{ id: `slide_${id}`, title, level: 2, nodes },
})

function slidesOf(context: GoalContext, goal: Goal): readonly ReportSection[] {
  const { say, quotes } = context
  const title = goalTitle(goal, context.say)
  const judged = goal.judgements.map((one) => judgementSentence(context, one))
  const figures = goalFigures(context, goal)
  const drawn = new Set(figures.flatMap(({ indicators }) => indicators.map(({ code }) => code)))
  // what has no figure is told in words
  const alone = indicatorsOf(context.plan, goal)
    .filter(({ code }) => !drawn.has(code))
    .flatMap((one) => indicatorSentence(context, one) ?? [])
  const said = quotes?.get(goal.code) ?? []
  const parts: (readonly [string, readonly ReportNode[]])[] = [
    ...evenParts(judged.length > 0 ? judged : [say(words.notJudged)], mostSentences).map(
      (items, at) => [`judged_${at + 1}`, list(`slide_${goal.code}_judged_${at + 1}`, items)] as const,
    ),
    ...figures.map(({ source, indicators, figure }) => {
      const message = sourceMessage(context, source, indicators)
      const told = indicators.flatMap((one) => indicatorSentence(context, one) ?? [])
      return [figure.id, withMessage([figure], [...(message === null ? [] : [message]), ...told])] as const
    }),
    ...(alone.length > 0 ? evenParts(alone, mostSentences) : []).map(
      (items, at) => [`alone_${at + 1}`, list(`slide_${goal.code}_alone_${at + 1}`, items)] as const,
    ),
    ...said.map(
      ({ text, label }, at) =>
        [
          `quote_${at + 1}`,
          [{ type: 'quote', id: `${goal.code}_slide_quote_${at + 1}`, text, label }],
        ] as const,
    ),
  ]
  if (figures.length + alone.length + judged.length + said.length === 0) return []
  return [
    { id: `slides_${goal.code}`, title, level: 1, nodes: [] },
    ...parts.map(([id, nodes]) => slide(`${goal.code}_${id}`, title, nodes)),
  ]
}
