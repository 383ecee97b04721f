import { expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { createTries } from './tries.ts'

const limits = { window: 600_000, perCaller: 4, overall: 10, whenMany: 1 }

const refusedAt = (run: () => unknown): number | undefined => {
  try {
    run()
    return undefined
  } catch (cause) {
    return cause instanceof ProblemError ? cause.problems[0]?.number : -1
  }
}

it('stops a caller who tries codes that nobody has, until the first of them is long ago', () => {
  let now = 0
  const tries = createTries(() => now, limits)
  for (let at = 0; at < 4; at++) {
    now = at * 1000
    tries.begin('10.0.0.1')
  }
  expect(refusedAt(() => tries.begin('10.0.0.1'))).toBe(5060)
  expect(refusedAt(() => tries.begin('10.0.0.2'))).toBeUndefined()
  now = 600_000
  expect(refusedAt(() => tries.begin('10.0.0.1'))).toBeUndefined()
  expect(refusedAt(() => tries.begin('10.0.0.1'))).toBe(5060)
})

it('counts no code that somebody has: a whole service may come from one address', () => {
  const tries = createTries(() => 0, limits)
  for (let at = 0; at < 100; at++) tries.begin('10.0.0.1')()
  expect(refusedAt(() => tries.begin('10.0.0.1'))).toBeUndefined()
})

it('counts those that are under way: many at once are many', () => {
  const tries = createTries(() => 0, limits)
  const found = [1, 2, 3, 4].map(() => tries.begin('10.0.0.1'))
  expect(refusedAt(() => tries.begin('10.0.0.1'))).toBe(5060)
  for (const one of found) one()
  expect(refusedAt(() => tries.begin('10.0.0.1'))).toBeUndefined()
})

it('lets each caller do less where very many are tried, and nobody out who has not tried', () => {
  const tries = createTries(() => 0, limits)
  for (let at = 0; at < 10; at++) tries.begin(`10.0.1.${at}`)
  expect(refusedAt(() => tries.begin('10.0.1.1'))).toBe(5060)
  expect(refusedAt(() => tries.begin('10.0.2.1'))).toBeUndefined()
  expect(refusedAt(() => tries.begin('10.0.2.1'))).toBe(5060)
})

it('takes a household of the new kind of addresses as one caller', () => {
  const tries = createTries(() => 0, limits)
  for (const address of ['2001:db8::1', '2001:db8:0:0:1:2:3:4', '2001:db8::ffff:0:1', '2001:db8:0:0::7']) {
    tries.begin(address)
  }
  expect(refusedAt(() => tries.begin('2001:db8::2'))).toBe(5060)
  expect(refusedAt(() => tries.begin('2001:db8:0:1::2'))).toBeUndefined()
  expect(refusedAt(() => tries.begin('::ffff:10.0.0.1'))).toBeUndefined()
})
