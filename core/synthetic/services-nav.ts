import { byColour, type ChoiceRule, family, is, quota } from './answer-kit.ts'
import { type Lean, type Rows, where } from './pick.ts'
import { permanentBenefitUnder60 } from './target-people.ts'
import { anyNav, nav } from './target-services.ts'
import type { Cohort, Work } from './work.ts'

/** NAV services. Permanent benefit first, with its published share under 60 years; temporary benefit mostly to others. */
export function giveNav(work: Work, cohort: Cohort): void {
  const slot = work.frame.flags('services_nav')
  const permanent = slot.flag('permanent_benefit')
  const poor = byColour(work, 'finances', 80)
  const homeless = is(work, 'housing', 'red')
  const idle = is(work, 'meaningful_activity', 'red')
  const parent = is(work, 'own_children', 'yes')
  const working = (row: number): boolean => work.age[row]! <= 66
  const some: Rows[] = []
  cohort.byCategory.forEach((rows, category) => {
    const share = cohort.young ? 0.2 : 1
    // everyone has to have some service: those without NAV services are given others
    const chosen = work.pick.top(rows, Math.round(quota(anyNav, category, rows) * share), 'nav', (row) => {
      const age = work.age[row]!
      return poor(row) + (age < 20 ? -120 : age >= 60 ? 60 : 0) + (idle(row) ? 40 : 0)
    })
    some.push(chosen)
    if (!cohort.young) givePermanent(work, chosen, rows, category, permanent)
  })
  const notPermanent = (row: number): boolean => permanent[row] === 0
  const rules: Record<string, ChoiceRule> = {
    permanent_benefit: { eligible: () => false },
    temporary_benefit: {
      eligible: (row) => notPermanent(row) && working(row) && work.age[row]! >= 18,
      lean: (row) => (41 - work.age[row]!) * 0.3,
    },
    temporary_housing: {
      eligible: (row) => work.age[row]! >= 18,
      lean: (row) => (homeless(row) ? 500 : 0) + byHousing(row),
    },
    work_measure: {
      eligible: (row) => working(row) && !idle(row),
      lean: (row) => (notPermanent(row) ? 150 : -100),
    },
    qualification_programme: { eligible: (row) => notPermanent(row) && working(row) && work.age[row]! >= 18 },
    sheltered_work: {
      eligible: (row) => working(row) && !idle(row),
      lean: (row) => (permanent[row] ? 150 : 0),
    },
    social_assistance: {
      eligible: (row) => work.age[row]! >= 18,
      lean: (row) => poor(row) + (notPermanent(row) ? 100 : -80),
    },
    money_management: { eligible: (row) => work.age[row]! >= 18, lean: poor },
    life_course_benefits: { lean: (row) => (parent(row) ? 350 : work.age[row]! > 61 ? 60 : -100) },
  }
  const byHousing = byColour(work, 'housing', 100)
  family(work, cohort, 'services_nav', nav, {
    any: (_, category) => some[category]!,
    rules,
    given: { permanent_benefit: true },
    scale: cohort.young ? 0.2 : 1,
  })
}

/** Mostly disability pensions; from 67 years old-age pension for nearly all. */
function givePermanent(work: Work, some: Rows, rows: Rows, category: number, flag: Uint8Array): void {
  const total = Math.min(quota(nav.permanent_benefit!, category, rows), some.length)
  const group = category < 3 ? 0 : 1
  const groupTotal = [6148, 11867][group]!
  const wantedYoung = Math.round((total * permanentBenefitUnder60[group]) / groupTotal)
  const lean: Lean = (row) => (work.age[row]! - 40) * 6 + work.severity[row]! / 5
  const under = where(some, (row) => work.age[row]! < 60 && work.age[row]! >= 18)
  const over = where(some, (row) => work.age[row]! >= 60)
  const old = Math.min(over.length, total - wantedYoung)
  for (const row of work.pick.top(under, total - old, 'permanent', lean)) flag[row] = 1
  for (const row of work.pick.top(over, old, 'permanent', lean)) flag[row] = 1
}
