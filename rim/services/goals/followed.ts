import { ProblemError, problem } from '#core/foundation'
import {
  computedValues,
  type EnteredValue,
  type Goal,
  type Indicator,
  type Plan,
  withEntered,
} from '#core/indicators'
import { loadPlans } from '#rim/assets'
import {
  latestRelease,
  listIndicatorValues,
  listJudgements,
  listRounds,
  type StoredJudgement,
  screenOf,
  type Work,
} from '#rim/storage'
import type { NationalScreen } from '../releases/key-figures.ts'
import { country } from '../releases/national-releases.ts'
import { goalServiceProblems as problems } from './problems.ts'

/** A plan as the house follows it. */
export interface FollowedPlan {
  /** With what the house has entered and judged over what ships; judgements that are withdrawn are not in it. */
  readonly plan: Plan
  /** Every judgement given in the house, withdrawn ones too, the oldest first. */
  readonly given: readonly StoredJudgement[]
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
export async function followedPlan(work: Work, plan: Plan): Promise<FollowedPlan> {
  const computed = await releasedValues(work, plan)
  const values = await listIndicatorValues(work, plan.code, country)
  const given = await listJudgements(work, { plan: plan.code })
  return {
    plan: withEntered(
      // what is computed stands under what somebody has entered
      withEntered(plan, computed, []),
      values.filter(({ municipality }) => municipality === null),
      given.filter(({ withdrawn }) => withdrawn === null),
    ),
    given,
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

/** The values that a plan's indicators have in the country's release of each round that holds now. */
async function releasedValues(work: Work, plan: Plan): Promise<readonly EnteredValue[]> {
  if (!plan.indicators.some(({ formula }) => formula !== undefined)) return []
  const found: EnteredValue[] = []
  for (const { id, year } of await listRounds(work)) {
    const release = await latestRelease(work, id, country)
    const screen = release && ((await screenOf(work, release)) as Partial<NationalScreen> | null)
    if (!release || !screen?.groups) continue
    const cited = `Lyttepost, landets tall ${year}, utgave ${release.number} (${release.hash?.slice(0, 12)})`
    found.push(...computedValues(plan, { year, territory: country, groups: screen.groups, cited }))
  }
  return found
}
