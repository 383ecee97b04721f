import { expect, it } from 'vitest'
import type { UnitCoverageAnswer } from './answers.ts'
import { lackingFirst, shareOf, standingOf } from './standing.ts'

const unit = (
  name: string,
  drafts: number,
  complete: number,
  expected: number | null,
): UnitCoverageAnswer => ({
  unit: name,
  name,
  unitType: 'health',
  closed: false,
  drafts,
  complete,
  alsoElsewhere: 0,
  expected,
  before: null,
})

it('tells how a unit stands', () => {
  const standing = (drafts: number, complete: number, expected: number | null) =>
    standingOf(unit('a', drafts, complete, expected))
  expect(standing(0, 0, 40)).toBe('not-begun')
  expect(standing(0, 0, null)).toBe('not-begun')
  expect(standing(1, 0, 40)).toBe('behind')
  expect(standing(0, 39, 40)).toBe('behind')
  expect(standing(3, 40, 40)).toBe('reached')
  expect(standing(0, 0, 0)).toBe('reached')
  expect(standing(2, 5, null)).toBe('unknown')
})

it('puts those that lack most first', () => {
  const units = [
    unit('done', 0, 9, 9),
    unit('half', 0, 5, 10),
    unit('unknown', 1, 1, null),
    unit('little', 1, 1, 10),
  ]
  const empty = unit('empty', 0, 0, 10)
  expect(lackingFirst([...units, empty]).map(({ name }) => name)).toEqual([
    'empty',
    'little',
    'half',
    'unknown',
    'done',
  ])
  expect(shareOf({ complete: 3, expected: 0 })).toBeNull()
  expect(shareOf({ complete: 5, expected: 4 })).toBe(1.25)
})
