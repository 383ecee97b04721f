import { type TwoProportionZ, twoProportionZ } from '../proportions/two-samples.ts'
import { type DifferenceFlag, differenceFlag, type ReportMargin, reportMargin } from './margin.ts'

/** What the report's rule and an ordinary test say of the same two shares. `direction` is of the first to the second. */
export interface MethodComparison {
  readonly report: {
    readonly method: 'margins-do-not-overlap'
    readonly direction: DifferenceFlag
    readonly first: ReportMargin
    readonly second: ReportMargin
  }
  readonly test: TwoProportionZ & { readonly direction: DifferenceFlag }
}

/**
 * The report's rule (`differenceFlag`) beside the two-proportion z test at 5 % (`twoProportionZ`: pooled, without
 * continuity correction). Where the test's p is NaN (a base of 0, or all answers alike), its direction is null.
 *
 * @throws RangeError for counts that `reportMargin` does not take.
 */
export function compareMethods(x1: number, n1: number, x2: number, n2: number): MethodComparison {
  const first = reportMargin(x1, n1)
  const second = reportMargin(x2, n2)
  const test = twoProportionZ({ x1, n1, x2, n2 })
  return {
    report: { method: 'margins-do-not-overlap', direction: differenceFlag(first, second), first, second },
    test: { ...test, direction: test.p < 0.05 ? (test.z > 0 ? 'higher' : 'lower') : null },
  }
}
