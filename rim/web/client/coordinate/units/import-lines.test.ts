import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStaff, readUnits } from './import-lines.ts'

const units = [
  { id: 'a', name: 'Rus og psykisk helse' },
  { id: 'b', name: 'NAV Time' },
]

describe('staff', () => {
  it('is read by semicolon and tab, in both forms of Norwegian, without headings and empty lines', () => {
    const pasted =
      'Navn;Rolle;Enhet\r\nKari Nordmann; registrator; rus og psykisk helse\n\nOla Moe\tEiningsleiar\tNAV Time\nIda Lund;Koordinator'
    expect(readStaff(pasted, units)).toEqual({
      lines: [
        { line: 2, name: 'Kari Nordmann', role: 'registrar', unit: units[0] },
        { line: 4, name: 'Ola Moe', role: 'unit-leader', unit: units[1] },
        { line: 5, name: 'Ida Lund', role: 'coordinator', unit: null },
      ],
      faults: [],
    })
  })

  it('tells what is wrong with each line, and takes the others', () => {
    const cases: readonly [text: string, fault: string][] = [
      ['Kari;sjef;NAV Time', 'unknown-role'],
      ['Kari;registrator;Hjemmetjenesten', 'unknown-unit'],
      ['Kari;registrator', 'no-unit'],
      ['Kari;registrator;NAV Time;mer', 'columns'],
      [';registrator;NAV Time', 'no-name'],
      [`${'x'.repeat(201)};registrator;NAV Time`, 'too-long'],
      ['Kari 13827929780;registrator;NAV Time', 'identity-number'],
      ['ola moe;registrator;nav time', 'twice'],
    ]
    const pasted = ['Ola Moe;registrator;NAV Time', ...cases.map(([text]) => text)].join('\n')
    const { lines, faults } = readStaff(pasted, units)
    expect(lines.map(({ name }) => name)).toEqual(['Ola Moe'])
    expect(faults).toEqual(cases.map(([text, fault], at) => ({ line: at + 2, text, fault })))
  })
})

describe('units', () => {
  it('are read with type and contact', () => {
    const pasted = 'Hjemmetjenesten; helse; Torget 1, 51 00 00 00\nBarnevernet\tBarnevern'
    expect(readUnits(pasted, units).lines).toEqual([
      { line: 1, name: 'Hjemmetjenesten', unitType: 'health', contact: 'Torget 1, 51 00 00 00' },
      { line: 2, name: 'Barnevernet', unitType: 'child-welfare', contact: '' },
    ])
  })

  it('are refused where there is one of the name, or no such type', () => {
    const { lines, faults } = readUnits('nav time;nav\nSkolen;skole\nLegene;fastlege\nLegene;fastlege', units)
    expect(lines.length).toBe(1)
    expect(faults.map(({ line, fault }) => `${line} ${fault}`)).toEqual([
      '1 exists',
      '2 unknown-type',
      '4 twice',
    ])
  })
})

it('every line that is not empty is either taken or told of', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (written) => {
      const pasted = `Ola;koordinator\n${written.join('\n')}`
      const expected = pasted.split(/\r\n|\r|\n/).filter((text) => text.trim() !== '').length
      const { lines, faults } = readStaff(pasted, units)
      expect(lines.length + faults.length).toBe(expected)
    }),
    { seed: 1, numRuns: 300 },
  )
})
