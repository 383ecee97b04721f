/**
 * How many in a hundred give each answer, and how each group of questions leans. Taken roughly from the report on 2021
 * (table 1, figures 2 to 5, chapters 5 to 15); not fitted to it. Where the report says nothing the number is ours.
 */
export const backgroundShares: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  sex: { female: 28, male: 71, other: 1 },
  marital_status: { married: 5, single: 80, cohabiting: 12, widowed: 3 },
  education: { primary: 6, lower_secondary: 34, upper_secondary: 47, higher: 13 },
  has_children: { yes: 20, no: 80 },
  care_for_children: { daily: 16, part_time: 20, no: 64 },
  housing: {
    own_private: 52,
    hostel: 3,
    with_parents: 4,
    municipal_unstaffed: 22,
    institution: 3,
    no_fixed_home: 2,
    municipal_staffed: 8,
    with_friends: 2,
    other: 4,
  },
  has_individual_plan: { yes: 23, no: 55, dont_know: 22 },
  has_responsibility_group: { yes: 31, no: 56, dont_know: 13 },
  has_contact_person: { yes: 49, no: 36, dont_know: 15 },
  in_lar: { yes: 27, no: 69, dont_know: 4 },
  admitted_last_year: { yes: 26, no: 72, dont_know: 2 },
}

/** How many in a hundred tick each choice, each by itself. */
export const tickShares: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  daily_activity: {
    full_time: 4,
    part_time: 5,
    unemployed: 8,
    education: 4,
    sick_leave: 3,
    disability_benefit: 56,
    work_assessment: 19,
    work_measure: 6,
    other: 10,
  },
  services_received: {
    gp: 80,
    psychologist: 12,
    mental_health: 43,
    substance_service: 64,
    health_centre: 4,
    support_contact: 9,
    nav: 59,
    child_welfare: 4,
    work_training: 10,
    activity_centre: 11,
    housing_support: 12,
    home_nursing: 16,
    outreach: 7,
    low_threshold: 15,
    care_institution: 3,
    other: 8,
  },
  substances: {
    alcohol: 70,
    cannabis: 48,
    benzodiazepines: 40,
    opiates: 28,
    heroin_morphine: 17,
    cocaine_amphetamine: 34,
    mdma: 13,
    other: 14,
  },
}

/** How many in a thousand have used nothing the last year; and how many of these tick something else too. */
export const usedNothing = { none: 150, alsoTicked: 130 }

/** How a scale's answers lie: the share in a hundred at each point, low to high, and how many stand beside the scale. */
export interface Lie {
  readonly points: readonly number[]
  /** In a thousand. */
  readonly apart: number
  /** True where the last choice is the bad one. */
  readonly turned?: true
}

const scale = (low: number, middle: number, high: number, apart: number): Lie => ({
  points: [low * 0.45, low * 0.55, middle, high * 0.62, high * 0.38].map((share) => Math.round(share * 10)),
  apart,
})

/** Low, middle and high in a hundred as the report gives them in three parts, and those beside the scale in a thousand. */
export const lies: Readonly<Record<string, Lie>> = {
  housing_satisfactory: scale(18, 22, 60, 0),
  satisfied_with_service: scale(5, 14, 81, 15),
  gets_needed_help: scale(11, 27, 62, 20),
  help_when_needed: scale(13, 27, 60, 20),
  masters_everyday: scale(15, 31, 54, 30),
  influence_on_services: scale(17, 31, 52, 50),
  services_accessible: scale(12, 24, 64, 20),
  services_satisfactory: scale(12, 25, 63, 20),
  help_find_home: scale(35, 17, 48, 330),
  help_manage_home: scale(37, 27, 36, 260),
  help_work: scale(51, 25, 24, 460),
  help_education: scale(70, 17, 13, 540),
  help_finances: scale(39, 27, 34, 250),
  help_leisure: scale(44, 28, 28, 250),
  help_mental_health: scale(29, 29, 42, 110),
  help_physical_health: scale(27, 28, 45, 120),
  help_nutrition: scale(51, 24, 25, 260),
  help_exercise: scale(51, 22, 27, 260),
  help_network: scale(58, 25, 17, 310),
  help_substance_use: scale(22, 28, 50, 110),
  life_overall: scale(23, 37, 40, 0),
  own_physical_health: scale(29, 33, 38, 0),
  own_mental_health: scale(28, 36, 36, 0),
  relatives_involved: scale(51, 24, 25, 370),
  relatives_supported: scale(59, 21, 20, 440),
  talks_about_children: scale(60, 20, 20, 720),
  informed_of_plan: scale(57, 19, 24, 330),
  services_cooperate: scale(21, 25, 54, 260),
  plan_satisfied: scale(22, 31, 47, 0),
  plan_important: scale(25, 32, 43, 0),
  group_satisfied: scale(13, 23, 64, 0),
  group_relatives_involved: scale(67, 10, 23, 0),
  informed_understandably: scale(17, 27, 56, 40),
  informed_of_voluntary: scale(36, 26, 38, 90),
  staff_understand: scale(11, 26, 63, 30),
  enough_time: scale(13, 24, 63, 30),
  trusts_staff: scale(12, 25, 63, 30),
  met_with_respect: scale(5, 18, 77, 20),
  staff_heed_wishes: scale(10, 27, 63, 20),
  contact_person_satisfied: scale(7, 15, 78, 0),
  lar_cooperation: scale(12, 22, 66, 0),
  follow_up_while_admitted: scale(29, 22, 49, 0),
  follow_up_after_discharge: scale(28, 24, 48, 0),
  treated_badly: { points: [680, 90, 160, 70], apart: 0, turned: true },
  help_in_pandemic: { points: [280, 600, 120], apart: 90 },
  help_over_3_years: { points: [130, 390, 480], apart: 110 },
}

/** For a question that nothing is said of: the points alike. */
export const evenLie = (points: number): Lie => ({
  points: Array.from({ length: points }, () => 10),
  apart: 100,
})

/** Questions about life and health, which hang together more with each other than with the help. */
export const aboutLife: ReadonlySet<string> = new Set([
  'life_overall',
  'own_physical_health',
  'own_mental_health',
])

/** How much of an answer is the person's own leaning; the rest is about the question alone. */
export const ownShare = 0.62

/** How many in a thousand pass over a question that they are asked, paper and web. */
export const passedOver = { paper: 32, web: 14 }
