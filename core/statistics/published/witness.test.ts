import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundHalfUp } from '#core/foundation'
import { fillTable, markedSpan, printedSpan, reportRule, vectors } from './witness.ts'

const upTo = (high: number): number[] => Array.from({ length: high + 1 }, (_, x) => x)
const within = ({ low, high }: { low: number; high: number }, x: number): boolean => x >= low && x <= high
const spanOf = (high: number) =>
  fc.tuple(fc.nat(high), fc.nat(high)).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))

describe('the search finds what trying everything finds', () => {
  test('counts behind a printed percentage', () => {
    for (const n of [1, 6, 38, 99, 200, 201, 654, 1095]) {
      for (const percent of upTo(100)) {
        const span = printedSpan(percent, n)
        const fits = upTo(n).filter((x) => roundHalfUp((100 * x) / n, 0) === percent)
        expect(
          upTo(n).filter((x) => within(span, x)),
          `${percent} % of ${n}`,
        ).toEqual(fits)
      }
    }
  })

  test('counts behind a mark: no holes, and none outside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 90 }),
        fc.nat(),
        (n, m, seed) => {
          const all = seed % (n + m + 1)
          const possible = upTo(n).filter((x) => x <= all && all - x <= m)
          for (const mark of ['higher', 'lower'] as const) {
            const span = markedSpan({ low: 0, high: n }, mark, n, all, n + m, reportRule)
            const marked = possible.filter((x) => reportRule(x, n, all - x, m) === mark)
            expect(possible.filter((x) => within(span, x))).toEqual(marked)
          }
          const plain = markedSpan({ low: 0, high: n }, null, n, all, n + m, reportRule)
          const unmarked = possible.filter((x) => reportRule(x, n, all - x, m) === null)
          expect(possible.filter((x) => within(plain, x))).toEqual(unmarked)
        },
      ),
      { seed: 1, numRuns: 500 },
    )
  })

  test('vectors within spans', () => {
    fc.assert(
      fc.property(fc.array(spanOf(5), { minLength: 2, maxLength: 3 }), fc.nat(12), (spans, total) => {
        const found = vectors(spans, total)
        const every = spans
          .reduce<number[][]>(
            (lists, span) =>
              lists.flatMap((list) => upTo(5).flatMap((x) => (within(span, x) ? [[...list, x]] : []))),
            [[]],
          )
          .filter((vector) => vector.reduce((a, b) => a + b, 0) === total)
        expect(new Set(found.map(String))).toEqual(new Set(every.map(String)))
        expect(found).toHaveLength(every.length)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test('a table with given sums, if and only if there is one', () => {
    let none = 0
    fc.assert(
      fc.property(
        fc.array(fc.array(spanOf(4), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
        fc.array(fc.nat(8), { minLength: 3, maxLength: 3 }),
        fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
        (spans, someRows, someColumns) => {
          const rowSums = spans.map((_, g) => someRows[g]!)
          const first = rowSums.reduce((a, b) => a + b, 0) - someColumns[1]! - someColumns[2]!
          fc.pre(first >= 0)
          const columnSums = [first, someColumns[1]!, someColumns[2]!]
          const table = fillTable(rowSums, columnSums, spans)
          const choices = spans.map((row, g) => vectors(row, rowSums[g]!))
          const sums = choices.reduce(
            (lists, rows) => lists.flatMap((list) => rows.map((row) => list.map((x, k) => x + row[k]!))),
            [[0, 0, 0]],
          )
          const possible = sums.some((list) => list.every((x, k) => x === columnSums[k]))
          expect(table !== null).toBe(possible)
          if (!table) none++
          table?.forEach((row, g) => {
            expect(row.every((x, k) => within(spans[g]![k]!, x))).toBe(true)
            expect(row.reduce((a, b) => a + b, 0)).toBe(rowSums[g])
          })
          if (table) {
            const columns = columnSums.map((_, k) => table.reduce((a, row) => a + row[k]!, 0))
            expect(columns).toEqual(columnSums)
          }
        },
      ),
      { seed: 1, numRuns: 3000 },
    )
    expect(none).toBeGreaterThan(100)
    expect(none).toBeLessThan(2990)
  })
})
