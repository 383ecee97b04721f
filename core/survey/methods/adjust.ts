import { adjustPValues, type DifferenceFlag } from '#core/statistics'
import { type RobustComparison, testLevel, type Unadjusted } from './comparison.ts'

/**
 * Adjusts the p-values of the design-based tests as one family, and sets every method's mark. The family is all tests that the
 * report's readers look through; a test that is another one seen from the other side (women against men, and men against
 * women; yes, and no) is the same test and is counted once.
 */
export function adjusted(found: readonly Unadjusted[]): {
  readonly tests: number
  readonly comparisons: readonly RobustComparison[]
} {
  const tests = new Map(found.map(({ test, clustered }) => [test, clustered.p]))
  const p = [...tests.values()]
  const named = (values: readonly number[]): Map<string, number> =>
    new Map([...tests.keys()].map((test, at) => [test, values[at]!]))
  const q = named(adjustPValues(p, 'benjamini-hochberg'))
  const holm = named(adjustPValues(p, 'holm'))
  return {
    tests: p.filter((value) => !Number.isNaN(value)).length,
    comparisons: found.map(({ published, zMark, test, ...one }): RobustComparison => {
      const { difference } = one.clustered
      return {
        ...one,
        benjaminiHochberg: q.get(test)!,
        holm: holm.get(test)!,
        marks: {
          published,
          z: zMark,
          clustered: markOf(difference, one.clustered.p),
          'benjamini-hochberg': markOf(difference, q.get(test)!),
          holm: markOf(difference, holm.get(test)!),
        },
      }
    }),
  }
}

const markOf = (difference: number, p: number): DifferenceFlag =>
  p < testLevel ? (difference > 0 ? 'higher' : 'lower') : null
