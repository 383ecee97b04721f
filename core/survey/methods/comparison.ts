import {
  type CubeComparisons,
  compareMethods,
  comparisonIndex,
  type DifferenceFlag,
  smallestShown,
  tTwoSided,
} from '#core/statistics'

/** Two-sided level of every test here, and the share of false marks that Benjamini and Hochberg's rule allows. */
export const testLevel = 0.05

/** A method that says whether a difference is one; in the order from the report's own to the strictest. */
export const robustMethods = ['published', 'z', 'clustered', 'benjamini-hochberg', 'holm'] as const
export type RobustMethod = (typeof robustMethods)[number]

/** A share beside another by weights and clusters. Shares of 1. NaN where it cannot be estimated. */
export interface ClusteredDifference {
  readonly share: number
  readonly otherShare: number
  readonly difference: number
  readonly standardError: number
  readonly degreesOfFreedom: number
  readonly p: number
}

/** One category of one question in a group beside the others, or now beside the wave before. Not to be shown as it is. */
export interface RobustComparison {
  readonly against: 'others' | 'before'
  readonly question: string
  /** Null in a comparison of waves. */
  readonly variable: string | null
  readonly group: string | null
  readonly category: string
  /** Answers in the category and in all, as they are counted. */
  readonly x: number
  readonly n: number
  readonly otherX: number
  readonly otherN: number
  /** Of the z test; NaN where there is none. */
  readonly z: number
  readonly zP: number
  readonly clustered: ClusteredDifference
  /** Adjusted for the number of comparisons: what is compared with the level. NaN where p is. */
  readonly benjaminiHochberg: number
  readonly holm: number
  readonly marks: Readonly<Record<RobustMethod, DifferenceFlag>>
}

/** A comparison before its p-value is adjusted. */
export type Unadjusted = Omit<RobustComparison, 'benjaminiHochberg' | 'holm' | 'marks'> & {
  readonly published: DifferenceFlag
  readonly zMark: DifferenceFlag
  /** The same for comparisons that are one test seen from two sides. */
  readonly test: string
}

interface Named {
  readonly against: RobustComparison['against']
  readonly question: string
  readonly variable: string | null
  readonly group: string | null
  readonly category: string
  readonly test: string
}

/**
 * One comparison by the report's rule, the z test and the design; null where either side is fewer than five, where the
 * report compares nothing.
 */
export function comparisonOf(
  named: Named,
  [x, n, otherX, otherN]: readonly [number, number, number, number],
  clustered: ClusteredDifference,
): Unadjusted | null {
  if (n < smallestShown || otherN < smallestShown) return null
  const { report, test } = compareMethods(x, n, otherX, otherN)
  return {
    ...named,
    x,
    n,
    otherX,
    otherN,
    published: report.direction,
    zMark: test.direction,
    z: test.z,
    zP: test.p,
    clustered,
  }
}

/** What the cube says of an item's value in a group against its rest. For p see `tested`. */
export function clusteredDifference(
  cube: CubeComparisons,
  item: number,
  group: number,
  value: number,
): ClusteredDifference {
  const at = comparisonIndex(cube, item, group, value)
  const degreesOfFreedom = cube.differenceDegreesOfFreedom[item * cube.groups + group]!
  return tested({
    share: cube.estimates[at]!,
    otherShare: cube.restEstimates[at]!,
    difference: cube.differences[at]!,
    standardError: cube.differenceStandardErrors[at]!,
    degreesOfFreedom,
  })
}

/** A share or standard error below this is one of 0 that rounding has touched. */
const noError = 1e-9

/**
 * Adds the p-value. None where all answers of a side are alike: linearisation gives that side no error at all, and the test
 * would find too much.
 */
export function tested(one: Omit<ClusteredDifference, 'p'>): ClusteredDifference {
  const { share, otherShare, difference, standardError, degreesOfFreedom } = one
  const spread = [share, otherShare].every((side) => side > noError && side < 1 - noError)
  const possible = spread && standardError > noError && degreesOfFreedom > 0
  return { ...one, p: possible ? tTwoSided(difference / standardError, degreesOfFreedom) : Number.NaN }
}
