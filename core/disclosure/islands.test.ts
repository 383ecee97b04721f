import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#rim/assets'
import { headcountsOf, tablesBeside } from './headcounts.ts'
import { attack, cellState, decide, type LinearSolver, type LinkedCells, policies } from './index.ts'
import { islandsOf, takeOut } from './islands.ts'
import { group, type TestGroup, testRelease } from './test-releases.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadLinearSolver()
})

const groups = fc.array(
  fc
    .record({
      place: fc.integer({ min: 0, max: 3 }),
      answer: fc.integer({ min: 0, max: 4 }),
      times: fc.integer({ min: 1, max: 9 }),
      services: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ place, answer, times, services }) => group(place, answer, times, services)),
  { minLength: 1, maxLength: 14, size: 'max' },
)
const places = { classes: [0, 0, 1, 1], counties: [0, 1, 0, 1] }

/** The tables of some people, every headcount shown. */
const tablesWhereAllIsKnown = (people: readonly TestGroup[]): LinkedCells => {
  const { linkers } = testRelease(people, places, ['five', 'services'], policies.default)
  const cells = linkers.counts.build()
  const heads = headcountsOf(cells, linkers.counts.keys)
  return tablesBeside(cells, linkers.counts.keys, heads, new Uint8Array(heads.positions.length)).cells
}

describe('islands', () => {
  it('share nothing but what is shown, keep their sums, and leave out only what needs no decision', () => {
    let several = 0
    fc.assert(
      fc.property(groups, (people) => {
        const tables = tablesWhereAllIsKnown(people)
        const islands = islandsOf(tables)
        if (islands.length > 1) several++
        const owner = new Map<number, number>()
        islands.forEach(({ positions, cells: own }, at) => {
          positions.forEach((cell, place) => {
            expect(own.counts[place]).toBe(tables.counts[cell])
            expect(own.protection[place]).toBe(tables.protection[cell])
            expect(own.state[place]).toBe(tables.state[cell])
            if (tables.state[cell] === cellState.shown) return
            expect(owner.has(cell)).toBe(false)
            owner.set(cell, at)
          })
        })
        tables.protection.forEach((need, cell) => {
          if (need > 0 && tables.state[cell] !== cellState.shown) expect(owner.has(cell)).toBe(true)
        })
        let sums = 0
        for (const { total, parts } of tables.sums) {
          const owners = new Set([total, ...parts].flatMap((cell) => owner.get(cell) ?? []))
          expect(owners.size).toBeLessThanOrEqual(1)
          sums += owners.size
        }
        expect(islands.reduce((all, island) => all + island.cells.sums.length, 0)).toBe(sums)
      }),
      { seed: 1, numRuns: 150 },
    )
    expect(several).toBeGreaterThan(50)
  })

  it('are attacked apart as they are together', () => {
    fc.assert(
      fc.property(groups, (people) => {
        const tables = tablesWhereAllIsKnown(people)
        const hidden = tables.printed.map((printed, cell) => {
          const wanted = tables.protection[cell]! > 0 || tables.counts[cell]! % 3 === 0
          return printed === 1 && wanted && tables.state[cell] !== cellState.shown ? 1 : 0
        })
        const together = new Map(attack(tables, hidden, solver).map((found) => [found.cell, found]))
        for (const { cells: own, positions } of islandsOf(tables)) {
          const apart = attack(
            own,
            Uint8Array.from(positions, (cell) => hidden[cell]!),
            solver,
          )
          for (const { cell, low, high } of apart)
            expect({ cell: positions[cell], low, high }).toEqual(together.get(positions[cell]!))
        }
      }),
      { seed: 2, numRuns: 60 },
    )
  })

  it('are linked cells of their own', () => {
    const { linkers } = testRelease([group(0, 0, 12), group(1, 1, 9)], places, ['five'], policies.default)
    const cells = linkers.counts.build()
    const every = cells.counts.length
    const all = takeOut(
      cells,
      Array.from({ length: every }, (_, at) => at),
      cells.sums,
    )
    expect(all.cells).toEqual(cells)
  })
})

describe('headcounts', () => {
  const spread = (place: number, each: number): TestGroup[] =>
    [0, 1, 2, 3, 4].map((answer) => group(place, answer, each))
  const hiddenOf = (people: readonly TestGroup[]): Set<string> => {
    const { linkers } = testRelease(people, places, ['five'], policies.default)
    const { hidden, keys } = decide(linkers, policies.default, solver).counts
    return new Set(keys.filter((key, cell) => key !== '' && hidden[cell] === 1))
  }

  it('close a population of a few: nothing of it is shown, and one more headcount is withheld', () => {
    const hidden = hiddenOf([group(0, 0, 3), ...spread(1, 20), ...spread(2, 20), ...spread(3, 20)])
    for (const figure of ['', 'answer=a0', 'answer=a1', 'answer=a2', 'answer=a3', 'answer=a4'])
      expect(hidden).toContain(`place0|${figure}`)
    const headcounts = [...hidden].filter((key) => key.endsWith('|'))
    expect(headcounts.length).toBeGreaterThan(1)
    for (const headcount of headcounts)
      for (const answer of ['a0', 'a4']) expect(hidden).toContain(`${headcount}answer=${answer}`)
  })

  it('are all shown where no population is small', () => {
    const hidden = hiddenOf([...spread(0, 9), ...spread(1, 20), ...spread(2, 20), ...spread(3, 20)])
    expect(hidden.size).toBe(0)
  })

  it('are taken out with their sums, and the tables take them as known', () => {
    const { linkers } = testRelease([group(0, 0, 3), ...spread(1, 20)], places, ['five'], policies.default)
    const { keys } = linkers.counts
    const cells = linkers.counts.build()
    const heads = headcountsOf(cells, keys)
    const named = heads.positions.filter((cell) => keys[cell] !== '')
    expect(named.every((cell) => keys[cell]!.endsWith('|'))).toBe(true)
    expect(named).toHaveLength(keys.filter((key) => key.endsWith('|')).length)
    const hidden = Uint8Array.from(heads.positions, (cell) => (keys[cell] === 'place0|' ? 1 : 0))
    const tables = tablesBeside(cells, keys, heads, hidden)
    for (const cell of heads.positions) {
      expect(tables.cells.state[cell]).toBe(cellState.shown)
      expect(tables.cells.protection[cell]).toBe(0)
    }
    keys.forEach((key, cell) => {
      if (key.startsWith('place0|answer=')) {
        expect(tables.closed[cell]).toBe(1)
        expect(tables.cells.state[cell]).toBe(cells.printed[cell] === 1 ? cellState.withheld : cellState.free)
      } else if (key.startsWith('place1|')) expect(tables.closed[cell]).toBe(0)
    })
  })
})
