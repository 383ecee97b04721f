import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  choiceColumn,
  choicePosition,
  type Dataset,
  flagsColumn,
  keyColumnOf,
  numberColumn,
} from '#core/dataset'
import { type CountryRound, countryRound, deriveColumns } from '#core/mapping'
import { loadInstruments, loadTerritory, readJson } from '#rim/assets'
import { type AgreementLine, agreement, computeFigures, contradictions } from './agreement.ts'
import { commonPart } from './areas.ts'
import { type CountryOptions, generateCountry } from './country.ts'
import { plausibility } from './plausibility.ts'

const territory = loadTerritory()
const instruments = loadInstruments()
const published = readJson('core/synthetic/data/published-2020.json')
const make = (options: Partial<CountryOptions> = {}): Dataset =>
  generateCountry({ territory, instruments, ...options })
const reportOf = (dataset: Dataset): CountryRound =>
  countryRound(deriveColumns(dataset), territory, instruments.at(-1)!.inclusion, '2020')

let dataset: Dataset
let country: CountryRound
let lines: AgreementLine[]
beforeAll(() => {
  dataset = make()
  country = reportOf(dataset)
  lines = agreement(published, computeFigures(country))
})

describe('the training country at natural size', () => {
  it('agrees with every published figure that can be true', () => {
    const lacking = lines.filter((line) => !line.agrees)
    expect(lacking.filter((line) => line.whyNot === undefined)).toEqual([])
    expect(lacking.map((line) => line.figure).sort()).toEqual(Object.keys(contradictions).sort())
    expect(lines.length).toBe(608)
  })

  it('does not agree with figures that are changed', () => {
    const tables = (published as { tables: { id: string; figures: Record<string, number> }[] }).tables
    const changed = {
      tables: tables.map((table) => ({
        ...table,
        figures: Object.fromEntries(Object.entries(table.figures).map(([name, n]) => [name, n + 1])),
      })),
    }
    // changes are printed to one decimal; a rounding to hundreds has other published values
    const still = agreement(changed, computeFigures(country)).filter((line) => line.agrees)
    expect(still).toEqual([])
  })

  it('does not agree when a calibration is changed', () => {
    const kept = commonPart.mental[1]!
    commonPart.mental[1] = { low: 30, high: 30 }
    try {
      const other = reportOf(make({ rounds: ['2019', '2020'] }))
      const sd = agreement(published, computeFigures(other)).find(
        (line) => line.figure === 'table2.sd:mental_moderate',
      )
      expect(sd?.agrees).toBe(false)
    } finally {
      commonPart.mental[1] = kept
    }
  })

  it('has no implausible combination', () => {
    const results = plausibility(dataset)
    expect(results.filter((result) => !result.passes)).toEqual([])
    // a check that looks at nobody proves nothing
    expect(results.filter((result) => result.rows === 0)).toEqual([])
    expect(results.length).toBeGreaterThan(45)
  })

  it('finds an implausible combination that is put in', () => {
    const column = flagsColumn(dataset, 'services_municipal')
    const flag = column.flags[choicePosition(column, 'school_health')]!
    const age = numberColumn(dataset, 'age').data
    const row = age.findIndex((years) => years > 40)
    const before = flag[row]!
    flag[row] = 1
    const found = plausibility(dataset).find((result) => result.code === 'school_health')
    flag[row] = before
    expect(found).toMatchObject({ violations: 1, passes: false })
  })

  it('has persons who return and registrations that had to be left out', () => {
    const persons = keyColumnOf(dataset, 'person')
    expect(persons.keys.length).toBeLessThan(dataset.size * 0.7)
    const excluded = country.population.excluded.map(({ code, rows }) => [code, rows.length] as const)
    expect(Object.fromEntries(excluded)).toMatchObject({ legal_nav: expect.any(Number) })
    for (const [, n] of excluded) expect(n).toBeGreaterThan(100)
    expect(country.participants.map((p) => p.number)).toEqual(
      expect.arrayContaining(['0301', '1103', '4601']),
    )
    const mapped = (number: string): string | undefined =>
      country.participants.find((p) => p.number === number)?.mapped
    expect([mapped('0301'), mapped('4601'), mapped('1103')]).toEqual(['2019', '2019', '2020'])
    const municipality = keyColumnOf(dataset, 'municipality')
    expect(municipality.keys).toContain('1201')
    expect(dataset.synthetic).toBe(true)
  })

  it('fills only the questions of a round', () => {
    const round = choiceColumn(dataset, 'round')
    const duration = choiceColumn(dataset, 'mental_duration').data
    const ticked = flagsColumn(dataset, 'substances').state
    const degree = choiceColumn(dataset, 'substance_degree_alcohol').data
    for (let row = 0; row < dataset.size; row += 17) {
      const year = round.choices[round.data[row]!]!.code
      if (year < '2018') expect(duration[row]).toBe(255)
      if (year < '2020') expect(ticked[row]).toBe(255)
      else expect(degree[row]).toBe(255)
    }
  })

  it('is the same on every machine (golden hash)', () => {
    expect(hashOf(dataset)).toBe('78a56d90eb490c907c7a39744eb6ca3f17d480c128fe2163086eccd83c02da32')
  })
})

describe('the contradictions of the source', () => {
  const figures = Object.fromEntries(
    (published as { tables: { id: string; figures: Record<string, number> }[] }).tables.map((t) => [
      t.id,
      t.figures,
    ]),
  )
  it('table 1 prints cells of one category that do not give its total', () => {
    const cells = ['dual.red.red', 'dual.red.yellow', 'dual.yellow.red'].map((cell) => figures.table1![cell]!)
    expect(cells.reduce((a, b) => a + b)).toBe(5262)
    expect(figures.table1!.dual_severe).toBe(2650)
  })
  it('the TSB services of annex 2 are more per recipient than the text says', () => {
    const shares = Object.entries(figures.key_figures!).filter(([name]) => name.startsWith('services_tsb.'))
    expect(shares.length).toBe(10)
    const least = shares.reduce((sum, [, share]) => sum + Math.max(0, share - 0.5), 0)
    const most = figures['text.percent']!['tsb_any.substance']! + 0.5
    expect(least).toBe(69)
    expect(least / most).toBeGreaterThan(figures['text.mean1']!.tsb_services! + 0.05)
  })
})

/** SHA-256 over every column's code, keys and bytes. */
function hashOf(made: Dataset): string {
  const hash = createHash('sha256')
  for (const [code, column] of made.columns) {
    hash.update(code)
    if (column.kind === 'key') hash.update(column.keys.join('\n')).update(new Uint8Array(column.data.buffer))
    else if (column.kind === 'choice') hash.update(column.data)
    else if (column.kind === 'number')
      hash.update(new Uint8Array(column.data.buffer, column.data.byteOffset, column.data.byteLength))
    else for (const flag of [...column.flags, column.state]) hash.update(flag)
  }
  return hash.digest('hex')
}
