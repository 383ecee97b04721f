import { byCategory, counts, type Profile, percents, type Six } from './target-kit.ts'

/**
 * Targets for services and plans at natural size: all shares P (annex 2, table 13 and the text of the annual report
 * for 2020); how they divide over categories is A. Where a printed share is 0, a small count stands (under 0.5 percent).
 */
const heavy: Profile = [0.6, 0.95, 1.4]
const heavyMental: Profile = [0.5, 0.95, 1.9]

/** Any NAV service: table 13, and 87 percent of the substance group, which needs the upper half of a rounding. */
export const anyNav: Six = [1272, 6590, 2390, 2215, 15254, 2424]
export const nav: Readonly<Record<string, Six>> = {
  work_measure: percents(10, 10, [1.1, 1.1, 0.6], [1, 1.05, 0.7]),
  qualification_programme: percents(1, 1),
  temporary_housing: percents(6, 2, [0.4, 0.8, 2], [0.5, 1, 1.5]),
  temporary_benefit: percents(23, 22, [0.8, 1.05, 1], [1, 1.02, 0.85]),
  advice: percents(40, 25, [0.75, 1, 1.15], [0.85, 1, 1.15]),
  sheltered_work: percents(1, 2),
  permanent_benefit: percents(52, 46, [0.95, 0.98, 1.1], [0.75, 0.98, 1.4]),
  life_course_benefits: percents(3, 8, [1, 1, 0.8], [1.2, 1, 0.5]),
  money_management: percents(12, 4, heavy, heavyMental),
  social_assistance: percents(24, 8, [0.7, 0.95, 1.35], [0.8, 0.95, 1.5]),
}

/** Any municipal service: table 13. */
export const anyMunicipal: Six = byCategory(94, 96, 96, 95, 96, 96)
export const municipal: Readonly<Record<string, Six>> = {
  act_fact: percents(7, 3, [0.2, 0.8, 2.1], [0.2, 0.7, 4]),
  outreach: percents(6, 4, heavy, heavyMental),
  work_training_activity: percents(7, 8),
  child_welfare: percents(9, 6, [0.6, 1.05, 1.1], [0.6, 1, 1.3]),
  housing_staffed: percents(11, 8, [0.5, 0.85, 1.8], [0.15, 0.7, 4]),
  housing_unstaffed: percents(26, 10, [0.8, 0.95, 1.3], [0.4, 0.95, 2]),
  gp: percents(90, 91, [0.97, 1, 1.01], [0.99, 1, 1.01]),
  physio_occupational: percents(6, 10),
  youth_health_centre: percents(0.2, 1),
  home_nursing: percents(17, 12, [1.2, 0.85, 1.3], [0.4, 0.9, 2.3]),
  substance_work: percents(47, 1, [0.95, 1, 1.05]),
  low_threshold: percents(14, 4, [0.6, 0.9, 1.6]),
  medication_delivery: percents(33, 19, [0.8, 0.9, 1.5], [0.3, 0.9, 2.5]),
  care_institution: percents(3, 2, [1, 0.8, 1.6], [0.3, 0.8, 3]),
  practical_help: percents(20, 15, [1.1, 0.85, 1.35], [0.4, 0.95, 2]),
  mental_health_work: percents(50, 81, [0.2, 1.05, 1.35], [1, 1.01, 0.93]),
  psychologist: percents(3, 5),
  case_worker: percents(59, 17, [0.85, 1, 1.1], [0.5, 0.95, 1.9]),
  school_health: percents(1, 2),
  support_contact: percents(5, 8, heavy, heavyMental),
  maternity: percents(1, 1),
  nursing_home: percents(1, 1, [1.5, 0.8, 1.2], [0.4, 0.8, 3]),
}

/** Any specialist service: table 13. */
export const anySpecialist: Six = byCategory(58, 69, 79, 36, 50, 66)
/** Any of the three families: 44; 29 and 34; 32 and 26 percent. */
export const anyTsb: Six = percents(44.2, 0, [0.85, 0.95, 1.25])
export const anyMentalCare: Six = percents(29.4, 34, [0.25, 0.95, 1.6], [0.55, 1, 1.45])
export const anySomatic: Six = percents(32, 26, [1, 0.97, 1.1], [0.8, 1, 1.25])
/**
 * The report prints 1.5 services per TSB recipient, which its own shares exclude (see `agreement.ts`); these keep every
 * share and come as near as they can (1.6).
 */
export const tsb: Readonly<Record<string, Six>> = {
  act_fact: percents(6.7, 0, [0.2, 0.7, 2.3]),
  acute: percents(5.7, 0, [0.5, 0.8, 1.9]),
  ambulatory: percents(2.7, 0, [0.4, 0.8, 2]),
  day: percents(0.8, 0),
  inpatient: percents(14.7, 0, [0.8, 0.95, 1.3]),
  lar: percents(19.7, 0, [0.45, 0.92, 1.55]),
  outpatient: percents(19.7, 0, [1, 1, 1]),
  coercion_10_2: percents(0.6, 0, [0.3, 0.7, 2]),
  coercion_10_3: counts(4, 0, [0.3, 0.7, 2]),
  coercion_10_4: percents(0.2, 0, [0.3, 0.7, 2]),
}
export const mentalCare: Readonly<Record<string, Six>> = {
  act_fact: percents(7, 3, [0.1, 0.75, 2.3], [0.1, 0.7, 4]),
  acute: percents(10, 7, [0.2, 0.8, 2], [0.3, 0.9, 2.5]),
  ambulatory: percents(4, 5, [0.2, 0.8, 2], [0.4, 0.9, 2.2]),
  day: percents(2, 3, [0.2, 1, 1.5], [0.4, 1, 1.6]),
  inpatient: percents(9, 9, [0.2, 0.8, 2], [0.2, 0.85, 3]),
  outpatient: percents(15, 23, [0.3, 1, 1.4], [0.7, 1.05, 1.05]),
  coercion_inpatient: percents(3, 2, [0.1, 0.6, 2.6], [0.05, 0.5, 5]),
  coercion_observation: percents(2, 1, [0.1, 0.6, 2.6], [0.05, 0.5, 5]),
  coercion_outpatient: percents(2, 1, [0.1, 0.6, 2.6], [0.05, 0.5, 5]),
}
export const somatic: Readonly<Record<string, Six>> = {
  acute: percents(17, 9, [0.9, 0.9, 1.3], [0.7, 1, 1.4]),
  inpatient: percents(10, 7, [1.1, 0.9, 1.2], [0.7, 1, 1.4]),
  outpatient: percents(20, 21, [1, 1, 1], [0.85, 1, 1.15]),
}
export const otherServices: Readonly<Record<string, Six>> = {
  other: percents(2, 2),
  user_organisation: percents(5, 3),
  probation_prison: counts(591, 46, [0.8, 0.9, 1.4]),
  voluntary_organisation: percents(8, 3),
  ppt_ot: percents(0.2, 1),
  dentist: percents(39, 28, [0.85, 1, 1.1], [0.9, 1, 1.1]),
  guardian: percents(12, 8, [0.7, 0.85, 1.6], [0.2, 0.85, 2.9]),
}
/** 58 percent of those with probation or prison were released in the last year. */
export const releasedShare = 0.58
/** 1,905 in a care pathway. */
export const carePathway: Six = counts(720, 1185, [0.5, 1, 1.3], [0.5, 1, 1.6])
export const carePathwayUnknown: Six = percents(7, 8)

/** 34 and 52 percent without plans; about 1,700 of them in the two severe categories. */
export const noPlans: Six = counts(4020, 13415, [1.25, 1.06, 0.58], [1.3, 0.985, 0.75])
/** Individual plans in the comparable sample: 15 percent in 2017, three percentage points fewer in 2020. */
export const sampleIndividualPlan = { 2017: 15, 2020: 12 } as const
export const plans: Readonly<Record<string, Six>> = {
  individual_plan: counts(1301, 1548, [0.7, 0.96, 1.28], [0.4, 0.95, 2]),
  crisis_plan: percents(14, 12, [0.4, 0.9, 1.7], [0.6, 1, 1.5]),
  responsibility_group: percents(42, 19, [0.7, 0.95, 1.3], [0.4, 0.95, 2]),
  network_group: percents(3, 2),
  other_plans: percents(27, 25, [0.95, 1, 1.05]),
}

/** A: future need, percent [less, same, more, unknown] of the two groups. */
export const futureNeed: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>> = {
  future_need_nav: [
    [10, 60, 18, 12],
    [11, 63, 14, 12],
  ],
  future_need_municipal: [
    [9, 61, 22, 8],
    [15, 62, 15, 8],
  ],
  future_need_tsb: [
    [8, 58, 20, 14],
    [0, 0, 0, 0],
  ],
  future_need_mental_care: [
    [6, 64, 14, 16],
    [10, 62, 14, 14],
  ],
  future_need_somatic: [
    [4, 68, 10, 18],
    [4, 70, 9, 17],
  ],
  future_need_other: [
    [4, 68, 8, 20],
    [4, 70, 7, 19],
  ],
}
