import { groupBy, listed, lowerFirst, printedDate } from '#core/foundation'
import {
  developmentOf,
  type Indicator,
  type IndicatorDevelopment,
  type Judgement,
  levelNames,
  sourceNames,
  targetText,
  valuesIn,
  valueText,
  verdictNames,
} from '#core/indicators'
import type { GoalContext } from './context.ts'
import { goalReportWords as words } from './words.ts'

const ways = {
  towards: words.isTowards,
  away: words.isAway,
  unchanged: words.isUnchanged,
  unclear: words.isUnclear,
  not_judged: null,
} as const

/** How an indicator has moved, or its latest value; null where there is none to tell. */
export function indicatorSentence(
  { say, place, language }: GoalContext,
  indicator: Indicator,
): string | null {
  const title = say(indicator.title)
  const { change } = developmentOf(indicator, place)
  if (change) {
    const { from, to, way } = change
    const told = ways[way]
    return say(words.changed, {
      ...{ title, from: valueText(indicator, from, language), first: String(from.year) },
      ...{ to: valueText(indicator, to, language), last: String(to.year), way: told ? say(told) : '' },
    }).trim()
  }
  const last = valuesIn(indicator, place).at(-1)
  const { target } = indicator
  if (!last) {
    if (!target) return null
    // a target is told before there is anything to hold against it
    return say(words.wanted, {
      ...{ title, target: targetText(indicator, target, language), year: String(target.year) },
    })
  }
  return say(words.single, { title, value: valueText(indicator, last, language), year: String(last.year) })
}

/** How the indicators of one source have moved: the one itself, or counted; null where none can be compared. */
export function sourceMessage(
  context: GoalContext,
  source: Indicator['from'],
  indicators: readonly Indicator[],
): string | null {
  const { say, place } = context
  if (indicators.length === 1) return indicatorSentence(context, indicators[0]!)
  const changes = indicators.flatMap((one) => developmentOf(one, place).change ?? [])
  const met = changes.map(({ way }) => way)
  const judged = met.filter((way) => way !== 'not_judged')
  if (judged.length === 0) return null
  const count = (way: (typeof judged)[number]): number => judged.filter((one) => one === way).length
  const all = judged.length
  const towards = count('towards')
  const parts = [
    towards === 0
      ? say(words.noneTowards, { all: String(all) })
      : say(words.ofAllTowards, { count: String(towards), all: String(all) }),
    ...(['away', 'unclear', 'unchanged'] as const).flatMap((way) => {
      const text = { away: words.someAway, unclear: words.someUnclear, unchanged: words.someUnchanged }[way]
      if (way === 'unclear' && count(way) === 1) return [say(words.oneUnclear)]
      return count(way) === 0 ? [] : [say(text, { count: String(count(way)) })]
    }),
  ]
  return `${say(words.message, { source: say(sourceNames[source]), years: yearsOf(changes), list: listed(parts) })}.`
}

/** From the first year to the last of some changes: what is after a break is counted from there. */
const yearsOf = (changes: readonly NonNullable<IndicatorDevelopment['change']>[]): string =>
  `${Math.min(...changes.map(({ from }) => from.year))}–${Math.max(...changes.map(({ to }) => to.year))}`

/** A judgement with its reason, by whom and when. */
export function judgementSentence({ say, language }: GoalContext, judgement: Judgement): string {
  const { level, verdict, reservation, reason, author, date } = judgement
  return say(words.judgement, {
    level: say(levelNames[level]),
    verdict: lowerFirst(say(verdictNames[verdict])),
    reason: [...(reservation ? [say(reservation)] : []), say(reason)].join(' '),
    author,
    date: date.length === 10 ? printedDate(date, language) : date,
  })
}

/**
 * The verdicts of a goal, shortly: "På individnivå: relativt høy. På tjenestenivå: lav". Those that stand together at a level are told in one: "Samlet:
 * kan ikke vurderes samlet, eller sammensatt".
 */
export const verdictsShort = ({ say }: GoalContext, judgements: readonly Judgement[]): string =>
  judgements.length === 0
    ? say(words.notJudgedShort)
    : [...groupBy(judgements, ({ level }) => level)]
        .map(([level, those]) =>
          say(words.shortJudgement, {
            level: say(levelNames[level]),
            verdict: [...new Set(those.map(({ verdict }) => lowerFirst(say(verdictNames[verdict]))))].join(
              ', eller ',
            ),
          }),
        )
        .join('. ')
