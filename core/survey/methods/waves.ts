import type { PublishedComparison } from '../tables/index.ts'
import { comparisonOf, tested, type Unadjusted } from './comparison.ts'
import type { QuestionPrecision } from './totals.ts'

/**
 * Everybody now beside everybody in a wave before, for the questions that may be compared. Waves are samples of their own:
 * the variance of a difference is the sum of both, with the clusters less strata of both together, less 1, as degrees of
 * freedom. Municipalities that took part in both would make it smaller; so it is rather too large.
 *
 * @param pairs from `publishedComparisons`, which knows what may be compared.
 * @param sourceOf the question of the older form that a question continues.
 */
export function waveComparisons(
  pairs: readonly PublishedComparison[],
  now: readonly QuestionPrecision[],
  before: readonly QuestionPrecision[],
  sourceOf: (question: string) => string | undefined,
): readonly Unadjusted[] {
  return pairs.flatMap(({ question }) => {
    const own = now.find((one) => one.question === question.code)
    const older = before.find((one) => one.question === sourceOf(question.code))
    if (!own || !older) return []
    return question.categories.flatMap(({ code }, at) => {
      const [a, b] = [own.categories[at]!, older.categories[at]!]
      const clustered = tested({
        share: a.clusteredShare,
        otherShare: b.clusteredShare,
        difference: a.clusteredShare - b.clusteredShare,
        standardError: Math.hypot(a.standardError, b.standardError),
        degreesOfFreedom: a.degreesOfFreedom + b.degreesOfFreedom - 1,
      })
      const named = {
        against: 'before',
        question: question.code,
        variable: null,
        group: null,
        category: code,
        test: `${question.code}/before/${question.categories.length === 2 ? 0 : at}`,
      } as const
      return comparisonOf(named, [a.x, own.n, b.x, older.n], clustered) ?? []
    })
  })
}
