import { type Random, roundHalfUp } from '#core/foundation'
import { shuffled } from '#core/survey'
import { putCounts } from './described.ts'
import type { Draft } from './finish.ts'
import { ticksLike } from './ticks.ts'

/** Table 1 of the report on 2021, the columns of the earlier waves, in percent of those who answered. */
const described = {
  2017: {
    answered: 484,
    sex: { male: 70, female: 30 },
    education: { primary: 7, lower_secondary: 39.4, upper_secondary: 46.4, higher: 7 },
    marital_status: { married: 5, single: 81, cohabiting: 12, widowed: 2 },
    housing: { no_fixed_home: 3, with_friends: 3, hostel: 3, housed: 91 },
    daily: {
      full_time: 4,
      unemployed: 11,
      education: 3,
      sick_leave: 2,
      disability_benefit: 48,
      work_assessment: 21,
      work_measure: 7,
      other: 11,
    },
    ages: { 21: 4, 23: 3, 28: 13, 35: 21, 42: 20, 49: 21, 55: 9, 63: 6, 67: 3 },
  },
  2019: {
    answered: 1316,
    sex: { male: 69, female: 31 },
    education: { primary: 6, lower_secondary: 36, upper_secondary: 48, higher: 10 },
    marital_status: { married: 4, single: 83, cohabiting: 10, widowed: 3 },
    housing: { no_fixed_home: 2, with_friends: 2, hostel: 2, housed: 94 },
    daily: {
      full_time: 4,
      part_time: 5,
      unemployed: 12,
      education: 4,
      sick_leave: 2,
      disability_benefit: 55,
      work_assessment: 15,
      work_measure: 6,
      other: 17,
    },
    ages: { 21: 3, 23: 3, 28: 12, 35: 16, 42: 18, 49: 21, 55: 14, 63: 8, 68: 5 },
  },
} as const satisfies Readonly<Record<number, unknown>>

/** Puts who they are into the answers of an earlier wave. */
export function describeBefore(drafts: readonly Draft[], year: number, random: Random): void {
  const told = described[year as keyof typeof described]
  const { answered } = told
  for (const question of ['sex', 'education', 'marital_status', 'housing'] as const)
    putCounts(drafts, question, countsOf(told[question], answered), random)
  const people = drafts.slice(0, answered)
  const known = Object.keys(told.daily)
  const before = people.map(({ daily_activity: daily }) => new Set(Array.isArray(daily) ? daily : []))
  ticksLike(
    before as readonly ReadonlySet<string>[],
    { answered, percent: told.daily, atLeast: [] },
    random,
  ).forEach((set, at) => {
    people[at]!.daily_activity = known.filter((choice) => set.has(choice))
  })
  for (const draft of drafts.slice(answered)) delete draft.daily_activity
  const ages = shuffled(
    Object.entries(countsOf(told.ages, answered)).flatMap(([age, count]) =>
      Array.from({ length: count }, () => Number(age)),
    ),
    (limit) => random.below(limit),
  )
  drafts.forEach((draft, person) => {
    if (person >= answered) delete draft.birth_year
    else draft.birth_year = year - ages[person]!
  })
}

/** Whole counts of percentages; what rounding leaves goes to the largest. */
function countsOf(percent: Readonly<Record<string, number>>, answered: number): Record<string, number> {
  const counts = Object.fromEntries(
    Object.entries(percent).map(([choice, share]) => [choice, roundHalfUp((share * answered) / 100, 0)]),
  )
  const largest = Object.keys(counts).reduce((one, other) => (counts[other]! > counts[one]! ? other : one))
  counts[largest]! += answered - Object.values(counts).reduce((sum, count) => sum + count, 0)
  return counts
}
