import { describe, expect, test } from 'vitest'
import { loadTerritory } from '#rim/assets'
import { surveyPlaces } from './places.ts'

const territory = loadTerritory()
const place = (year: number, participant: string) =>
  surveyPlaces(territory, year, [participant]).get(participant)

describe('surveyPlaces', () => {
  test('size class by residents and region of the competence centre', () => {
    // Oslo, Bergen, Stavanger, Utsira (some 200 residents), Andøy (some 4 600), Kvinnherad (some 13 000)
    expect(place(2021, '0301')).toEqual({ size: 'large', region: 'oslo' })
    expect(place(2021, '4601')).toEqual({ size: 'large', region: 'west_bergen' })
    expect(place(2021, '1103')).toEqual({ size: 'large', region: 'west_stavanger' })
    expect(place(2021, '1151')).toEqual({ size: 'small', region: 'west_stavanger' })
    expect(place(2021, '1871')).toEqual({ size: 'small', region: 'north' })
    expect(place(2021, '4617')).toEqual({ size: 'medium', region: 'west_bergen' })
  })

  test('a city district has those of its municipality', () => {
    expect(place(2021, '030103')).toEqual(place(2021, '0301'))
    expect(place(2021, '030199')).toBeUndefined()
    expect(place(2021, '110301')).toBeUndefined()
  })

  test('numbers are those of the year; others are absent', () => {
    // Moss was 0104 until 2019, 3002 from 2020 to 2023 and 3103 after
    expect(place(2019, '0104')?.size).toBe('large')
    expect(place(2021, '0104')).toBeUndefined()
    expect(place(2021, '3002')?.size).toBe('large')
    expect(place(2026, '3103')?.size).toBe('large')
    for (const odd of ['', '9999', '03', '0301011']) expect(place(2021, odd)).toBeUndefined()
    expect(surveyPlaces(territory, 2021, ['0301', '9999', '0301']).size).toBe(1)
  })

  test('the limits are where the report draws them', () => {
    const sizes = { small: [] as number[], medium: [] as number[], large: [] as number[] }
    for (const { number } of territory.municipalitiesAt(2021)) {
      sizes[place(2021, number)!.size!].push(territory.population(number, 2021)!.residents)
    }
    expect(Math.max(...sizes.small)).toBeLessThan(5000)
    expect(Math.min(...sizes.medium)).toBeGreaterThanOrEqual(5000)
    expect(Math.max(...sizes.medium)).toBeLessThan(20_000)
    expect(Math.min(...sizes.large)).toBeGreaterThanOrEqual(20_000)
    expect(Object.values(sizes).flat()).toHaveLength(356)
  })
})
