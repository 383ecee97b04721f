import { formatNumber } from '#core/foundation'
import {
  developmentOf,
  type Goal,
  goalTitle,
  type Indicator,
  indicatorsOf,
  intervalText,
  sourceNames,
  targetText,
  valuesIn,
  valueText,
} from '#core/indicators'
import type { ShownCell, ShownRow, ShownTable } from '../model.ts'
import { headingRow } from '../show.ts'
import type { GoalContext } from './context.ts'
import { verdictsShort } from './sentences.ts'
import { goalReportWords as words } from './words.ts'

/** A cell of words. */
const worded = (text: string): ShownCell => ({ text, value: null, format: 'count' })

/** The goals and how far each is reached, as the evaluation's first slide tells them. */
export function goalsTable(context: GoalContext): ShownTable {
  const { say, told } = context
  return {
    id: 'goals',
    caption: say(words.summary),
    corner: say(words.goal),
    columnGroups: [],
    columns: [{ label: say(words.attainment), base: null }],
    rows: told.map((goal) => ({
      label: goalTitle(goal, context.say),
      role: 'normal',
      cells: [worded(verdictsShort(context, goal.judgements))],
    })),
    labelShare: 0.45,
    notes: sources(goalSources(told)),
  }
}

/** What the judgements are taken from, each once. */
const goalSources = (goals: readonly Goal[]): readonly string[] => [
  ...new Set(
    goals.flatMap(({ judgements }) => judgements.flatMap(({ cited }) => (cited === '' ? [] : [cited]))),
  ),
]
const sources = (cited: readonly string[]): readonly string[] => cited.map((one) => `${one}.`)

/** A goal's indicators side by side, by source: where each began, where it is, which way, its target. */
export function indicatorTable(context: GoalContext, goal: Goal): ShownTable {
  const { say } = context
  const own = indicatorsOf(context.plan, goal)
  // a column of nothing tells nothing
  const targets = own.some(({ target }) => target !== null)
  const columns = [words.first, words.latest, words.development, ...(targets ? [words.target] : [])]
  const from = [...new Set(own.map((one) => one.from))]
  const rows = from.flatMap((source): ShownRow[] => [
    headingRow(say(sourceNames[source]), columns.length),
    ...own.filter((one) => one.from === source).map((one) => indicatorRow(context, one, targets)),
  ])
  const breaks = own.flatMap((one) =>
    one.breaks.map(
      ({ year, why }) => `${say(one.title)}: ${say(words.breakAt, { year: String(year), why: say(why) })}`,
    ),
  )
  return {
    id: `indicators_${goal.code}`,
    caption: say(words.indicatorsOf, { goal: say(goal.title) }),
    corner: say(words.indicator),
    columnGroups: [],
    columns: columns.map((head) => ({ label: say(head), base: null })),
    rows,
    labelShare: 0.36,
    notes: breaks,
  }
}

function indicatorRow(
  { say, place, language }: GoalContext,
  indicator: Indicator,
  targets: boolean,
): ShownRow {
  const { change, ofTarget } = developmentOf(indicator, place)
  const last = valuesIn(indicator, place).at(-1)
  const told = (value: Indicator['values'][number] | undefined): string => {
    if (!value) return say(words.noValue)
    const interval = intervalText(value, language)
    const number = valueText(indicator, value, language)
    return say(words.valueIn, {
      value: interval === '' ? number : `${number} (${interval})`,
      year: String(value.year),
    })
  }
  const { target } = indicator
  const wanted = target && targetText(indicator, target, language)
  const gone = ofTarget === null ? null : formatNumber(Math.max(0, ofTarget) * 100, 'percent0', language)
  const targetCell = (): string => {
    if (!target) return '–'
    const told = { value: wanted!, year: String(target.year) }
    return gone === null ? say(words.targetTold, told) : say(words.targetGone, { ...told, percent: gone })
  }
  return {
    label: say(indicator.title),
    role: 'normal',
    cells: [
      worded(change ? told(change.from) : '–'),
      worded(told(last)),
      worded(say(change ? words[change.way] : words.noDevelopment)),
      ...(targets ? [worded(targetCell())] : []),
    ],
  }
}
