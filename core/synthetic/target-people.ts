import { byCategory, counts, percents, type Six } from './target-kit.ts'

/**
 * Targets for background, children, activity and livelihood at natural size. "P": published (annual report for 2020,
 * figure, table or annex 2 named); "A": assumed by us.
 */

/** P: figure 1, with N = 20,200 women; the split between the rounded shares is A. */
export const women: Six = [460, 2595, 870, 2300, 12415, 1560]

/** P: ages 18-23 (figure 39: 860 and 2,795) and the bands of annex 2; A: within their rounding, so that all add up. */
export const ageBands = [
  { from: 18, to: 23, substance: 860, mental: 2795 },
  { from: 24, to: 29, substance: 1324, mental: 3320 },
  { from: 30, to: 39, substance: 2506, mental: 4870 },
  { from: 40, to: 49, substance: 2613, mental: 4360 },
  { from: 50, to: 59, substance: 2495, mental: 4610 },
  { from: 60, to: 69, substance: 1431, mental: 3300 },
  { from: 70, to: 98, substance: 594, mental: 2543 },
] as const
/** P: table 6, in tenths of a year; the group means 44.8 and 45.2 follow (45.15 needs the upper half of a rounding). */
export const meanAge: Six = [49.0, 44.5, 43.0, 45.12, 44.83, 47.62]
/** P: mean age of the comparable sample in 2017. */
export const meanAge2017 = 44.2

/** A but for "higher" (P: 14 percent of all); about a quarter lack more than primary, unknown 28 percent (2019). */
export const education = {
  none: percents(2, 1),
  primary: percents(34, 22),
  upper_secondary: percents(31, 36),
  higher: percents(6, 17.7, [1.2, 1, 0.7], [1.1, 1, 0.8]),
}
/** P: born in Norway 93 and 87 percent; the rest A. */
export const birthCountry = {
  nordic: percents(1, 1),
  europe: percents(2, 4),
  outside_europe: percents(3.5, 7),
  unknown: percents(0.5, 1),
}

/** P: table 11. */
export const parents: Six = [357, 1388, 392, 1019, 4661, 379]
/** P: figure 24 gives 1,678 and 5,871 with care or contact; A: by category. */
export const careOrContact: Six = [302, 1141, 235, 999, 4531, 341]
/** P: table 12, parents with care or contact whose index is red or blue light: with and without child welfare. */
export const redParents: Six = [26, 385, 212, 6, 480, 277]
export const redParentsChildWelfare: Six = [6, 192, 129, 2, 151, 82]
/** A: parents without contact whose index is red or blue light. */
export const redParentsWithoutContact: Six = [20, 158, 148, 1, 40, 34]
/** A by category; P: daily care 4 and 19 percent (80 percent of the parents with mental problems only). */
export const dailyCare: Six = [110, 335, 55, 880, 3753, 217]
/** A by category; P: contact 10 and 5 percent (57 percent of the parents with a substance problem). */
export const contact: Six = [200, 830, 188, 139, 918, 143]
/** P: 14,322 children; 2,361 of the 1,386 red parents; 1,297 of parents in the two severe categories. A: how these cross. */
export const children = {
  redSevere: { parents: 489, children: 826 },
  redOther: { parents: 897, children: 1535 },
  otherSevere: { parents: 282, children: 471 },
  rest: { parents: 6528, children: 11490 },
} as const
/** P: 203, most with moderate mental-health problems; A: the rest. */
export const pregnant: Six = [6, 27, 10, 25, 130, 5]
/** P: 342 and 849 people (figure 25), 1,880 children; A: which relation. */
export const othersChildren = counts(342, 849, [0.6, 1, 1.2])
export const othersChildrenTotal = 1880
export const othersRelations = {
  lives_with: counts(95, 290, [0.6, 1, 1.2]),
  has_contact: counts(235, 470, [0.6, 1, 1.2]),
  minor_siblings: counts(30, 130, [0.6, 1, 1.2]),
}

/** P: annex 2 ("bor med"). */
export const livesWith = {
  alone: percents(73, 52, [0.9, 1, 1.06], [0.8, 1, 1.22]),
  unknown: percents(2, 1, [1.3, 1, 1]),
  partner: percents(16, 28, [1.5, 1, 0.7], [1.25, 1, 0.6]),
  children_under_18: percents(5, 19, [1.4, 1, 0.5], [1.35, 1, 0.4]),
  adult_children: percents(1, 5),
  parents: percents(6, 9, [0.6, 1, 1.1], [0.9, 1, 1.1]),
  friends: percents(2, 2, [0.7, 1, 1.3]),
}
/** P: 61 percent of those with daily care live with a partner too. */
export const partnerShareOfDailyCare = 0.61

/** P: annex 2 ("aktivitet"). */
export const activity = {
  work: percents(13, 26, [1.7, 1, 0.4], [1.4, 1, 0.35]),
  education: percents(4, 8, [0.7, 1, 0.7], [1.2, 1, 0.6]),
  municipal: percents(18, 24, [0.7, 1, 1.1], [0.7, 1, 1.3]),
  user_organisation: percents(4, 3),
  voluntary_organisation: percents(8, 7, [1, 1, 0.7], [1.1, 1, 0.6]),
  self_organised: percents(42, 53, [1.1, 1, 0.7], [1.15, 1, 0.7]),
  none: percents(34, 16, [0.75, 0.85, 1.6], [0.6, 0.9, 2.1]),
}

/** P: in work in the comparable sample. */
export const sampleWork = { 2017: 14, 2020: 12 } as const

/** P: annex 2; in ordinary work 5,370 in all, 64 percent of them 75-100 percent. The split of 5,370 is A. */
export const livelihood = {
  ordinary_work: counts(828, 4542, [1.9, 1, 0.25], [1.5, 1, 0.25]),
  nav_benefits: percents(86, 76, [0.93, 1, 1.05], [0.9, 1, 1.12]),
  supported_by_others: percents(3, 5, [0.8, 1, 1], [1.1, 1, 0.8]),
  other_source: percents(5, 6, [1, 1, 1.2]),
  unknown: percents(4, 3, [1.2, 1, 0.9]),
}
export const fullTime = 3437
/** A: the other positions, of 100 among those not near full time. */
export const positions = { pct_50_74: 52, pct_25_49: 30, pct_1_24: 14, unknown: 4 } as const

/** A, but P: figure 12's bases 4,693 and 11,223 (18-59 without permanent benefit, with work experience) fix `none` there. */
export const workExperience = {
  withoutBenefitBase: [4693, 11223],
  noneElsewhere: byCategory(4, 5, 7, 4, 5, 9),
  under_1: percents(8, 8),
  from_1_to_5: percents(21, 21),
  unknown: percents(23, 20),
} as const

/** P: table 7, percent; shifted evenly where the printed shares do not add up to 100. Not asked of `substance_only`. */
export const mentalDuration = {
  under_1: byCategory(0, 1, 0.75, 19, 5, 2),
  from_1_to_3: byCategory(0, 6, 4.75, 23, 14, 6),
  over_3: byCategory(0, 87, 90.75, 49, 77, 90),
}
/** P: 24 and 17 percent known or suspected; A: how they divide, and unknown. */
export const cognitive = {
  known: percents(13, 10, [0.7, 1, 1.4], [0.6, 1, 1.5]),
  suspected: percents(11, 7, [0.7, 1, 1.4], [0.6, 1, 1.5]),
  unknown: percents(9, 8),
}
/** P: text facts about permanent and temporary benefits. */
export const permanentBenefitUnder60 = [4427, 7643] as const
