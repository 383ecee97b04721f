import { byColour, type ChoiceRule, family, has, is, neutral, partition, quota } from './answer-kit.ts'
import { coverEveryone } from './cover.ts'
import { type Lean, type Rows, where } from './pick.ts'
import { giveMunicipal } from './services-municipal.ts'
import { giveNav } from './services-nav.ts'
import * as target from './target-services.ts'
import type { Cohort, Work } from './work.ts'

/** Services of the last twelve months in their six families, prison and care pathway. */
export function giveServices(work: Work, cohort: Cohort): void {
  giveNav(work, cohort)
  giveSpecialist(work, cohort)
  giveMunicipal(work, cohort)
  giveOther(work, cohort)
  const slots = ['services_tsb', 'services_mental_care'].map((code) => work.frame.flags(code))
  const treated = (row: number): boolean => slots.some(({ all }) => all.some((flag) => flag[row] === 1))
  partition(
    work,
    cohort,
    'care_pathway',
    { yes: target.carePathway, unknown: target.carePathwayUnknown },
    'no',
    {
      rules: { yes: { eligible: treated }, unknown: { eligible: (row) => !treated(row) } },
    },
  )
}

/** Three families that overlap: who has any of them, who has each, and what in each. */
function giveSpecialist(work: Work, cohort: Cohort): void {
  const size = work.size
  const holders = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)]
  const young = cohort.young ? 0.7 : 1
  const sick = byColour(work, 'physical_health', 110)
  const mind = byColour(work, 'mental_health', 60)
  const age =
    (weight: number): Lean =>
    (row) =>
      (work.age[row]! - 45) * weight
  const opioid = ['heroin', 'other_opioids', 'prescription_drugs'].map((code) =>
    has(work, 'substances', code),
  )
  const leans: Lean[] = [
    (row) => (50 - work.age[row]!) * 2 + (opioid.some((holds) => holds(row)) ? 300 : 0),
    (row) => mind(row) + (45 - work.age[row]!) * 3,
    (row) => sick(row) + (work.age[row]! - 45) * 1.8,
  ]
  cohort.byCategory.forEach((rows, category) => {
    const anySpecialist = Math.round(quota(target.anySpecialist, category, rows) * young)
    const any = work.pick.top(rows, anySpecialist, 'specialist', (row) => work.severity[row]! / 4)
    const families = [target.anyTsb, target.anyMentalCare, target.anySomatic]
    families.forEach((six, f) => {
      const wanted = Math.round(quota(six, category, rows) * young)
      for (const row of work.pick.top(any, wanted, `specialist/${f}`, leans[f]!)) holders[f]![row] = 1
    })
    coverEveryone(any, holders, (f) => f > 0 || category < 3)
  })
  const inside =
    (f: number) =>
    (rows: Rows): Rows =>
      where(rows, (row) => holders[f]![row] === 1)
  const pregnant = is(work, 'pregnant', 'yes')
  const adult = (row: number): boolean => work.age[row]! >= 18
  const use = byColour(work, 'substance_use', 70)
  family(work, cohort, 'services_tsb', target.tsb, {
    asked: (row) => work.category[row]! < 3,
    any: inside(0),
    scale: young,
    rules: {
      lar: {
        eligible: (row) => adult(row) && opioid.some((holds) => holds(row)),
        lean: (row) => (opioid[0]!(row) || opioid[1]!(row) ? 350 : 0) - use(row),
      },
      acute: { lean: use },
      inpatient: { lean: use },
      coercion_10_2: { lean: use },
      coercion_10_3: { eligible: pregnant },
      coercion_10_4: { lean: use },
    },
  })
  const ill = (row: number): boolean => work.category[row] !== 0
  const severe: ChoiceRule = { eligible: ill, lean: (row) => mind(row) * 2 }
  family(work, cohort, 'services_mental_care', target.mentalCare, {
    any: inside(1),
    scale: young,
    rules: {
      outpatient: { lean: (row) => -mind(row) + (40 - work.age[row]!) },
      inpatient: { lean: mind },
      acute: { lean: mind },
      coercion_inpatient: severe,
      coercion_observation: severe,
      coercion_outpatient: severe,
    },
  })
  family(work, cohort, 'services_somatic', target.somatic, {
    any: inside(2),
    scale: young,
    rules: { inpatient: { lean: age(3) }, acute: { lean: sick } },
  })
}

function giveOther(work: Work, cohort: Cohort): void {
  const schooled = (row: number): boolean => work.age[row]! <= 24
  const rules: Record<string, ChoiceRule> = {
    probation_prison: {
      eligible: (row) => work.age[row]! >= 18,
      lean: (row) => (work.female[row] ? -150 : 60) - Math.max(0, work.age[row]! - 50) * 6,
    },
    ppt_ot: { eligible: schooled },
    guardian: { eligible: (row) => work.age[row]! >= 18, lean: byColour(work, 'finances', 60) },
  }
  family(work, cohort, 'services_other', target.otherServices, { rules })
  const prison = work.frame.choice('prison_status')
  const rows = where(cohort.rows, has(work, 'services_other', 'probation_prison'))
  for (const row of rows) prison.data[row] = prison.at('serving')
  const free = work.pick.top(rows, Math.round(rows.length * target.releasedShare), 'released', neutral)
  for (const row of free) prison.data[row] = prison.at('released_last_year')
}
