import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RawFrequencyTable } from '#core/dataset'
import {
  attackDecided,
  type LinearRow,
  type LinearSolver,
  policies,
  protectFrequencies,
  type SafeFrequencyTable,
} from '#core/disclosure'
import { questionsOf } from '#core/instruments'
import { loadInstruments, loadLinearSolver } from '#rim/assets'
import { type CountedQuestion, type PlaceCount, tabulatedTable } from './tabulated-table.ts'
import { columnsIn, decideTabulation, type EarlierTable, nameOf, viewsOf } from './tabulation-release.ts'

const solver: LinearSolver = await loadLinearSolver()
const policy = policies.default
const form = loadInstruments().at(-1)!
const question = (code: string): CountedQuestion =>
  questionsOf(form).find((one) => one.code === code) as CountedQuestion
const asked = { housing: question('housing'), pregnant: question('pregnant') }
type Asked = keyof typeof asked

/** How the people of a municipality have answered each question; both add up to the same. */
type Answers = Readonly<Record<Asked, readonly number[]>>
const municipalities = ['1101', '1103', '1106', '4601', '4602']

/** Values as they are stored, in the order of the table's rows. */
const rowsOf = (of: Asked): string[] => [
  ...asked[of].choices.map(({ code }) => code),
  ...(asked[of].allowsUnknown ? ['{"missing": "unknown"}'] : []),
  '',
]
const countsIn = (people: readonly Answers[], of: Asked): PlaceCount[] =>
  people.flatMap((answers, at) => {
    const municipality = municipalities[at]!
    const everybody = answers[of].reduce((sum, count) => sum + count, 0)
    return [
      { municipality, value: '*', count: everybody },
      ...rowsOf(of).map((value, row) => ({ municipality, value, count: answers[of][row]! })),
    ]
  })

const item = (code: string) => ({ code, label: { nb: code, nn: code } })
function tableOf(people: readonly Answers[], of: Asked): RawFrequencyTable {
  const present = municipalities.slice(0, people.length)
  const counties = [...new Set(present.map((code) => code.slice(0, 2)))]
  return tabulatedTable(asked[of], countsIn(people, of), {
    country: item('NO'),
    counties: counties.map((county) => ({
      ...item(county),
      municipalities: present.filter((code) => code.startsWith(county)).map(item),
    })),
  })
}

const origin = {
  source: item('x').label,
  round: 'r',
  population: item('x').label,
  excluded: [],
  notes: [],
  synthetic: true,
}

function release(people: readonly Answers[], of: Asked, earlier: readonly EarlierTable[]) {
  const raw = tableOf(people, of)
  const decision = decideTabulation(raw, earlier, policy, solver)
  const shown = viewsOf(raw).map(({ columns }) =>
    protectFrequencies(columnsIn(raw, columns), decision, origin, (at) => nameOf(columns[at]!)),
  )
  return { raw, shown, decision, of, people }
}
type Released = ReturnType<typeof release>

const answers = fc
  .record({
    housing: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ housing, share }): Answers => {
    const all = housing.reduce((sum, count) => sum + count, 0)
    const yes = Math.round(all * share)
    return { housing, pregnant: [yes, Math.floor((all - yes) / 2), Math.ceil((all - yes) / 2), 0] }
  })

/** Numbers that a reader is shown: counts and bases. */
const numbersIn = ({ columns, cells }: SafeFrequencyTable): number[] =>
  [...columns.map(({ base }) => base), ...cells.flat().map(({ count }) => count)].flatMap((value) =>
    'value' in value ? [value.value] : [],
  )

it('gives no count under the minimum away: not in a table, nor together, nor over time', () => {
  let small = 0
  let withheld = 0
  fc.assert(
    fc.property(fc.array(answers, { minLength: 5, maxLength: 5 }), (people) => {
      const first = release(people.slice(0, 4), 'housing', [])
      const second = release(people.slice(0, 4), 'pregnant', [first])
      const third = release(people, 'housing', [first, second])
      const releases = [first, second, third]
      for (const { decision } of releases) {
        const { counts } = decision
        for (const { cell, low, high } of attackDecided(counts, solver, false).found) {
          expect(high - low, counts.keys[cell]).toBeGreaterThanOrEqual(counts.protection[cell]!)
        }
      }
      for (const { shown } of releases) {
        for (const number of shown.flatMap(numbersIn)) expect(number === 0 || number >= 5).toBe(true)
      }
      for (const { width, count } of attackAsReader(people, releases)) {
        small++
        expect(width, `a count of ${count}`).toBeGreaterThanOrEqual(policy.protection)
      }
      withheld += releases.reduce(
        (sum, { decision }) => sum + decision.counts.hidden.filter(Boolean).length,
        0,
      )
    }),
    { seed: 1, numRuns: 6 },
  )
  expect(small).toBeGreaterThan(40)
  expect(withheld).toBeGreaterThan(200)
})

/**
 * A second route: somebody who has every table, and knows that people are whole numbers and that each person has one
 * answer to each question. The unknowns are the municipalities' counts alone; no cell names, no linker.
 */
function attackAsReader(people: readonly Answers[], releases: readonly Released[]) {
  const place = (at: number, of: Asked, row: number): number => at * 8 + (of === 'housing' ? row : 4 + row)
  const sumOf = (code: string, among: number, of: Asked, rows: readonly number[]): number[] =>
    municipalities
      .slice(0, among)
      .flatMap((own, at) =>
        code === 'NO' || own.startsWith(code) ? rows.map((row) => place(at, of, row)) : [],
      )
  const allRows = (of: Asked): number[] => rowsOf(of).map((_, row) => row)
  const equations: LinearRow[] = people.map((_, at) => {
    const [one, other] = [allRows('housing'), allRows('pregnant')]
    return {
      low: 0,
      high: 0,
      columns: [
        ...one.map((row) => place(at, 'housing', row)),
        ...other.map((row) => place(at, 'pregnant', row)),
      ],
      values: [...one.map(() => 1), ...other.map(() => -1)],
    }
  })
  const sensitive = new Map<string, { count: number; columns: number[] }>()
  for (const { raw, shown, of, people: among } of releases) {
    const say = (columns: number[], value: number): void => {
      equations.push({ low: value, high: value, columns, values: columns.map(() => 1) })
    }
    for (const table of shown) {
      table.columns.forEach(({ code, base }, column) => {
        if ('value' in base) say(sumOf(code, among.length, of, allRows(of)), base.value)
        raw.rows.forEach((row, at) => {
          const printed = table.rows.findIndex((one) => one.code === row.code)
          const columns = sumOf(code, among.length, of, [at])
          // a row that is left out has nobody in it
          const count = printed < 0 ? { value: 0 } : table.cells[printed]![column]!.count
          if ('value' in count) say(columns, count.value)
          const real = raw.counts[at]![raw.columns.findIndex((one) => one.code === code)]!
          if (real > 0 && real < 5) sensitive.set(columns.join(), { count: real, columns })
        })
      })
    }
  }
  const size = people.length * 8
  const model = solver.model({
    low: new Float64Array(size),
    high: new Float64Array(size).fill(200),
    rows: equations,
    whole: [...new Float64Array(size).keys()],
  })
  const far = (sense: 'most' | 'least', columns: number[]): number => {
    const answer = model.solve(
      sense,
      columns,
      columns.map(() => 1),
    )
    expect(answer.status).toBe('optimal')
    return Math.round(columns.reduce((sum, at) => sum + answer.columns[at]!, 0))
  }
  try {
    return [...sensitive.values()].map(({ count, columns }) => ({
      count,
      width: far('most', columns) - far('least', columns),
    }))
  } finally {
    model.dispose()
  }
}

it('gives the same tables again for the same data, whatever came between', () => {
  const people: Answers[] = [
    { housing: [12, 8, 3, 1], pregnant: [2, 22, 0, 0] },
    { housing: [1, 1, 1, 0], pregnant: [0, 3, 0, 0] },
    { housing: [30, 22, 18, 0], pregnant: [7, 60, 3, 0] },
    { housing: [9, 0, 2, 0], pregnant: [0, 11, 0, 0] },
  ]
  const first = release(people, 'housing', [])
  const second = release(people, 'pregnant', [first])
  const again = release(people, 'housing', [first, second])
  expect(again.shown).toEqual(first.shown)
})

it('shows no figure beside an earlier one that a few people more or less would tell of', () => {
  const of = (green: number): Answers[] => [
    { housing: [green, 20, 15, 0], pregnant: [10, green, 25, 0] },
    { housing: [30, 22, 18, 0], pregnant: [10, 60, 0, 0] },
    { housing: [25, 31, 12, 0], pregnant: [8, 60, 0, 0] },
    { housing: [16, 12, 22, 0], pregnant: [10, 40, 0, 0] },
  ]
  // opened again and submitted with two more, then with twenty
  const first = release(of(20), 'housing', [])
  const second = release(of(22), 'housing', [first])
  const third = release(of(40), 'housing', [first, second])
  const green = ({ shown }: Released, code: string) => {
    const table = shown.find(({ columns }) => columns[0]!.code === code)!
    return [table.columns[0]!.base, table.cells[0]![0]!.count]
  }
  const withheld = { symbol: ':' }
  for (const code of ['1101', '11', 'NO']) {
    const [base, count] = green(first, code)
    expect(base).toHaveProperty('value')
    expect(count).toHaveProperty('value')
    expect(green(second, code), code).toEqual([withheld, withheld])
    expect(green(third, code)[0], code).toHaveProperty('value')
  }
  for (const { decision } of [second, third]) {
    const { counts } = decision
    for (const { cell, low, high } of attackDecided(counts, solver, true).found) {
      expect(high - low, counts.keys[cell]).toBeGreaterThanOrEqual(counts.protection[cell]!)
    }
  }
})

it('refuses a table that would tell of somebody beside those that are out', () => {
  const none = [0, 0, 0, 0]
  const of = (...housing: readonly number[][]): Answers[] =>
    housing.map((counts) => ({ housing: counts, pregnant: none }))
  const first = release(of([2, 7, 1, 0], [9, 3, 3, 0], none, [8, 1, 9, 0], [4, 3, 7, 0]), 'housing', [])
  const then = of([7, 7, 1, 0], [11, 3, 3, 0], none, [9, 1, 9, 0], [4, 3, 7, 0])
  expect(() => release(then, 'housing', [first])).toThrow(/endret seg for lite/)
  expect(() => release(then, 'housing', [])).not.toThrow()
})
