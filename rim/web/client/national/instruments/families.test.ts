import { expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { familyOf, familyWords, formFamilies, isForUsers } from './families.ts'

it('know every version that ships of the forms that are revised', () => {
  for (const family of formFamilies) {
    for (const { id } of loadInstruments(family)) {
      expect(familyOf(id)).toBe(family)
      expect(isForUsers(id)).toBe(family === 'brukertilfredshet')
    }
    expect(Object.keys(familyWords[family])).toEqual(['nb', 'nn', 'en'])
  }
})
