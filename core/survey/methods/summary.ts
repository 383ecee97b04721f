import { type RobustComparison, type RobustMethod, robustMethods } from './comparison.ts'

/** What becomes of the report's marks by one method. */
export interface MethodCount {
  readonly method: RobustMethod
  /** Marks that the method sets. */
  readonly marks: number
  /** Of the report's marks, those it sets too, the same way. */
  readonly kept: number
  /** Marks it sets where the report has none. */
  readonly found: number
}

/** How the report's marks stand by the other methods. */
export interface RobustSummary<T> {
  readonly comparisons: number
  readonly counts: readonly MethodCount[]
  /** The report's marks that do not stand when clusters, weights and the number of comparisons are taken into account. */
  readonly lost: readonly T[]
  /** What stands then and has no mark in the report. */
  readonly found: readonly T[]
}

type Marked = Pick<RobustComparison, 'marks'>

/** The method by which a mark stands or falls: clusters, weights, and Benjamini and Hochberg's correction. */
const judge: RobustMethod = 'benjamini-hochberg'

/** Counts marks by method, and lists those that fall and those that are new. */
export function robustSummary<T extends Marked>(comparisons: readonly T[]): RobustSummary<T> {
  return {
    comparisons: comparisons.length,
    counts: methodCounts(comparisons),
    lost: comparisons.filter(({ marks }) => marks.published !== null && marks[judge] !== marks.published),
    found: comparisons.filter(({ marks }) => marks.published === null && marks[judge] !== null),
  }
}

/** Marks by method, in the order of `robustMethods`. */
export function methodCounts(comparisons: readonly Marked[]): readonly MethodCount[] {
  return robustMethods.map((method) => {
    const set = comparisons.filter(({ marks }) => marks[method] !== null)
    return {
      method,
      marks: set.length,
      kept: set.filter(({ marks }) => marks.published === marks[method]).length,
      found: set.filter(({ marks }) => marks.published === null).length,
    }
  })
}
