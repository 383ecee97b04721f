import { type Problem, problem } from '#core/foundation'
import { goalProblems } from './problems.ts'
import type { Goal, Indicator, IndicatorValue, Judgement, Plan } from './types.ts'
import { mostOf, withinUnit } from './unit.ts'

/** A value that somebody has entered, and of which indicator. */
export interface EnteredValue {
  readonly indicator: string
  readonly value: IndicatorValue
}

/** A judgement that somebody has given, and of which goal. */
export interface GivenJudgement {
  readonly goal: string
  readonly judgement: Judgement
}

/**
 * A plan with what the house has laid over it: an entered value stands in place of the shipped one of the same place and year, or
 * between those that there are; a judgement comes after those that are given before. What belongs to no indicator or goal of the plan
 * (it may have been taken out of it) is left out here and kept where it is stored.
 */
export function withEntered(
  plan: Plan,
  values: readonly EnteredValue[],
  judgements: readonly GivenJudgement[],
): Plan {
  const indicators = plan.indicators.map((one): Indicator => {
    const own = values.filter(({ indicator }) => indicator === one.code).map(({ value }) => value)
    if (own.length === 0) return one
    const shipped = one.values.filter(
      (value) => !own.some(({ year, territory }) => year === value.year && territory === value.territory),
    )
    return { ...one, values: [...shipped, ...own].toSorted((a, b) => a.year - b.year) }
  })
  const goals = plan.goals.map((one): Goal => {
    const own = judgements.filter(({ goal }) => goal === one.code).map(({ judgement }) => judgement)
    return own.length === 0 ? one : { ...one, judgements: [...one.judgements, ...own] }
  })
  return { ...plan, indicators, goals }
}

/**
 * What is wrong with a value of an indicator: outside what its unit can be, or outside its own interval.
 *
 * @returns problems 3220 and 3221.
 */
export function valueFaults({ unit }: Pick<Indicator, 'unit'>, entered: IndicatorValue): readonly Problem[] {
  const { value, low, high, year } = entered
  const numbers = [value, low, high].filter((one): one is number => one !== null && one !== undefined)
  const outside = numbers.find((one) => !withinUnit(one, unit))
  if (outside !== undefined) {
    return [problem(goalProblems.outsideUnit, { year, value: outside, most: mostOf[unit] ?? '–' })]
  }
  if (value !== null && low !== undefined && high !== undefined && (value < low || value > high)) {
    return [problem(goalProblems.outsideInterval, { year, value })]
  }
  return []
}
