import { expect, test } from 'vitest'
import { isMissing, missingKinds } from './missing.ts'

test('the four kinds are missing, and stay four', () => {
  expect(missingKinds).toEqual(['notAsked', 'unknown', 'refused', 'blank'])
  for (const missing of missingKinds) expect(isMissing({ missing })).toBe(true)
})

test('answers, empty answers and unknown kinds are not missing', () => {
  for (const value of [
    'unknown',
    0,
    '',
    [],
    ['green'],
    null,
    undefined,
    {},
    { missing: 'lost' },
    { missing: null },
  ]) {
    expect(isMissing(value)).toBe(false)
  }
})
