import { ProblemError, problem } from '#core/foundation'
import {
  type Goal,
  type Indicator,
  type OutdatedValue,
  outdatedIn,
  type Plan,
  withEntered,
} from '#core/indicators'
import { loadPlans } from '#rim/assets'
import { listIndicatorValues, listJudgements, type StoredJudgement, type Work } from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { country } from '../releases/national-releases.ts'
import { goalServiceProblems as problems } from './problems.ts'
import { releasedIndicators } from './released.ts'

/** A plan as the house follows it. */
export interface FollowedPlan {
  /** With what the house has entered and judged over what ships; judgements that are withdrawn are not in it. */
  readonly plan: Plan
  /** Every judgement given in the house, withdrawn ones too, the oldest first. */
  readonly given: readonly StoredJudgement[]
  /** What is told and is older than what is known. */
  readonly outdated: readonly OutdatedValue[]
}

/** The plans that ship. */
export const shippedPlans = (): readonly Plan[] => loadPlans()

/** The plan of a code; null where there is none. */
export const shippedPlan = (code: string): Plan | null =>
  loadPlans().find((plan) => plan.code === code) ?? null

/**
 * The nation's plan: what ships, what follows from the country's released figures as they are now, and over it what the nation has
 * entered of the country and judged. A municipality's own is not in it.
 */
export async function followedPlan(desks: Desks, work: Work, plan: Plan): Promise<FollowedPlan> {
  const released = await releasedIndicators(desks, work, plan, country)
  const values = (await listIndicatorValues(work, plan.code, country)).filter(
    ({ municipality }) => municipality === null,
  )
  const given = await listJudgements(work, { plan: plan.code })
  return {
    plan: withEntered(
      // what is computed stands under what somebody has entered
      withEntered(plan, released.values, []),
      values,
      given.filter(({ withdrawn }) => withdrawn === null),
    ),
    given,
    outdated: outdatedIn(plan, { ...released, entered: values }),
  }
}

/** @throws problem 4761 where the plan has no such goal. */
export function goalIn(plan: Plan, code: string): Goal {
  const goal = plan.goals.find((one) => one.code === code)
  if (goal) return goal
  const known = plan.goals.map((one) => one.code).join(', ')
  throw new ProblemError(problem(problems.unknownGoal, { goal: code, known }))
}

/** @throws problem 4760 where the plan has no such indicator. */
export function indicatorIn(plan: Plan, code: string): Indicator {
  const indicator = plan.indicators.find((one) => one.code === code)
  if (indicator) return indicator
  const known = plan.indicators.map((one) => one.code).join(', ')
  throw new ProblemError(problem(problems.unknownIndicator, { indicator: code, known }))
}
