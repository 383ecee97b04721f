import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Moments, RawMeanTable } from '#core/dataset'
import { loadLinearSolver } from '#rim/assets'
import {
  choiceKey,
  createLinkers,
  decide,
  type LinearSolver,
  linkFrequencies,
  linkMeans,
  policies,
  protectFrequencies,
  protectMeans,
} from './index.ts'
import { columnName, countsOf, item, origin, partition, plain, text } from './test-tables.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadLinearSolver()
})

describe('means', () => {
  const moments = (values: readonly number[]): Moments => {
    const [largest = 0, second = 0] = [...values].sort((a, b) => b - a)
    return {
      n: values.length,
      sum: values.reduce((a, b) => a + b, 0),
      sumOfSquares: values.reduce((a, b) => a + b * b, 0),
      largest,
      second,
    }
  }
  const table = (
    rows: readonly (readonly number[])[],
    rowTotals: RawMeanTable['rowTotals'] = [],
  ): RawMeanTable => ({
    kind: 'mean',
    id: 'm',
    title: text,
    rows: rows.map((_, r) => item(`r${r}`)),
    columns: [item('c')],
    cells: rows.map((values) => [moments(values)]),
    unit: 2,
    rowTotals,
    nested: [],
  })
  const protectMean = (raw: RawMeanTable) => {
    const linkers = createLinkers()
    linkMeans(linkers, raw, policies.default, columnName)
    return protectMeans(raw, decide(linkers, policies.default, solver), origin, columnName)
  }
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  const hiddenMeans = (raw: RawMeanTable): boolean[] =>
    protectMean(raw).cells.map(([cell]) => 'symbol' in cell!.mean)

  it('gives mean and sample standard deviation in the printed unit', () => {
    const cell = protectMean(table([ten])).cells[0]![0]!
    expect(cell.mean).toEqual({ value: 11 })
    expect((cell.sd as { value: number }).value).toBeCloseTo(2 * 3.0276503540974917, 12)
  })

  it('withholds means of fewer than ten, and of people who are all alike', () => {
    const safe = protectMean(table([ten.slice(1), Array(12).fill(4), [1, 2]]))
    expect(safe.cells[0]![0]).toEqual({ n: { value: 9 }, mean: { symbol: ':' }, sd: { symbol: ':' } })
    expect(safe.cells[1]![0]!.mean).toEqual({ symbol: ':' })
    expect(safe.cells[2]![0]!.n).toEqual({ symbol: ':' })
  })

  it('withholds means that one or two people bring most of', () => {
    const eleven = (largest: number, second: number): number[] => [largest, second, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    // one brings 12 of 22, 11 of 21 and 10 of 20; the limit is half
    expect(hiddenMeans(table([eleven(12, 1)]))).toEqual([true])
    expect(hiddenMeans(table([eleven(11, 1)]))).toEqual([true])
    expect(hiddenMeans(table([eleven(10, 1)]))).toEqual([false])
    // two bring 28 of 37 and 27 of 36; the limit is three quarters
    expect(hiddenMeans(table([eleven(14, 14)]))).toEqual([true])
    expect(hiddenMeans(table([eleven(14, 13)]))).toEqual([false])
  })

  it('says nothing of a group whose number is withheld', () => {
    const parts = [[4, 5], [], [6]]
    const safe = protectMean(table([...parts, parts.flat()], [{ total: 3, parts: [0, 1, 2] }]))
    for (const at of [0, 2, 3])
      expect(safe.cells[at]![0]).toEqual({ n: { symbol: ':' }, mean: { symbol: ':' }, sd: { symbol: ':' } })
  })

  it('never shows a mean beside a withheld number', () => {
    const groups = fc.array(fc.array(fc.integer({ min: 8, max: 32 }), { maxLength: 14 }), {
      minLength: 2,
      maxLength: 5,
    })
    fc.assert(
      fc.property(groups, (parts) => {
        const total = parts.length
        const raw = table([...parts, parts.flat()], [{ total, parts: parts.map((_, at) => at) }])
        const cells = protectMean(raw).cells.map(([cell]) => cell!)
        for (const cell of cells) {
          if ('symbol' in cell.n) expect('symbol' in cell.mean && cell.mean.symbol).toBe(':')
          else if ('value' in cell.mean) expect(cell.n.value).toBeGreaterThanOrEqual(10)
        }
        const withheldMeans = cells.filter((cell) => 'symbol' in cell.mean && cell.mean.symbol === ':')
        expect(withheldMeans).not.toHaveLength(1)
      }),
      { numRuns: 150, seed: 22 },
    )
  })

  it('does not show both numbers where the rest beside the part is a few people', () => {
    const raw = table([ten])
    const whole = moments([...ten, 20, 21, 22])
    const both = {
      ...raw,
      columns: [item('own'), item('class')],
      cells: [[raw.cells[0]![0]!, whole]],
      nested: [{ whole: 1, part: 0 }],
    }
    const [own, ofClass] = protectMean(both).cells[0]!
    expect(['symbol' in own!.n, 'symbol' in ofClass!.n].filter(Boolean)).toHaveLength(1)
    for (const cell of [own!, ofClass!]) if ('symbol' in cell.n) expect(cell.mean).toEqual({ symbol: ':' })
  })

  it('withholds one more mean, so that the small group cannot be computed from the whole', () => {
    const parts = [ten, [...ten, 11, 13], ten.slice(1)]
    const hidden = hiddenMeans(table([...parts, parts.flat()], [{ total: 3, parts: [0, 1, 2] }]))
    expect(hidden[2]).toBe(true)
    expect(hidden.filter(Boolean)).toHaveLength(2)
  })

  it('does not tell by standard deviations what the withheld ones’ numbers are', () => {
    // 19 people have 4 each; from n, mean and standard deviation of the others and of all follow theirs
    const parts = [Array<number>(9).fill(4), Array<number>(10).fill(4), ten]
    const cells = protectMean(table([...parts, parts.flat()], [{ total: 3, parts: [0, 1, 2] }])).cells
    const [others, all] = [cells[2]![0]!, cells[3]![0]!]
    expect([others, all].every(({ mean, sd }) => 'value' in mean && 'value' in sd)).toBe(false)
  })

  it('hides and shows a category’s count and the number under its mean together', () => {
    const category = partition([[20], [3], [7], [11]], { question: 'category' })
    const raw = table([
      Array(20).fill(2),
      [1, 2, 3],
      [1, 2, 3, 4, 5, 6, 7],
      [...ten, 5],
      [...Array(40).keys()],
    ])
    const totals = { ...raw, rows: [...category.rows, item('total')] }
    const linkers = createLinkers()
    linkFrequencies(linkers, category, policies.default, columnName)
    linkMeans(
      linkers,
      { ...totals, cells: totals.cells.slice(0, 4), rows: category.rows },
      policies.default,
      columnName,
      (row) => choiceKey('c0', 'category', `r${row}`),
    )
    const decision = decide(linkers, policies.default, solver)
    const counts = countsOf(protectFrequencies(category, decision, origin, columnName)).flat()
    const means = protectMeans(
      { ...totals, cells: totals.cells.slice(0, 4), rows: category.rows },
      decision,
      origin,
      columnName,
    )
    expect(means.cells.map(([cell]) => plain(cell!.n))).toEqual(counts)
    expect(counts[1]).toBe(':')
    expect(counts.filter((count) => count === ':')).toHaveLength(2)
    // the same number in one table and two cells in the linker would be a cell that can be hidden in one place only
    expect(linkers.counts.aliases.size).toBe(4)
    expect(linkers.counts.find(choiceKey('c0', 'category', 'r1'))).toBe(linkers.counts.find('c0|m:r1'))
  })
})
