import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadLinearSolver } from '#rim/assets'
import { attack } from './attack.ts'
import { splitUnknown } from './components.ts'
import { proveAgainstInsiders } from './insiders.ts'
import type { LinearSolver } from './linear-solver.ts'
import { cellState, type LinkedCells, type LinkedSum } from './linked-cells.ts'
import { proveProtected } from './prove.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadLinearSolver()
})

/** Cells that are sums of base cells: the base cells come first, then each group's total, then the total of all. */
function systemOf(base: readonly number[], groups: readonly (readonly number[])[]): LinkedCells {
  const all = base.map((_, j) => j)
  const sums: LinkedSum[] = [...groups, all].map((parts, g) => ({ total: base.length + g, parts }))
  const counts = [...base, ...sums.map(({ parts }) => parts.reduce((sum, j) => sum + base[j]!, 0))]
  return {
    counts: Int32Array.from(counts),
    sums,
    printed: new Uint8Array(counts.length).fill(1),
    cost: new Float64Array(counts.length).fill(1),
    protection: Float64Array.from(counts, (count) => (count > 0 && count < 3 ? 3 : 0)),
    state: new Uint8Array(counts.length).fill(cellState.free),
  }
}

/** Every answer in whole numbers that agrees with what is shown; the total of all must be shown. */
function answersOf(cells: LinkedCells, hidden: Uint8Array, baseCells: number): Int32Array[] {
  const { counts, sums, printed } = cells
  const shown = (cell: number): boolean => printed[cell] === 1 && hidden[cell] === 0
  const answers: Int32Array[] = []
  const answer = new Int32Array(counts.length)
  const fill = (j: number, left: number): void => {
    if (j === baseCells) {
      for (const { total, parts } of sums) answer[total] = parts.reduce((sum, part) => sum + answer[part]!, 0)
      if (sums.every(({ total }) => !shown(total) || answer[total] === counts[total]))
        answers.push(answer.slice())
      return
    }
    const from = shown(j) ? counts[j]! : 0
    const to = shown(j) ? counts[j]! : left
    for (let count = from; count <= Math.min(to, left); count++) {
      answer[j] = count
      fill(j + 1, left - count)
    }
  }
  fill(0, counts.at(-1)!)
  return answers
}

function spanOf(answers: readonly Int32Array[], cell: number): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = 0
  for (const answer of answers) {
    low = Math.min(low, answer[cell]!)
    high = Math.max(high, answer[cell]!)
  }
  return [low, high]
}

interface Case {
  readonly cells: LinkedCells
  readonly hidden: Uint8Array
  readonly base: number
}

/** A system with all sensitive printed cells withheld, some others too, and some cells never printed. */
function caseOf(
  base: readonly number[],
  groups: readonly (readonly number[])[],
  draws: readonly number[],
): Case {
  const cells = systemOf(base, groups)
  const last = cells.counts.length - 1
  const hidden = new Uint8Array(last + 1)
  for (let cell = 0; cell < last; cell++) {
    const draw = draws[cell % draws.length]!
    if (draw === 0) cells.printed[cell] = 0
    else if (cells.protection[cell]! > 0 || draw < 5) hidden[cell] = 1
  }
  cells.protection[last] = 0
  return { cells, hidden, base: base.length }
}

const draws = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 })
const few = (cells: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: 3 }), { minLength: cells, maxLength: cells }).filter((counts) => {
    const all = counts.reduce((sum, count) => sum + count, 0)
    return all <= 9
  })

/** Two rows and three columns, with all margins. */
const twoWay = fc.tuple(few(6), draws).map(([base, drawn]) =>
  caseOf(
    base,
    [
      [0, 1, 2],
      [3, 4, 5],
      [0, 3],
      [1, 4],
      [2, 5],
    ],
    drawn,
  ),
)
/** 2 x 2 x 2 with the three two-way margins. */
const threeWay = fc.tuple(few(8), draws).map(([base, drawn]) => {
  const lines: number[][] = []
  for (const step of [1, 2, 4]) {
    for (let j = 0; j < 8; j++) if ((j & step) === 0) lines.push([j, j + step])
  }
  return caseOf(base, lines, drawn)
})
/** Any overlapping groups: other scales, other areas; corner points with fractions are common here. */
const linked = fc
  .tuple(
    few(7),
    draws,
    fc.array(fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 2, maxLength: 4 }), {
      minLength: 3,
      maxLength: 8,
    }),
  )
  .map(([base, drawn, groups]) => caseOf(base, groups, drawn))
const systems = [
  ['two-way tables', twoWay],
  ['three-way tables', threeWay],
  ['linked tables', linked],
] as const

describe('against every possible answer', () => {
  test.each(systems)('%s: the attack', (_name, system) => {
    fc.assert(
      fc.property(system, ({ cells, hidden, base }) => {
        const answers = answersOf(cells, hidden, base)
        const linear = attack(cells, hidden, solver)
        const whole = attack(cells, hidden, solver, { whole: true })
        const asked = [...hidden.keys()].filter((cell) =>
          cells.printed[cell] === 0 ? cells.protection[cell]! > 0 : hidden[cell] === 1,
        )
        expect(whole.map(({ cell }) => cell)).toEqual(asked)
        expect(linear.map(({ cell }) => cell)).toEqual(asked)
        whole.forEach(({ cell, low, high }, k) => {
          expect([low, high]).toEqual(spanOf(answers, cell))
          expect(linear[k]!.low).toBeLessThanOrEqual(low)
          expect(linear[k]!.high).toBeGreaterThanOrEqual(high)
        })
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  test.each(systems)('%s: the proof', (_name, system) => {
    let unsafe = 0
    fc.assert(
      fc.property(system, ({ cells, hidden, base }) => {
        const answers = answersOf(cells, hidden, base)
        const result = proveProtected(cells, hidden, solver)
        const exposed: number[] = []
        const exact: number[] = []
        for (let cell = 0; cell < hidden.length; cell++) {
          const [low, high] = spanOf(answers, cell)
          if (cells.protection[cell]! > high - low) exposed.push(cell)
          if (hidden[cell] === 1 && cells.printed[cell] === 1 && low === high) exact.push(cell)
        }
        expect(result.undecided).toEqual([])
        expect(result.exposed.map(({ cell }) => cell)).toEqual(exposed)
        expect(result.exact.map(({ cell }) => cell)).toEqual(exact)
        expect(result.safe).toBe(exposed.length === 0)
        for (const { cell, low, high } of result.exposed) {
          const [least, most] = spanOf(answers, cell)
          expect(low).toBeLessThanOrEqual(least)
          expect(high).toBeGreaterThanOrEqual(most)
          expect(high - low).toBeLessThan(cells.protection[cell]!)
        }
        if (exposed.length > 0) {
          unsafe++
          const widths = result.exposed.map(({ low, high }) => high - low)
          expect(result.narrowest!.high - result.narrowest!.low).toBe(Math.min(...widths))
        } else expect(result.narrowest).toBe(null)
      }),
      { seed: 1, numRuns: 150 },
    )
    // both answers have been seen
    expect(unsafe).toBeGreaterThan(5)
    expect(unsafe).toBeLessThan(145)
  })

  test.each(systems)('%s: insiders', (_name, system) => {
    let learned = 0
    fc.assert(
      fc.property(system, ({ cells, hidden, base }) => {
        const answers = answersOf(cells, hidden, base)
        const unknown = [...hidden.keys()].filter((cell) => hidden[cell] === 1 || cells.printed[cell] === 0)
        const constant = (among: readonly Int32Array[], cell: number): boolean =>
          among.every((answer) => answer[cell] === cells.counts[cell])
        const expected: number[][] = []
        for (const insider of unknown) {
          if (cells.counts[insider] !== 1 || constant(answers, insider)) continue
          if (cells.printed[insider] === 0) continue
          const known = answers.filter((answer) => answer[insider] === 1)
          for (const cell of unknown) {
            // what she can say of those who are not with her is not asked
            if (cells.printed[cell] === 0) continue
            if (cell === insider || cells.protection[cell] === 0 || constant(answers, cell)) continue
            if (constant(known, cell)) expected.push([insider, cell, cells.counts[cell]!])
          }
        }
        const result = proveAgainstInsiders(cells, hidden, solver)
        expect(result.undecided).toEqual([])
        expect(result.exposed.map(({ insider, cell, count }) => [insider, cell, count])).toEqual(expected)
        learned += expected.length
      }),
      { seed: 1, numRuns: 60 },
    )
    expect(learned).toBeGreaterThan(5)
  })
})

test('a solver that gives up on whole numbers never makes a set safe', () => {
  const limited: LinearSolver = {
    model(program) {
      const model = solver.model(program)
      if (!program.whole) return model
      const none = new Float64Array(0)
      const answer = {
        status: 'limit',
        value: Number.NaN,
        columns: none,
        rowDuals: none,
        columnDuals: none,
      } as const
      return { ...model, solve: () => answer }
    },
  }
  let givenUp = 0
  fc.assert(
    fc.property(linked, ({ cells, hidden, base }) => {
      const { exposed, undecided, safe } = proveProtected(cells, hidden, limited)
      const answers = answersOf(cells, hidden, base)
      const narrow = [...hidden.keys()].filter((cell) => {
        const [low, high] = spanOf(answers, cell)
        return cells.protection[cell]! > high - low
      })
      expect(safe).toBe(exposed.length + undecided.length === 0)
      const named = new Set([...exposed, ...undecided].map(({ cell }) => cell))
      expect(narrow.filter((cell) => !named.has(cell))).toEqual([])
      givenUp += undecided.length
    }),
    { seed: 1, numRuns: 300 },
  )
  expect(givenUp).toBeGreaterThan(0)
})

describe('two groups and two answers', () => {
  // answers: yes, no, total; groups: A, B, all
  const cells: LinkedCells = {
    counts: Int32Array.from([3, 7, 10, 5, 15, 20, 8, 22, 30]),
    sums: [
      { total: 2, parts: [0, 1] },
      { total: 5, parts: [3, 4] },
      { total: 8, parts: [6, 7] },
      { total: 6, parts: [0, 3] },
      { total: 7, parts: [1, 4] },
      { total: 8, parts: [2, 5] },
    ],
    printed: new Uint8Array(9).fill(1),
    cost: new Float64Array(9).fill(1),
    protection: Float64Array.from([5, 0, 0, 0, 0, 0, 0, 0, 0]),
    state: new Uint8Array(9),
  }
  const hide = (...positions: number[]): Uint8Array =>
    cells.counts.reduce((hidden, _, cell) => {
      hidden[cell] = positions.includes(cell) ? 1 : 0
      return hidden
    }, new Uint8Array(9))

  test('all four inner cells withheld: each moves with the margins', () => {
    expect(attack(cells, hide(0, 1, 3, 4), solver)).toEqual([
      { cell: 0, low: 0, high: 8 },
      { cell: 1, low: 2, high: 10 },
      { cell: 3, low: 0, high: 8 },
      { cell: 4, low: 12, high: 20 },
    ])
    const proof = proveProtected(cells, hide(0, 1, 3, 4), solver)
    expect(proof).toMatchObject({ safe: true, exposed: [], undecided: [], exact: [], narrowest: null })
  })

  test('three withheld: computed by two subtractions', () => {
    const proof = proveProtected(cells, hide(0, 1, 3), solver)
    expect(proof.safe).toBe(false)
    expect(proof.exposed).toEqual([{ cell: 0, low: 3, high: 3 }])
    expect(proof.exact.map(({ cell }) => cell)).toEqual([0, 1, 3])
    expect(proof.narrowest).toEqual({ cell: 0, low: 3, high: 3 })
    expect(splitUnknown(cells, hide(0, 1, 3))).toEqual({ components: [], determined: [0, 1, 3] })
  })

  test('a sensitive cell that is shown is exposed', () => {
    const shown = [{ cell: 0, low: 3, high: 3 }]
    expect(attack(cells, hide(), solver)).toEqual(shown)
    expect(proveProtected(cells, hide(), solver)).toMatchObject({ safe: false, exposed: shown, exact: [] })
  })

  test('without any total the counts have no upper bound', () => {
    const everything = hide(0, 1, 2, 3, 4, 5, 6, 7, 8)
    const intervals = attack(cells, everything, solver)
    expect(intervals.every(({ low, high }) => low === 0 && high === Number.POSITIVE_INFINITY)).toBe(true)
    expect(proveProtected(cells, everything, solver).safe).toBe(true)
  })

  test('the same question has the same answer', () => {
    const asked = () => proveProtected(cells, hide(0, 1, 3, 4), solver)
    expect(asked()).toEqual(asked())
  })

  test('what no table can be is refused', () => {
    const wrongSum = { ...cells, counts: cells.counts.map((count, cell) => (cell === 2 ? count + 1 : count)) }
    expect(() => attack(wrongSum, hide(0), solver)).toThrow(RangeError)
    expect(() => attack(cells, new Uint8Array(3), solver)).toThrow(RangeError)
    const negative = { ...cells, counts: cells.counts.map((count) => -count) }
    expect(() => proveProtected(negative, hide(0), solver)).toThrow(RangeError)
  })
})
