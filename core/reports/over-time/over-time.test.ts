import { beforeAll, describe, expect, it } from 'vitest'
import { type Dataset, frequencyTable } from '#core/dataset'
import {
  attackDecided,
  createLinkers,
  decide,
  linkFrequencies,
  policies,
  type SafeValue,
} from '#core/disclosure'
import {
  type ComparableSample,
  type CountryRound,
  comparableSample,
  countryRound,
  deriveColumns,
  linkedPanel,
  type MainGroup,
  standardTable,
  trainingGrant,
} from '#core/mapping'
import { generateCountry } from '#core/synthetic'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import type { ReportSection, ShownTable } from '../model.ts'
import {
  areaSentence,
  brokenLines,
  type ChangeRow,
  changeSentence,
  developmentSections,
  leastMunicipalities,
  panelSections,
  panelSentence,
  panelTables,
  releasePanel,
  releaseSample,
  sampleTables,
} from './index.ts'

const versions = loadInstruments().filter(({ family }) => family === 'brukerplan')
const { inclusion: criteria } = versions.find(({ id }) => id === 'brukerplan@2020.1')!
const territory = loadTerritory()
const solver = await loadLinearSolver()

let dataset: Dataset
beforeAll(() => {
  dataset = deriveColumns(generateCountry({ territory, instruments: versions, size: 2500 }))
})

const sampleOf = (group: MainGroup = 'substance'): ComparableSample =>
  comparableSample(dataset, territory, { from: '2017', to: '2020', group, criteria })
const few = (sample: ComparableSample, count: number): ComparableSample => {
  const municipalities = sample.municipalities.slice(0, count)
  const all = (side: 'from' | 'to') =>
    Uint32Array.from(municipalities.flatMap(({ rows }) => [...rows[side]])).sort()
  return { ...sample, municipalities, rows: { from: all('from'), to: all('to') } }
}
const released = (sample: ComparableSample, policy = policies.default) =>
  releaseSample(dataset, sample, { versions, policy, solver })
const panelReleased = (policy = policies.default, variables = ['housing', 'index_level'] as const) => {
  const grant = trainingGrant(['2015', '2016'])
  const panel = linkedPanel(dataset, { from: '2015', to: '2016', group: 'substance', criteria, grant })
  return releasePanel(dataset, panel, variables, { versions, policy, solver })
}
const tablesIn = (sections: readonly ReportSection[]): ShownTable[] =>
  sections.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node.type === 'table' || node.type === 'figure' ? [node.table] : [])),
  )
const wordsIn = (sections: readonly ReportSection[]): string =>
  sections
    .flatMap(({ title, nodes }) => [
      title,
      ...nodes.flatMap((node) =>
        node.type === 'paragraph' ? [node.text] : node.type === 'list' ? node.items : [],
      ),
    ])
    .join('\n')

describe('a sample that may be shown', () => {
  it('shows the counts themselves where nothing is withheld', () => {
    const release = released(sampleOf(), policies['as-published-2020'])
    const tables = sampleTables(release)
    for (const [id, { table, changes }] of release.counts.changes) {
      const shown = tables.changes.get(id)!
      shown.rows.forEach((row) => {
        const at = table.rows.findIndex(({ code }) => code === row.code)
        const [from, to] = table.counts[at]!.map((count, side) => (100 * count) / table.bases[side]!)
        expect([row.from, row.to]).toEqual([{ value: from }, { value: to }])
        const { low } = changes[at]!.clustered
        expect(row.clustered.change).toEqual({ value: to! - from! })
        expect(row.clustered.low).toEqual(Number.isFinite(low) ? { value: low } : { symbol: '.' })
      })
    }
    expect(tables.sizes.columns.map(({ base }) => base)).toEqual([
      { value: release.sample.rows.from.length },
      { value: release.sample.rows.to.length },
    ])
  })

  it('withholds a change with the share that it would tell, and nobody can compute what is withheld', () => {
    const release = released(few(sampleOf(), 20))
    const rows = [...sampleTables(release).changes.values()].flatMap((change) => change.rows)
    const hidden = (value: SafeValue): boolean => 'symbol' in value && value.symbol === ':'
    const withheld = rows.filter((row) => hidden(row.from) || hidden(row.to))
    expect(withheld.length).toBeGreaterThan(0)
    for (const { clustered, simple, verdict } of withheld) {
      for (const value of [...Object.values(clustered), ...Object.values(simple)])
        expect(hidden(value)).toBe(true)
      expect(verdict).toBeNull()
    }
    const { counts } = release.decision
    const narrow = attackDecided(counts, solver, true).found.filter(
      ({ cell, low, high }) => high - low < counts.protection[cell]!,
    )
    expect(narrow).toEqual([])
  }, 60_000)

  it('has no interval of fewer municipalities than there must be', () => {
    for (const [count, has] of [
      [leastMunicipalities - 1, false],
      [leastMunicipalities, true],
    ] as const) {
      const release = released(few(sampleOf(), count), policies['as-published-2020'])
      const row = sampleTables(release).changes.get('housing')!.rows[0]!
      expect('value' in row.clustered.change).toBe(true)
      expect('value' in row.clustered.low).toBe(has)
      expect(row.verdict === null).toBe(!has)
      const [first] = tablesIn(developmentSections(release, 'nb')).filter(
        ({ id }) => id === 'over_time_green',
      )
      expect(first!.notes.some((note) => note.includes('færre enn 10 kommuner'))).toBe(!has)
    }
  })

  it('does not give away those of the country who are not in it', () => {
    const sample = few(sampleOf(), 30)
    const inside = new Set(sample.rows.to)
    const country = countryRound(dataset, territory, criteria, '2020')
    const outside = country.groups.substance.filter((row) => !inside.has(row)).slice(0, 2)
    const all = Uint32Array.from([...inside, ...outside]).sort()
    const nation: CountryRound = { ...country, groups: { ...country.groups, substance: all } }
    const linkers = createLinkers()
    const label = { nb: '', nn: '' }
    const raw = frequencyTable(dataset, standardTable('sex')!, [{ code: 'country', label, rows: all }])
    linkFrequencies(linkers, raw, policies.default, () => 'substance/country/2020')
    const out = decide(linkers, policies.default, solver)
    const about = { versions, policy: policies.default, solver }
    const base = (release: ReturnType<typeof released>): SafeValue =>
      sampleTables(release).changes.get('sex')!.table.columns[1]!.base
    // the country less the sample is two people
    expect(base(releaseSample(dataset, sample, about))).toEqual({ value: inside.size })
    const both = releaseSample(dataset, sample, { ...about, rounds: { to: nation }, earlier: [out] })
    expect(base(both)).toEqual({ symbol: ':' })
  })

  it('says which tables cannot be compared, and gives them no change', () => {
    const release = released(sampleOf(), policies['as-published-2020'])
    expect(release.broken.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['suicide_attempt_3_years', 'substances_used', 'mental_duration']),
    )
    expect(release.broken.map(({ table }) => table)).not.toContain('index_level')
    expect(brokenLines(release.broken, 'nn').join()).toContain('brot i tidsserien i 2018')
    for (const id of release.counts.changes.keys()) {
      expect(release.broken.map(({ table }) => table)).not.toContain(id)
    }
  })
})

describe('sentences', () => {
  const value = (number: number): SafeValue => ({ value: number })
  const row = (from: number, to: number, low: number, high: number): ChangeRow => {
    const interval = { change: value(to - from), low: value(low), high: value(high) }
    const verdict = low > 0 ? 'up' : high < 0 ? 'down' : 'within'
    const label = { nb: '', nn: '' }
    return {
      code: 'x',
      label,
      from: value(from),
      to: value(to),
      clustered: interval,
      simple: interval,
      verdict,
    }
  }

  it('say what has changed, and whether it is more than chance', () => {
    expect(changeSentence(row(73.606, 74.209, -0.6, 1.8), 'Andelen', 'nb')).toBe(
      'Andelen gikk opp fra 73,6 til 74,2 prosent. Endringen er mindre enn usikkerheten.',
    )
    expect(changeSentence(row(6.56, 5.34, -1.81, -0.62), 'Delen', 'nn')).toBe(
      'Delen gjekk ned frå 6,6 til 5,3 prosent. Endringa på −1,2 prosentpoeng er større enn uvissa (frå −1,8 til −0,6).',
    )
    expect(changeSentence(row(5, 8, 1, 5), 'Andelen', 'nb')).toContain('+3,0 prosentpoeng')
    expect(changeSentence(row(5.01, 5.04, -1, 1), 'Andelen', 'nb')).toBe(
      'Andelen var 5,0 prosent begge år. Endringen er mindre enn usikkerheten.',
    )
  })

  it('are left out where a share is withheld, and say no more than is known', () => {
    const hidden = { ...row(5, 8, 1, 5), from: { symbol: ':' } as const }
    expect(changeSentence(hidden, 'Andelen', 'nb')).toBeNull()
    const dot = { symbol: '.' } as const
    const open = { ...row(5, 8, 1, 5), verdict: null, clustered: { change: value(3), low: dot, high: dot } }
    expect(changeSentence(open, 'Andelen', 'nb')).toBe('Andelen gikk opp fra 5,0 til 8,0 prosent.')
    expect(areaSentence({ changes: new Map() }, 'housing', 'green', 'nb')).toBeNull()
  })
})

describe('the chapter', () => {
  it.each(['nb', 'nn'] as const)('is whole in %s, and every number stands in a table', (form) => {
    for (const group of ['substance', 'mental'] as const) {
      const sections = developmentSections(released(sampleOf(group), policies['as-published-2020']), form)
      const told = wordsIn(sections)
      expect(told).not.toMatch(/\{|undefined|NaN/)
      expect(told).not.toMatch(/signifikan/i)
      const ids = tablesIn(sections).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual(expect.arrayContaining(['over_time_sizes', 'over_time_green', 'over_time_red']))
      expect(tablesIn(sections).some(({ rows }) => rows.some(({ label }) => label === 'Rusmiddelbruk'))).toBe(
        group === 'substance',
      )
      const shown = new Set(
        tablesIn(sections).flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => cells.map(({ text }) => text.replace(/\u00a0%$/, ''))),
        ),
      )
      for (const [, from, to] of told.matchAll(/(?:fra|frå) (\d+,\d) til (\d+,\d) prosent/g)) {
        expect([shown.has(from!), shown.has(to!)]).toEqual([true, true])
      }
    }
  })

  it('says so where nobody can be compared', () => {
    const sections = developmentSections(released(few(sampleOf(), 0)), 'nn')
    expect(wordsIn(sections)).toContain('Ingen kommunar')
    expect(tablesIn(sections)).toEqual([])
  })
})

describe('a panel that may be shown', () => {
  it('has shares of those with both answers, with intervals around them', () => {
    const release = panelReleased(policies['as-published-2020'])
    const { shares, change, matrix } = panelTables(release).variables.get('housing')!
    const sum = shares.reduce(
      (all, { percent }) => all + ('value' in percent ? percent.value : Number.NaN),
      0,
    )
    expect(sum).toBeCloseTo(100, 9)
    for (const { code, count, percent, low, high } of shares) {
      const at = change!.rows.findIndex((row) => row.code === code)
      expect(count).toEqual(change!.cells[at]![0]!.count)
      expect(percent).toEqual(change!.cells[at]![0]!.percent)
      const values = [low, percent, high].map((one) => ('value' in one ? one.value : Number.NaN))
      expect(values).toEqual(values.toSorted((a, b) => a - b))
    }
    expect(matrix.columns.at(-1)!.base).toEqual({ value: release.panel.pairs.to.length })
  })

  it('is protected: the matrix, its sums and the directions together', () => {
    const release = panelReleased()
    const tables = panelTables(release)
    const cells = [...tables.variables.values()].flatMap(({ matrix }) => matrix.cells.flat())
    const small = cells.filter(({ count }) => 'value' in count && count.value > 0 && count.value < 5)
    expect(small).toEqual([])
    expect(cells.some(({ count }) => 'symbol' in count && count.symbol === ':')).toBe(true)
    const { counts } = release.decision
    const narrow = attackDecided(counts, solver, true).found.filter(
      ({ cell, low, high }) => high - low < counts.protection[cell]!,
    )
    expect(narrow).toEqual([])
  }, 60_000)

  it.each(['nb', 'nn'] as const)('is a chapter in %s with a flow and its matrix', (form) => {
    const release = panelReleased(policies['as-published-2020'])
    const sections = panelSections(release, form)
    const told = wordsIn(sections)
    expect(told).not.toMatch(/\{|undefined|NaN/)
    const table = panelTables(release).variables.get('housing')!
    expect(told).toContain(panelSentence(release, table, form)!)
    const figures = sections[0]!.nodes.flatMap((node) => (node.type === 'figure' ? [node] : []))
    expect(figures.map(({ figure }) => figure.kind)).toEqual(['flow', 'flow'])
    for (const { figure, table: shown } of figures) {
      figure.cells.forEach((row, s) => {
        expect(row.map(({ text }) => text)).toEqual(shown.rows[s]!.cells.slice(0, -1).map(({ text }) => text))
      })
      expect(figure.alternative.length).toBeGreaterThan(40)
      expect(shown.notes.join()).toContain('Opplæring')
    }
  })
})
