import type { Random } from '#core/foundation'
import { weighted } from '../draws.ts'
import type { Draft } from './finish.ts'
import { withTotals } from './totals.ts'

/** The choices behind a group of the tables, and how many of the group chose each. */
export const choicesOfGroup: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>
> = {
  education: {
    primary: { primary: 62, lower_secondary: 376 },
    secondary: { upper_secondary: 519 },
    higher: { higher: 139 },
  },
  marital_status: {
    partner: { married: 58, cohabiting: 124 },
    single: { single: 872, widowed: 38 },
  },
  care_for_children: { yes: { daily: 32, part_time: 41 }, no: { no: 131 } },
}

/** The two choices behind a group of daily activity, and how many of the group chose the first. */
export const dailyChoices: Readonly<Record<string, readonly [string, number, string]>> = {
  job: ['full_time', 44, 'part_time'],
  sick_or_assessment: ['sick_leave', 34, 'work_assessment'],
}

export const housing2021 = {
  own_private: 529,
  hostel: 21,
  with_parents: 40,
  municipal_unstaffed: 318,
  institution: 40,
  no_fixed_home: 9,
  municipal_staffed: 118,
  with_friends: 9,
  other: 28,
} as const

/** Gives so many people each choice of a question, from what they answered before. */
export function putCounts(
  drafts: readonly Draft[],
  question: string,
  counts: Readonly<Record<string, number>>,
  random: Random,
  open: readonly number[] = drafts.map((_, person) => person),
): void {
  const choices = Object.keys(counts)
  const told = choices.reduce((sum, choice) => sum + counts[choice]!, 0)
  const start = Uint8Array.from(drafts, (draft) => {
    const at = choices.indexOf(String(draft[question]))
    return at < 0 ? choices.length : at
  })
  const totals = [...choices.map((choice) => counts[choice]!), open.length - told]
  const values = withTotals(start, totals, random, open)
  for (const person of open) {
    const choice = choices[values[person]!]
    if (choice === undefined) delete drafts[person]![question]
    else drafts[person]![question] = choice
  }
}

/** The span of ages of each age group; within it the years are as likely as the weights say. */
const agesOf: Readonly<Record<string, readonly [number, number]>> = {
  to_25: [19, 25],
  '26_35': [26, 35],
  '36_45': [36, 45],
  '46_59': [46, 59],
  from_60: [60, 76],
}

/** Ages of the people of a group: spread evenly over its years, fewer and fewer above 60. */
export function ageIn(group: string, random: Random): number {
  const [youngest, oldest] = agesOf[group]!
  const at = random.below(oldest - youngest + 1)
  if (group === 'to_25')
    return weighted(random, {
      18: 4,
      19: 7,
      20: 10,
      21: 15,
      22: 19,
      23: 20,
      24: 12,
      25: 13,
    }) as unknown as number
  return group === 'from_60' ? youngest + Math.min(at, random.below(oldest - youngest + 1)) : youngest + at
}
