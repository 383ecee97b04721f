import { expect, test } from 'vitest'
import { isAnswered, isMissing, missingKinds } from './missing.ts'

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

test('what has been answered: also that it is unknown or refused, and "none"', () => {
  for (const value of ['green', 0, [], '', null, { missing: 'unknown' }, { missing: 'refused' }]) {
    expect(isAnswered(value), JSON.stringify(value)).toBe(true)
  }
  for (const value of [undefined, { missing: 'blank' }, { missing: 'notAsked' }]) {
    expect(isAnswered(value), JSON.stringify(value)).toBe(false)
  }
})
