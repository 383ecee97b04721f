import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RawFrequencyTable } from '#core/dataset'
import { ProblemError } from '#core/foundation'
import { loadLinearSolver } from '#rim/assets'
import {
  createLinkers,
  type Decision,
  decide,
  type LinearSolver,
  linkAsked,
  linkFrequencies,
  type Origin,
  type Policy,
  policies,
  policyNamed,
  protectFrequencies,
  releaseRows,
  type SafeFrequencyTable,
} from './index.ts'
import { columnName, countsOf, item, multiple, origin, partition, plain, text } from './test-tables.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadLinearSolver()
})

/** The table as it is shown when it is all that is released. */
function protectAlone(
  raw: RawFrequencyTable,
  policy: Policy = policies.default,
  from: Origin = origin,
): SafeFrequencyTable {
  const linkers = createLinkers()
  linkFrequencies(linkers, raw, policy, columnName)
  return protectFrequencies(raw, decide(linkers, policy, solver), from, columnName)
}
const shownCounts = (raw: RawFrequencyTable): (number | string)[][] => countsOf(protectAlone(raw))

describe('the default policy', () => {
  it('withholds counts from 1 to 4 and one more, so that the small one cannot be computed', () => {
    expect(shownCounts(partition([[20], [3], [7]]))).toEqual([[20], [':'], [':']])
  })

  it('shows zeros, which tell of nobody, and tables without small counts as they are', () => {
    expect(shownCounts(partition([[20], [0], [7]]))).toEqual([[20], [0], [7]])
  })

  it('withholds more until the hidden ones together could have been shown', () => {
    expect(shownCounts(partition([[20], [1], [1], [9]]))).toEqual([[20], [':'], [':'], [':']])
  })

  it('withholds a yes of almost everyone, because the no is small', () => {
    expect(shownCounts(multiple([[18], [6]], [20]))).toEqual([[':'], [6]])
  })

  it('follows sums across columns', () => {
    const raw = partition(
      [
        [3, 20, 23],
        [9, 30, 39],
      ],
      { columnTotals: [{ total: 2, parts: [0, 1] }] },
    )
    const [first, second] = shownCounts(raw)
    expect(first).toEqual([':', ':', 23])
    expect(second).toEqual([':', ':', 39])
  })

  it('withholds the base itself where it is small', () => {
    expect(protectAlone(partition([[2], [1]])).columns[0]!.base).toEqual({ symbol: ':' })
  })

  it('gives percentages only with at least ten people under them, and lets them follow their count', () => {
    const small = protectAlone(multiple([[0]], [9]))
    expect(small.cells[0]![0]).toEqual({ count: { value: 0 }, percent: { symbol: ':' } })
    const large = protectAlone(partition([[5], [5]]))
    expect(large.cells[0]![0]!.percent).toEqual({ value: 50 })
    const hidden = protectAlone(partition([[3], [5], [90]]))
    expect(hidden.cells[0]![0]!.percent).toEqual({ symbol: ':' })
  })

  it('writes . for a percentage of nobody and .. for a question that was not in the form', () => {
    const nobody = protectAlone(partition([[0], [0]]))
    expect(nobody.cells[0]![0]).toEqual({ count: { value: 0 }, percent: { symbol: '.' } })
    const absent = protectAlone(partition([[0], [0]], { available: [[false], [false]] }))
    expect(absent.cells[0]![0]).toEqual({ count: { symbol: '..' }, percent: { symbol: '..' } })
    expect(absent.columns[0]!.base).toEqual({ symbol: '..' })
  })

  it('withholds small numbers of those left out', () => {
    const excluded = [
      { reason: text, count: 3 },
      { reason: text, count: 12 },
    ]
    const safe = protectAlone(partition([[9], [9]]), policies.default, { ...origin, excluded })
    expect(safe.provenance.excluded.map(({ count }) => count)).toEqual([{ symbol: ':' }, { value: 12 }])
  })

  it.each([5, 9])('withholds the answer that all of %i people have given', (n) => {
    expect(shownCounts(partition([[0], [n], [0]])).flat()).toContain(':')
    expect(shownCounts(partition([[0], [n], [0]]))[1]).toEqual([':'])
    expect(shownCounts(multiple([[n], [0]], [n]))[0]).toEqual([':'])
  })

  it('shows the answer that all of ten people have given', () => {
    expect(shownCounts(partition([[0], [10]]))).toEqual([[0], [10]])
    expect(shownCounts(multiple([[10], [0]], [10]))).toEqual([[10], [0]])
  })

  it('shows the others of a release as they are, where all of a few people have chosen something', () => {
    const raw = multiple(
      [
        [7, 60, 67],
        [0, 40, 40],
      ],
      [7, 100, 107],
    )
    const linked = { ...raw, columnTotals: [{ total: 2, parts: [0, 1] }] }
    expect(shownCounts(linked)[1]).toEqual([0, 40, 40])
    expect(shownCounts(linked)[0]!.filter((count) => count === ':')).toHaveLength(2)
  })

  it('leaves a row out of those who left the question open, where there are none', () => {
    const rows = [item('r0'), item('r1'), item('unanswered')]
    const none = protectAlone(partition([[20], [30], [0]], { rows }))
    expect(none.rows.map(({ code }) => code)).toEqual(['r0', 'r1'])
    expect(countsOf(none)).toEqual([[20], [30]])
    const some = protectAlone(partition([[20], [30], [6]], { rows }))
    expect(some.rows.map(({ code }) => code)).toEqual(['r0', 'r1', 'unanswered'])
    // of a few it is withheld like the rest: that nobody of them left it open is for nobody to know
    const few = protectAlone(partition([[2], [1], [0]], { rows }))
    expect(countsOf(few)).toEqual([[':'], [':'], [':']])
  })
})

describe('any table', () => {
  // at least two rows: a single row that covers the base is the base, and no question has one answer
  const tables = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    .map((counts) => {
      const withTotal = counts.map((row) => [...row, row.reduce((sum, n) => sum + n, 0)])
      const last = withTotal[0]!.length - 1
      return partition(withTotal, {
        columnTotals: [{ total: last, parts: Array.from({ length: last }, (_, c) => c) }],
      })
    })

  it('shows no count from 1 to 4, and never all but one of a sum', () => {
    fc.assert(
      fc.property(tables, (raw) => {
        const safe = protectAlone(raw)
        const hidden = safe.cells.map((row) => row.map(({ count }) => 'symbol' in count))
        raw.counts.forEach((row, r) => {
          row.forEach((count, c) => {
            if (count > 0 && count < 5) expect(hidden[r]![c]).toBe(true)
          })
          expect(hidden[r]!.filter(Boolean)).not.toHaveLength(1)
        })
        raw.columns.forEach((_, c) => {
          const inColumn = [...hidden.map((row) => row[c]!), 'symbol' in safe.columns[c]!.base]
          expect(inColumn.filter(Boolean)).not.toHaveLength(1)
        })
      }),
      { numRuns: 150, seed: 11 },
    )
  })

  it('never leaves a number behind a symbol', () => {
    fc.assert(
      fc.property(tables, (raw) => {
        const printed = JSON.stringify(protectAlone(raw).cells)
        expect(printed).not.toMatch(/"value":[^}]*"symbol"|"symbol":[^}]*"value"/)
        for (const [, value] of printed.matchAll(/"count":\{"value":(\d+)\}/g)) {
          expect(Number(value) === 0 || Number(value) >= 5).toBe(true)
        }
      }),
      { numRuns: 100, seed: 12 },
    )
  })

  it('is shown whole under the policy of the printed report', () => {
    fc.assert(
      fc.property(tables, (raw) => {
        expect(countsOf(protectAlone(raw, policies['as-published-2020']))).toEqual(raw.counts)
      }),
      { numRuns: 50, seed: 13 },
    )
  })

  it('adds up under the rounding policy, without a count from 1 to 4', () => {
    let changed = 0
    fc.assert(
      fc.property(tables, (raw) => {
        const safe = protectAlone(raw, policies.rounded)
        const counts = countsOf(safe) as number[][]
        const bases = safe.columns.map(({ base }) => plain(base) as number)
        const last = bases.length - 1
        const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
        for (const row of [...counts, bases]) {
          expect(sum(row.slice(0, last))).toBe(row[last])
          for (const count of row) expect(count === 0 || count >= 5).toBe(true)
        }
        bases.forEach((base, c) => {
          expect(sum(counts.map((row) => row[c]!))).toBe(base)
          safe.cells.forEach((row, r) => {
            const percent = row[c]!.percent
            if (base === 0) expect(percent).toEqual({ symbol: '.' })
            else if (base < 10) expect(percent).toEqual({ symbol: ':' })
            else expect(percent).toEqual({ value: (100 * counts[r]![c]!) / base })
          })
        })
        if (raw.counts.some((row, r) => row.some((count, c) => count !== counts[r]![c]))) changed++
      }),
      { numRuns: 100, seed: 14 },
    )
    expect(changed).toBeGreaterThan(50)
  })
})

describe('a few people in a column', () => {
  it.each([1, 2, 3, 4])('of %i: neither the answers nor the zeros beside them are shown', (n) => {
    for (const raw of [partition([[0], [n], [0]]), multiple([[0], [n], [0]], [n])]) {
      expect(shownCounts(raw)).toEqual([[':'], [':'], [':']])
    }
  })
})

describe('what can be computed from other tables', () => {
  it('does not show both the class and the municipality where the rest is a few people', () => {
    const raw = partition([
      [40, 42],
      [60, 60],
      [30, 41],
    ])
    const counts = shownCounts({ ...raw, nested: [{ whole: 1, part: 0 }] })
    expect(counts[0]).toContain(':')
    expect(counts[1]).toEqual([60, 60])
    // the other hidden one must be in the same column, or the column's base would give the first away
    const column = counts[0]!.indexOf(':')
    expect(counts[2]![column]).toBe(':')
    expect(counts.flat().filter((count) => count === ':')).toHaveLength(2)
  })

  it('withholds the base where those who were not asked are a few', () => {
    const safe = protectAlone(partition([[12], [10]], { people: [24], ofAsked: true }))
    expect(safe.columns[0]!.base).toEqual({ symbol: ':' })
    expect(safe.cells.map(([cell]) => 'symbol' in cell!.count)).toEqual([false, true])
    expect(safe.cells.map(([cell]) => 'symbol' in cell!.percent)).toEqual([true, true])
  })

  it('withholds the base that another table withholds', () => {
    const asked = partition([[12], [10]], { id: 'asked', question: 'asked', people: [40], ofAsked: true })
    expect(protectAlone(asked).columns[0]!.base).toEqual({ value: 22 })
    // 22 are asked because they are in a row; 3 are in a small row, and the 22 or the 15 must not give them away
    const deciding = partition([[22], [3], [15]])
    const linkers = createLinkers()
    const name = () => 'c0'
    linkFrequencies(linkers, deciding, policies.default, name)
    linkFrequencies(linkers, asked, policies.default, name)
    linkAsked(linkers.counts, asked, deciding, { table: 't', row: 'r0', whether: 'in' }, 'c0')
    const decision = decide(linkers, policies.default, solver)
    const first = countsOf(protectFrequencies(deciding, decision, origin, name))
    const second = protectFrequencies(asked, decision, origin, name)
    expect(first[1]).toEqual([':'])
    expect('symbol' in second.columns[0]!.base).toBe(first[0]![0] === ':')
  })
})

describe('an attacker with the printed numbers of one column', () => {
  /** Every whole, non-negative way to fill the hidden cells that agrees with what is printed. */
  function possible(printed: readonly (number | null)[], base: number | null): number[][] {
    const hidden = printed.flatMap((value, at) => (value === null ? [at] : []))
    const known = printed.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    const found: number[][] = []
    const fill = (at: number, left: number, filled: number[]): void => {
      if (at === hidden.length) {
        if (base === null || left === 0) found.push(filled)
        return
      }
      for (let value = 0; value <= left; value++) fill(at + 1, left - value, [...filled, value])
    }
    fill(0, base === null ? 6 : base - known, [])
    return found
  }

  it('finds at least two possible values for every hidden count, and a wide range for a small one', () => {
    const columns = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(columns, (column) => {
        const safe = protectAlone(partition(column.map((n) => [n])))
        const printed = safe.cells.map(([cell]) => ('value' in cell!.count ? cell!.count.value : null))
        const base = safe.columns[0]!.base
        const ways = possible(printed, 'value' in base ? base.value : null)
        const all = column.reduce((sum, n) => sum + n, 0)
        const hidden = column.filter((_, at) => printed[at] === null)
        hidden.forEach((count, at) => {
          const values = ways.map((way) => way[at]!)
          const width = Math.max(...values) - Math.min(...values)
          expect(width).toBeGreaterThan(0)
          if (count > 0 && count < 5) expect(width).toBeGreaterThanOrEqual(Math.min(5, all))
        })
      }),
      { numRuns: 300, seed: 21 },
    )
  })
})

describe('the doors', () => {
  it('refuses the printed report’s policy for real registrations', () => {
    const real = { ...origin, synthetic: false }
    expect(() => protectAlone(partition([[1]]), policies['as-published-2020'], real)).toThrow(ProblemError)
    expect(() => protectAlone(partition([[1]]), policies.default, real)).not.toThrow()
  })

  it('names the policies where one is not known', () => {
    expect(() => policyNamed('open')).toThrow('default, rounded, as-published-2020')
    expect(policyNamed('default')).toBe(policies.default)
  })

  it('refuses a decision that was made for other figures', () => {
    const raw = partition([[20], [30]])
    const linkers = createLinkers()
    linkFrequencies(linkers, raw, policies.default, columnName)
    const decision: Decision = decide(linkers, policies.default, solver)
    expect(() => protectFrequencies(partition([[20], [31]]), decision, origin, columnName)).toThrow(
      ProblemError,
    )
    expect(() => protectFrequencies(raw, decision, origin, () => 'other')).toThrow(ProblemError)
    expect(() => protectFrequencies(raw, decision, origin, columnName)).not.toThrow()
  })

  it('releases rows only with purpose, legal basis and an audit line', () => {
    const rows = Uint32Array.of(0)
    const data = { size: 1, columns: new Map(), synthetic: true }
    const grounds = { purpose: 'egne analyser', legalBasis: 'hpl. § 29', auditId: 'a1' }
    expect(releaseRows(data, rows, grounds).purpose).toBe('egne analyser')
    expect(() => releaseRows(data, rows, { ...grounds, purpose: ' ' })).toThrow('formål')
    expect(() => releaseRows(data, rows, { ...grounds, auditId: '' })).toThrow(ProblemError)
  })
})
