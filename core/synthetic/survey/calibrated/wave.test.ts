import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalHash } from '#core/foundation'
import { session } from '#core/instruments'
import { tellsNothing } from '#core/survey'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { printedTables, waveOf } from '../printed/read.ts'
import { printedWaves } from '../printed/waves.ts'
import { calibratedDataset, surveyAgreement } from './survey-agreement.ts'
import { calibratedWave } from './wave.ts'

const territory = loadTerritory()
const formOf = (year: string) =>
  loadInstruments('brukertilfredshet').find(({ rounds }) => rounds.includes(year))!
const made = (year: number) => {
  const instrument = formOf(String(year))
  const wave = calibratedWave(instrument, territory)
  return { wave, year, instrument, dataset: calibratedDataset(wave, instrument) }
}
const waves = { 2017: made(2017), 2019: made(2019), 2021: made(2021) }
const lines = surveyAgreement(waves[2021], waves[2019])
const differing = lines.filter(({ agrees }) => !agrees)

/** What the search does not find, printed and computed. */
const known = [
  ['24:lar.no.n', 741, 739],
  // too many tell of no activity at all
  ['told:daily_activity.disability_benefit', 56, 57],
  ['told:daily_activity.other', 10, 11],
]

const reference = <T>(name: string): T =>
  JSON.parse(readFileSync(`core/statistics/reference/${name}.json`, 'utf8')) as T

it('keeps the printed tables as they are printed', () => {
  const { tables } = reference<{ tables: { id: string; rows: Record<string, unknown>[] }[] }>(
    'survey-2021-subgroups',
  )
  const plain = (rows: readonly object[]) =>
    rows.map((row) => {
      const { n, percent, flag } = row as Record<string, unknown>
      return n === null ? null : { n, percent, flag }
    })
  expect(printedTables().map(({ id, rows }) => [id, plain(rows)])).toEqual(
    tables.map(({ id, rows }) => [id, plain(rows)]),
  )
})

it('keeps the printed comparisons as they are printed', () => {
  type Wave = { n: number; percent: number[]; flag: string[] } | null
  const { comparisons } = reference<{ comparisons: { waves: Record<string, Wave> }[] }>('survey-waves')
  const kept = new Set(
    printedWaves.map((one) =>
      JSON.stringify(
        ['2017', '2019', '2021'].map((year) => {
          const cell = one[year as unknown as 2017]
          return cell === undefined ? null : waveOf(cell)
        }),
      ),
    ),
  )
  for (const { waves: printed } of comparisons) {
    const own = ['2017', '2019', '2021'].map((year) => {
      const wave = printed[year]
      return wave ? { n: wave.n, percent: wave.percent, flag: wave.flag } : null
    })
    expect(kept.has(JSON.stringify(own))).toBe(true)
  }
  expect([comparisons.length, printedWaves.length]).toEqual([19, 29])
})

describe('the waves', () => {
  it('have as many answers and places as the report tells', () => {
    const facts = Object.values(waves).map(({ wave }) => [
      wave.respondents.length,
      new Set(wave.places.map(({ id }) => id.slice(0, 4))).size,
      wave.respondents.filter(({ channel }) => channel === 'web').length,
    ])
    expect(facts).toEqual([
      [491, 20, 0],
      [1336, 45, 0],
      [1121, 64, 97],
    ])
    const towns = waves[2021].wave.places.filter(({ id }) => id.length === 4)
    const sizes = ['small', 'medium', 'large'].map(
      (size) => towns.filter((town) => town.size === size).length,
    )
    // one of the 23 large ones takes part by five districts
    expect([...sizes, waves[2021].wave.places.length - towns.length]).toEqual([21, 20, 22, 5])
    const city = waves[2021].wave.places.find(({ id }) => id.length === 6)!
    const inhabitants = towns.reduce((sum, town) => sum + town.inhabitants, city.inhabitants)
    expect(Math.round(inhabitants * 0.007)).toBe(15473)
  })

  it('hold only answers that the form takes, each where it is asked', () => {
    for (const { wave, instrument } of Object.values(waves)) {
      for (const { answers } of wave.respondents) {
        const read = session(instrument, answers)
        expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([])
        for (const code of Object.keys(answers)) expect(read.states.get(code)?.state).toBe('asked')
      }
    }
  })

  it('are the same each time, and there are none of other years', () => {
    expect(canonicalHash(calibratedWave(formOf('2019'), territory).respondents)).toBe(
      canonicalHash(waves[2019].wave.respondents),
    )
    expect(() => calibratedWave(formOf('2026'), territory)).toThrow(RangeError)
  })

  it('are those of before', () => {
    const hashes = Object.values(waves).map(({ wave }) =>
      canonicalHash(wave.respondents.filter((_, at) => at % 10 === 0)).slice(0, 12),
    )
    expect(hashes).toEqual(['1a70290753f8', '13af0d0f2b0a', '38997a775b49'])
  })

  it('of 2021 have the comments that the report counts, in few that are alike', () => {
    const written = waves[2021].wave.respondents.flatMap(({ answers }) =>
      typeof answers.open_comment === 'string' ? [answers.open_comment] : [],
    )
    expect(written).toHaveLength(430)
    expect(written.filter((comment) => !tellsNothing(comment))).toHaveLength(400)
    expect(new Set(written).size).toBeGreaterThan(300)
    expect(Math.max(...written.map(({ length }) => length))).toBeGreaterThan(120)
  })
})

describe('agreement with the report', () => {
  it('of 2021: all but a few of the figures', () => {
    expect(differing.map(({ figure, published, computed }) => [figure, published, computed])).toEqual(known)
    const told = lines.filter(({ figure }) => figure.startsWith('told:'))
    expect([lines.length, told.length]).toEqual([7010, 80])
  })

  it('of 2019 and 2017: all figures', () => {
    for (const [year, count] of [
      [2019, 143],
      [2017, 100],
    ] as const) {
      const own = surveyAgreement(waves[year])
      expect(own.filter(({ agrees }) => !agrees)).toEqual([])
      expect(own).toHaveLength(count)
    }
  })

  it('is not there for answers that are others than those of the wave', () => {
    const { wave, instrument } = waves[2021]
    const [first, ...rest] = wave.respondents
    const changed = {
      ...first!,
      answers: { ...first!.answers, sex: first!.answers.sex === 'male' ? 'female' : 'male' },
    }
    const dataset = calibratedDataset({ ...wave, respondents: [changed, ...rest] }, instrument)
    const now = surveyAgreement({ year: 2021, instrument, dataset }, waves[2019])
    expect(now.filter(({ agrees }) => !agrees).length).toBeGreaterThan(differing.length + 20)
  })
})
