import { byColour, type ChoiceRule, family, has, is, quota } from './answer-kit.ts'
import { redRows } from './areas.ts'
import { type Lean, type Rows, where } from './pick.ts'
import { redParentsChildWelfare } from './target-people.ts'
import { anyMunicipal, municipal } from './target-services.ts'
import type { Cohort, Work } from './work.ts'

/** The 22 municipal services. */
export function giveMunicipal(work: Work, cohort: Cohort): void {
  const slot = work.frame.flags('services_municipal')
  const otherSlots = ['services_nav', 'services_tsb', 'services_mental_care', 'services_somatic'].map((q) =>
    work.frame.flags(q),
  )
  const served = (row: number): boolean => otherSlots.some(({ all }) => all.some((flag) => flag[row] === 1))
  const some: Rows[] = cohort.byCategory.map((rows, category) => {
    const must = where(rows, (row) => !served(row))
    const wanted = Math.max(must.length, quota(anyMunicipal, category, rows))
    // who has nothing else must have something here
    return work.pick.top(rows, wanted, 'municipal', (row) => (served(row) ? 0 : 4000))
  })
  const parent = is(work, 'own_children', 'yes')
  const pregnant = is(work, 'pregnant', 'yes')
  const homeless = is(work, 'housing', 'red')
  const housing = byColour(work, 'housing', 60)
  const social = byColour(work, 'social_functioning', 70)
  const physical = byColour(work, 'physical_health', 80)
  const lar = has(work, 'services_tsb', 'lar')
  const use = byColour(work, 'substance_use', 40)
  const age =
    (weight: number): Lean =>
    (row) =>
      (work.age[row]! - 45) * weight
  const staffed = slot.flag('housing_staffed')
  const nursed = slot.flag('nursing_home')
  const adult = (row: number): boolean => work.age[row]! >= 18
  // table 12 decides about them
  const contact = work.frame.flags('children_contact')
  const [daily, sees] = [contact.flag('daily_care'), contact.flag('contact')]
  const counted = (row: number): boolean => work.units[row]! >= 15 && (daily[row] === 1 || sees[row] === 1)
  const rules: Record<string, ChoiceRule> = {
    child_welfare: {
      eligible: (row) => (parent(row) || work.age[row]! <= 24) && !counted(row),
      keep: counted,
      lean: (row) => (parent(row) ? 250 : work.age[row]! <= 19 ? 60 : -60) + work.units[row]! * 8,
    },
    housing_staffed: { eligible: (row) => !homeless(row) && adult(row), lean: social },
    housing_unstaffed: {
      eligible: (row) => !homeless(row) && staffed[row] === 0 && adult(row),
      lean: (row) => social(row) + housing(row),
    },
    nursing_home: {
      eligible: (row) => work.age[row]! >= 55 && !homeless(row),
      lean: (row) => age(6)(row) + physical(row),
    },
    care_institution: {
      eligible: (row) => adult(row) && nursed[row] === 0,
      lean: (row) => age(2)(row) + social(row),
    },
    home_nursing: { eligible: adult, lean: (row) => age(4)(row) + physical(row) },
    practical_help: { eligible: adult, lean: (row) => age(4)(row) + physical(row) },
    physio_occupational: { lean: physical },
    youth_health_centre: {
      eligible: (row) => work.age[row]! <= 25,
      lean: (row) => (work.age[row]! <= 20 ? 150 : 0),
    },
    school_health: {
      eligible: (row) => work.age[row]! <= 23,
      lean: (row) => (work.age[row]! <= 20 ? 250 : 0),
    },
    maternity: {
      eligible: (row) => pregnant(row) || (parent(row) && work.female[row] === 1 && work.age[row]! <= 42),
      lean: (row) => (pregnant(row) ? 900 : (34 - work.age[row]!) * 10),
    },
    medication_delivery: { lean: (row) => (lar(row) ? 300 : 0) + social(row) / 2 },
    low_threshold: { lean: use },
    outreach: { lean: social },
    support_contact: { lean: byColour(work, 'network', 40) },
    gp: { lean: (row) => (homeless(row) ? -60 : 0) },
    work_training_activity: { eligible: (row) => work.age[row]! <= 70, lean: (row) => -age(2)(row) },
  }
  giveChildWelfare(work, cohort, some)
  family(work, cohort, 'services_municipal', municipal, { any: (_, category) => some[category]!, rules })
}

/**
 * Table 12 first: parents with care or contact and a red or blue-light index, with and without child welfare. The rest
 * of child welfare goes to other parents and to the young.
 */
function giveChildWelfare(work: Work, cohort: Cohort, some: readonly Rows[]): void {
  const flag = work.frame.flags('services_municipal').flag('child_welfare')
  const contact = work.frame.flags('children_contact')
  const [daily, sees] = [contact.flag('daily_care'), contact.flag('contact')]
  cohort.byCategory.forEach((rows, category) => {
    const caring = redRows(
      work,
      where(some[category]!, (row) => daily[row] === 1 || sees[row] === 1),
    )
    const wanted = quota(redParentsChildWelfare, category, rows)
    for (const row of work.pick.top(caring, wanted, 'child_welfare', (r) => work.severity[r]! / 3))
      flag[row] = 1
  })
}
