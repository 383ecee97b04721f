import { describe, expect, it } from 'vitest'
import { datasetFromRegistrations, keyColumnOf, type Registration } from '#core/dataset'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { plainAnswers, plainSubstanceAnswers } from '#rim/test-kit'
import { deriveColumns } from '../derive.ts'
import { type ComparableSample, comparableSample, type SampleRequest } from './index.ts'

// no form is of the years after 2020 yet: the last one goes on
const versions = loadInstruments().map((one) =>
  one.id === 'brukerplan@2020.1' ? { ...one, rounds: ['2020', '2022', '2024'] } : one,
)
const territory = loadTerritory()
const criteria = versions.find(({ id }) => id === 'brukerplan@2020.1')!.inclusion

let next = 0
/** Some adult substance recipients of a municipality in a round. */
const mapped = (municipality: string, round: string, count = 3, unitType = 'health_care'): Registration[] =>
  Array.from({ length: count }, () => ({
    ...{ municipality, round, unitType, unit: `${municipality}-1`, person: `p${next++}` },
    answers: plainSubstanceAnswers(),
  }))
const sampleOf = (
  registrations: readonly (readonly Registration[])[],
  request: Partial<SampleRequest> & { readonly from: string; readonly to: string },
): ComparableSample =>
  comparableSample(
    deriveColumns(datasetFromRegistrations(registrations.flat(), versions, { synthetic: true })),
    territory,
    { group: 'substance', criteria, ...request },
  )
const sizes = ({ rows }: ComparableSample): number[] => [rows.from.length, rows.to.length]
const numbers = ({ municipalities }: ComparableSample): string[] => municipalities.map(({ number }) => number)

describe('borders, as they were changed', () => {
  // which earlier numbers a municipality of the later year consists of, from the history of Norwegian municipalities
  const exact: [string, string, string, string, readonly string[]][] = [
    ['Trondheim gets a new number', '2018', '5001', '2017', ['1601']],
    ['Rindal changes county in 2019', '2019', '5061', '2018', ['1567']],
    ['Larvik and Lardal in 2018', '2018', '0712', '2017', ['0709', '0728']],
    ['Rissa and Leksvik in 2018', '2018', '5054', '2017', ['1624', '1718']],
    ['Færder in 2018', '2020', '3811', '2017', ['0722', '0723']],
    ['Sandefjord, Stokke and Andebu in 2017', '2017', '0710', '2016', ['0706', '0719', '0720']],
    ['Stavanger, Finnøy and Rennesøy in 2020', '2020', '1103', '2017', ['1103', '1141', '1142']],
    ['Trondheim and Klæbu in 2020', '2020', '5001', '2017', ['1601', '1662']],
    ['Drammen, Svelvik and Nedre Eiker in 2020', '2020', '3005', '2019', ['0602', '0625', '0711']],
    ['Holmestrand twice', '2020', '3802', '2017', ['0702', '0713', '0714']],
    ['Ålesund of 2020', '2020', '1507', '2019', ['1504', '1523', '1529', '1534', '1546']],
    ['Ålesund of 2024 without Haram', '2024', '1508', '2019', ['1504', '1523', '1529', '1546']],
    ['Haram is itself again', '2024', '1580', '2019', ['1534']],
    ['Viken is divided in 2024', '2024', '3301', '2022', ['3005']],
    ['Troms og Finnmark is divided in 2024', '2024', '5501', '2022', ['5401']],
    ['Vestfold og Telemark is divided in 2024', '2024', '4001', '2022', ['3806']],
    ['Oslo stays', '2024', '0301', '2015', ['0301']],
  ]
  it.each(exact)('%s', (_, to, number, from, parts) => {
    const sample = sampleOf([mapped(number, to, 4), ...parts.map((part) => mapped(part, from, 3))], {
      from,
      to,
    })
    expect(numbers(sample)).toEqual([number])
    expect(sizes(sample)).toEqual([3 * parts.length, 4])
    expect(sample.municipalities[0]!.numbers).toEqual({ from: parts, to: [number] })
    expect(sample.leftOut).toEqual([])
    if (parts.length === 1) return
    const lacking = sampleOf([mapped(number, to), ...parts.slice(1).map((part) => mapped(part, from))], {
      from,
      to,
    })
    expect(numbers(lacking)).toEqual([])
    expect(lacking.leftOut).toMatchObject([{ number, reason: 'parts' }])
  })

  const inexact: [string, string, string, string, readonly string[], string][] = [
    ['Tysfjord went to Narvik and Hamarøy', '2020', '1806', '2017', ['1805', '1850', '1854'], 'Tysfjord'],
    ['Hamarøy got the other part', '2020', '1875', '2017', ['1849', '1850'], 'Tysfjord'],
    ['Snillfjord went to Heim', '2020', '5055', '2017', ['1571', '1612', '1613'], 'Snillfjord'],
    ['Snillfjord went to Hitra', '2020', '5056', '2018', ['5012', '5013'], 'Snillfjord'],
    ['Snillfjord went to Orkland', '2020', '5059', '2019', ['5012', '5016', '5023', '5024'], 'Snillfjord'],
    ['Haram left Ålesund', '2024', '1508', '2022', ['1507'], 'Ålesund'],
    ['Haram was in Ålesund', '2024', '1580', '2022', ['1507'], 'Ålesund'],
  ]
  it.each(inexact)('%s: left out and named', (_, to, number, from, parts, named) => {
    const sample = sampleOf([mapped(number, to), ...parts.map((part) => mapped(part, from))], { from, to })
    expect(numbers(sample)).toEqual([])
    const found = sample.leftOut.find((one) => one.number === number)!
    expect(found.reason).toBe('borders')
    for (const form of ['nb', 'nn'] as const) expect(found.text[form]).toContain(named)
  })

  it('a municipality that mapped the year before under its old number is the new one', () => {
    const sample = sampleOf(
      [
        mapped('1103', '2017', 2),
        mapped('1141', '2017'),
        mapped('1142', '2017'),
        mapped('0301', '2020'),
      ].concat([mapped('1103', '2019', 5), mapped('1141', '2019', 1), mapped('1142', '2019', 1)]),
      { from: '2017', to: '2020' },
    )
    expect(sample.municipalities).toMatchObject([
      { number: '1103', mapped: { from: '2017', to: '2019' }, numbers: { to: ['1103', '1141', '1142'] } },
    ])
    expect(sizes(sample)).toEqual([8, 7])
    expect(sample.rounds).toEqual(['2017', '2019', '2020'])
    expect(sample.leftOut).toMatchObject([{ number: '0301', reason: 'not_mapped_from' }])
  })
})

describe('who can be compared', () => {
  it('the year before stands in only where that is allowed, and the year itself comes first', () => {
    const data = [mapped('0301', '2016', 5), mapped('0301', '2020', 2), mapped('1103', '2017', 1)].concat([
      mapped('4601', '2020', 4),
      mapped('1201', '2016', 9),
      mapped('1201', '2017', 6),
    ])
    const years = { from: '2017', to: '2020' }
    expect(sizes(sampleOf(data, years))).toEqual([11, 6])
    const strict = sampleOf(data, { ...years, previousYearAllowed: false })
    expect(numbers(strict)).toEqual(['4601'])
    expect(strict.leftOut.map(({ number, reason }) => [number, reason])).toEqual([
      ['0301', 'not_mapped_from'],
      ['1103', 'not_mapped_to'],
    ])
  })

  it('neighbouring years never share a mapping', () => {
    const sample = sampleOf([mapped('0301', '2019'), mapped('1103', '2020')], { from: '2019', to: '2020' })
    expect(numbers(sample)).toEqual([])
  })

  it('keeps only the unit types that stand in both years', () => {
    const data = [
      ...[mapped('0301', '2017', 5), mapped('0301', '2017', 7, 'nav'), mapped('0301', '2019', 4)],
      ...[mapped('1103', '2017', 3), mapped('1103', '2019', 2), mapped('1103', '2019', 1, 'nav')],
      ...[mapped('4601', '2019', 3), mapped('1201', '2017', 2, 'nav')],
    ]
    const years = { from: '2017', to: '2019' }
    const both = sampleOf(data, { ...years, unitTypes: ['health_care', 'nav'] })
    expect(sizes(both)).toEqual([8, 6])
    expect(both.leftOut).toMatchObject([{ number: '1201', reason: 'not_mapped_to' }])
    const some = sampleOf([mapped('0301', '2017', 5, 'nav'), mapped('0301', '2019', 5)], years)
    expect(some.leftOut).toMatchObject([{ number: '0301', reason: 'unit_types' }])
  })

  it('leaves a unit type without a legal basis out of both years, and says so', () => {
    const data = [
      mapped('0301', '2017', 5),
      mapped('0301', '2017', 7, 'nav'),
      mapped('0301', '2020', 4),
    ].concat([mapped('0301', '2020', 6, 'nav')])
    const sample = sampleOf(data, { from: '2017', to: '2020', unitTypes: ['health_care', 'nav'] })
    expect(sizes(sample)).toEqual([5, 4])
    expect(sample.unitTypes).toEqual(['health_care'])
    expect(sample.notes.some(({ nb }) => nb.includes('NAV'))).toBe(true)
    expect(() => sampleOf(data, { from: '2017', to: '2020', unitTypes: ['nav'] })).toThrow(
      'rettslig grunnlag',
    )
  })

  it('takes adults of the group alone', () => {
    const answers = [plainSubstanceAnswers({ age: 17 }), plainAnswers(), plainSubstanceAnswers({ age: 18 })]
    const some = (round: string): Registration[] =>
      answers.map((one, at) => ({ ...mapped('0301', round, 1)[0]!, person: `q${round}${at}`, answers: one }))
    const sample = sampleOf([some('2018'), some('2020')], { from: '2018', to: '2020' })
    expect(sizes(sample)).toEqual([1, 1])
  })

  it('refuses years that are not there or do not follow each other', () => {
    const data = [mapped('0301', '2018'), mapped('0301', '2020')]
    expect(() => sampleOf(data, { from: '1999', to: '2020' })).toThrow('1999')
    expect(() => sampleOf(data, { from: '2020', to: '2018' })).toThrow('senere')
    expect(() => sampleOf(data, { from: '2020', to: '2020' })).toThrow('senere')
  })

  it('has the size class and the name of the later year', () => {
    const [one] = sampleOf([mapped('1601', '2017'), mapped('5001', '2018')], {
      from: '2017',
      to: '2018',
    }).municipalities
    expect(one).toMatchObject({ number: '5001', name: expect.stringContaining('Trondheim') })
    expect(one!.sizeClass.code).toBe(territory.sizeClassOf(one!.residents).code)
  })
})

describe('rows', () => {
  it('are everybody of the municipalities, once', () => {
    const registrations = [
      mapped('1601', '2017', 3),
      mapped('1662', '2017', 2),
      mapped('5001', '2020', 4),
    ].flat()
    const dataset = deriveColumns(datasetFromRegistrations(registrations, versions, { synthetic: true }))
    const { rows } = comparableSample(dataset, territory, {
      from: '2017',
      to: '2020',
      group: 'substance',
      criteria,
    })
    const places = keyColumnOf(dataset, 'municipality')
    const of = (side: 'from' | 'to'): string[] =>
      [...rows[side]].map((row) => places.keys[places.data[row]!]!)
    expect(of('from').sort()).toEqual(['1601', '1601', '1601', '1662', '1662'])
    expect(of('to')).toEqual(['5001', '5001', '5001', '5001'])
    expect(new Set([...rows.from, ...rows.to]).size).toBe(9)
  })
})
