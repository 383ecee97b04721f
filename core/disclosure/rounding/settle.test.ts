import { expect, test } from 'vitest'
import { createRandom } from '#core/foundation'
import { atomsOf } from './atoms.ts'
import { groupsOf } from './groups.ts'
import { independent } from './independent.ts'
import { settle } from './settle.ts'
import { move, startState } from './state.ts'

/** 8 = 5 + 3 (by sex) = 4 + 4 (by age); beside it 9 = 7 + 2. */
const cells = {
  counts: Int32Array.from([8, 5, 3, 4, 4, 9, 7, 2]),
  sums: [
    { total: 0, parts: [1, 2] },
    { total: 0, parts: [3, 4] },
    { total: 5, parts: [6, 7] },
  ],
  printed: new Uint8Array(8).fill(1),
  cost: new Float64Array(8),
  protection: new Float64Array(8),
  state: new Uint8Array(8),
}
const started = () =>
  startState(
    atomsOf(cells, () => false),
    cells.counts,
    5,
    new Float64Array(8).fill(1),
  )

test('a total with two sums ties its atoms, one with one sum does not', () => {
  const { atoms } = started()
  expect([...atoms.cells]).toEqual([1, 2, 3, 4, 6, 7])
  expect(atoms.equations).toEqual([{ atoms: [0, 1, 2, 3], times: [1, 1, -1, -1] }])
})

test('atoms that do not balance are changed until they do, none to a small count', () => {
  const state = started()
  const atomOf = (cell: number): number => state.atoms.cells.indexOf(cell)
  move(state, atomOf(2), 2)
  move(state, atomOf(3), -4)
  move(state, atomOf(4), 1)
  expect([...state.residual]).toEqual([5])
  expect(settle(state, createRandom(1))).toEqual([])
  expect([...state.residual]).toEqual([0])
  for (const cell of [1, 2, 3, 4]) {
    const value = state.value[atomOf(cell)]!
    expect(value === 0 || value >= 5).toBe(true)
    expect(state.deviation[cell]).toBe(value - cells.counts[cell]!)
  }
})

test('where no solution is found the group becomes 0, the others stay', () => {
  const state = started()
  expect(settle(state, createRandom(1), 0)).toEqual([1, 2, 3, 4])
  expect([...state.value]).toEqual([0, 0, 0, 0, 7, 2])
  expect([...state.deviation]).toEqual([-8, -5, -3, -4, -4, 0, 0, 0])
  expect([...state.residual]).toEqual([0])
})

test('an equation that follows from others is left out, so that areas are not tied together', () => {
  const first = new Map([
    [1, 1],
    [2, 1],
    [3, -1],
  ])
  const second = new Map([
    [4, 1],
    [5, -1],
    [6, -1],
  ])
  const both = new Map([...first, ...second])
  expect(independent([both, second, first])).toEqual([second, first])
  const state = started()
  expect(groupsOf(state)).toEqual([[0]])
})
