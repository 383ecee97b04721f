import type { PlaceWish } from './places.ts'

/**
 * How many people of the wave of 2021 are in each group of the tables, by variable; the rest have not answered. At least the
 * largest number of answers that any printed table has of the group; the few above that are ours, put so that table 1
 * and the shares of chapters 3, 6 and 9 come out as printed.
 */
export const groupSizes2021 = {
  sex: { female: 314, male: 786 },
  age: { to_25: 66, '26_35': 196, '36_45': 229, '46_59': 339, from_60: 146 },
  education: { primary: 438, secondary: 519, higher: 139 },
  marital: { partner: 182, single: 910 },
  children: { yes: 209, no: 888 },
  care: { yes: 73, no: 131 },
  daily: {
    job: 98,
    unemployed: 89,
    education: 39,
    sick_or_assessment: 242,
    disability: 615,
    measure: 63,
    other: 114,
  },
  lar: { yes: 278, no: 764, dont_know: 23 },
  group: { yes: 466, no: 468, dont_know: 106 },
  plan: { yes: 287, no: 592, dont_know: 159 },
  contact: { yes: 643, no: 247, dont_know: 148 },
  size: { small: 158, medium: 213, large: 750 },
  region: { north: 115, mid: 210, south_east: 450, west: 346 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>

/** Municipalities that took part and the answers from them, by region of the tables and size class. */
export const places2021 = [
  { region: 'north', size: 'small', municipalities: 5, answers: 25 },
  { region: 'north', size: 'medium', municipalities: 3, answers: 30 },
  { region: 'north', size: 'large', municipalities: 2, answers: 60 },
  { region: 'mid', size: 'small', municipalities: 6, answers: 45 },
  { region: 'mid', size: 'medium', municipalities: 4, answers: 45 },
  { region: 'mid', size: 'large', municipalities: 4, answers: 120 },
  { region: 'south_east', size: 'small', municipalities: 4, answers: 38 },
  { region: 'south_east', size: 'medium', municipalities: 8, answers: 88 },
  { region: 'south_east', size: 'large', municipalities: 10, answers: 324 },
  { region: 'west', size: 'small', municipalities: 6, answers: 50 },
  { region: 'west', size: 'medium', municipalities: 5, answers: 50 },
  { region: 'west', size: 'large', municipalities: 7, answers: 246 },
] as const

/** What is known of a wave beside its tables. */
export interface WaveFacts {
  readonly year: number
  readonly answers: number
  readonly web: number
  /** The days of the field work. */
  readonly days: readonly string[]
  readonly wishes: readonly PlaceWish[]
  readonly districts: readonly string[]
  readonly inhabitants: number
}

const daysOf = (year: number, months: readonly number[]): readonly string[] =>
  months.flatMap((month) =>
    Array.from({ length: 28 }, (_, at) =>
      [year, month, at + 1].map((part) => String(part).padStart(2, '0')).join('-'),
    ),
  )

const earlierWishes = (
  counts: readonly (readonly [string, number, number, number])[],
): readonly PlaceWish[] =>
  counts.flatMap(([region, small, medium, large]) => [
    { region, size: 'small', municipalities: small } as const,
    { region, size: 'medium', municipalities: medium } as const,
    { region, size: 'large', municipalities: large } as const,
  ])

/**
 * The waves: how many answered, in how many municipalities, on the web, and when (the report, chapters 2.2 and 2.3). In 2021 the
 * municipalities have together so many inhabitants that seven in a thousand are 15,473 people. How the municipalities of the earlier
 * waves lie over classes and regions is ours.
 */
export const waveFacts: Readonly<Record<number, WaveFacts>> = {
  2017: {
    year: 2017,
    answers: 491,
    web: 0,
    days: daysOf(2017, [9, 10]),
    wishes: earlierWishes([
      ['north', 1, 1, 1],
      ['mid', 1, 2, 1],
      ['south_east', 1, 3, 4],
      ['west', 1, 2, 2],
    ]),
    districts: [],
    inhabitants: 0,
  },
  2019: {
    year: 2019,
    answers: 1336,
    web: 0,
    days: daysOf(2019, [9, 10]),
    wishes: earlierWishes([
      ['north', 2, 2, 2],
      ['mid', 3, 4, 3],
      ['south_east', 2, 7, 9],
      ['west', 2, 4, 5],
    ]),
    districts: ['030101', '030103', '030108', '030110', '030112', '030113', '030115'],
    inhabitants: 0,
  },
  2021: {
    year: 2021,
    answers: 1121,
    web: 97,
    days: daysOf(2021, [2, 3]),
    wishes: places2021,
    districts: ['030101', '030103', '030110', '030112', '030115'],
    inhabitants: Math.round(15_473 / 0.007),
  },
}
