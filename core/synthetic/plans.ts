import { family, neutral, partition, quota } from './answer-kit.ts'
import { where } from './pick.ts'
import { giveInSample } from './sample.ts'
import { percents, type Six } from './target-kit.ts'
import { futureNeed, noPlans, plans, sampleIndividualPlan } from './target-services.ts'
import { type Cohort, type Work, without } from './work.ts'

/** Plans and groups; nobody has both a plan and none. */
export function givePlans(work: Work, cohort: Cohort): void {
  const none = work.frame.flags('plans').flag('none')
  const own = work.frame.flags('plans').flag('individual_plan')
  const rule = giveInSample(
    work,
    cohort,
    own,
    'plans/individual_plan',
    plans.individual_plan!,
    sampleIndividualPlan,
    { lean: (row) => work.severity[row]! / 8 },
  )
  family(work, cohort, 'plans', plans, {
    any: (rows, category) => {
      const lean = (row: number): number => -work.severity[row]! / 4
      const free = where(rows, (row) => own[row] === 0)
      const chosen = work.pick.top(free, quota(noPlans, category, rows), 'plans/none', lean)
      for (const row of chosen) none[row] = 1
      return without(rows, chosen)
    },
    rules: { individual_plan: rule },
  })
}

/** Assessed future need; more where severity is high. Assumed throughout. */
export function giveFutureNeed(work: Work, cohort: Cohort): void {
  for (const [question, shares] of Object.entries(futureNeed)) {
    const [substance, mental] = shares
    const of = (k: number): Six => percents(substance?.[k] ?? 0, mental?.[k] ?? 0)
    partition(work, cohort, question, { more: of(2), less: of(0), unknown: of(3) }, 'same', {
      ...(question === 'future_need_tsb' ? { asked: (row: number) => work.category[row]! < 3 } : {}),
      rules: {
        more: { lean: (row) => work.severity[row]! / 2 },
        less: { lean: (row) => -work.severity[row]! / 2 },
        unknown: { lean: neutral },
      },
    })
  }
}
