import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import type { Answers } from '#core/instruments'

/** Somebody made up who may be registered, and logs in to see what is registered about her. */
export interface TrialRecipient {
  readonly id: string
  readonly name: string
  readonly birthYear: number
  readonly sex: 'male' | 'female'
  /** A synthetic identity number. */
  readonly number: string
}

const made = [
  { id: 'anders', name: 'Anders Andersen', birthYear: 1979, sex: 'male' },
  { id: 'bente', name: 'Bente Berg', birthYear: 1990, sex: 'female' },
  { id: 'camilla', name: 'Camilla Christensen', birthYear: 2001, sex: 'female' },
] as const

/** The made-up persons, each with the same number every time. */
export function trialRecipients(): readonly TrialRecipient[] {
  const random = createRandom(1979)
  return made.map((one) => ({ ...one, number: randomSyntheticNumber(random, one) }))
}

const noUse = {
  substance_degree_alcohol: 'none',
  substance_degree_cannabis: 'none',
  substance_degree_central_stimulants: 'none',
  substance_degree_heroin: 'none',
  substance_degree_other_opioids: 'none',
  substance_degree_prescription_drugs: 'none',
  substance_degree_other: 'none',
} as const

/**
 * What was registered of some of them in the round before, by the form brukerplan@2019.1; sex and age are filled in from
 * the number. By the place of the unit in the training municipality.
 */
export const trialEarlier: readonly {
  readonly id: (typeof made)[number]['id']
  readonly unit: 0 | 1
  readonly answers: Answers
}[] = [
  {
    id: 'anders',
    unit: 0,
    answers: {
      education: 'primary',
      birth_country: 'norway',
      lives_with: ['alone'],
      own_children: 'yes',
      children_count: 2,
      children_contact: ['contact'],
      others_children: ['none'],
      substance_problem: 'yes',
      mental_problem: 'yes',
      mental_duration: 'over_3',
      cognitive: 'suspected',
      housing: 'red',
      meaningful_activity: 'red',
      finances: 'yellow',
      physical_health: 'yellow',
      mental_health: 'yellow',
      substance_use: 'red',
      social_functioning: 'yellow',
      network: 'red',
      activity: ['none'],
      livelihood: ['nav_benefits'],
      work_experience: 'from_1_to_5',
      time_since_work: 'over_2',
      ...noUse,
      substance_degree_alcohol: 'considerable',
      substance_degree_central_stimulants: 'very_extensive',
      injecting: 'yes',
      injecting_equipment: 'yes',
      suicide_attempt_3_years: 'no',
      suicide_risk: 'no',
      overdose_last_year: 'yes',
      overdose_risk: 'yes',
      violence: 'victim',
      services_nav: ['temporary_housing', 'social_assistance'],
      services_municipal: ['gp', 'substance_work', 'case_worker'],
      services_tsb: ['outpatient'],
      services_mental_care: [],
      services_somatic: ['acute'],
      services_other: [],
      care_pathway: 'no',
      plans: ['responsibility_group'],
      future_need_nav: 'same',
      future_need_municipal: 'more',
      future_need_tsb: 'more',
      future_need_mental_care: 'same',
      future_need_somatic: 'same',
      future_need_other: { missing: 'unknown' },
    },
  },
  {
    id: 'bente',
    unit: 0,
    answers: {
      education: 'upper_secondary',
      birth_country: 'norway',
      lives_with: ['partner', 'children_under_18'],
      own_children: 'yes',
      children_count: 1,
      children_contact: ['daily_care'],
      pregnant: 'no',
      others_children: ['none'],
      substance_problem: 'no',
      mental_problem: 'yes',
      mental_duration: 'from_1_to_3',
      cognitive: 'none',
      housing: 'green',
      meaningful_activity: 'yellow',
      finances: 'green',
      physical_health: 'green',
      mental_health: 'red',
      substance_use: 'green',
      social_functioning: 'yellow',
      network: 'green',
      activity: ['self_organised'],
      livelihood: ['nav_benefits', 'supported_by_others'],
      work_experience: 'over_5',
      time_since_work: 'from_1_to_2',
      suicide_attempt_3_years: { missing: 'unknown' },
      suicide_risk: 'yes',
      violence: 'none',
      services_nav: ['temporary_benefit'],
      services_municipal: ['gp', 'mental_health_work', 'psychologist'],
      services_mental_care: ['outpatient'],
      services_somatic: [],
      services_other: [],
      care_pathway: 'yes',
      plans: ['crisis_plan'],
      future_need_nav: 'less',
      future_need_municipal: 'same',
      future_need_mental_care: 'same',
      future_need_somatic: 'same',
      future_need_other: 'same',
    },
  },
  {
    id: 'camilla',
    unit: 1,
    answers: {
      education: 'upper_secondary',
      birth_country: 'norway',
      lives_with: ['friends'],
      own_children: 'no',
      pregnant: 'no',
      others_children: ['none'],
      substance_problem: 'yes',
      mental_problem: 'no',
      cognitive: 'none',
      housing: 'yellow',
      meaningful_activity: 'yellow',
      finances: 'yellow',
      physical_health: 'green',
      mental_health: 'green',
      substance_use: 'yellow',
      social_functioning: 'green',
      network: 'green',
      activity: ['work'],
      livelihood: ['ordinary_work'],
      work_position: 'pct_25_49',
      work_experience: 'under_1',
      time_since_work: 'under_1',
      ...noUse,
      substance_degree_cannabis: 'considerable',
      injecting: 'no',
      suicide_attempt_3_years: 'no',
      suicide_risk: 'no',
      overdose_last_year: 'no',
      overdose_risk: 'no',
      violence: 'none',
      services_nav: [],
      services_municipal: ['outreach'],
      services_tsb: [],
      services_mental_care: [],
      services_somatic: [],
      services_other: [],
      care_pathway: 'no',
      plans: ['none'],
      future_need_nav: 'same',
      future_need_municipal: 'same',
      future_need_tsb: 'more',
      future_need_mental_care: 'same',
      future_need_somatic: 'same',
      future_need_other: 'same',
    },
  },
]
