import { beforeAll, describe, expect, test } from 'vitest'
import type { LinearProgram, LinearSolver } from '#core/disclosure'
import { loadLinearSolver } from './solver.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadLinearSolver()
})

const infinite = Number.POSITIVE_INFINITY

/** Chairs (30 each) and tables (50 each) from 40 hours of carpentry and 50 of finishing: the example of the HiGHS manual. */
const workshop: LinearProgram = {
  low: Float64Array.from([0, 0]),
  high: Float64Array.from([infinite, infinite]),
  rows: [
    { low: -infinite, high: 40, columns: [0, 1], values: [1, 2] },
    { low: -infinite, high: 50, columns: [0, 1], values: [2, 1] },
  ],
}

describe('linear questions', () => {
  test('value, columns and shadow prices of a maximum', () => {
    const model = solver.model(workshop)
    const answer = model.solve('most', [0, 1], [30, 50])
    expect(answer.status).toBe('optimal')
    expect(answer.value).toBeCloseTo(1100, 9)
    expect([...answer.columns]).toEqual([20, 10])
    // one more hour is worth 70/3 in carpentry and 10/3 in finishing: 30 = y1 + 2 y2, 50 = 2 y1 + y2
    expect(answer.rowDuals[0]).toBeCloseTo(70 / 3, 9)
    expect(answer.rowDuals[1]).toBeCloseTo(10 / 3, 9)
    model.dispose()
  })

  test('a question replaces the one before', () => {
    const model = solver.model(workshop)
    expect(model.solve('most', [0], [1]).value).toBeCloseTo(25, 9)
    expect(model.solve('most', [1], [1]).value).toBeCloseTo(20, 9)
    expect(model.solve('least', [0, 1], [1, 1]).value).toBeCloseTo(0, 9)
    expect(model.solve('most', [], []).value).toBe(0)
    model.dispose()
  })

  test('reduced costs and shadow prices make up the value, for least and most', () => {
    const model = solver.model({ ...workshop, high: Float64Array.from([18, 9]) })
    for (const sense of ['least', 'most'] as const) {
      const costs = sense === 'most' ? [30, 50] : [-3, -5]
      const { value, rowDuals, columnDuals, columns } = model.solve(sense, [0, 1], costs)
      const rows = [columns[0]! + 2 * columns[1]!, 2 * columns[0]! + columns[1]!]
      const made = rowDuals[0]! * rows[0]! + rowDuals[1]! * rows[1]!
      expect(made + columnDuals[0]! * columns[0]! + columnDuals[1]! * columns[1]!).toBeCloseTo(value, 9)
      expect(Math.abs(value)).toBeGreaterThan(1)
    }
    model.dispose()
  })

  test('bounds and rows are changed in place', () => {
    const model = solver.model(workshop)
    model.solve('most', [0, 1], [30, 50])
    model.setBounds(1, 0, 6)
    expect([...model.solve('most', [0, 1], [30, 50]).columns]).toEqual([22, 6])
    model.addRow({ low: -infinite, high: 10, columns: [0], values: [1] })
    expect([...model.solve('most', [0, 1], [30, 50]).columns]).toEqual([10, 6])
    model.setBounds(1, 0, infinite)
    expect([...model.solve('most', [0, 1], [30, 50]).columns]).toEqual([10, 15])
    model.dispose()
  })

  test('unbounded and infeasible are told apart', () => {
    const open = solver.model({ low: Float64Array.from([0]), high: Float64Array.from([infinite]), rows: [] })
    expect(open.solve('most', [0], [1])).toMatchObject({ status: 'unbounded', columns: new Float64Array(0) })
    expect(open.solve('least', [0], [1])).toMatchObject({ status: 'optimal', value: 0 })
    open.dispose()
    const model = solver.model(workshop)
    model.addRow({ low: 100, high: infinite, columns: [0], values: [1] })
    expect(model.solve('most', [0], [1])).toMatchObject({
      status: 'infeasible',
      columns: new Float64Array(0),
    })
    model.dispose()
  })
})

test('a program without columns is refused', () => {
  expect(() => solver.model({ low: new Float64Array(0), high: new Float64Array(0), rows: [] })).toThrow(
    RangeError,
  )
})

describe('whole-number questions', () => {
  // x + y = 1, y + z = 1, x + z = 1 has only halves
  const triangle: LinearProgram = {
    low: new Float64Array(3),
    high: new Float64Array(3).fill(5),
    rows: [
      { low: 1, high: 1, columns: [0, 1], values: [1, 1] },
      { low: 1, high: 1, columns: [1, 2], values: [1, 1] },
      { low: 1, high: 1, columns: [0, 2], values: [1, 1] },
    ],
  }

  test('a fraction is no answer', () => {
    const linear = solver.model(triangle)
    expect([...linear.solve('most', [0], [1]).columns]).toEqual([0.5, 0.5, 0.5])
    linear.dispose()
    const whole = solver.model({ ...triangle, whole: [0, 1, 2] })
    expect(whole.solve('most', [0], [1])).toMatchObject({
      status: 'infeasible',
      rowDuals: new Float64Array(0),
    })
    whole.dispose()
  })

  test('only the named columns must be whole', () => {
    const model = solver.model({ ...workshop, high: Float64Array.from([infinite, 5.5]), whole: [0] })
    const { value, columns } = model.solve('most', [0, 1], [1, 2])
    expect(columns[0]).toBe(22)
    expect(columns[1]).toBeCloseTo(5.5, 9)
    expect(value).toBeCloseTo(33, 9)
    model.dispose()
  })

  test('the node limit stops a hard question', async () => {
    // two knapsacks without structure: the first bound is not reached
    const columns = Array.from({ length: 14 }, (_, j) => j)
    const weights = columns.map((j) => 1009 + ((j * 7919) % 997))
    const program: LinearProgram = {
      low: new Float64Array(14),
      high: new Float64Array(14).fill(1),
      rows: [
        { low: -infinite, high: 7_507, columns, values: weights },
        { low: -infinite, high: 7_801, columns, values: [...weights].reverse() },
      ],
      whole: columns,
    }
    const short = (await loadLinearSolver({ nodes: 1 })).model(program)
    const long = solver.model(program)
    const stopped = short.solve('most', columns, weights)
    const finished = long.solve('most', columns, weights)
    expect(stopped.status).toBe('limit')
    expect(finished.status).toBe('optimal')
    expect(finished.value).toBeGreaterThanOrEqual(Number.isNaN(stopped.value) ? 0 : stopped.value)
    short.dispose()
    long.dispose()
  })
})
