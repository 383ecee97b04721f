import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#rim/assets'
import {
  attack,
  cellState,
  createLinkers,
  type Decision,
  decide,
  type LinearSolver,
  linkEarlier,
  linkPopulations,
  policies,
} from './index.ts'
import { type TestGroup, testRelease } from './test-releases.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadLinearSolver()
})
const policy = policies.default

describe('populations that are parts of others', () => {
  it('tie every figure that both have, whatever table prints it', () => {
    const linkers = createLinkers()
    const { counts } = linkers
    const cell = (key: string, count: number) => counts.cell(key, { count, cost: 1 })
    const [people, first, second] = [cell('county|', 30), cell('a|', 18), cell('b|', 9)] as const
    const [yes, ofFirst] = [cell('county|q=yes', 12), cell('a|q=yes', 12)] as const
    cell('county|q=no', 18)
    linkPopulations(linkers, [{ whole: 'county', parts: ['a', 'b', 'c'] }], policy)
    const { sums, counts: numbers, protection, printed } = counts.build()
    const [all, some] = sums
    expect(sums).toHaveLength(2)
    // 3 people are in no municipality that is named: nobody may compute them
    expect(all!.total).toBe(people)
    expect(all!.parts.slice(0, 2)).toEqual([first, second])
    const rest = all!.parts[2]!
    expect([numbers[rest], protection[rest], printed[rest]]).toEqual([3, 5, 0])
    expect(some!.total).toBe(yes)
    expect(some!.parts[0]).toBe(ofFirst)
  })

  it('refuses parts that are more than the whole', () => {
    const linkers = createLinkers()
    linkers.counts.cell('county|', { count: 3 })
    linkers.counts.cell('a|', { count: 4 })
    expect(() => linkPopulations(linkers, [{ whole: 'county', parts: ['a'] }], policy)).toThrow(RangeError)
  })

  it('tie figures that go by the name of another cell', () => {
    // all 7 of a's category have the number, so that it is the same cell; of b's 25 it is 24
    const linkers = createLinkers()
    const { counts } = linkers
    const whole = counts.cell('county|m:r', { count: 31, cost: 1 })
    const first = counts.cell('a|q=r', { count: 7, cost: 1 })
    counts.alias('a|m:r', first, 1, 0)
    const second = counts.cell('b|m:r', { count: 24, cost: 1 })
    linkPopulations(linkers, [{ whole: 'county', parts: ['a', 'b'] }], policy)
    const [sum] = counts.build().sums
    expect(sum!.total).toBe(whole)
    // else the county's number less b's is a's, though a's is withheld
    expect(sum!.parts).toContain(first)
    expect(sum!.parts).toContain(second)
  })

  it('leaves a rest of a sum unprotected, since sums are no people', () => {
    const linkers = createLinkers()
    linkers.sums.cell('county|m:r', { count: 30, cost: 1 })
    linkers.sums.cell('a|m:r', { count: 27, cost: 1 })
    linkPopulations(linkers, [{ whole: 'county', parts: ['a'] }], policy)
    const { counts, protection } = linkers.sums.build()
    expect([...counts]).toEqual([30, 27, 3])
    expect([...protection]).toEqual([0, 0, 0])
  })
})

describe('an earlier release', () => {
  it('keeps the state of what has not changed and makes a cell of those who came or left', () => {
    const linkers = createLinkers()
    const linker = linkers.counts
    const same = linker.cell('p|q=a', { count: 7, cost: 1, protection: 0 })
    const more = linker.cell('p|q=b', { count: 9, cost: 1 })
    const fewer = linker.cell('p|q=c', { count: 20, cost: 1 })
    const before = {
      keys: ['p|q=a', 'p|q=b', 'p|q=c', 'p|q=gone', 'p|q=hidden'],
      counts: [7, 7, 26, 5, 2],
      sums: [],
      printed: [1, 1, 1, 1, 1],
      hidden: [0, 0, 1, 0, 1],
      protection: [0, 0, 0, 0, 5],
    }
    const none = { keys: [], counts: [], sums: [], printed: [], hidden: [], protection: [] }
    linkEarlier(linkers, { counts: before, sums: none }, policy)
    const { counts, state, sums, protection } = linker.build()
    expect(state[same]).toBe(cellState.shown)
    expect([state[more], state[fewer]]).toEqual([cellState.free, cellState.free])
    expect(linker.find('earlier p|q=a')).toBe(undefined)
    const [b, c] = [linker.find('earlier p|q=b')!, linker.find('earlier p|q=c')!]
    expect([state[b], state[c]]).toEqual([cellState.shown, cellState.withheld])
    expect([counts[b], counts[c]]).toEqual([7, 26])
    // two came to b and six left c
    expect(sums.map(({ total, parts }) => [total, parts[0]])).toEqual([
      [more, b],
      [c, fewer],
    ])
    const moved = sums.map(({ parts }) => parts[1]!)
    expect(moved.map((cell) => counts[cell])).toEqual([2, 6])
    expect(moved.map((cell) => protection[cell])).toEqual([5, 0])
    expect(state[linker.find('earlier p|q=hidden')!]).toBe(cellState.withheld)
  })

  const group = fc.record({
    times: fc.integer({ min: 1, max: 9 }),
    place: fc.integer({ min: 0, max: 2 }),
    sex: fc.constant(0),
    answer: fc.integer({ min: 0, max: 4 }),
    second: fc.constant(0),
    services: fc.integer({ min: 0, max: 3 }),
    score: fc.constant(-1),
  })
  const places = { classes: [0, 0, 1], counties: [] }
  const release = (groups: readonly TestGroup[], earlier?: Decision) => {
    const { linkers } = testRelease(groups, places, ['five', 'three'], policy)
    if (earlier) linkEarlier(linkers, earlier, policy)
    return { linkers, decision: decide(linkers, policy, solver) }
  }

  it('and the next give nobody away together, and what was withheld for others’ sake stays withheld', () => {
    let moved = 0
    let kept = 0
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 2, maxLength: 10, size: 'max' }),
        fc.array(fc.record({ group, times: fc.integer({ min: 1, max: 6 }) }), { minLength: 1, maxLength: 2 }),
        (groups, came) => {
          const first = release(groups)
          const second = release(
            [...groups, ...came.map(({ group: who, times }) => ({ ...who, times }))],
            first.decision,
          )
          const cells = second.linkers.counts.build()
          const { hidden, keys } = second.decision.counts
          for (const { cell, low, high } of attack(cells, hidden, solver, { whole: true })) {
            const need = cells.protection[cell]!
            if (high - low < need) {
              // what was published cannot be taken back
              const most = cells.printed.map((printed, at) =>
                printed === 1 && cells.state[at] !== cellState.shown ? 1 : 0,
              )
              const best = attack(cells, most, solver, { whole: true }).find((one) => one.cell === cell)!
              expect(best.high - best.low, `${keys[cell]} = ${cells.counts[cell]}`).toBeLessThan(need)
            }
            if (keys[cell] === '' && need > 0) moved++
          }
          first.decision.counts.keys.forEach((key, at) => {
            if (key === '' || first.decision.counts.printed[at] !== 1) return
            const now = second.linkers.counts.find(key)!
            if (first.decision.counts.hidden[at] === 1) {
              const then = second.linkers.counts.find(`earlier ${key}`) ?? now
              expect(hidden[then], `${key} was withheld`).toBe(1)
              kept++
            } else {
              // a figure that was shown, and is shown again, must not have changed by a few people
              const change = Math.abs(cells.counts[now]! - first.decision.counts.counts[at]!)
              if (change > 0 && change < 5) expect(hidden[now], `${key} changed by ${change}`).toBe(1)
            }
          })
        },
      ),
      { seed: 1, numRuns: 80 },
    )
    expect(moved).toBeGreaterThan(100)
    expect(kept).toBeGreaterThan(500)
  })
})
