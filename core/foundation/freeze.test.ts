import { expect, test } from 'vitest'
import { deepFreeze } from './freeze.ts'

test('all of a value is frozen, beneath what is frozen already too', () => {
  const value = { list: [{ deep: { a: 1 } }], shallow: Object.freeze({ open: [1] }) }
  expect(deepFreeze(value)).toBe(value)
  for (const part of [value, value.list, value.list[0], value.list[0]!.deep, value.shallow.open]) {
    expect(Object.isFrozen(part)).toBe(true)
  }
  expect(value).toEqual({ list: [{ deep: { a: 1 } }], shallow: { open: [1] } })
})

test.each([null, undefined, 1, 'text', true])('%s is as it was', (value) => {
  expect(deepFreeze(value)).toBe(value)
})
