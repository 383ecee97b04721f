import { describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { loadInstruments } from '#rim/assets'
import { importProblems } from './problems.ts'
import { readRecord } from './record.ts'

const checks = { instruments: loadInstruments(), municipalityExists: () => true }
const numbersOf = (person: string): number[] =>
  readRecord(
    { municipality: '1103', round: '2020', unit_type: 'health_care', unit: 'a', person },
    2,
    checks,
  ).problems.map(({ number }) => number)
const random = createRandom(1)

describe('a person column', () => {
  it.each([
    ['national identity number', '13097248022'],
    ['with a space', '130972 48022'],
    ['pasted with a hard space', '130972\u00a048022'],
    ['D-number', '53097248016'],
    ['H-number', '13527248013'],
    ['common auxiliary number', '88888888831'],
    ['synthetic, month + 80', randomSyntheticNumber(random, { birthYear: 1990, sex: 'male' })],
    ['synthetic, month + 65', '68467038838'],
  ])('is refused with a %s', (_, person) => {
    expect(numbersOf(person)).toEqual([importProblems.identityNumber.number])
  })

  it.each(['1', 'p-0042', '13097248023', '1309724802', 'a3f9', '20260001234'])('may hold %s', (person) => {
    expect(numbersOf(person)).toEqual([])
  })

  it('is told of without what it holds', () => {
    const { problems } = readRecord(
      { municipality: '1103', round: '2020', unit_type: 'health_care', unit: 'a', person: '13097248022' },
      2,
      checks,
    )
    expect(JSON.stringify(problems)).not.toContain('13097248022')
  })
})
