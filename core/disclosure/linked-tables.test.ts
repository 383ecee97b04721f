import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#rim/assets'
import {
  attack,
  cellState,
  type Decision,
  decide,
  type LinearSolver,
  type LinkedCells,
  type Origin,
  peopleKey,
  policies,
  protectFrequencies,
} from './index.ts'
import { populationOf } from './link-tables.ts'
import {
  group,
  type TestGroup,
  type TestPlaces,
  type TestRelease,
  type TestTable,
  tableNames,
  testRelease,
  text,
} from './test-releases.ts'

/**
 * The heart: whatever people there are, in whatever hierarchy and tables, an attacker who has every shown figure of the
 * whole release, and all sums, cannot place a sensitive figure closer than its protection. The decision is made in
 * parts (headcounts first, then islands); the attack is on everything at once.
 */

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadLinearSolver()
})

interface Case {
  readonly groups: readonly TestGroup[]
  readonly places: TestPlaces
  readonly tables: readonly TestTable[]
}

const groupIn = (places: number): fc.Arbitrary<TestGroup> =>
  fc.record({
    times: fc.integer({ min: 1, max: 9 }),
    place: fc.integer({ min: 0, max: places - 1 }),
    sex: fc.integer({ min: 0, max: 1 }),
    answer: fc.integer({ min: 0, max: 5 }),
    second: fc.integer({ min: 0, max: 3 }),
    services: fc.integer({ min: 0, max: 3 }),
    score: fc.integer({ min: -1, max: 9 }),
  })

/** Places, each in one of two classes and one of two counties, and groups of people in them. */
function casesOf(
  tables: fc.Arbitrary<readonly TestTable[]>,
  { most, groups }: { readonly most: number; readonly groups: number },
): fc.Arbitrary<Case> {
  return fc.integer({ min: 2, max: most }).chain((places) => {
    const areas = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: places, maxLength: places })
    return fc.record({
      groups: fc.array(groupIn(places), { minLength: 1, maxLength: groups, size: 'max' }),
      places: fc.record({ classes: areas, counties: areas }),
      tables,
    })
  })
}

/** The means' numbers stand among the categories, which a release always has. */
const withCategories = (tables: readonly TestTable[]): readonly TestTable[] =>
  tables.includes('score') && !tables.includes('five') ? ['five', ...tables] : tables

/** Sensitive cells that nothing can protect: what the sums say whatever is shown. */
function hopeless(cells: LinkedCells, whole: boolean): Set<number> {
  const most = cells.printed.map((printed, cell) =>
    printed === 1 && cells.state[cell] !== cellState.shown ? 1 : 0,
  )
  const intervals = attack(cells, most, solver, { whole })
  return new Set(
    intervals.filter(({ cell, low, high }) => high - low < cells.protection[cell]!).map((i) => i.cell),
  )
}

interface Seen {
  cases: number
  sensitive: number
  hidden: number
}

/** Decides and attacks the whole; returns what the attacker found, as text. */
function breaches({ linkers }: TestRelease, decision: Decision, seen: Seen): string[] {
  const found: string[] = []
  seen.cases++
  for (const kind of ['counts', 'sums'] as const) {
    const cells = linkers[kind].build()
    const { hidden, keys } = decision[kind]
    // sums are large numbers; their linear intervals, rounded inwards, are the exact ones but for rare fractions
    const whole = kind === 'counts'
    let beyondHelp: Set<number> | undefined
    // where the headcount is withheld every figure is, whether or not its own is known all the same
    const closed = (key: string): boolean => {
      const headcount = linkers.counts.find(peopleKey(populationOf(key)))
      return headcount !== undefined && decision.counts.hidden[headcount] === 1
    }
    for (const { cell, low, high } of attack(cells, hidden, solver, { whole })) {
      const name = `${kind} ${keys[cell] || 'implied'} = ${cells.counts[cell]}`
      const need = Math.ceil(cells.protection[cell]!)
      if (need > 0) seen.sensitive++
      if (cells.printed[cell] === 1) seen.hidden++
      if (high - low < need) {
        beyondHelp ??= hopeless(cells, whole)
        // a zero may be what the sums themselves say; a number of people never
        if (beyondHelp.has(cell) && cells.counts[cell] === 0) continue
        found.push(`${name}: [${low}, ${high}] is narrower than ${need}`)
      } else if (cells.printed[cell] === 1 && low === high && !closed(keys[cell]!))
        found.push(`${name}: withheld and known exactly`)
    }
  }
  return found
}

function holds(cases: fc.Arbitrary<Case>, numRuns: number): Seen {
  const seen: Seen = { cases: 0, sensitive: 0, hidden: 0 }
  fc.assert(
    fc.property(cases, ({ groups, places, tables }) => {
      const release = testRelease(groups, places, tables, policies.default)
      const decision = decide(release.linkers, policies.default, solver)
      expect(breaches(release, decision, seen)).toEqual([])
    }),
    { seed: 1, numRuns },
  )
  return seen
}

describe('an attacker with the whole release', () => {
  it.each(tableNames.filter((name) => name !== 'score'))('learns nothing from the table %s', (table) => {
    const seen = holds(casesOf(fc.constant([table]), { most: 3, groups: 6 }), 200)
    expect(seen.sensitive).toBeGreaterThan(500)
  })

  it('learns nothing from counts and means of the same people', () => {
    const seen = holds(casesOf(fc.constant(['five', 'score']), { most: 3, groups: 6 }), 100)
    expect(seen.sensitive).toBeGreaterThan(500)
  })

  it('learns nothing from two tables of the same question in different detail', () => {
    holds(casesOf(fc.constant(['five', 'three']), { most: 3, groups: 6 }), 100)
  })

  it('learns nothing from any tables together', () => {
    const any = fc.subarray([...tableNames], { minLength: 2 }).map(withCategories)
    holds(casesOf(any, { most: 3, groups: 5 }), 150)
  })

  it('learns nothing from larger releases', () => {
    const any = fc.subarray([...tableNames], { minLength: 2 }).map(withCategories)
    holds(casesOf(any, { most: 6, groups: 30 }), 2)
  })
})

describe('around one small group', () => {
  const scored = (...who: Parameters<typeof group>): TestGroup => ({ ...group(...who), score: 5 })
  const others = [1, 2, 3, 4].flatMap((place) =>
    [0, 1, 2, 3, 4].map((answer) =>
      scored(place, answer, 20 + ((place * 7 + answer * 3) % 11), (place + answer) % 4),
    ),
  )
  const small: [string, TestGroup[]][] = [
    ['three who agree', [scored(0, 0, 3)]],
    ['seven who agree', [scored(0, 0, 7, 1)]],
    ['one who left it open', [scored(0, 5, 1)]],
    ['three of whom one left it open', [scored(0, 5, 1), scored(0, 0, 2)]],
  ]
  const tables: TestTable[][] = [['five'], ['three'], ['five', 'services'], ['five', 'bySex']]

  // what cannot be protected must not pull everything else down with it
  it.each(small)('of %s, little of a large release is withheld', (_, own) => {
    for (const names of tables) {
      const places = { classes: [0, 0, 0, 1, 1], counties: [0, 1, 0, 1, 1] }
      const { linkers } = testRelease([...own, ...others], places, names, policies.default)
      const { hidden, printed } = decide(linkers, policies.default, solver).counts
      const share = hidden.filter((one) => one === 1).length / printed.filter((one) => one === 1).length
      expect(share, names.join()).toBeLessThan(1 / 3)
    }
  })
})

describe('every table of people that could lie behind what is shown', () => {
  const origin: Origin = {
    source: text,
    round: '2020',
    population: text,
    excluded: [],
    notes: [],
    synthetic: true,
  }

  /** All ways to put some people in `cells` cells. */
  function* ways(people: number, cells: number): Generator<number[]> {
    if (cells === 1) {
      yield [people]
      return
    }
    for (let first = 0; first <= people; first++)
      for (const rest of ways(people - first, cells - 1)) yield [first, ...rest]
  }

  it('leaves each withheld figure as uncertain as it must be, read from the printed tables alone', () => {
    let withheld = 0
    const counts = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    })
    const small = counts.filter((table) => table.flat().reduce((sum, count) => sum + count, 0) <= 12)
    fc.assert(
      fc.property(small, (table) => {
        // answers 0, 2 and 4 are the three rows of the collapsed table
        const groups = table.flatMap((row, place) =>
          row.map((times, at) => ({
            times,
            place,
            sex: 0,
            answer: 2 * at,
            second: 0,
            services: 0,
            score: -1,
          })),
        )
        const release = testRelease(groups, { classes: [0, 0], counties: [] }, ['three'], policies.default)
        const decision = decide(release.linkers, policies.default, solver)
        const printed = release.frequencies.map(({ raw, names }) => ({
          name: names[0]!,
          safe: protectFrequencies(raw, decision, origin, (column) => names[column]!),
        }))
        const figuresOf = (way: readonly number[], name: string): number[] => {
          const own = name === 'place0' ? way.slice(0, 3) : name === 'place1' ? way.slice(3) : null
          const rows = own ?? [0, 1, 2].map((at) => way[at]! + way[at + 3]!)
          return [...rows, rows.reduce((sum, count) => sum + count, 0)]
        }
        const shown = printed.map(({ name, safe }) => ({
          name,
          figures: [...[0, 1, 2].map((row) => safe.cells[row]![0]!.count), safe.columns[0]!.base],
        }))
        const truth = table.flat()
        const all = truth.reduce((sum, count) => sum + count, 0)
        const spans = new Map<string, { low: number; high: number }>()
        for (let people = Math.max(0, all - 5); people <= all + 5; people++) {
          for (const way of ways(people, 6)) {
            const fits = shown.every(({ name, figures }) => {
              const own = figuresOf(way, name)
              return figures.every((figure, at) => 'symbol' in figure || figure.value === own[at])
            })
            if (!fits) continue
            for (const { name, figures } of shown) {
              const own = figuresOf(way, name)
              figures.forEach((figure, at) => {
                if ('value' in figure) return
                const key = `${name} ${at}`
                const span = spans.get(key)
                if (!span) spans.set(key, { low: own[at]!, high: own[at]! })
                else {
                  span.low = Math.min(span.low, own[at]!)
                  span.high = Math.max(span.high, own[at]!)
                }
              })
            }
          }
        }
        for (const [key, { low, high }] of spans) {
          withheld++
          const [name, at] = key.split(' ') as [string, string]
          const own = figuresOf(truth, name)
          const count = own[Number(at)]!
          const base = own[3]!
          expect(high, `${key} is known: ${low}`).toBeGreaterThan(low)
          if (count > 0 && count < 5)
            expect(high - low, key).toBeGreaterThanOrEqual(at === '3' ? 5 : Math.min(5, base))
        }
        for (const { name, figures } of shown)
          figures.forEach((figure) => {
            if ('value' in figure) expect(figure.value === 0 || figure.value >= 5, name).toBe(true)
          })
      }),
      { seed: 1, numRuns: 250 },
    )
    expect(withheld).toBeGreaterThan(500)
  })
})
