import { describe, expect, it } from 'vitest'
import type { ProblemError } from '#core/foundation'
import { placeCode, readJsonStat, valuesFromJsonStat, yearOf } from './json-stat.ts'

/** In the shape that Statistics Norway's PxWeb answers with, made for the test. */
const kostra = {
  version: '2.0',
  class: 'dataset',
  label: '12229: Helse- og omsorgstjenester, etter region, statistikkvariabel og år',
  source: 'Statistisk sentralbyrå',
  updated: '2026-06-15T06:00:00Z',
  id: ['KOKkommuneregion0000', 'ContentsCode', 'Tid'],
  size: [3, 2, 2],
  role: { time: ['Tid'], geo: ['KOKkommuneregion0000'], metric: ['ContentsCode'] },
  dimension: {
    KOKkommuneregion0000: {
      label: 'region',
      category: {
        index: { '1103': 0, EAKUO: 1, '0': 2 },
        label: { '1103': 'Stavanger', EAKUO: 'Landet uten Oslo', '0': 'Landet' },
      },
    },
    ContentsCode: {
      label: 'statistikkvariabel',
      category: { index: { KOSa: 0, KOSb: 1 }, label: { KOSa: 'Utgifter', KOSb: 'Andel' } },
    },
    Tid: {
      label: 'år',
      category: { index: { '2019': 0, '2020': 1 }, label: { '2019': '2019', '2020': '2020' } },
    },
  },
  value: [1, 2, 3, null, 5, 6, 7, 8, 9, 10, null, 12.5],
  status: { '3': ':', '10': '..' },
}
/** In the shape that the Institute of Public Health's answers with, made for the test: no roles, values by place, spans of years. */
const fhi = {
  version: '2.0',
  class: 'dataset',
  id: ['GEO', 'AAR', 'MEASURE_TYPE'],
  size: [2, 2, 1],
  dimension: {
    GEO: { label: 'Geografi', category: { index: ['0', '11'], label: { '0': 'Norge', '11': 'Rogaland' } } },
    AAR: { label: 'År', category: { index: ['2020_2020', '2019_2021'] } },
    MEASURE_TYPE: { label: 'Måltall', category: { label: { RATE: 'Rate' } } },
  },
  value: { '0': 4.5, '1': 5, '2': 3 },
  status: { '3': ':' },
}
const numbers = (work: () => unknown): number[] => {
  try {
    work()
  } catch (cause) {
    return (cause as ProblemError).problems.map(({ number }) => number)
  }
  return []
}

describe('a table of Statistics Norway', () => {
  it('gives every place and year of the chosen category, with its signs; what is no place is left out and told once', () => {
    const { values, problems } = valuesFromJsonStat(
      readJsonStat(kostra),
      { ContentsCode: 'KOSb' },
      'Tabell 12229',
    )
    expect(values.map(({ territory, year, status, value }) => [territory, year, status, value])).toEqual([
      ['1103', 2019, 'value', 3],
      ['1103', 2020, 'withheld', null],
      ['NO', 2019, 'missing', null],
      ['NO', 2020, 'value', 12.5],
    ])
    expect(problems.map(({ number }) => number)).toEqual([3233])
    expect(values[0]!.cited).toBe(
      'Statistisk sentralbyrå. 12229: Helse- og omsorgstjenester, etter region, statistikkvariabel og år. Tabell 12229',
    )
  })

  it('asks for a choice where there are several categories, and of one that is there', () => {
    expect(numbers(() => valuesFromJsonStat(readJsonStat(kostra), {}, ''))).toEqual([3232])
    expect(numbers(() => valuesFromJsonStat(readJsonStat(kostra), { ContentsCode: 'x' }, ''))).toEqual([3232])
  })
})

describe('a table of the Institute of Public Health', () => {
  it('tells time and place by their names; a span of years is no year', () => {
    const table = readJsonStat(fhi)
    expect(table.dimensions.map(({ role }) => role)).toEqual(['geo', 'time', 'other'])
    const { values, problems } = valuesFromJsonStat(table, {}, 'Folkehelsestatistikk')
    expect(values.map(({ territory, year, value }) => [territory, year, value])).toEqual([
      ['NO', 2020, 4.5],
      ['11', 2020, 3],
    ])
    expect(problems.map(({ number }) => number)).toEqual([3234])
  })
})

describe('signs, places and years', () => {
  it('earlier signs are known, and others told', () => {
    const one = (status: string) => {
      const { values, problems } = valuesFromJsonStat(
        readJsonStat({ ...fhi, value: { '1': 1, '2': 1, '3': 1 }, status: { '0': status } }),
        {},
        '',
      )
      return [
        values.find(({ territory }) => territory === 'NO'),
        problems.some(({ number }) => number === 3235),
      ]
    }
    expect(one('-')).toMatchObject([{ status: 'value', value: 0 }, false])
    expect(one('.')).toMatchObject([{ status: 'not_applicable', value: null }, false])
    expect(one('...')).toMatchObject([{ status: 'missing' }, false])
    expect(one('*')).toEqual([undefined, true])
  })

  it('are read as they are written by each', () => {
    expect(['0', 'NO', '11', '1103', 'K-1103', 'F_11', 'EAK', 'EAKUO', '030101', ''].map(placeCode)).toEqual([
      ...['NO', 'NO', '11', '1103', '1103', '11', 'NO', null, null, null],
    ])
    expect(['2020', '2020_2020', '2019_2021', '2020K1', ''].map(yearOf)).toEqual([
      2020,
      2020,
      null,
      null,
      null,
    ])
  })
})

it('what is no dataset, or not whole, or without years, is refused', () => {
  for (const data of [
    null,
    [],
    'x',
    {},
    { class: 'collection' },
    { class: 'dataset', id: [], dimension: null },
  ]) {
    expect(numbers(() => readJsonStat(data))).toEqual([3230])
  }
  expect(numbers(() => readJsonStat({ ...kostra, value: [1] }))).toEqual([3231])
  const { AAR: _, ...others } = fhi.dimension
  const timeless = { ...fhi, id: ['GEO', 'MEASURE_TYPE'], dimension: others, value: [1, 2] }
  expect(numbers(() => valuesFromJsonStat(readJsonStat(timeless), {}, ''))).toEqual([3236])
})
