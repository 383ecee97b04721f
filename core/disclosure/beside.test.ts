import { describe, expect, it } from 'vitest'
import type { RawFrequencyTable } from '#core/dataset'
import {
  createLinkers,
  decide,
  frequenciesBeside,
  linkFrequencies,
  type PolicyName,
  policies,
  protectFrequencies,
  type SafeFrequencyTable,
} from '#core/disclosure'
import { loadLinearSolver } from '#rim/assets'
import { item, text } from './test-releases.ts'

const solver = await loadLinearSolver()

/** A safe table of one column with its own decision. `counts` by row code. */
function table(
  code: string,
  counts: Readonly<Record<string, number>>,
  options: {
    policy?: PolicyName
    synthetic?: boolean
    id?: string
    missing?: readonly string[]
    note?: string
  } = {},
): SafeFrequencyTable {
  const rows = Object.keys(counts)
  const base = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const raw: RawFrequencyTable = {
    kind: 'frequency',
    id: options.id ?? 't',
    title: text,
    shape: 'partition',
    rows: rows.map(item),
    columns: [item(code)],
    counts: rows.map((row) => [counts[row]!]),
    bases: [base],
    ofAsked: false,
    available: rows.map((row) => [!options.missing?.includes(row)]),
    rowsCoverBase: true,
    columnTotals: [],
    nested: [],
    everyone: [base],
    people: [base],
    question: 't',
    pieces: rows.map((row) => [{ choice: row, counts: [counts[row]!] }]),
  }
  const policy = policies[options.policy ?? 'default']
  const linkers = createLinkers()
  linkFrequencies(linkers, raw, policy, () => code)
  const note = { nb: options.note ?? 'N', nn: options.note ?? 'N' }
  const origin = {
    source: text,
    round: '2020',
    population: text,
    excluded: [],
    notes: [note],
    synthetic: options.synthetic ?? true,
  }
  return protectFrequencies(raw, decide(linkers, policy, solver), origin, () => code)
}

const shown = (made: SafeFrequencyTable): Record<string, string[]> =>
  Object.fromEntries(
    made.rows.map(({ code }, row) => [
      code,
      made.cells[row]!.map(({ count }) => ('value' in count ? String(count.value) : count.symbol)),
    ]),
  )

describe('safe tables side by side', () => {
  it('keep every cell as its own decision has it', () => {
    const [own, other] = [table('own', { a: 40, b: 3, c: 20 }), table('other', { a: 9, b: 30, c: 7 })]
    const both = frequenciesBeside([own, other])
    expect(both.columns.map(({ code }) => code)).toEqual(['own', 'other'])
    const [left, right] = [shown(own), shown(other)]
    expect(left.b).toEqual([':'])
    expect(shown(both)).toEqual(
      Object.fromEntries(Object.keys(left).map((row) => [row, [...left[row]!, ...right[row]!]])),
    )
    expect(frequenciesBeside([own])).toBe(own)
  })

  it('print `..` where a table has no such row, each row after the one that it follows at home', () => {
    const both = frequenciesBeside([
      table('own', { a: 40, c: 20 }),
      table('then', { a: 30, b: 10, c: 20, d: 12 }),
    ])
    expect(shown(both)).toEqual({ a: ['40', '30'], b: ['..', '10'], c: ['20', '20'], d: ['..', '12'] })
  })

  it('take a table without a row of the unanswered to have none, and one without the question to know nothing', () => {
    const some = table('own', { a: 40, b: 20, unanswered: 10 })
    const nobody = table('other', { a: 40, b: 20, unanswered: 0 })
    const without = table('then', { a: 0, b: 0, unanswered: 0 }, { missing: ['a', 'b', 'unanswered'] })
    expect(nobody.rows.map(({ code }) => code)).toEqual(['a', 'b'])
    const all = frequenciesBeside([some, nobody, without])
    expect(shown(all).unanswered).toEqual(['10', '0', '..'])
    expect(all.cells[2]![1]!.percent).toEqual({ value: 0 })
    const few = frequenciesBeside([some, table('few', { a: 7, b: 0, unanswered: 0 })])
    // a percentage of fewer than ten is withheld, also that of nobody
    expect(few.cells[2]![1]!.percent).toEqual({ symbol: ':' })
  })

  it('say what the first says of itself, and every note once', () => {
    const both = frequenciesBeside([
      table('own', { a: 40, b: 20 }, { note: 'one' }),
      table('other', { a: 40, b: 20 }, { note: 'two' }),
      table('third', { a: 40, b: 20 }, { note: 'one' }),
    ])
    expect(both.provenance.notes.map(({ nb }) => nb)).toEqual(['one', 'two'])
  })

  it('are refused where they do not belong together', () => {
    const own = table('own', { a: 40, b: 20 })
    expect(() => frequenciesBeside([])).toThrow(RangeError)
    expect(() => frequenciesBeside([own, table('own', { a: 1, b: 9 })])).toThrow('two columns')
    expect(() => frequenciesBeside([own, table('b', { a: 9 }, { id: 'u' })])).toThrow('cannot stand beside')
    expect(() => frequenciesBeside([own, table('b', { a: 9 }, { policy: 'rounded' })])).toThrow('is shown by')
    expect(() => frequenciesBeside([own, table('b', { a: 9 }, { synthetic: false })])).toThrow(
      'made-up people',
    )
  })
})
