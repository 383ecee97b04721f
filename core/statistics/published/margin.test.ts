import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundHalfUp } from '#core/foundation'
import { differenceFlag, marginsOverlap, reportMargin } from './margin.ts'

const counts = (max: number) =>
  fc.integer({ min: 1, max }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe('reportMargin', () => {
  // the report's own examples (chapter 2.5) for a sample of 1 121; 1 120 makes the shares even
  test.each([
    [112, 1.8],
    [560, 2.9],
  ])('%i of 1 120: ± %f percentage points', (x, printed) => {
    expect(roundHalfUp(100 * reportMargin(x, 1120).margin, 1)).toBe(printed)
  })

  test('the formula with its literal 1.96', () => {
    const margin = reportMargin(30, 100)
    expect(margin.margin).toBeCloseTo(1.96 * Math.sqrt(0.0021), 15)
    expect(margin.lower).toBe(margin.share - margin.margin)
    expect(margin.upper).toBe(margin.share + margin.margin)
    expect(margin.method).toBe('report-margin')
  })

  test('no width at 0 and 100 %, not a number without answers, not cut at 0', () => {
    expect(reportMargin(0, 40)).toMatchObject({ lower: 0, upper: 0 })
    expect(reportMargin(40, 40)).toMatchObject({ lower: 1, upper: 1 })
    expect(reportMargin(0, 0)).toMatchObject({ share: Number.NaN, margin: Number.NaN, lower: Number.NaN })
    expect(reportMargin(1, 40).lower).toBeLessThan(0)
  })

  test.each([
    [-1, 4],
    [5, 4],
    [0.5, 4],
    [1, Number.NaN],
  ])('%d of %d is a mistake', (x, n) => {
    expect(() => reportMargin(x, n)).toThrow(RangeError)
  })
})

describe('marginsOverlap and differenceFlag', () => {
  test('equal shares touch at 0 %, and overlap', () => {
    expect(marginsOverlap(reportMargin(0, 7), reportMargin(0, 90))).toBe(true)
    expect(differenceFlag(reportMargin(9, 9), reportMargin(4, 4))).toBeNull()
  })

  test('a share that cannot be estimated is not different from any', () => {
    expect(differenceFlag(reportMargin(0, 0), reportMargin(4, 4))).toBeNull()
  })

  test('the mark says where the interval lies, and turns round with the order', () => {
    const seen = { higher: 0, lower: 0, none: 0 }
    fc.assert(
      fc.property(counts(800), counts(800), ([x1, n1], [x2, n2]) => {
        const a = reportMargin(x1, n1)
        const b = reportMargin(x2, n2)
        const flag = differenceFlag(a, b)
        expect(flag === 'higher').toBe(a.share - a.margin > b.share + b.margin)
        expect(flag === 'lower').toBe(a.share + a.margin < b.share - b.margin)
        expect(marginsOverlap(a, b)).toBe(flag === null)
        const turned = { higher: 'lower', lower: 'higher', none: null } as const
        expect(differenceFlag(b, a)).toBe(turned[flag ?? 'none'])
        seen[flag ?? 'none']++
      }),
      { seed: 1, numRuns: 1000 },
    )
    expect(Math.min(seen.higher, seen.lower, seen.none)).toBeGreaterThan(50)
  })
})
