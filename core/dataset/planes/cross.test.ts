import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import type { ChoiceColumn, FlagsColumn } from '../columns.ts'
import {
  type CountedItem,
  type CountedRows,
  type CrossCounts,
  cellIndex,
  countsByKey,
  createKernel,
  crossCounts,
  type Group,
  groupOfRows,
  groupsOf,
  itemOf,
  mergeCounts,
} from './index.ts'

const kernel = createKernel(readFileSync(new URL('./kernel.wasm', import.meta.url)))

/** Bytes that are mostly small numbers, with every missing code among them. */
function column(random: (below: number) => number, size: number, values: number): Uint8Array {
  return Uint8Array.from({ length: size }, () => (random(8) === 0 ? 251 + random(5) : random(values)))
}

interface Case {
  readonly items: CountedItem[]
  readonly groups: Group[]
  readonly rows: CountedRows
  readonly keys: { data: Uint32Array; count: number }
}

function caseOf(seed: number, size: number): Case {
  const source = createRandom(seed)
  const random = (below: number): number => source.below(below)
  const items = Array.from({ length: 1 + random(4) }, () => {
    const values = 1 + random(7)
    const missing = random(2) === 0 ? [252, 253, 254, 255] : []
    return {
      data: column(random, size, values),
      values: [...Array.from({ length: values }, (_, at) => at), ...missing],
    }
  })
  const asked = Array.from({ length: 2 }, () => column(random, size, 4))
  const groups = Array.from({ length: random(5) }, (): Group => {
    const data = column(random, size, 4)
    const low = random(3)
    const inside = { data, low, high: low + random(2) }
    return random(2) === 0
      ? { inside }
      : { inside, known: { data: asked[random(2)]!, low: random(2), high: 251 } }
  })
  const from = random(3) === 0 ? random(size + 1) : 0
  const to = random(3) === 0 ? from + random(size - from + 1) : size
  const among = { data: column(random, size, 3), low: 1, high: 255 }
  const count = 1 + random(12)
  return {
    items,
    groups,
    rows: random(2) === 0 ? { from, to } : { from, to, among },
    keys: { data: Uint32Array.from({ length: size }, () => random(random(count) + 1)), count },
  }
}

/** The definition, written out once more: cell by cell, row by row. */
function defined({ items, groups, rows, keys }: Case, key: number | null): number[] {
  const { from, to, among } = rows
  const holds = (member: Group['known'], row: number): boolean =>
    !member || (member.data[row]! >= member.low && member.data[row]! <= member.high)
  const people = Array.from({ length: to - from }, (_, at) => from + at).filter(
    (row) => holds(among, row) && (key === null || keys.data[row] === key),
  )
  const sides = groups.flatMap((group) => [
    people.filter((row) => holds(group.known, row) && holds(group.inside, row)),
    people.filter((row) => holds(group.known, row) && !holds(group.inside, row)),
  ])
  const side = (which: number): number[] =>
    items.flatMap((item) =>
      groups.flatMap((_, group) =>
        item.values.map(
          (value) => sides[2 * group + which]!.filter((row) => item.data[row] === value).length,
        ),
      ),
    )
  return [...side(0), ...side(1), ...sides.map((rows) => rows.length)]
}

function flat({ shape, counts, rest, groupSizes, restSizes }: CrossCounts, key: number): number[] {
  const cells = [key * shape.cells, (key + 1) * shape.cells] as const
  const sizes = Array.from({ length: shape.groups }, (_, group) => key * shape.groups + group)
  return [
    ...counts.slice(...cells),
    ...rest.slice(...cells),
    ...sizes.flatMap((at) => [groupSizes[at]!, restSizes[at]!]),
  ]
}

const sizes = [0, 1, 31, 32, 63, 64, 65, 127, 128, 129, 1000]
const bigSizes = [32_767, 32_768, 32_769, 65_536, 70_001]

describe('counts', () => {
  it('has a kernel to test', () => expect(kernel).not.toBeNull())

  it('are what the definition says, with and without the kernel', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...sizes), (seed, size) => {
        const given = caseOf(seed, size)
        const wanted = defined(given, null)
        for (const route of [kernel, null]) {
          expect(flat(crossCounts(route, given.items, given.groups, given.rows), 0)).toEqual(wanted)
        }
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  it('by key are what the definition says, with and without the kernel', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...sizes), (seed, size) => {
        const given = caseOf(seed, size)
        const { items, groups, rows, keys } = given
        const byKey = [kernel, null].map((route) => countsByKey(route, items, groups, rows, keys))
        for (let key = 0; key < keys.count; key++) {
          const wanted = defined(given, key)
          for (const counted of byKey) expect(flat(counted, key)).toEqual(wanted)
        }
      }),
      { seed: 1, numRuns: 80 },
    )
  })

  it('are the same by both routes at the ends of a block', () => {
    for (const [at, size] of bigSizes.entries()) {
      const { items, groups, rows, keys } = caseOf(at + 1, size)
      expect(crossCounts(kernel, items, groups, rows)).toEqual(crossCounts(null, items, groups, rows))
      expect(countsByKey(kernel, items, groups, rows, keys)).toEqual(
        countsByKey(null, items, groups, rows, keys),
      )
    }
  })

  it('by key are the same for more rows than are sorted in one go', () => {
    const size = 2 ** 20 + 100_001
    const random = createRandom(1)
    const data = Uint8Array.from({ length: size }, () => random.below(3))
    const keys = { data: Uint32Array.from({ length: size }, () => random.below(5)), count: 5 }
    const items = [{ data, values: [0, 2] }]
    const groups = [{ inside: { data: data.map((value, row) => (value + row) & 1), low: 1, high: 1 } }]
    const rows = { from: 3, to: size - 1 }
    expect(countsByKey(kernel, items, groups, rows, keys)).toEqual(
      countsByKey(null, items, groups, rows, keys),
    )
  })

  it('of threads add up to those of one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 300 }), fc.nat({ max: 300 }), (seed, size, cut) => {
        const { items, groups, keys } = caseOf(seed, size)
        const middle = Math.min(cut, size)
        const parts = [
          { from: 0, to: middle },
          { from: middle, to: size },
        ]
        const whole = { from: 0, to: size }
        expect(mergeCounts(parts.map((rows) => crossCounts(kernel, items, groups, rows)))).toEqual(
          crossCounts(kernel, items, groups, whole),
        )
        expect(mergeCounts(parts.map((rows) => countsByKey(kernel, items, groups, rows, keys)))).toEqual(
          countsByKey(kernel, items, groups, whole, keys),
        )
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  it('can be of all 251 choices of a column and its missing codes', () => {
    const size = 3_000
    const data = Uint8Array.from({ length: size }, (_, row) => (row * 7) % 256)
    const values = Array.from({ length: 256 }, (_, at) => at)
    const group: Group = { inside: { data, low: 0, high: 127 } }
    const counted = crossCounts(kernel, [{ data, values }], [group], { from: 0, to: size })
    const rows = (value: number): number => data.filter((one) => one === value).length
    for (const value of values) {
      const cell = cellIndex(counted.shape, 0, 0, value)
      expect(counted.counts[cell]).toBe(value <= 127 ? rows(value) : 0)
      expect(counted.rest[cell]).toBe(value <= 127 ? 0 : rows(value))
    }
  })

  it('do not remember an earlier count', () => {
    // the second count's table lies where the first had its planes
    const data = new Uint8Array(40_000)
    const inside = { data, low: 0, high: 0 }
    const values = Array.from({ length: 200 }, (_, at) => at)
    const small = () => crossCounts(kernel, [{ data, values: [0] }], [{ inside }], { from: 0, to: 40_000 })
    const large = (route: typeof kernel) =>
      crossCounts(route, [{ data, values }], Array(60).fill({ inside }), { from: 0, to: 100 })
    const first = small()
    expect(large(kernel)).toEqual(large(null))
    expect(small()).toEqual(first)
  })
})

describe('columns of a dataset', () => {
  const base = { code: 'c', label: { nb: 'C', nn: 'C' }, number: null, kindOfSource: 'question' } as const
  const choices = ['a', 'b', 'c'].map((code) => ({ code, label: { nb: code, nn: code } }))
  const choice: ChoiceColumn = {
    ...base,
    kind: 'choice',
    choices,
    data: Uint8Array.of(0, 1, 2, 0, 252, 253, 254, 255, 1, 0),
  }
  const flags: FlagsColumn = {
    ...base,
    kind: 'flags',
    choices: choices.slice(0, 2),
    flags: [Uint8Array.of(1, 1, 0, 0, 0, 0, 0, 0, 1, 0), Uint8Array.of(1, 0, 1, 0, 0, 0, 0, 0, 1, 0)],
    state: Uint8Array.of(0, 0, 0, 0, 252, 255, 254, 253, 0, 0),
  }
  const whole = { from: 0, to: 10 }

  it('give groups whose rest is those of whom it is known', () => {
    for (const route of [kernel, null]) {
      const counted = crossCounts(
        route,
        [itemOf(choice, { missing: true })],
        [...groupsOf(flags), groupOfRows(Uint32Array.of(4, 5), 10)],
        whole,
      )
      expect([...counted.groupSizes]).toEqual([3, 3, 2])
      expect([...counted.restSizes]).toEqual([3, 3, 8])
      // a, b, c, then blank, refused, unknown, not asked
      expect([...counted.counts]).toEqual([1, 2, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0])
      expect([...counted.rest]).toEqual([2, 0, 1, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 3, 2, 1, 0, 0, 1, 1])
      const byChoice = crossCounts(route, [itemOf(choice)], groupsOf(choice), whole)
      expect([...byChoice.groupSizes]).toEqual([3, 2, 1])
      expect([...byChoice.restSizes]).toEqual([3, 4, 5])
      expect([...byChoice.counts]).toEqual([3, 0, 0, 0, 2, 0, 0, 0, 1])
    }
  })

  it('that do not fit are a mistake in the program', () => {
    const item = itemOf(choice)
    const groups = groupsOf(flags)
    const keys = { data: new Uint32Array(10).fill(2), count: 2 }
    for (const route of [kernel, null]) {
      expect(() => crossCounts(route, [item], groups, { from: 0, to: 11 })).toThrow(RangeError)
      expect(() => crossCounts(route, [item], groups, { from: 5, to: 4 })).toThrow(RangeError)
      expect(() => countsByKey(route, [item], groups, whole, keys)).toThrow(RangeError)
      expect(() => crossCounts(route, [{ ...item, values: [256] }], groups, whole)).toThrow(RangeError)
      expect(() => crossCounts(route, [{ ...item, values: [1, 1] }], groups, whole)).toThrow(RangeError)
    }
    expect(() => mergeCounts([])).toThrow(RangeError)
    const one = crossCounts(kernel, [item], groups, whole)
    expect(() => mergeCounts([one, crossCounts(kernel, [item], [], whole)])).toThrow(RangeError)
  })
})
