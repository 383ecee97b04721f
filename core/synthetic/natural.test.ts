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
import { policies } from '#core/disclosure'
import { codeBook } from '#core/instruments'
import {
  type CountryRound,
  comparableSample,
  countryRound,
  deriveColumns,
  lifeAreas,
  linkedPanel,
  panelTransitions,
  sampleChanges,
  standardTable,
  trainingGrant,
} from '#core/mapping'
import {
  annualModels,
  annualTables,
  prevalenceOf,
  printedFigures,
  releaseAnnual,
  releaseSample,
  sampleTables,
} from '#core/reports'
import { loadInstruments, loadLinearSolver, loadTerritory, readJson } from '#rim/assets'
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

  it('has the printed comparable sample, as the agreement counts it by a route of its own', () => {
    const { inclusion: criteria } = instruments.find(({ id }) => id === 'brukerplan@2020.1')!
    const years = { from: '2017', to: '2020', group: 'substance', criteria } as const
    const sample = comparableSample(country.dataset, territory, years)
    expect(sample.municipalities).toHaveLength(130)
    expect([sample.rows.from.length, sample.rows.to.length]).toEqual([9161, 9135])
    const mapped = (side: 'from' | 'to', round: string) =>
      sample.municipalities.filter((one) => one.mapped[side] === round).map(({ rows }) => rows[side].length)
    const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0)
    expect([mapped('from', '2016').length, sum(mapped('from', '2016'))]).toEqual([10, 262])
    expect([mapped('to', '2019').length, sum(mapped('to', '2019'))]).toEqual([40, 3610])
    const figures = computeFigures(country)
    const changes = sampleChanges(country.dataset, sample, instruments)
    for (const area of lifeAreas) {
      const { table, changes: found } = changes.frequency(standardTable(area)!)
      for (const [name, code] of [
        ['table15', 'green'],
        ['table16', 'red'],
      ] as const) {
        const at = table.rows.findIndex((row) => row.code === code)
        const counted = figures.get(name)!.get(`${area}.change`)!
        expect(found[at]!.clustered.difference).toBeCloseTo(counted, 9)
      }
    }
  })

  it('has the printed panel of 2015 and 2016, as the agreement counts it by a route of its own', () => {
    const { inclusion: criteria } = instruments.find(({ id }) => id === 'brukerplan@2020.1')!
    const grant = trainingGrant(['2015', '2016'])
    const panel = linkedPanel(country.dataset, {
      from: '2015',
      to: '2016',
      group: 'substance',
      criteria,
      grant,
    })
    const { change } = panelTransitions(country.dataset, panel, 'housing', instruments)
    const shares = change!.counts.slice(0, 3).map(([n]) => (100 * n!) / change!.bases[0]!)
    expect(shares.map(Math.round)).toEqual([15, 74, 11])
    const counted = computeFigures(country).get('text.panel')!
    const wanted = ['better', 'unchanged', 'worse'].map((name) => counted.get(name)!)
    shares.forEach((share, at) => {
      expect(share).toBeCloseTo(wanted[at]!, 9)
    })
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

describe('the annual report of the training country', () => {
  const policy = policies['as-published-2020']

  it('has tables that equal the printed ones', async () => {
    const solver = await loadLinearSolver()
    const sample = comparableSample(country.dataset, territory, {
      ...{ from: '2017', to: '2020', group: 'substance', criteria: country.criteria },
    })
    const development = releaseSample(country.dataset, sample, { versions: instruments, policy, solver })
    const release = releaseAnnual(country, policy, solver)
    const figures = printedFigures(release, annualTables(release), sampleTables(development))
    const there = agreement(published, figures).filter(({ computed }) => computed !== null)
    const lacking = there.filter(({ agrees }) => !agrees).map(({ figure }) => figure)
    const known = Object.keys(contradictions).filter((name) => name.startsWith('table1:'))
    expect(lacking.sort()).toEqual(known.sort())
    expect(there.length).toBe(519)
    // every table that the report prints with numbers of its own, 1 to 16, and the appendix
    const tables = new Set(there.map(({ figure }) => figure.split(/[.:]/)[0]))
    const printed = [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map((number) => `table${number}`)
    for (const table of [...printed, 'figure1', 'key_figures']) expect(tables).toContain(table)
  })

  it('says what the printed numbers say', async () => {
    const instrument = instruments.find(({ id }) => id === 'brukerplan@2020.1')!
    const [document] = annualModels({
      release: releaseAnnual(country, policy, await loadLinearSolver()),
      ...{ instrument, language: 'nb', made: '2021-05-01', codeBook: codeBook(instrument, 'nb', []) },
      prevalence: prevalenceOf(country, 'unknown'),
    })
    const text = document!.sections
      .flatMap(({ nodes }) => nodes)
      .flatMap((node) => (node.type === 'paragraph' ? [node.text] : node.type === 'list' ? node.items : []))
      .join(' ')
      .replaceAll('\u00a0', ' ')
    for (const sentence of [
      'Rapporten omfatter 37 621 mottakere på 18 år og eldre: 11 823 med rusproblemer og 25 798 med kun psykiske problemer.',
      '194 kommuner er med: 134 kartla i 2020, og 60 kartla sist i 2019.',
      '14 prosent av alle mottakerne har høyere utdanning, mot 34 prosent av hele befolkningen.',
      '73 prosent av mottakerne med rusproblemer og 52 prosent av mottakerne med kun psykiske problemer bor alene.',
      'I alt er 722 mottakere bostedsløse.',
      '5 370 av 37 621 mottakere er i ordinært arbeid (14 prosent).',
      'Mottakerne har til sammen 14 322 barn under 18 år.',
      '1 386 foreldre med omsorg eller samvær er på nivå rød eller blålys.',
      'Barna deres er i alt 2 361.',
    ]) {
      expect(text).toContain(sentence)
    }
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
