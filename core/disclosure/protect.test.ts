import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawFrequencyTable, RawMeanTable } from '#core/dataset'
import { ProblemError } from '#core/foundation'
import {
  complement,
  type Origin,
  policies,
  policyNamed,
  protectFrequencies,
  protectMeans,
  releaseRows,
} from './index.ts'

const text = { nb: 'T', nn: 'T' }
const origin: Origin = {
  source: text,
  round: '2020',
  population: text,
  excluded: [],
  notes: [],
  synthetic: true,
}
const item = (code: string) => ({ code, label: text })

function partition(counts: readonly number[][], more: Partial<RawFrequencyTable> = {}): RawFrequencyTable {
  const columns = counts[0]?.map((_, c) => item(`c${c}`)) ?? []
  return {
    kind: 'frequency',
    id: 't',
    title: text,
    shape: 'partition',
    rows: counts.map((_, r) => item(`r${r}`)),
    columns,
    counts,
    bases: columns.map((_, c) => counts.reduce((sum, row) => sum + row[c]!, 0)),
    available: counts.map((row) => row.map(() => true)),
    rowsCoverBase: true,
    columnTotals: [],
    nested: [],
    people: more.bases ?? columns.map((_, c) => counts.reduce((sum, row) => sum + row[c]!, 0)),
    ...more,
  }
}
const shownCounts = (raw: RawFrequencyTable): (number | string)[][] =>
  protectFrequencies(raw, policies.default, origin).cells.map((row) =>
    row.map(({ count }) => ('value' in count ? count.value : count.symbol)),
  )

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
    const raw = partition([[18], [6]], { shape: 'multiple', bases: [20], rowsCoverBase: false })
    expect(shownCounts(raw)).toEqual([[':'], [6]])
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
    const safe = protectFrequencies(partition([[2], [1]]), policies.default, origin)
    expect(safe.columns[0]!.base).toEqual({ symbol: ':' })
  })

  it('gives percentages only with at least ten people under them, and lets them follow their count', () => {
    const small = protectFrequencies(partition([[9], [0]]), policies.default, origin)
    expect(small.cells[0]![0]).toEqual({ count: { value: 9 }, percent: { symbol: ':' } })
    const large = protectFrequencies(partition([[5], [5]]), policies.default, origin)
    expect(large.cells[0]![0]!.percent).toEqual({ value: 50 })
    const hidden = protectFrequencies(partition([[3], [5], [90]]), policies.default, origin)
    expect(hidden.cells[0]![0]!.percent).toEqual({ symbol: ':' })
  })

  it('writes . for a percentage of nobody and .. for a question that was not in the form', () => {
    const nobody = protectFrequencies(partition([[0], [0]]), policies.default, origin)
    expect(nobody.cells[0]![0]).toEqual({ count: { value: 0 }, percent: { symbol: '.' } })
    const absent = protectFrequencies(
      partition([[0], [0]], { available: [[false], [false]] }),
      policies.default,
      origin,
    )
    expect(absent.cells[0]![0]).toEqual({ count: { symbol: '..' }, percent: { symbol: '..' } })
    expect(absent.columns[0]!.base).toEqual({ symbol: '..' })
  })

  it('withholds small numbers of those left out', () => {
    const excluded = [
      { reason: text, count: 3 },
      { reason: text, count: 12 },
    ]
    const safe = protectFrequencies(partition([[9], [9]]), policies.default, { ...origin, excluded })
    expect(safe.provenance.excluded.map(({ count }) => count)).toEqual([{ symbol: ':' }, { value: 12 }])
  })
})

describe('any table', () => {
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
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
        const safe = protectFrequencies(raw, policies.default, origin)
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
      { numRuns: 300, seed: 11 },
    )
  })

  it('never leaves a number behind a symbol', () => {
    fc.assert(
      fc.property(tables, (raw) => {
        const printed = JSON.stringify(protectFrequencies(raw, policies.default, origin).cells)
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
        const safe = protectFrequencies(raw, policies['as-published-2020'], origin)
        expect(safe.cells.map((row) => row.map(({ count }) => count))).toEqual(
          raw.counts.map((row) => row.map((value) => ({ value }))),
        )
      }),
      { numRuns: 50, seed: 13 },
    )
  })
})

describe('a few people in a column', () => {
  it.each([1, 2, 3, 4])('of %i: neither the answers nor the zeros beside them are shown', (n) => {
    for (const shape of ['partition', 'multiple'] as const) {
      const more = shape === 'multiple' ? { shape, bases: [n], rowsCoverBase: false } : {}
      expect(shownCounts(partition([[0], [n], [0]], more))).toEqual([[':'], [':'], [':']])
    }
  })
})

describe('what can be computed from other tables', () => {
  it('withholds the class where the class less the municipality is a few people', () => {
    const raw = partition([
      [40, 42],
      [60, 60],
      [30, 41],
    ])
    const nested = [{ whole: 1, part: 0 }]
    expect(shownCounts({ ...raw, nested })).toEqual([
      [40, ':'],
      [60, 60],
      [30, ':'],
    ])
  })

  it('withholds the base where those who were not asked are a few', () => {
    const safe = protectFrequencies({ ...partition([[12], [10]]), people: [24] }, policies.default, origin)
    expect(safe.columns[0]!.base).toEqual({ symbol: ':' })
    expect(safe.cells.map(([cell]) => 'symbol' in cell!.count)).toEqual([false, true])
  })

  it('withholds the base that another table withholds, and a count with it', () => {
    const raw = { ...partition([[12], [10]]), people: [40] }
    const open = protectFrequencies(raw, policies.default, origin)
    expect(open.columns[0]!.base).toEqual({ value: 22 })
    const safe = protectFrequencies(raw, policies.default, origin, [0])
    expect(safe.columns[0]!.base).toEqual({ symbol: ':' })
    expect(safe.cells.map(([cell]) => 'symbol' in cell!.count)).toEqual([false, true])
    expect(safe.cells.map(([cell]) => 'symbol' in cell!.percent)).toEqual([true, true])
  })
})

describe('an attacker with the printed numbers of one column', () => {
  /** Every whole, non-negative way to fill the hidden cells that agrees with what is printed; null: too many to matter. */
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

  it('finds at least two possible values for every hidden count', () => {
    const columns = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(columns, (column) => {
        const safe = protectFrequencies(partition(column.map((n) => [n])), policies.default, origin)
        const printed = safe.cells.map(([cell]) => ('value' in cell!.count ? cell!.count.value : null))
        const base = safe.columns[0]!.base
        const ways = possible(printed, 'value' in base ? base.value : null)
        const hidden = printed.filter((value) => value === null).length
        for (let at = 0; at < hidden; at++)
          expect(new Set(ways.map((way) => way[at])).size).toBeGreaterThan(1)
      }),
      { numRuns: 500, seed: 21 },
    )
  })
})

describe('means', () => {
  const moments = (values: readonly number[]) => ({
    n: values.length,
    sum: values.reduce((a, b) => a + b, 0),
    sumOfSquares: values.reduce((a, b) => a + b * b, 0),
  })
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
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

  it('gives mean and sample standard deviation in the printed unit', () => {
    const cell = protectMeans(table([ten]), policies.default, origin).cells[0]![0]!
    expect(cell.mean).toEqual({ value: 11 })
    expect((cell.sd as { value: number }).value).toBeCloseTo(2 * 3.0276503540974917, 12)
  })

  it('withholds means of fewer than ten, and of people who are all alike', () => {
    const safe = protectMeans(table([ten.slice(1), Array(12).fill(4), [1, 2]]), policies.default, origin)
    expect(safe.cells[0]![0]).toEqual({ n: { value: 9 }, mean: { symbol: ':' }, sd: { symbol: ':' } })
    expect(safe.cells[1]![0]!.mean).toEqual({ symbol: ':' })
    expect(safe.cells[2]![0]!.n).toEqual({ symbol: ':' })
  })

  it('says nothing of a group whose number is withheld, not even that it is empty', () => {
    const parts = [[4, 5], [], [6]]
    const safe = protectMeans(
      table([...parts, parts.flat()], [{ total: 3, parts: [0, 1, 2] }]),
      policies.default,
      origin,
    )
    for (const [cell] of safe.cells)
      expect(cell).toEqual({ n: { symbol: ':' }, mean: { symbol: ':' }, sd: { symbol: ':' } })
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
        const cells = protectMeans(raw, policies.default, origin).cells.map(([cell]) => cell!)
        for (const cell of cells) {
          if ('symbol' in cell.n) expect('symbol' in cell.mean && cell.mean.symbol).toBe(':')
          else if ('value' in cell.mean) expect(cell.n.value).toBeGreaterThanOrEqual(10)
        }
        const withheldMeans = cells.filter((cell) => 'symbol' in cell.mean && cell.mean.symbol === ':')
        expect(withheldMeans).not.toHaveLength(1)
      }),
      { numRuns: 300, seed: 22 },
    )
  })

  it('withholds the whole’s mean where the rest beside the part is a few people', () => {
    const raw = table([ten])
    const whole = moments([...ten, 20, 21, 22])
    const both = {
      ...raw,
      columns: [item('own'), item('class')],
      cells: [[raw.cells[0]![0]!, whole]],
      nested: [{ whole: 1, part: 0 }],
    }
    const [own, ofClass] = protectMeans(both, policies.default, origin).cells[0]!
    expect('value' in own!.mean).toBe(true)
    expect(ofClass!.mean).toEqual({ symbol: ':' })
  })

  it('withholds one more mean, so that the small group cannot be computed from the whole', () => {
    const parts = [ten, [...ten, 11, 13], ten.slice(1)]
    const safe = protectMeans(
      table([...parts, parts.flat()], [{ total: 3, parts: [0, 1, 2] }]),
      policies.default,
      origin,
    )
    expect(safe.cells.map(([cell]) => 'symbol' in cell!.mean)).toEqual([true, false, true, false])
  })
})

describe('the doors', () => {
  it('refuses the printed report’s policy for real registrations', () => {
    const real = { ...origin, synthetic: false }
    expect(() => protectFrequencies(partition([[1]]), policies['as-published-2020'], real)).toThrow(
      ProblemError,
    )
    expect(() => protectFrequencies(partition([[1]]), policies.default, real)).not.toThrow()
  })

  it('names the policies where one is not known', () => {
    expect(() => policyNamed('open')).toThrow('default, as-published-2020')
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

describe('complement', () => {
  it('takes a zero only when nothing else is left', () => {
    expect(
      complement([3, 0, 6, 9], [{ total: 3, parts: [0, 1, 2] }], [true, false, false, false], 5),
    ).toEqual([true, false, true, false])
  })
})
