import { v7 } from 'uuid'
import { ProblemError, problem, textIn, type WrittenForm } from '#core/foundation'
import {
  type Goal,
  type OutdatedValue,
  outdatedIn,
  type Plan,
  valueFaults,
  withEntered,
} from '#core/indicators'
import {
  addOwnGoal,
  changeOwnGoal,
  listIndicatorValues,
  listJudgements,
  listOwnGoals,
  type OwnGoalText,
  type OwnTarget,
  type StoredJudgement,
  type StoredOwnGoal,
  type Work,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { goalIn, indicatorIn, shippedPlan } from './followed.ts'
import { goalServiceProblems as problems } from './problems.ts'
import { releasedIndicators } from './released.ts'

/** A municipality's own goal with what it is followed by. */
export interface FollowedOwnGoal {
  readonly own: StoredOwnGoal
  /** The plan's goal with its indicators: the nation's values, the municipality's own over them, its own targets. */
  readonly plan: Plan
  readonly goal: Goal
  /** The municipality's own judgements, withdrawn ones too. */
  readonly given: readonly StoredJudgement[]
  /** What is told of the municipality and is older than what is known. */
  readonly outdated: readonly OutdatedValue[]
}

/**
 * Makes a plan's goal the municipality's own, under the plan's title until it writes another.
 *
 * @returns its id.
 * @throws problem 4761 where the plan has no such goal, 4765 where it is followed already.
 */
export async function copyGoal(
  work: Work,
  municipality: string,
  { plan, goal }: { readonly plan: Plan; readonly goal: string },
  language: WrittenForm,
  by: string,
): Promise<string> {
  const { title } = goalIn(plan, goal)
  const followed = await listOwnGoals(work, municipality)
  if (followed.some((one) => one.plan === plan.code && one.goal === goal && one.endedAt === null)) {
    throw new ProblemError(problem(problems.followedAlready))
  }
  const id = v7()
  const text = { title: textIn(title, language), responsible: '', note: '', targets: [] }
  await addOwnGoal(work, { id, municipality, plan: plan.code, goal, ...text }, by)
  return id
}

/**
 * Writes an own goal anew, targets and all.
 *
 * @returns the new revision.
 * @throws problem 4764 for a target of an indicator that is not the goal's, 3220 for one that its unit cannot be, 4766 for one that
 *   stands twice; 4752 and 4753 as the database refuses.
 */
export function writeOwnGoal(
  work: Work,
  own: StoredOwnGoal,
  text: OwnGoalText,
  basedOn: number,
): Promise<number> {
  const plan = ownPlan(own)
  const { indicators } = goalIn(plan, own.goal)
  const seen = new Set<string>()
  const faults = text.targets.flatMap(({ indicator, value, year }: OwnTarget) => {
    if (!indicators.includes(indicator)) return [problem(problems.notOfGoal, { indicator })]
    if (seen.has(indicator)) return [problem(problems.twice, { indicator })]
    seen.add(indicator)
    const target = { year, territory: own.municipality, status: 'value' as const, value, cited: '' }
    return valueFaults(indicatorIn(plan, indicator), target)
  })
  if (faults.length > 0) throw new ProblemError(...faults)
  return changeOwnGoal(work, own, text, basedOn)
}

/**
 * Reads what an own goal is followed by: what follows from the municipality's own releases, under what the nation and then the
 * municipality has entered of it.
 */
export async function followedOwnGoal(
  desks: Desks,
  work: Work,
  own: StoredOwnGoal,
): Promise<FollowedOwnGoal> {
  const shipped = ownPlan(own)
  const released = await releasedIndicators(desks, work, shipped, own.municipality)
  const values = await listIndicatorValues(work, own.plan, own.municipality)
  const given = await listJudgements(work, { ownGoal: own.id })
  const standing = given.filter(({ withdrawn }) => withdrawn === null)
  // what the municipality has entered of itself comes last and so stands over what the nation has of it
  const ordered = values.toSorted((a, b) => Number(a.municipality !== null) - Number(b.municipality !== null))
  const newest = new Map(
    ordered.map((one) => [[one.indicator, one.value.territory, one.value.year].join(' '), one] as const),
  )
  const bare = {
    ...shipped,
    goals: shipped.goals.map((goal) => (goal.code === own.goal ? { ...goal, judgements: [] } : goal)),
  }
  const entered = [...newest.values()]
  const overlaid = withEntered(withEntered(bare, released.values, []), entered, standing)
  const plan = {
    ...overlaid,
    indicators: overlaid.indicators.map((indicator) => {
      const target = own.targets.find((one) => one.indicator === indicator.code)
      return { ...indicator, target: target ? { value: target.value, year: target.year } : null }
    }),
  }
  const ofPlace = entered.filter(({ value }) => value.territory === own.municipality)
  const outdated = outdatedIn(bare, { ...released, entered: ofPlace })
  return { own, plan, goal: goalIn(plan, own.goal), given, outdated }
}

/** The plan that an own goal was copied from. @throws RangeError where the program does not have it any more. */
function ownPlan({ plan }: StoredOwnGoal): Plan {
  const found = shippedPlan(plan)
  if (!found) throw new RangeError(`no plan ${plan}`)
  return found
}
