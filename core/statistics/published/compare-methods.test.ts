import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalUpper } from '../distributions.ts'
import { compareMethods } from './compare-methods.ts'
import { whyStricter } from './report-method.ts'

describe('compareMethods', () => {
  // R 4.2.2: prop.test(c(x1, x2), c(n1, n2), correct = FALSE); z is the root of its statistic, with the sign of p1 - p2
  test.each([
    [63, 100, 55, 100, 1.1501568094107781, 0.25007929160768072],
    [680, 1083, 727, 1232, 1.8580618661299144, 0.063160229340359544],
    [38, 64, 672, 1083, -0.42817108025067629, 0.66852656969883439],
    [0, 12, 42, 269, -1.4842031114534058, 0.13775504460796847],
    [1, 37, 129, 1046, -1.7712864088918647, 0.076513086381795117],
    [5, 5, 0, 7, 3.4641016151377544, 0.00053200550513924966],
    [20, 40, 10, 20, 0, 1],
  ])('%i of %i against %i of %i', (x1, n1, x2, n2, z, p) => {
    const { test } = compareMethods(x1, n1, x2, n2)
    expect(Math.abs(test.z - z)).toBeLessThanOrEqual(1e-12 * Math.abs(z) + 1e-14)
    expect(Math.abs(test.p - p)).toBeLessThanOrEqual(1e-11 * p)
  })

  test('both name their method and their direction', () => {
    const { report, test } = compareMethods(20, 100, 60, 100)
    expect([report.method, report.direction]).toEqual(['margins-do-not-overlap', 'lower'])
    expect([test.method, test.direction]).toEqual(['two-proportion-z', 'lower'])
    expect([report.first.x, report.second.n]).toEqual([20, 100])
    expect(compareMethods(60, 100, 20, 100).test.direction).toBe('higher')
  })

  test('the test finds a difference that the margins hide', () => {
    const { report, test } = compareMethods(60, 100, 45, 100)
    expect([report.direction, test.direction]).toEqual([null, 'higher'])
  })

  test('nothing is significant without answers, or where all are alike', () => {
    for (const [x1, n1, x2, n2] of [
      [0, 0, 5, 10],
      [0, 9, 0, 10],
      [9, 9, 10, 10],
    ] as const) {
      const { report, test } = compareMethods(x1, n1, x2, n2)
      expect([report.direction, test.direction, test.p]).toEqual([null, null, Number.NaN])
    }
    expect(() => compareMethods(11, 10, 1, 2)).toThrow(RangeError)
  })
})

describe('the numbers in whyStricter', () => {
  /** The level of a z test (separate standard errors) that the report's rule amounts to, for SE2 = ratio * SE1. */
  const level = (ratio: number): number => 2 * normalUpper((1.96 * (1 + ratio)) / Math.hypot(1, ratio))

  test('0.6 % and 1.41 times with equal standard errors, 3 % where one is ten times the other', () => {
    expect((100 * level(1)).toFixed(1)).toBe('0.6')
    expect((100 * level(10)).toFixed(0)).toBe('3')
    expect(((1 + 1) / Math.hypot(1, 1)).toFixed(2)).toBe('1.41')
    for (const text of [whyStricter.nb, whyStricter.nn]) expect(text).toMatch(/1,41 .*0,6 %.* 3 %/)
    expect(whyStricter.en).toMatch(/1\.41 .*0\.6 %.* 3 %/)
  })

  test('margins apart: the test with separate standard errors is always significant, never the other way alone', () => {
    const counts = fc
      .integer({ min: 2, max: 900 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    const seen = { both: 0, testOnly: 0 }
    fc.assert(
      fc.property(counts, counts, ([x1, n1], [x2, n2]) => {
        const { first, second, direction } = compareMethods(x1, n1, x2, n2).report
        const separate = Math.hypot(first.margin, second.margin)
        const significant = Math.abs(first.share - second.share) > separate
        if (direction) expect(significant).toBe(true)
        if (direction) seen.both++
        else if (significant) seen.testOnly++
      }),
      { seed: 1, numRuns: 2000 },
    )
    expect(seen.both).toBeGreaterThan(100)
    expect(seen.testOnly).toBeGreaterThan(20)
  })
})
