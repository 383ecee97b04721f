import { expect, it } from 'vitest'
import type { SafeFrequencyTable, SafeValue } from '#core/disclosure'
import { tableQuestions } from '#core/survey'
import { loadInstruments } from '#rim/assets'
import type { SurveyTables } from '../tables.ts'
import { type ComparedMapping, mappingChoice2019, representativeness } from './representativeness.ts'
import { representativenessTable } from './representativeness-table.ts'

const form = loadInstruments('brukertilfredshet').find(({ id }) => id === 'brukertilfredshet@2021.1')!

const nothing = { nb: '', nn: '' }

/** A table as it comes out of disclosure control, which these functions only read. */
function safe(
  counts: Readonly<Record<string, number | ':'>>,
  base: number,
  column = 'all',
): SafeFrequencyTable {
  const value = (count: number | ':'): SafeValue => (count === ':' ? { symbol: ':' } : { value: count })
  const codes = Object.keys(counts)
  const table: Omit<SafeFrequencyTable, never> = {
    kind: 'frequency',
    id: 'table',
    title: nothing,
    shape: 'partition',
    rows: codes.map((code) => ({ code, label: nothing })),
    columns: [{ code: column, label: nothing, base: { value: base } }],
    cells: codes.map((code) => [{ count: value(counts[code]!), percent: value(counts[code]!) }]),
    provenance: {
      source: { nb: 'Kilden', nn: 'Kjelda' },
      round: '2021',
      population: nothing,
      excluded: [],
      policy: 'default',
      ruleVersion: 'default-2',
      notes: [],
      synthetic: true,
    },
  } as unknown as SafeFrequencyTable
  return table as SafeFrequencyTable
}

const background: Readonly<Record<string, SafeFrequencyTable>> = {
  background_sex: safe({ female: 290, male: 710, other: 4 }, 1004),
  background_education: safe({ primary: 60, lower_secondary: 340, upper_secondary: 470, higher: 130 }, 1000),
  background_housing: safe(
    { own_private: 700, hostel: 15, no_fixed_home: 15, with_friends: 10, other: 260 },
    1000,
  ),
  background_by_age: safe({ to_25: 80, '26_35': 200, '36_45': 270, '46_59': 300, from_60: 150 }, 1000),
  background_marital_status: safe({ married: 50, single: 800, cohabiting: 110, widowed: ':' }, 1000),
}

const tablesOf = (year: number, has: Readonly<Record<string, SafeFrequencyTable>>): SurveyTables => {
  const groups = safe({ low: 1, middle: 1, high: 1 }, 3)
  const never = (): never => {
    throw new Error('not asked for')
  }
  return {
    wave: {
      year,
      title: nothing,
      opensOn: '',
      closesOn: '',
      participants: 64,
      municipalities: 60,
      synthetic: true,
    },
    instrument: form,
    questions: tableQuestions(form),
    groups: () => groups,
    background: (column) => has[`background_${column}`]!,
    derived: (id) => has[id]!,
    has: (id) => id in has,
    hasPlace: never,
    points: never,
    crossed: never,
    places: never,
    answers: never,
    ownPlaces: [],
  }
}

const mapping: ComparedMapping = {
  choice: mappingChoice2019,
  column: 'country',
  tables: new Map([
    ['sex', safe({ female: 300, male: 700 }, 1000, 'country')],
    // 28 of 100 are not known, and no education is primary school's
    [
      'education',
      safe({ none: 20, primary: 290, upper_secondary: 353, higher: 57, unknown: 280 }, 1000, 'country'),
    ],
    ['housing', safe({ green: 750, yellow: 180, red: 70 }, 1000, 'country')],
    [
      'age_band',
      safe(
        { '18-23': 80, '24-29': 120, '30-39': 220, '40-49': 240, '50-59': 200, '60-69': 110, '70+': 30 },
        1000,
        'country',
      ),
    ],
  ]),
}

const now = tablesOf(2021, background)
const result = representativeness(
  [{ tables: tablesOf(2017, { background_sex: safe({ female: 3, male: ':' }, 10) }) }, { tables: now }],
  mapping,
)
const row = (code: string) => result.rows.find((one) => one.code === code)!
const percent = (value: SafeValue): number | string =>
  'value' in value ? Math.round(10 * value.value) / 10 : value.symbol

it('makes both sides comparable before it compares', () => {
  // of men and women: 290 of 1,000, not of 1,004
  expect(row('sex_female').waves.map(percent)).toEqual([':', 29])
  expect(row('education_primary')).toMatchObject({ waves: [{ symbol: '..' }, { value: 40 }] })
  // 310 of the 720 that are known: the printed 43 percent
  expect(percent(row('education_primary').mapping)).toBe(43.1)
  expect(percent(row('education_secondary').mapping)).toBe(49)
  expect(percent(row('education_higher').mapping)).toBe(7.9)
  expect(row('homeless').waves.map(percent)).toEqual(['..', 4])
  expect(percent(row('homeless').mapping)).toBe(7)
  expect(percent(row('age_from_60').mapping)).toBe(14)
})

it('tells a difference only outside the margin of the own share', () => {
  expect(row('sex_female').standing).toBe('none')
  expect(row('age_from_60').standing).toBe('none')
  // 40 against 43.1: the margin is 3.04
  expect(row('education_primary').standing).toBe('lower')
  expect(row('education_higher').standing).toBe('higher')
  expect(row('homeless').standing).toBe('lower')
  expect(row('daily_full_time').standing).toBeNull()
})

it('withholds a share when any number behind it is withheld', () => {
  expect(percent(row('marital_widowed').waves[1]!)).toBe(':')
  const hidden = {
    ...background,
    background_housing: safe({ hostel: ':', no_fixed_home: 15, with_friends: 10 }, 1000),
  }
  const homeless = representativeness([{ tables: tablesOf(2021, hidden) }], mapping).rows.find(
    ({ code }) => code === 'homeless',
  )!
  expect(homeless.waves).toEqual([{ symbol: ':' }])
  expect(homeless.standing).toBeNull()
})

it('prints the lines that there are, with why that round and the caveat, in both forms', () => {
  for (const [language, words] of [
    ['nb', ['Kartleggingen i 2020 er nyere', 'Ingen sikker forskjell', 'Menn', 'Høyere']],
    ['nn', ['Kartlegginga i 2020 er nyare', 'Ingen sikker skilnad', 'Menn', 'Høgare']],
  ] as const) {
    const { table } = representativenessTable(result, language)
    const text = JSON.stringify(table)
    for (const word of words) expect(text).toContain(word)
    expect(table.rows.some(({ label }) => label === 'Fulltidsjobb')).toBe(false)
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length)
  }
  const alone = representativenessTable(representativeness([{ tables: now }], null), 'nb').table
  expect(alone.columns.map(({ label }) => label)).toEqual(['2021'])
  expect(() => representativeness([], null)).toThrow(RangeError)
})
