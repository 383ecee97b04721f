import { describe, expect, it } from 'vitest'
import { cellState, createLinker } from './index.ts'
import { linkAmong } from './link-tables.ts'

describe('a linker', () => {
  it('names one cell once, adds up what its loss costs and keeps the strictest of the rest', () => {
    const linker = createLinker()
    const first = linker.cell('a', { count: 3 })
    expect(linker.build().printed[first]).toBe(0)
    expect(linker.cell('a', { count: 3, cost: 4, protection: 2, state: cellState.withheld })).toBe(first)
    expect(linker.cell('a', { count: 3, cost: 4, protection: 5, state: cellState.free })).toBe(first)
    expect(linker.cell('a', { count: 3, cost: 1, protection: 3 })).toBe(first)
    const cells = linker.build()
    expect(cells.counts).toEqual(Int32Array.of(3))
    expect(cells.printed).toEqual(Uint8Array.of(1))
    expect(cells.cost).toEqual(Float64Array.of(9))
    expect(cells.protection).toEqual(Float64Array.of(5))
    expect(cells.state).toEqual(Uint8Array.of(cellState.withheld))
    expect(linker.find('a')).toBe(first)
    expect(linker.find('b')).toBe(undefined)
    expect(linker.count(first)).toBe(3)
  })

  it('refuses a cell that is counted in two ways', () => {
    const linker = createLinker()
    linker.cell('a', { count: 3 })
    expect(() => linker.cell('a', { count: 4 })).toThrow(RangeError)
    expect(() => linker.cell('a', { count: 4 })).toThrow('counted as 3 and as 4')
  })

  it('refuses what is not a number of people', () => {
    const linker = createLinker()
    for (const count of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => linker.cell(`of ${count}`, { count })).toThrow(RangeError)
      expect(() => linker.implied(count)).toThrow(RangeError)
    }
  })

  it('refuses a sum that does not hold, and keeps one that is said twice once', () => {
    const linker = createLinker()
    const [a, b, all] = [2, 3, 5].map((count, at) => linker.cell(`${at}`, { count })) as [
      number,
      number,
      number,
    ]
    expect(() => linker.sum(a, [b])).toThrow(RangeError)
    expect(() => linker.sum(all, [a])).toThrow('is not the sum of its parts')
    linker.sum(all, [a, b])
    linker.sum(all, [b, a])
    linker.sum(all, [all])
    expect(linker.build().sums).toEqual([{ total: all, parts: [a, b] }])
  })

  it('knows that what is left of a total is 0 where the total is one of its parts, and lets nobody withhold it', () => {
    const linker = createLinker()
    const all = linker.cell('all', { count: 7, cost: 1 })
    const others = linker.cell('others', { count: 0, cost: 1, protection: 5 })
    linker.sum(all, [all, others])
    const cells = linker.build()
    expect(cells.sums).toEqual([])
    expect(cells.state[others]).toBe(cellState.shown)
    expect(cells.protection[others]).toBe(0)
    expect(cells.state[all]).toBe(cellState.free)
    const more = linker.cell('more', { count: 1 })
    expect(() => linker.sum(all, [all, more])).toThrow('is not the sum of its parts')
  })

  it('knows a cell by another name, and counts the other place where it is printed', () => {
    const linker = createLinker()
    const cell = linker.cell('a', { count: 7, cost: 2 })
    expect(linker.alias('b', cell, 3, 0)).toBe(cell)
    expect(linker.find('b')).toBe(cell)
    expect([...linker.aliases]).toEqual([['b', cell]])
    expect(linker.keys).toEqual(['a'])
    expect(linker.build().cost).toEqual(Float64Array.of(5))
    // the same cell under its other name
    expect(linker.cell('b', { count: 7, protection: 4 })).toBe(cell)
    expect(linker.build().protection).toEqual(Float64Array.of(4))
  })

  it('protects no more what an earlier release has shown', () => {
    const linker = createLinker()
    const cell = linker.cell('a', { count: 3, cost: 4, protection: 5, state: cellState.shown })
    expect(linker.build().protection[cell]).toBe(0)
  })

  it('gives an implied cell no name and no cost', () => {
    const linker = createLinker()
    const cell = linker.implied(3, 5)
    expect(linker.keys[cell]).toBe('')
    const { printed, cost, protection } = linker.build()
    expect([printed[cell], cost[cell], protection[cell]]).toEqual([0, 0, 5])
  })
})

describe('parts of a whole', () => {
  it('leave a rest that is a cell of its own', () => {
    const linker = createLinker()
    const whole = linker.cell('whole', { count: 12 })
    const part = linker.cell('part', { count: 9 })
    linkAmong(linker, whole, [part], (rest) => rest + 1)
    const { counts, protection, printed, sums } = linker.build()
    expect(sums).toEqual([{ total: whole, parts: [part, 2] }])
    expect([counts[2], protection[2], printed[2]]).toEqual([3, 4, 0])
  })

  it('cannot be more than it', () => {
    const linker = createLinker()
    const whole = linker.cell('whole', { count: 2 })
    const part = linker.cell('part', { count: 3 })
    expect(() => linkAmong(linker, whole, [part])).toThrow(RangeError)
  })
})
