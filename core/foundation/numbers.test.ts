import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalsOf, formatNumber, type NumberFormat, roundHalfUp } from './numbers.ts'

describe('roundHalfUp', () => {
  test.each([
    [62.5, 0, 63],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [-62.5, 0, -63],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [0.49, 0, 0],
    [-0.49, 0, 0],
    // binary holds these below their printed halves
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [10.235, 2, 10.24],
    [0.145 * 100, 0, 15],
    [0.285 * 100, 0, 29],
    [1.15, 1, 1.2],
    [8.35, 1, 8.4],
    [99.95, 1, 100],
    // a half that has lost a little in sums is still a half, a true 62.4999 is not
    [Array.from({ length: 10 }, () => 0.1).reduce((sum, one) => sum + one) * 62.5, 0, 63],
    [62.4999999999, 0, 62],
    // the smallest and the largest
    [1e-7, 2, 0],
    [-1e-7, 2, 0],
    [5e-324, 0, 0],
    [1e15, 0, 1e15],
    [1e15 + 1, 2, 1e15 + 1],
    [1_234_567_890_123, 0, 1_234_567_890_123],
    [1_234_567_890_123.5, 0, 1_234_567_890_124],
    [123_456_789_012.35, 1, 123_456_789_012.4],
    [Number.MAX_SAFE_INTEGER, 1, Number.MAX_SAFE_INTEGER],
    [1e300, 2, 1e300],
    [1250, -2, 1300],
    [-1249, -2, -1200],
  ])('%d with %i decimals is %d', (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded)
  })

  test('never gives minus zero, and leaves what is no number', () => {
    expect(Object.is(roundHalfUp(-0.2, 0), 0)).toBe(true)
    expect(Object.is(roundHalfUp(-0, 0), 0)).toBe(true)
    expect(roundHalfUp(Number.NaN, 1)).toBeNaN()
    expect(roundHalfUp(Number.NEGATIVE_INFINITY, 1)).toBe(Number.NEGATIVE_INFINITY)
  })

  const decimals = fc.integer({ min: 0, max: 3 })
  // thousandths as whole numbers: what is right can be reckoned without fractions
  test('agrees with whole-number arithmetic on all decimal texts of up to four decimals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
        decimals,
        (tenThousandths, places) => {
          const unit = 10n ** BigInt(4 - places)
          const size = BigInt(Math.abs(tenThousandths))
          const whole = (size + unit / 2n) / unit
          const expected = Number(`${tenThousandths < 0 ? '-' : ''}${whole}e-${places}`)
          expect(roundHalfUp(Number(`${tenThousandths}e-4`), places)).toBe(expected === 0 ? 0 : expected)
        },
      ),
      { seed: 1, numRuns: 1000 },
    )
  })

  test('is odd, settled after one round, and within half a unit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), decimals, (value, places) => {
        const rounded = roundHalfUp(value, places)
        expect(roundHalfUp(rounded, places)).toBe(rounded)
        expect(roundHalfUp(-value, places)).toBe(rounded === 0 ? 0 : -rounded)
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-3 * 10 ** -places)
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})

describe('formatNumber', () => {
  test.each<[number, NumberFormat, string, string]>([
    [37_621, 'count', '37\u00a0621', '37,621'],
    [1000, 'count', '1\u00a0000', '1,000'],
    [999, 'count', '999', '999'],
    [1_234_567, 'count', '1\u00a0234\u00a0567', '1,234,567'],
    [0, 'count', '0', '0'],
    [62.5, 'percent0', '63\u00a0%', '63%'],
    [99.95, 'percent1', '100,0\u00a0%', '100.0%'],
    [2.675, 'decimal2', '2,68', '2.68'],
    [-0.5, 'decimal0', '\u22121', '\u22121'],
    [-0.04, 'decimal1', '0,0', '0.0'],
    [-1e-7, 'decimal2', '0,00', '0.00'],
    [1e15, 'count', '1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000', '1,000,000,000,000,000'],
    [-12_345.65, 'decimal1', '\u221212\u00a0345,7', '\u221212,345.7'],
  ])('%d as %s', (value, format, norwegian, english) => {
    expect(formatNumber(value, format)).toBe(norwegian)
    expect(formatNumber(value, format, 'nn')).toBe(norwegian)
    expect(formatNumber(value, format, 'en')).toBe(english)
  })

  test('what is no number is refused, not printed', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => formatNumber(value, 'percent0')).toThrow(RangeError)
    }
  })

  test('the printed text reads back as the rounded number', () => {
    const formats = ['count', 'percent0', 'percent1', 'decimal0', 'decimal1', 'decimal2'] as const
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom(...formats),
        (value, format) => {
          const text = formatNumber(value, format)
            .replace(/[\u00a0%]/g, '')
            .replace(',', '.')
            .replace('\u2212', '-')
          expect(Number(text)).toBe(roundHalfUp(value, decimalsOf(format)))
          expect(text.split('.')[1]?.length ?? 0).toBe(decimalsOf(format))
        },
      ),
      { seed: 3, numRuns: 500 },
    )
  })
})
