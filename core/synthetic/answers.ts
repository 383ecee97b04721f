import { giveChildren } from './children.ts'
import { giveLivelihood } from './livelihood.ts'
import { giveActivity, giveHousehold } from './living.ts'
import { giveFutureNeed, givePlans } from './plans.ts'
import { giveRisk } from './risk.ts'
import { giveServices } from './services.ts'
import { giveSubstances } from './substances.ts'
import type { Cohort, Work } from './work.ts'

/** Everything but background and life areas; each step may look at those before it. */
export function answersOf(work: Work, cohort: Cohort): void {
  giveChildren(work, cohort)
  giveSubstances(work, cohort)
  giveRisk(work, cohort)
  giveServices(work, cohort)
  giveHousehold(work, cohort)
  giveActivity(work, cohort)
  giveLivelihood(work, cohort)
  givePlans(work, cohort)
  giveFutureNeed(work, cohort)
}
