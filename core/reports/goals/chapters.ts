import { type Goal, goalTitle, indicatorsOf } from '#core/indicators'
import type { ReportNode, ReportSection } from '../model.ts'
import { list, paragraph } from '../nodes.ts'
import type { GoalContext } from './context.ts'
import { goalFigures } from './figures.ts'
import { judgementSentence, sourceMessage } from './sentences.ts'
import { goalsTable, indicatorTable } from './tables.ts'
import { goalReportWords as words } from './words.ts'

/** The document's chapters: all goals at a glance, one for each goal, what lacks, and how to read it. */
export function goalChapters(context: GoalContext): readonly ReportSection[] {
  const { say, told, plan, goals } = context
  const several = told.length > 1
  return [
    ...(several
      ? [
          {
            id: 'summary',
            title: say(words.summary),
            nodes: [{ type: 'table' as const, id: 'goals', table: goalsTable(context) }],
          },
        ]
      : []),
    ...told.map((goal) => goalSection(context, goal)),
    // what lacks is of the plan, not of a goal
    ...(goals === undefined && plan.lacking.length > 0
      ? [
          {
            id: 'lacking',
            title: say(words.lacking),
            nodes: list(
              'lacking_list',
              plan.lacking.map((one) => say(one)),
            ),
          },
        ]
      : []),
    { id: 'reading', title: say(words.reading), nodes: list('reading_list', readings(context)) },
  ]
}

/** How the figures and verdicts are to be read. */
export const readings = ({ say }: GoalContext): readonly string[] => words.readings.map((one) => say(one))

function goalSection(context: GoalContext, goal: Goal): ReportSection {
  const { say, quotes } = context
  const own = indicatorsOf(context.plan, goal)
  const id = `goal_${goal.code}`
  const figures = goalFigures(context, goal)
  const said = (quotes?.get(goal.code) ?? []).map(
    ({ text, label }, at): ReportNode => ({ type: 'quote', id: `${id}_quote_${at + 1}`, text, label }),
  )
  const definitions = own.map((one) => `${say(one.title)}: ${say(one.definition)}`)
  const lead = (key: string, title: string): ReportNode => ({
    ...{ type: 'paragraph', id: `${id}_${key}`, text: `${title}:` },
  })
  return {
    id,
    title: goalTitle(goal, context.say),
    nodes: [
      ...(goal.judgements.length === 0
        ? paragraph(`${id}_not_judged`, say(words.notJudged))
        : [
            lead('judged', say(words.judged)),
            ...list(
              `${id}_judgements`,
              goal.judgements.map((one) => judgementSentence(context, one)),
            ),
          ]),
      ...(own.length === 0
        ? paragraph(`${id}_none`, say(words.noIndicators))
        : [{ type: 'table' as const, id: `indicators_${goal.code}`, table: indicatorTable(context, goal) }]),
      ...figures.flatMap(({ source, indicators, figure }): ReportNode[] => {
        const message = sourceMessage(context, source, indicators)
        return [...paragraph(`${figure.id}_said`, message), figure]
      }),
      ...(said.length > 0 ? [lead('quotes', say(words.quotes)), ...said] : []),
      ...(own.length > 0 ? [lead('rests', say(words.rests)), ...list(`${id}_definitions`, definitions)] : []),
    ],
  }
}
