import { apportion } from './apportion.ts'

/** A count for each of the six categories, in the order of table 1. */
export type Six = readonly [number, number, number, number, number, number]

/** Recipients by category in the annual report for 2020 (table 1). */
export const natural: Six = [1714, 7459, 2650, 3356, 19556, 2886]
export const naturalTotal = 37621
/** Recipients by group: substance problem, mental-health problem only. */
export const naturalGroups = [11823, 25798] as const

/** How a group's total leans over its three categories, relative to each other. */
export type Profile = readonly [number, number, number]
const even: Profile = [1, 1, 1]

/** Counts by category from a count per group. The profiles are assumed; the group's total is kept exactly. */
export function counts(
  substance: number,
  mental: number,
  substanceProfile: Profile = even,
  mentalProfile: Profile = substanceProfile,
): Six {
  const share = (total: number, offset: number, profile: Profile): number[] => {
    const sizes = [0, 1, 2].map((i) => natural[offset + i]!)
    return apportion(
      total,
      sizes.map((size, i) => size * profile[i]!),
      sizes,
    )
  }
  return [...share(substance, 0, substanceProfile), ...share(mental, 3, mentalProfile)] as unknown as Six
}

/** As `counts`, from percentages of the two groups. */
export function percents(
  substance: number,
  mental: number,
  substanceProfile?: Profile,
  mentalProfile?: Profile,
): Six {
  return counts(
    Math.round((substance * naturalGroups[0]) / 100),
    Math.round((mental * naturalGroups[1]) / 100),
    substanceProfile,
    mentalProfile,
  )
}

/** Counts from a percentage of each category. */
export function byCategory(...shares: Six): Six {
  return shares.map((share, i) => Math.round((share * natural[i]!) / 100)) as unknown as Six
}

/** A natural count scaled to `n` people of a category. */
export function scaled(count: number, category: number, n: number): number {
  return Math.round((count * n) / natural[category]!)
}
