import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetFromRegistrations, type Registration } from '#core/dataset'
import { cellKeyRules, cellKeyTable, noisyCount, recordKeys, type SafeFrequencyTable } from '#core/disclosure'
import { ProblemError } from '#core/foundation'
import { countryRound, deriveColumns, standardTables } from '#core/mapping'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import { type BuilderGround, builderVariables, buildTable, readRequest, type TableRequest } from './index.ts'

const versions = loadInstruments().filter(({ family }) => family === 'brukerplan')
const form = versions.find(({ id }) => id === 'brukerplan@2020.1')!
const older = versions.find(({ id }) => id === 'brukerplan@2018.1')!
const draw = (municipality: string, round: '2018' | '2020', count: number, seed: number): Registration[] =>
  randomRegistrations(round === '2020' ? form : older, count, { municipality, round }, seed)
const registrations = [
  draw('1103', '2020', 500, 1),
  draw('1103', '2018', 300, 2),
  draw('1121', '2020', 120, 3),
  draw('0301', '2020', 700, 4),
  draw('5425', '2020', 9, 5),
].flat()
const dataset = deriveColumns(datasetFromRegistrations(registrations, versions, { synthetic: true }))
const round = countryRound(dataset, loadTerritory(), form.inclusion, '2020')
const secret = 'for the tests of the builder only'
const perRecord = recordKeys(
  registrations.map((_, at) => `r${at}`),
  secret,
)
const ground: BuilderGround = { round, keys: { perRecord, meanSecret: secret }, versions }
const request = (more: Partial<TableRequest>): TableRequest => ({
  version: 1,
  round: '2020',
  place: { kind: 'country' },
  group: 'all',
  rows: 'housing',
  columns: null,
  filters: [],
  measure: 'percent_of_column',
  compare: [],
  ...more,
})
const built = (more: Partial<TableRequest>) => buildTable(ground, request(more))
const counts = (more: Partial<TableRequest>): SafeFrequencyTable => built(more).table as SafeFrequencyTable
const refusal = (more: Partial<TableRequest>): readonly number[] => {
  try {
    built(more)
    return []
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause
    return cause.problems.map(({ number }) => number)
  }
}

/** Noise, written down once more: the rules by themselves. */
const table = cellKeyTable({ bound: 8, variance: 6.5, smallest: 5 })
const shownOf = (rows: readonly number[]): number | ':' => {
  const key = rows.reduce((sum, row) => (sum + perRecord[row]!) % 2 ** 32, 0)
  const noisy = noisyCount(rows.length, key, table)
  return noisy < 10 ? ':' : noisy
}
const variables = builderVariables(dataset, 'all').filter(({ code }) => code !== 'group')
/** A person's choices of a variable, found anew in the columns. */
function choicesOf(code: string, row: number): string[] {
  const spec = standardTables.find(({ id }) => id === code)!
  const column = dataset.columns.get(spec.column)!
  const named = (choice: string): string[] =>
    spec.rows ? spec.rows.filter(({ choices }) => choices.includes(choice)).map((one) => one.code) : [choice]
  if (column.kind === 'choice') {
    const byte = column.data[row]!
    if (byte < 252) return named(column.choices[byte]!.code)
    if (byte === 254) return spec.unknownRow ? ['unknown'] : []
    return byte < 254 &&
      variables.find((one) => one.code === code)!.choices.some((c) => c.code === 'unanswered')
      ? ['unanswered']
      : []
  }
  if (column.kind !== 'flags') throw new Error(code)
  if (column.state[row] === 254 && spec.unknownRow) return ['unknown']
  return column.choices.flatMap((choice, at) => (column.flags[at]![row] === 1 ? named(choice.code) : []))
}

describe('against a loop over single people', () => {
  it('every count that is shown is that of the people in its cell, whatever is crossed', () => {
    const people = [...round.population.adults]
    const one = fc.constantFrom(...variables)
    let shown = 0
    fc.assert(
      fc.property(one, one, one, fc.infiniteStream(fc.boolean()), (rows, columns, filtered, toss) => {
        if (new Set([rows, columns, filtered]).size < 3) return
        const choices = filtered.choices.map(({ code }) => code).filter(() => toss.next().value)
        if (choices.length === 0) return
        const wanted = {
          rows: rows.code,
          columns: columns.code,
          filters: [{ variable: filtered.code, choices }],
        }
        const passing = people.filter((row) => choicesOf(filtered.code, row).some((c) => choices.includes(c)))
        const leftOut = people.filter((row) => !passing.includes(row))
        const noisy = (list: readonly number[]): number => Number(shownOf(list) === ':' ? 0 : shownOf(list))
        const numbers = refusal(wanted)
        if (filtered.answers === 'several' && choices.length > 1) {
          expect(numbers).toEqual([1751])
          return
        }
        const small = choices.filter(
          (choice) => noisy(passing.filter((row) => choicesOf(filtered.code, row).includes(choice))) < 10,
        )
        expect(numbers).toEqual([
          ...(noisy(passing) < 30 ? [1744] : []),
          ...(noisy(leftOut) < 10 ? [1745] : []),
          ...(choices.length > 1 ? small.map(() => 1752) : []),
        ])
        if (numbers.length > 0) return
        const made = counts(wanted)
        for (const [c, column] of made.columns.entries()) {
          const code = column.code.replace('own/', '')
          const inColumn = passing.filter(
            (row) => code === 'all' || choicesOf(columns.code, row).includes(code),
          )
          for (const [r, row] of made.rows.entries()) {
            const cell = made.cells[r]![c]!.count
            const inCell = inColumn.filter((person) => choicesOf(rows.code, person).includes(row.code))
            if ('symbol' in cell && cell.symbol === '..') continue
            expect('value' in cell ? cell.value : cell.symbol, `${row.code} ${code}`).toBe(shownOf(inCell))
            if ('value' in cell) shown++
          }
        }
      }),
      { seed: 11, numRuns: 260 },
    )
    expect(shown).toBeGreaterThan(1000)
  })

  it('percentages are of noisy figures, of the column or of the row', () => {
    const column = counts({ rows: 'housing', columns: 'sex' })
    const row = counts({ rows: 'housing', columns: 'sex', measure: 'percent_of_row' })
    const value = (of: { value: number } | { symbol: string }): number =>
      'value' in of ? of.value : Number.NaN
    const base = value(column.columns[0]!.base as { value: number })
    const cell = column.cells[1]![0]!
    const whole = column.cells[1]!.at(-1)!
    expect(value(cell.percent as { value: number })).toBeCloseTo(
      (100 * value(cell.count as { value: number })) / base,
      12,
    )
    expect(value(row.cells[1]![0]!.percent as { value: number })).toBeCloseTo(
      (100 * value(cell.count as { value: number })) / value(whole.count as { value: number }),
      12,
    )
  })

  it('a mean is near the mean of the people, and never theirs', () => {
    const made = built({ rows: 'sex', measure: 'mean_index' }).table
    if (made.kind !== 'mean') throw new Error('not a table of means')
    const column = dataset.columns.get('index_units')!
    if (column.kind !== 'number') throw new Error('index')
    const last = made.cells.at(-1)![0]!.mean
    const values = [...round.population.adults].map((row) => column.data[row]!).filter((value) => value >= 0)
    const mean = (17.25 * values.reduce((a, b) => a + b, 0)) / values.length
    expect(made.rows.at(-1)!.code).toBe('all')
    if (!('value' in last)) throw new Error('withheld')
    // 12 units of half a range, at most 8.5 times, and the noise of the number of people
    expect(Math.abs(last.value - mean)).toBeLessThan((17.25 * 12 * (8.5 + 8)) / values.length)
    expect(last.value).not.toBe(mean)
    expect(built({ rows: 'sex', measure: 'mean_index' }).table).toEqual(made)
  })
})

describe('what may be asked', () => {
  it('unknown variables, choices, places and comparisons are refused by number', () => {
    expect(refusal({ rows: 'name' })).toEqual([1740])
    expect(refusal({ group: 'mental', rows: 'injecting' })).toEqual([1740])
    expect(refusal({ filters: [{ variable: 'sex', choices: ['green'] }] })).toEqual([1741])
    expect(refusal({ filters: [{ variable: 'sex', choices: [] }] })).toEqual([1748])
    expect(refusal({ columns: 'housing' })).toEqual([1742])
    expect(refusal({ place: { kind: 'municipality', code: '4601' } })).toEqual([1746])
    expect(refusal({ place: { kind: 'county', code: '99' } })).toEqual([1746])
    expect(refusal({ compare: ['county'] })).toEqual([1747])
    expect(refusal({ measure: 'percent_of_row' })).toEqual([1749])
  })

  it('four variables may be crossed, not five', () => {
    const filters = ['network', 'finances', 'physical_health'].map((variable) => ({
      variable,
      choices: ['green'],
    }))
    expect(refusal({ columns: 'sex', filters: filters.slice(0, 2) })).not.toContain(1743)
    expect(refusal({ columns: 'sex', filters })).toEqual([1743])
    expect(cellKeyRules.mostVariables).toBe(4)
  })

  it('a place with nine people is refused, and hidden beside others', () => {
    expect(refusal({ place: { kind: 'municipality', code: '5425' } })).toEqual([1744])
    const made = counts({
      place: { kind: 'municipality', code: '1103' },
      compare: ['county', 'country', 'earlier'],
    })
    expect(made.columns.map(({ code }) => code)).toEqual(['own', 'earlier', 'county', 'country'])
  })

  it('the canonical form does not depend on order, and names the question', () => {
    const a = request({
      filters: [
        { variable: 'sex', choices: ['male', 'female', 'male'] },
        { variable: 'finances', choices: ['red'] },
      ],
      compare: ['country', 'class'],
    })
    const b = request({
      filters: [
        { variable: 'finances', choices: ['red'] },
        { variable: 'sex', choices: ['female', 'male'] },
      ],
      compare: ['class', 'country'],
    })
    const read = readRequest(JSON.parse(JSON.stringify(a)))
    expect(read).toEqual(readRequest(b))
    expect(() => readRequest({ ...a, version: 2 })).toThrow(ProblemError)
    expect(() => readRequest({ ...a, rows: 7 })).toThrow(ProblemError)
    expect(() => readRequest({ ...a, place: { kind: 'moon' } })).toThrow(ProblemError)
  })

  it('says in words what was asked', () => {
    const { description } = built({
      rows: 'housing',
      columns: 'category',
      place: { kind: 'municipality', code: '1103' },
      group: 'substance',
      filters: [{ variable: 'sex', choices: ['female'] }],
    })
    expect(description.nb).toBe(
      'Bosituasjon etter kategori, kvinne, voksne mottakere med rusproblemer, Stavanger, 2020',
    )
    expect(description.nn).toContain('vaksne mottakarar med rusproblem')
    expect(description.en).toContain('adult recipients with substance problems')
  })

  it('tells the policy, that figures do not add up, and where a series breaks', () => {
    const made = counts({
      place: { kind: 'municipality', code: '1103' },
      rows: 'suicide_attempt_3_years',
      compare: ['earlier'],
    })
    expect(made.provenance).toMatchObject({ policy: 'cell-key', ruleVersion: 'cell-key-1', synthetic: true })
    expect(made.provenance.notes.map(({ nb }) => nb).join(' ')).toContain('summerer seg derfor ikke')
  })
})
