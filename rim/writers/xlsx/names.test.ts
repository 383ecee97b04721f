import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaNames, sheetNames } from './names.ts'

describe('names that Excel accepts', () => {
  it('cleans, shortens at a word, and tells equal ones apart', () => {
    expect(
      sheetNames(['Bolig/økonomi', 'bolig økonomi', "'", 'History', 'Tjenester mottatt siste tolv måneder']),
    ).toEqual(['Bolig økonomi', 'bolig økonomi (2)', 'Ark', 'History (2)', 'Tjenester mottatt siste tolv…'])
  })

  it('holds for any titles', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 20 }), (titles) => {
        const names = sheetNames(titles)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length)
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/)
        }
      }),
    )
  })

  it('names areas with letters, digits and underscores only', () => {
    const name = areaNames()
    expect(['a b', 'A_b', 'A1'].map(name)).toEqual(['tabell_a_b', 'tabell_A_b_2', 'tabell_A1'])
  })
})
