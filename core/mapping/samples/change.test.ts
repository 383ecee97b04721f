import { beforeAll, describe, expect, it } from 'vitest'
import { choiceColumn, type Dataset, flagsColumn, numberColumn } from '#core/dataset'
import { tQuantile } from '#core/statistics'
import { generateCountry } from '#core/synthetic'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { deriveColumns } from '../derive.ts'
import { standardTable } from '../standard-tables.ts'
import {
  breaksBetween,
  type ChangeInterval,
  type ComparableSample,
  comparableSample,
  isComparable,
  type SampleChanges,
  sampleChanges,
} from './index.ts'

const versions = loadInstruments().filter(({ family }) => family === 'brukerplan')
const territory = loadTerritory()
const { inclusion: criteria } = versions.find(({ id }) => id === 'brukerplan@2020.1')!

let dataset: Dataset
let sample: ComparableSample
let changes: SampleChanges
beforeAll(() => {
  const rounds = ['2016', '2017', '2019', '2020']
  dataset = deriveColumns(generateCountry({ territory, instruments: versions, size: 3000, rounds }))
  sample = comparableSample(dataset, territory, { from: '2017', to: '2020', group: 'substance', criteria })
  changes = sampleChanges(dataset, sample, versions)
})

/** A second route: shares by plain loops, and the variance of the difference between municipalities' contributions. */
function byHand(value: (row: number) => number, scale: number): Omit<ChangeInterval, 'method' | 'level'> {
  const side = (of: 'from' | 'to') => {
    const values = sample.municipalities.flatMap(({ rows }) => [...rows[of]].map(value))
    const n = values.length
    return { n, mean: values.reduce((sum, one) => sum + one, 0) / n }
  }
  const [from, to] = [side('from'), side('to')]
  const contributions = sample.municipalities.map(({ rows }) => {
    let z = 0
    for (const row of rows.to) z += (value(row) - to.mean) / to.n
    for (const row of rows.from) z -= (value(row) - from.mean) / from.n
    return z
  })
  const m = contributions.length
  const mean = contributions.reduce((sum, z) => sum + z, 0) / m
  const variance = (m / (m - 1)) * contributions.reduce((sum, z) => sum + (z - mean) ** 2, 0)
  const half = tQuantile(0.975, m - 2) * Math.sqrt(variance)
  const difference = to.mean - from.mean
  return {
    difference: scale * difference,
    low: scale * (difference - half),
    high: scale * (difference + half),
  }
}

function expectSame(found: ChangeInterval, wanted: ReturnType<typeof byHand>): void {
  for (const end of ['difference', 'low', 'high'] as const) expect(found[end]).toBeCloseTo(wanted[end], 9)
}

describe('a change', () => {
  it('is counted and made uncertain as by hand, for colours, ticks and numbers', () => {
    const housing = choiceColumn(dataset, 'housing')
    const { table, changes: found } = changes.frequency(standardTable('housing')!)
    expect(table.bases).toEqual([sample.rows.from.length, sample.rows.to.length])
    housing.choices.forEach((_, at) => {
      expectSame(
        found[at]!.clustered,
        byHand((row) => Number(housing.data[row] === at), 100),
      )
    })
    const plans = flagsColumn(dataset, 'plans')
    const ticked = changes.frequency(standardTable('plans')!)
    expectSame(
      ticked.changes[0]!.clustered,
      byHand((row) => plans.flags[0]![row]!, 100),
    )
    const age = numberColumn(dataset, 'age').data
    const mean = changes.mean({ id: 'age', title: { nb: '', nn: '' }, column: 'age', unit: 2 })
    expectSame(
      mean.change.clustered,
      byHand((row) => age[row]!, 2),
    )
    expect(mean.table.cells[0]!.map(({ n }) => n)).toEqual(table.bases)
  })

  it('has the simple interval of Newcombe beside it, and the same difference', () => {
    const { table, changes: found } = changes.frequency(standardTable('network')!)
    found.forEach(({ clustered, simple }, at) => {
      const [from, to] = table.counts[at]!.map((count, side) => (100 * count) / table.bases[side]!)
      expect(clustered.difference).toBeCloseTo(to! - from!, 9)
      expect(simple.difference).toBeCloseTo(to! - from!, 9)
      expect(simple.low).toBeLessThan(simple.difference)
      expect(simple.high).toBeGreaterThan(simple.difference)
    })
  })

  it('is of a base that leaves out those who were not asked', () => {
    const work = choiceColumn(dataset, 'work_position')
    const { table, changes: found } = changes.frequency(standardTable('work_position')!)
    const asked = (side: 'from' | 'to'): number =>
      sample.rows[side].filter((row) => work.data[row] !== 255).length
    expect(table.bases).toEqual([asked('from'), asked('to')])
    const [x, n] = [
      table.counts.map((row) => row[1]! / table.bases[1]!),
      table.counts.map((row) => row[0]! / table.bases[0]!),
    ]
    found.forEach(({ clustered }, at) => {
      expect(clustered.difference).toBeCloseTo(100 * (x[at]! - n[at]!), 9)
    })
  })
})

describe('breaks', () => {
  const years = (column: string, group: 'substance' | 'mental', ...rounds: string[]) =>
    breaksBetween(column, group, rounds, versions).map(({ year, kind }) => `${year} ${kind}`)

  it('are those that the forms and the index declare', () => {
    expect(years('suicide_attempt_3_years', 'substance', '2017', '2020')).toEqual(['2018 break'])
    expect(years('suicide_attempt_3_years', 'substance', '2018', '2020')).toEqual([])
    expect(years('substances_used', 'substance', '2017', '2020')).toEqual(['2020 break'])
    expect(years('substances_used', 'substance', '2017', '2019')).toEqual([])
    expect(years('index_level', 'substance', '2017', '2020')).toEqual(['2018 recomputed'])
    expect(years('index_units', 'substance', '2016', '2017', '2018')).toEqual(['2018 recomputed'])
    expect(years('index_level', 'substance', '2018', '2020')).toEqual([])
    expect(years('index_level', 'mental', '2017', '2020')).toEqual([])
    expect(years('housing', 'substance', '2015', '2020')).toEqual([])
  })

  it('count in any round that a registration is of, and only real ones stop a comparison', () => {
    // 2018 with municipalities that mapped the year before is on both sides
    expect(years('suicide_attempt_3_years', 'substance', '2017', '2018', '2020')).toEqual(['2018 break'])
    const of = (column: string) =>
      isComparable(breaksBetween(column, 'substance', ['2017', '2020'], versions))
    expect([of('index_level'), of('housing'), of('suicide_attempt_3_years')]).toEqual([true, true, false])
  })

  it('stand with the counts', () => {
    expect(changes.frequency(standardTable('index_level')!).breaks).toMatchObject([{ kind: 'recomputed' }])
    expect(changes.frequency(standardTable('housing')!).breaks).toEqual([])
    expect(changes.breaks('suicide_attempt_3_years')).toMatchObject([{ kind: 'break', year: '2018' }])
  })
})

it('of one municipality is told without the bounds that need several', () => {
  const [one] = sample.municipalities
  const alone = { ...sample, municipalities: [one!], rows: one!.rows }
  const { changes: found } = sampleChanges(dataset, alone, versions).frequency(standardTable('housing')!)
  for (const { clustered, simple } of found) {
    expect([clustered.low, clustered.high]).toEqual([Number.NaN, Number.NaN])
    expect(Number.isFinite(simple.low)).toBe(true)
  }
})
