import type { Answer, Answers, Instrument } from './types.ts'

const degrees = [
  'alcohol',
  'cannabis',
  'central_stimulants',
  'heroin',
  'other_opioids',
  'prescription_drugs',
  'other',
]

const unusedDegrees = Object.fromEntries(degrees.map((name) => [`substance_degree_${name}`, 'none']))

/** An ordinary man with a substance and a mental-health problem: every question answered, nothing for a rule to say. */
const everything: Answers = {
  sex: 'male',
  age: 43,
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
  cognitive: 'none',
  housing: 'green',
  meaningful_activity: 'yellow',
  finances: 'yellow',
  physical_health: 'green',
  mental_health: 'yellow',
  substance_use: 'yellow',
  social_functioning: 'yellow',
  network: 'red',
  activity: ['self_organised'],
  livelihood: ['nav_benefits'],
  work_experience: 'from_1_to_5',
  time_since_work: 'over_2',
  substances: ['alcohol', 'central_stimulants'],
  ...unusedDegrees,
  substance_degree_alcohol: 'considerable',
  substance_degree_central_stimulants: 'modest',
  injecting: 'yes',
  injecting_equipment: 'yes',
  suicide_attempt_last_year: 'no',
  suicide_attempt_3_years: 'no',
  suicide_risk: 'no',
  overdose_last_year: 'no',
  overdose_risk: 'yes',
  violence: 'none',
  services_nav: ['permanent_benefit'],
  services_municipal: ['gp', 'substance_work', 'case_worker'],
  services_tsb: ['outpatient'],
  services_mental_care: [],
  services_somatic: [],
  services_other: ['dentist'],
  care_pathway: 'no',
  plans: ['responsibility_group'],
  future_need_nav: 'same',
  future_need_municipal: 'more',
  future_need_tsb: 'same',
  future_need_mental_care: 'same',
  future_need_somatic: 'less',
  future_need_other: { missing: 'unknown' },
}

/** An ordinary registration in a version of the form, with some answers replaced. For tests. */
export function normalRecord(
  instrument: Instrument,
  changes: Readonly<Record<string, Answer>> = {},
): Record<string, Answer> {
  const codes = instrument.sections.flatMap((section) => section.questions.map((question) => question.code))
  const own = codes.flatMap((code) => (code in everything ? [[code, everything[code]!] as const] : []))
  return { ...Object.fromEntries(own), ...changes }
}

/** An ordinary woman with a mental-health problem only, who has a job and children at home. For tests. */
export function normalMentalRecord(instrument: Instrument): Record<string, Answer> {
  const skipped = /^(substances|substance_degree_.*|injecting.*|overdose_.*|services_tsb|future_need_tsb)$/
  const record = normalRecord(instrument, {
    sex: 'female',
    age: 34,
    pregnant: 'no',
    lives_with: ['partner', 'children_under_18'],
    children_contact: ['daily_care'],
    substance_problem: 'no',
    substance_use: 'green',
    meaningful_activity: 'green',
    activity: ['work'],
    livelihood: ['ordinary_work', 'nav_benefits'],
    work_position: 'pct_50_74',
  })
  const kept = Object.fromEntries(Object.entries(record).filter(([code]) => !skipped.test(code)))
  return 'time_since_work' in kept ? { ...kept, work_experience: 'over_5', time_since_work: 'under_1' } : kept
}
