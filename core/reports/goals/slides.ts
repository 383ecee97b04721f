import { groupBy } from '#core/foundation'
import { type Goal, goalTitle, type Indicator, indicatorsOf, sourceNames, valuesIn } from '#core/indicators'
import { evenParts } from '../even-parts.ts'
import type { ReportNode, ReportSection } from '../model.ts'
import { list, paragraph } from '../nodes.ts'
import { withMessage } from '../with-message.ts'
import { readings } from './chapters.ts'
import type { GoalContext } from './context.ts'
import { goalFigures } from './figures.ts'
import { indicatorSentence, judgementSentence, sourceMessage, verdictsShort } from './sentences.ts'
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

/** Longer verdicts stand under the heading alone. */
const longestTitle = 60

/** The verdict itself, as the slide's message. */
function judgedTitle(context: GoalContext, { judgements }: Goal): string {
  const told = verdictsShort(context, judgements)
  return judgements.length === 0 || told.length > longestTitle ? context.say(words.attainment) : told
}

/** Where the value that is told stands. */
function latestSource({ place }: GoalContext, indicator: Indicator): string | null {
  const cited = valuesIn(indicator, place).at(-1)?.cited ?? ''
  return cited === '' ? null : cited
}

function slidesOf(context: GoalContext, goal: Goal): readonly ReportSection[] {
  const { say, quotes, told } = context
  const title = goalTitle(goal, context.say)
  const judged = goal.judgements.map((one) => judgementSentence(context, one))
  const figures = goalFigures(context, goal)
  const drawn = new Set(figures.flatMap(({ indicators }) => indicators.map(({ code }) => code)))
  // what has no figure is told in words
  const alone = indicatorsOf(context.plan, goal)
    .filter(({ code }) => !drawn.has(code))
    .flatMap((one) => {
      const sentence = indicatorSentence(context, one)
      return sentence === null ? [] : [{ sentence, from: one.from, cited: latestSource(context, one) }]
    })
  const said = quotes?.get(goal.code) ?? []
  const parts: (readonly [string, string, readonly ReportNode[]])[] = [
    // that nothing is judged stands in the overview
    ...(judged.length > 0 || told.length > 1
      ? evenParts(judged, mostSentences).filter((items) => items.length > 0)
      : [[say(words.notJudged)]]
    ).map(
      (items, at) =>
        [
          `judged_${at + 1}`,
          judgedTitle(context, goal),
          list(`slide_${goal.code}_judged_${at + 1}`, items),
        ] as const,
    ),
    ...figures.map(({ source, indicators, figure }) => {
      const message = sourceMessage(context, source, indicators)
      const told = indicators.flatMap((one) => indicatorSentence(context, one) ?? [])
      return [
        figure.id,
        title,
        withMessage([figure], [...(message === null ? [] : [message]), ...told]),
      ] as const
    }),
    ...[...groupBy(alone, ({ from }) => from)].flatMap(([from, those]) =>
      evenParts(those, mostSentences).map((items, at) => {
        const id = `alone_${from.replaceAll('-', '_')}_${at + 1}`
        const cited = [...new Set(items.flatMap((one) => one.cited ?? []))]
        return [
          id,
          say(sourceNames[from]),
          [
            ...list(
              `slide_${goal.code}_${id}`,
              items.map(({ sentence }) => sentence),
            ),
            ...paragraph(
              `slide_${goal.code}_${id}_source`,
              cited.length === 0 ? null : `${say(words.source)}: ${cited.join('. ')}`,
            ),
          ],
        ] as const
      }),
    ),
    ...said.map(
      ({ text, label }, at) =>
        [
          `quote_${at + 1}`,
          say(words.quotes),
          [{ type: 'quote', id: `${goal.code}_slide_quote_${at + 1}`, text, label }],
        ] as const,
    ),
  ]
  if (figures.length + alone.length + judged.length + said.length === 0) return []
  return [
    { id: `slides_${goal.code}`, title, level: 1, nodes: [] },
    ...parts.map(([id, heading, nodes]) => slide(`${goal.code}_${id}`, heading, nodes)),
  ]
}
