import { expect, it } from 'vitest'
import { recipientsOf, takingInLetter, takingName } from './places.ts'

const oslo = { municipality: '0301', district: '030103', year: 2021 }

it('names a city district with its city in lists, and as a district in letters', () => {
  expect(takingName(oslo)).toBe('Sagene (Oslo)')
  expect(takingInLetter(oslo, 'Oslo')).toBe('bydel Sagene')
  const whole = { municipality: '1101', district: null, year: 2021 }
  expect(takingName(whole)).toBe('Eigersund')
  expect(takingInLetter(whole, 'Eigersund')).toBe('Eigersund kommune')
})

it('estimates recipients by the residents of the year, and none of what nobody has counted', () => {
  // 14,787 residents 1 January 2021
  expect(recipientsOf({ municipality: '1101', district: null, year: 2021 })).toBe(104)
  expect(recipientsOf(oslo)).toBeNull()
  expect(recipientsOf({ municipality: '9999', district: null, year: 2021 })).toBeNull()
})
