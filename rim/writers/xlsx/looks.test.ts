import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '#core/foundation'
import { markedFormat, storedNumber } from './looks.ts'

/** As a program shows a fraction that rounds what it has in binary. */
function shown(fraction: number, decimals: number): string {
  const rounded = Math.floor(Math.abs(fraction) * 100 * 10 ** decimals + 0.5) / 10 ** decimals
  return `${fraction < 0 && rounded !== 0 ? '\u2212' : ''}${rounded.toFixed(decimals).replace('.', ',')}\u00a0%`
}

describe('a stored percentage', () => {
  it('is shown as it is printed, also where a half is rounded up', () => {
    let moved = 0
    for (const decimals of [0, 1] as const) {
      for (let half = 1; half < 200 * 10 ** decimals; half += 2) {
        for (const value of [half / 2 / 10 ** decimals, -half / 2 / 10 ** decimals]) {
          const format = `percent${decimals}` as const
          const stored = storedNumber(value, format)
          expect(shown(stored, decimals), `${value}`).toBe(formatNumber(value, format))
          if (stored !== value / 100) moved++
        }
      }
    }
    expect(moved).toBeGreaterThan(50)
  })

  it('is shown as it is printed for any share of so many, and is the share itself to 15 digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(), (n, some) => {
        const value = (100 * (some % (n + 1))) / n
        const stored = storedNumber(value, 'percent0')
        expect(shown(stored, 0)).toBe(formatNumber(value, 'percent0'))
        expect(Math.abs(stored - value / 100)).toBeLessThanOrEqual(1e-15)
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  it('of other formats is the number itself', () => {
    expect(storedNumber(14.5, 'decimal0')).toBe(14.5)
    expect(storedNumber(1234, 'count')).toBe(1234)
  })
})

describe('the format of a marked number', () => {
  it('puts the sign before the number, and before the minus of one below 0', () => {
    expect(markedFormat('percent0', 'higher')).toBe('"▲ "0 %;"▲ "-0 %')
    expect(markedFormat('count', 'lower')).toBe('"▼ "#,##0;"▼ "-#,##0')
    expect(markedFormat('decimal1', undefined)).toBe('0.0')
  })
})
