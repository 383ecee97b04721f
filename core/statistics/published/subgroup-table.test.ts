import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SubgroupRow, type SubgroupVariable, smallestShown, subgroupTable } from './subgroup-table.ts'

const categories = ['low', 'middle', 'high']
const rowsOf = (variable: SubgroupVariable): readonly SubgroupRow[] =>
  subgroupTable({ categories, variables: [variable] }).rows
const flagsOf = (row: SubgroupRow) => row.cells.map((cell) => cell.flag)
const exclusive = (counts: readonly (readonly number[])[]): SubgroupVariable => ({
  variable: 'v',
  kind: 'exclusive',
  groups: counts.map((one, g) => ({ group: `g${g}`, counts: one })),
})
const threeCounts = (max: number) => fc.array(fc.nat(max), { minLength: 3, maxLength: 3 })

describe('subgroupTable', () => {
  test('a row has its n, exact counts, unrounded percentages and flags', () => {
    const [first, second] = rowsOf(
      exclusive([
        [10, 20, 70],
        [60, 20, 20],
      ]),
    )
    expect(first).toEqual({
      variable: 'v',
      group: 'g0',
      n: 100,
      suppressed: false,
      cells: [
        { category: 'low', count: 10, percent: 10, flag: 'lower' },
        { category: 'middle', count: 20, percent: 20, flag: null },
        { category: 'high', count: 70, percent: 70, flag: 'higher' },
      ],
    })
    expect(flagsOf(second!)).toEqual(['higher', null, 'lower'])
    const third = rowsOf(
      exclusive([
        [1, 2, 4],
        [5, 5, 5],
      ]),
    )[0]!
    expect(third.cells[0]!.percent).toBe(100 / 7)
  })

  test('fewer than 5 are not shown, yet count among the others', () => {
    const with4 = rowsOf(
      exclusive([
        [0, 0, 40],
        [6, 0, 30],
        [4, 0, 0],
      ]),
    )
    expect(with4[2]).toEqual({ variable: 'v', group: 'g2', n: null, suppressed: true, cells: [] })
    const without = rowsOf(
      exclusive([
        [0, 0, 40],
        [6, 0, 30],
        [0, 0, 0],
      ]),
    )
    // 0 of 40 against 10 of 40 and 6 of 36; 6 of 36 against 4 of 44 and 0 of 40
    expect(flagsOf(with4[1]!)).toEqual([null, null, null])
    expect(flagsOf(without[1]!)).toEqual(['higher', null, 'lower'])
    expect(
      rowsOf(
        exclusive([
          [5, 0, 0],
          [6, 0, 30],
        ]),
      )[0]!.suppressed,
    ).toBe(false)
  })

  test('no flag where the others are fewer than 5', () => {
    const [shown] = rowsOf(
      exclusive([
        [100, 0, 0],
        [0, 0, 4],
      ]),
    )
    expect(flagsOf(shown!)).toEqual([null, null, null])
    const [against5] = rowsOf(
      exclusive([
        [100, 0, 0],
        [0, 0, 5],
      ]),
    )
    expect(flagsOf(against5!)).toEqual(['higher', null, 'lower'])
  })

  test('several answers: the others are everyone not in the group, in other groups or in none', () => {
    const groups = [
      { group: 'work', counts: [10, 20, 70] },
      { group: 'study', counts: [10, 20, 70] },
    ]
    const rows = rowsOf({ variable: 'v', kind: 'multiple', groups, all: [110, 40, 90] })
    expect(rows.map(flagsOf)).toEqual([
      ['lower', null, 'higher'],
      ['lower', null, 'higher'],
    ])
    expect(() => rowsOf({ variable: 'v', kind: 'multiple', groups, all: [9, 40, 90] })).toThrow(RangeError)
  })

  test('lists that do not fit are mistakes', () => {
    expect(() => rowsOf(exclusive([[1, 2]]))).toThrow(RangeError)
    expect(() => rowsOf(exclusive([[1, 2, -3]]))).toThrow(RangeError)
    expect(() => rowsOf(exclusive([[1, 2, 0.5]]))).toThrow(RangeError)
    expect(rowsOf(exclusive([]))).toEqual([])
  })
})

describe('properties', () => {
  const settings = { seed: 1, numRuns: 400 }

  test('of two groups, one is higher where the other is lower', () => {
    let flagged = 0
    fc.assert(
      fc.property(threeCounts(60), threeCounts(60), (a, b) => {
        const [one, two] = rowsOf(exclusive([a, b]))
        if (one!.suppressed || two!.suppressed) return
        const turned = { higher: 'lower', lower: 'higher', none: null } as const
        expect(flagsOf(two!)).toEqual(flagsOf(one!).map((flag) => turned[flag ?? 'none']))
        flagged += flagsOf(one!).filter((flag) => flag !== null).length
      }),
      settings,
    )
    expect(flagged).toBeGreaterThan(50)
  })

  test('neither the order of groups nor that of categories matters', () => {
    fc.assert(
      fc.property(fc.array(threeCounts(40), { minLength: 2, maxLength: 5 }), (counts) => {
        const rows = rowsOf(exclusive(counts))
        const back = rowsOf({
          variable: 'v',
          kind: 'exclusive',
          groups: counts.map((one, g) => ({ group: `g${g}`, counts: one })).reverse(),
        })
        expect([...back].reverse()).toEqual(rows)
        const mirrored = rowsOf(exclusive(counts.map((one) => [...one].reverse())))
        expect(mirrored.map((row) => flagsOf(row).reverse())).toEqual(rows.map(flagsOf))
      }),
      settings,
    )
  })

  test('a group below 5 has no number at all; any other has all of them', () => {
    fc.assert(
      fc.property(fc.array(threeCounts(3), { minLength: 2, maxLength: 5 }), (counts) => {
        rowsOf(exclusive(counts)).forEach((row, g) => {
          const n = counts[g]!.reduce((a, b) => a + b, 0)
          expect(row.suppressed).toBe(n < smallestShown)
          if (row.suppressed) expect([row.n, row.cells]).toEqual([null, []])
          else expect(row.cells.map((cell) => cell.count)).toEqual(counts[g])
        })
      }),
      settings,
    )
  })

  test('people without a valid value do not matter to an exclusive variable, and do to a multiple one', () => {
    const groups = [
      { group: 'a', counts: [20, 0, 20] },
      { group: 'b', counts: [15, 0, 25] },
    ]
    const multiple = (all: readonly number[]) =>
      rowsOf({ variable: 'v', kind: 'multiple', groups, all }).map(flagsOf)
    expect(multiple([35, 0, 45])).toEqual(rowsOf({ variable: 'v', kind: 'exclusive', groups }).map(flagsOf))
    expect(multiple([35, 0, 445])).not.toEqual(multiple([35, 0, 45]))
  })
})
