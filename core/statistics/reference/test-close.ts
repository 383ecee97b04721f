import { expect } from 'vitest'

/** A stored number; R's NA is null, its infinities are text. */
export type Stored = number | null | 'Inf' | '-Inf'

/**
 * Fails unless a number equals the stored one to `tolerance` times its size, or times `floor` where that is larger (for
 * a value whose true size may be 0). NaN equals null only.
 */
export function expectClose(
  actual: number,
  stored: Stored,
  { tolerance = 1e-10, floor = 0, label = '' } = {},
): void {
  if (stored === null || typeof stored === 'string') {
    // the very same, infinities and NaN alike
    expect(actual, label).toBe(stored === null ? Number.NaN : stored === 'Inf' ? Infinity : -Infinity)
    return
  }
  const gap = Math.abs(actual - stored)
  const allowed = tolerance * Math.max(Math.abs(stored), floor)
  expect(gap <= allowed, `${label}: ${actual}, stored ${stored}, gap ${gap} over ${allowed}`).toBe(true)
}

/** The same for lists, which must be equally long. */
export function expectAllClose(
  actual: readonly number[],
  stored: readonly Stored[],
  options: { tolerance?: number; floor?: number; label?: string } = {},
): void {
  expect(actual.length, options.label).toBe(stored.length)
  for (const [i, value] of stored.entries()) {
    expectClose(actual[i]!, value, { ...options, label: `${options.label ?? ''}[${i}]` })
  }
}
