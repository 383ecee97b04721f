import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTerritory, ProblemError, type TerritoryChange } from '#core/foundation'
import { loadTerritory, readBytes, readJson } from '#rim/assets'

const municipalitiesFile = 'core/foundation/data/municipalities.json'
const regionsFile = 'core/foundation/data/regions.json'
const territory = loadTerritory()
const allYears = [2015, 2016, ...territory.years]
const numbersOf = (year: number) => territory.municipalitiesAt(year).map((one) => one.number)

describe('municipalities by year', () => {
  // Statistics Norway's published number of municipalities and residents 1 January
  test.each([
    [2015, 428, 19, undefined],
    [2016, 428, 19, undefined],
    [2017, 426, 19, 5_258_317],
    [2018, 422, 18, 5_295_619],
    [2019, 422, 18, 5_328_212],
    [2020, 356, 11, 5_367_580],
    [2021, 356, 11, 5_391_369],
    [2022, 356, 11, 5_425_270],
    [2023, 356, 11, 5_488_984],
    [2024, 357, 15, 5_550_203],
    [2025, 357, 15, 5_594_340],
    [2026, 357, 15, 5_627_400],
  ])('%i: %i municipalities, %i counties, %s residents', (year, count, counties, residents) => {
    expect(territory.municipalitiesAt(year)).toHaveLength(count)
    expect(territory.counties(year)).toHaveLength(counties)
    if (residents === undefined) return
    const populations = numbersOf(year).map((number) => territory.population(number, year))
    expect(populations.every((one) => one?.assumed === false && one.year === year)).toBe(true)
    expect(populations.reduce((sum, one) => sum + one!.residents, 0)).toBe(residents)
    expect(populations.every((one) => one!.adults > 0 && one!.adults < one!.residents)).toBe(true)
  })

  test('numbers are texts of four digits, unique and ascending in every year', () => {
    for (const year of allYears) {
      const numbers = numbersOf(year)
      expect(numbers.every((number) => /^\d{4}$/.test(number))).toBe(true)
      expect([...new Set(numbers)].sort()).toEqual(numbers)
    }
    expect(territory.municipalityAt('0301', 2020)?.name).toBe('Oslo')
    expect(territory.municipalityAt('301', 2020)).toBeUndefined()
  })

  test('a number counts in its own period only', () => {
    expect(territory.municipalityAt('1201', 2019)?.name).toBe('Bergen')
    expect(territory.municipalityAt('1201', 2020)).toBeUndefined()
    expect(territory.municipalityAt('4601', 2019)).toBeUndefined()
    expect(territory.municipalityAt('0710', 2016)).toBeUndefined()
    expect(territory.municipalityAt('0706', 2016)).toMatchObject({ name: 'Sandefjord', from: null, to: 2016 })
    expect(territory.municipalityAt('1103', 2020)).toMatchObject({ from: null, to: null })
    expect(territory.municipalityAt('1507', 2021)).toMatchObject({ from: 2020, to: 2023 })
  })

  test('names: the longest is there, and a name that changed under its number keeps its years', () => {
    const names = territory.municipalitiesAt(2024).map((one) => territory.nameIn(one))
    expect(names.sort((a, b) => b.length - a.length)[0]).toBe('Storfjord - Omasvuotna - Omasvuono')
    const våler = territory.municipalityAt('3419', 2020)!
    expect(territory.nameIn(våler, 2020)).toBe('Våler (Innlandet)')
    expect(territory.nameIn(våler, 2024)).toBe('Våler (Hedmark)')
    expect(territory.nameIn(våler)).toBe('Våler (Hedmark)')
  })

  test('populations of years without numbers are the nearest of the same municipality, and say so', () => {
    expect(territory.population('1103', 2017)).toMatchObject({
      residents: 132_729,
      year: 2017,
      assumed: false,
    })
    expect(territory.population('1103', 2015)).toMatchObject({
      residents: 132_729,
      year: 2017,
      assumed: true,
    })
    expect(territory.population('1103', 2030)).toMatchObject({ year: 2026, assumed: true })
    // from 2018 Trondheim has the number 5001; 2017's is of 1601
    expect(territory.population('1601', 2016)).toMatchObject({ year: 2017, assumed: true })
    expect(territory.population('0706', 2015)).toBeUndefined()
    expect(territory.population('1201', 2020)).toBeUndefined()
    expect(territory.population('9999', 2020)).toBeUndefined()
  })

  test('the file is small, and credits its source', () => {
    expect(readBytes(municipalitiesFile).length).toBeLessThan(350_000)
    expect(territory.source).toBe('Kilde: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0)')
  })
})

describe('lineage', () => {
  test.each([
    ['1103', 2020, 2019, ['1103', '1141', '1142'], 'merged'],
    ['4601', 2020, 2019, ['1201'], 'renumbered'],
    ['3101', 2024, 2023, ['3001'], 'renumbered'],
    ['3101', 2024, 2017, ['0101'], 'renumbered'],
    ['0301', 2026, 2015, ['0301'], 'same'],
    ['1103', 2024, 2020, ['1103'], 'same'],
    ['1508', 2024, 2023, ['1507'], 'split'],
    ['1580', 2024, 2023, ['1507'], 'split'],
    ['1580', 2024, 2019, ['1534'], 'renumbered'],
    ['1508', 2024, 2019, ['1504', '1523', '1529', '1546'], 'merged'],
    ['1806', 2020, 2019, ['1805', '1850', '1854'], 'mixed'],
    ['1875', 2020, 2019, ['1849', '1850'], 'mixed'],
    ['5056', 2020, 2017, ['1613', '1617'], 'mixed'],
    ['5006', 2020, 2017, ['1702', '1724'], 'merged'],
    ['5061', 2019, 2018, ['1567'], 'renumbered'],
    ['0710', 2017, 2016, ['0706', '0719', '0720'], 'merged'],
    ['3907', 2024, 2015, ['0706', '0719', '0720'], 'merged'],
  ])('%s of %i was in %i: %j (%s)', (number, year, thenYear, numbers, kind) => {
    expect(territory.earlier(number, year, thenYear)).toEqual({ numbers, kind })
  })

  test.each([
    ['1201', 2019, 2020, ['4601'], 'renumbered'],
    ['0101', 2017, 2024, ['3101'], 'renumbered'],
    ['1141', 2019, 2020, ['1103'], 'merged'],
    ['1103', 2019, 2020, ['1103'], 'merged'],
    ['1507', 2023, 2024, ['1508', '1580'], 'split'],
    ['1534', 2019, 2020, ['1507'], 'merged'],
    ['1534', 2019, 2024, ['1580'], 'renumbered'],
    ['1850', 2019, 2020, ['1806', '1875'], 'mixed'],
    ['1613', 2017, 2024, ['5055', '5056', '5059'], 'mixed'],
    ['5012', 2019, 2019, ['5012'], 'same'],
  ])('%s of %i is in %i: %j (%s)', (number, year, thenYear, numbers, kind) => {
    expect(territory.later(number, year, thenYear)).toEqual({ numbers, kind })
  })

  const spans = fc
    .tuple(fc.constantFrom(...allYears), fc.constantFrom(...allYears))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

  test('backwards and forwards agree: each is the other read the other way, and nobody is left out', () => {
    fc.assert(
      fc.property(spans, ([then, now]) => {
        const forward = numbersOf(then).flatMap((number) =>
          territory.later(number, then, now).numbers.map((next) => `${number}>${next}`),
        )
        const backward = numbersOf(now).flatMap((number) =>
          territory.earlier(number, now, then).numbers.map((old) => `${old}>${number}`),
        )
        expect(backward.sort()).toEqual(forward.sort())
        for (const number of numbersOf(now)) {
          const { numbers, kind } = territory.earlier(number, now, then)
          const back = numbers.map((old) => territory.later(old, then, now))
          expect(back.every((one) => one.numbers.includes(number))).toBe(true)
          if (kind !== 'mixed' && kind !== 'split') expect(back.every((one) => one.kind === kind)).toBe(true)
        }
      }),
      { numRuns: 20, seed: 1 },
    )
  })

  test('a plain walk along the listed changes finds the same numbers (Ålesund 2020-2023 apart)', () => {
    const { changes } = readJson(municipalitiesFile) as { changes: TerritoryChange[] }
    const step = (number: string, year: number): string[] => {
      const change = changes.find((one) => one.year === year && one.from.includes(number))
      if (!change) return [number]
      return change.links?.filter((link) => link.from === number).map((link) => link.to) ?? [...change.to]
    }
    const rejoined = ['1504', '1523', '1529', '1534', '1546']
    for (const start of [2016, 2017, 2018, 2019, 2023]) {
      for (const number of numbersOf(start)) {
        let reached = [number]
        for (let year = start + 1; year <= 2024; year++) {
          reached = [...new Set(reached.flatMap((one) => step(one, year)))]
        }
        if (rejoined.includes(number)) continue
        expect(territory.later(number, start, 2024).numbers, number).toEqual(reached.sort())
      }
    }
  })

  test('the listed changes have the shape of their kind, and none has slipped in or out', () => {
    const { changes } = readJson(municipalitiesFile) as { changes: TerritoryChange[] }
    for (const { kind, from, to, links } of changes) {
      expect([kind, from.length > 1, to.length > 1]).toEqual(
        {
          renumbered: ['renumbered', false, false],
          merged: ['merged', true, false],
          split: ['split', false, true],
          mixed: ['mixed', true, true],
        }[kind] as unknown[],
      )
      expect(links !== undefined).toBe(to.length > 1)
    }
    const count = (year: number, kind: string) =>
      changes.filter((change) => change.year === year && change.kind === kind).length
    expect([2017, 2018, 2019, 2020, 2024].map((year) => count(year, 'renumbered'))).toEqual([
      0, 46, 1, 202, 113,
    ])
    expect([2017, 2018, 2019, 2020, 2024].map((year) => count(year, 'merged'))).toEqual([1, 4, 0, 38, 0])
  })

  test('an unknown number or a wrong direction is refused', () => {
    expect(() => territory.earlier('4601', 2019, 2018)).toThrow(ProblemError)
    expect(() => territory.later('9999', 2019, 2020)).toThrow(
      '101: Kommunenummer 9999 var ikke i bruk i 2019',
    )
    expect(() => territory.earlier('0301', 2019, 2020)).toThrow(RangeError)
    expect(() => territory.later('0301', 2020, 2019)).toThrow(RangeError)
  })
})

describe('regions', () => {
  test('every municipality of every year has a region in both systems', () => {
    const counts = (year: number, system: 'competence' | 'survey') => {
      const found: Record<string, number> = {}
      for (const number of numbersOf(year)) {
        const { code } = territory.regionOf(number, year, system)
        found[code] = (found[code] ?? 0) + 1
      }
      return found
    }
    for (const year of allYears) {
      expect(Object.keys(counts(year, 'competence'))).toHaveLength(7)
      expect(Object.keys(counts(year, 'survey'))).toHaveLength(4)
    }
    expect(counts(2020, 'competence')).toEqual({
      oslo: 1,
      west_stavanger: 23,
      mid: 26 + 38,
      north: 41 + 39,
      // Viken's 51 are 12 of Østfold, 21 of Akershus and 18 of Buskerud from 2024; Innlandet has 46
      east: 12 + 21 + 46,
      south: 18 + 23 + 25,
      west_bergen: 43,
    })
  })

  test('Viken, and Vestfold og Telemark, resolve by the county of today', () => {
    expect(territory.regionOf('3001', 2021, 'competence').code).toBe('east')
    expect(territory.regionOf('3005', 2021, 'competence').code).toBe('south')
    expect(territory.regionOf('3025', 2020, 'competence').code).toBe('east')
    expect(territory.regionOf('3808', 2020, 'competence').code).toBe('south')
    expect(territory.regionOf('1103', 2020, 'survey').name.nb).toBe('Vest')
    expect(territory.regionOf('1103', 2020, 'competence').name.nb).toBe('KoRus Vest Stavanger')
    expect(() => territory.regionOf('3001', 2019, 'survey')).toThrow(ProblemError)
  })

  test('the municipalities that moved between regions are all listed', () => {
    for (const system of territory.regionSystems) {
      const moved = numbersOf(2019).flatMap((number) => {
        const from = territory.regionOf(number, 2019, system.code).code
        const next = territory.later(number, 2019, 2024).numbers
        const now = [...new Set(next.map((one) => territory.regionOf(one, 2024, system.code).code))]
        return now.join() === from ? [] : [`${number} ${from} ${now}`]
      })
      expect(system.moved.map(({ number, from, now }) => `${number} ${from} ${now}`).sort()).toEqual(moved)
    }
  })
})

describe('broken data files', () => {
  type Loose = { municipalities: Record<string, unknown>[]; changes: Record<string, unknown>[] }
  const regions = readJson(regionsFile)
  const broken = (change: (data: Loose) => void) => () => {
    const data = readJson(municipalitiesFile) as Loose
    change(data)
    return createTerritory(data, regions)
  }
  test('are refused with a reason', () => {
    expect(() => createTerritory(null, regions)).toThrow('municipalities file: not an object')
    expect(broken((data) => data.changes.pop())).toThrow(TypeError)
    expect(broken((data) => data.municipalities.pop())).toThrow(TypeError)
    expect(
      broken((data) => {
        data.municipalities[0]!.number = 101
      }),
    ).toThrow('number: not a text')
    expect(
      broken((data) => {
        data.municipalities[0]!.number = '101'
      }),
    ).toThrow('"101" is not a municipality number')
    const twice = {
      systems: [
        { code: 'survey', regions: [{ code: 'a', name: { nb: 'A', nn: 'A' }, counties: ['03', '03'] }] },
      ],
    }
    expect(() => createTerritory(readJson(municipalitiesFile), twice)).toThrow('county 03 is twice in survey')
  })
})
