import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#rim/assets'
import {
  attack,
  attackDecided,
  cellState,
  createLinkers,
  type Decision,
  decide,
  type EarlierCells,
  linkEarlier,
  policies,
} from './index.ts'
import { type TestGroup, testRelease } from './test-releases.ts'

const solver = await loadLinearSolver()
const policy = policies.default

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
    expect(linker.find('p|q=a earlier 7')).toBe(undefined)
    const [b, c] = [linker.find('p|q=b earlier 7')!, linker.find('p|q=c earlier 26')!]
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
    expect(state[linker.find('p|q=hidden earlier 2')!]).toBe(cellState.withheld)
  })

  it('that was changed twice has a cell for each count, in whatever order the releases are told of', () => {
    const none: EarlierCells = { keys: [], counts: [], sums: [], printed: [], hidden: [], protection: [] }
    const told = (people: number, red: number, hidden: 0 | 1): EarlierCells => ({
      keys: ['p|', 'p|q=red', ''],
      counts: [people, red, people - red],
      sums: [{ total: 0, parts: [1, 2] }],
      printed: [1, 1, 0],
      hidden: [0, hidden, 0],
      protection: [0, 0, people - red < 5 ? 5 : 0],
    })
    const releases = [told(23, 20, 1), told(30, 22, 0), told(30, 22, 0), told(40, 33, 0)]
    const linked = (order: readonly number[]) => {
      const linkers = createLinkers()
      const linker = linkers.counts
      const now = linker.cell('p|q=red', { count: 33, cost: 1 })
      linker.sum(linker.cell('p|', { count: 41, cost: 1 }), [now, linker.implied(8)])
      for (const at of order) linkEarlier(linkers, { counts: releases[at]!, sums: none }, policy)
      return linker
    }
    const linker = linked([0, 1, 2, 3])
    const { counts, sums, protection, state } = linker.build()
    const named = (key: string): number[] =>
      linker.keys.flatMap((one, at) => (one === key ? [counts[at]!, state[at]!] : []))
    expect(named('earlier 23 p|q=red earlier 20')).toEqual([20, cellState.withheld])
    expect(named('earlier 30 p|q=red earlier 22')).toEqual([22, cellState.shown])
    expect(named('p|q=red')).toEqual([33, cellState.shown])
    expect(['earlier 23 p|', 'earlier 30 p|', 'earlier 40 p|'].map((key) => named(key)[0])).toEqual([
      23, 30, 40,
    ])
    expect(linker.keys.filter((key) => key !== '')).toHaveLength(7)
    const rests = sums.flatMap(({ parts }) => parts.filter((part) => linker.keys[part] === ''))
    const small = rests.filter((cell) => protection[cell]! > 0).map((cell) => counts[cell])
    // three of 23 who are not red; two more red then; one person more since the last time: the numbers before are out
    expect(small.sort()).toEqual([1, 2, 3])
    for (const order of [
      [3, 2, 1, 0],
      [1, 3, 0],
    ]) {
      const other = linked(order)
      expect([...other.keys].sort()).toEqual([...linker.keys].sort())
      expect(other.build().sums).toHaveLength(sums.length)
    }
  })

  it('knows its figures by all their names', () => {
    const linkers = createLinkers()
    const linker = linkers.counts
    const first = linkers.counts.cell('p|q=a', { count: 7, cost: 1 })
    linker.alias('p|m:a', first, 1, 0)
    const before = decide(linkers, policy, solver)
    const later = createLinkers()
    const chosen = later.counts.cell('p|q=a', { count: 7, cost: 1 })
    const measured = later.counts.cell('p|m:a', { count: 6, cost: 1 })
    linkEarlier(later, before, policy)
    const { sums, protection } = later.counts.build()
    // all seven had the number then, and six have it now
    expect(sums.map(({ total, parts }) => [total, parts[0], protection[parts[1]!]])).toEqual([
      [chosen, measured, 5],
    ])
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
  const release = (groups: readonly TestGroup[], ...earlier: readonly Decision[]) => {
    const { linkers } = testRelease(groups, places, ['five', 'three'], policy)
    for (const one of earlier) linkEarlier(linkers, one, policy)
    return { linkers, decision: decide(linkers, policy, solver) }
  }
  const versionOf = ({ counts: { keys, counts } }: Decision, key: string, count: number): number =>
    keys.findIndex(
      (name, at) =>
        counts[at] === count && name.replace(/^earlier \d+ /, '').replace(/ earlier \d+$/, '') === key,
    )

  /** Nothing that is sensitive can be placed, but for what was published before and cannot be taken back. */
  const demandSafe = ({ counts: cells }: Decision): void => {
    const { hidden, keys, printed, state, counts } = cells
    let best: ReturnType<typeof attack> | undefined
    for (const { cell, low, high } of attack(cells, hidden, solver, { whole: true })) {
      const need = cells.protection[cell]!
      if (high - low >= need) continue
      const most = printed.map((one, at) => (one === 1 && state[at] !== cellState.shown ? 1 : 0))
      best ??= attack(cells, most, solver, { whole: true })
      const least = best.find((one) => one.cell === cell)!
      expect(least.high - least.low, `${keys[cell]} = ${counts[cell]}`).toBeLessThan(need)
    }
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
          demandSafe(second.decision)
          moved += keys.filter((key, cell) => key === '' && cells.protection[cell]! > 0).length
          first.decision.counts.keys.forEach((key, at) => {
            if (key === '' || first.decision.counts.printed[at] !== 1) return
            const now = second.linkers.counts.find(key)!
            if (first.decision.counts.hidden[at] === 1) {
              const then = versionOf(second.decision, key, first.decision.counts.counts[at]!)
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

  it('and the two after it give nobody away together, also where all three differ', () => {
    const change = fc.record({ group, times: fc.integer({ min: 1, max: 6 }) })
    let [safe, changedTwice] = [0, 0]
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 2, maxLength: 8, size: 'max' }),
        fc.tuple(change, change),
        fc.boolean(),
        (groups, changes, back) => {
          const [one, two] = changes.map(({ group: who, times }) => ({ ...who, times }))
          const first = release(groups)
          const second = release([...groups, one!], first.decision)
          // those who came the first time may have left again
          const third = release(
            back ? [...groups, two!] : [...groups, one!, two!],
            first.decision,
            second.decision,
          )
          const { decision } = third
          demandSafe(decision)
          const exposed = attackDecided(decision.counts, solver, true).found.filter(
            ({ cell, low, high }) => high - low < decision.counts.protection[cell]!,
          )
          if (exposed.length === 0) safe++
          for (const { counts } of [first.decision, second.decision]) {
            counts.keys.forEach((key, at) => {
              if (key === '' || counts.hidden[at] === 0 || /earlier /.test(key)) return
              const then = versionOf(decision, key, counts.counts[at]!)
              expect(decision.counts.hidden[then], `${key} was withheld`).toBe(1)
            })
          }
          const versions = (key: string) =>
            decision.counts.keys.filter((name) => name.endsWith(` ${key}`)).length
          if (versions('country|') === 2) changedTwice++
        },
      ),
      { seed: 1, numRuns: 40 },
    )
    expect(changedTwice).toBeGreaterThan(20)
    expect(safe).toBeGreaterThan(25)
  })
})
