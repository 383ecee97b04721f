import { daysInMonth, type Random } from '#core/foundation'
import type { Sex } from './birth.ts'
import { checkDigitsOf } from './check-digits.ts'

/**
 * A synthetic national identity number as the Tax Administration makes them for tests (month + 80), for training data:
 * a random day of the year, a random individual number of the year's series and the sex, right check digits. The same
 * generator gives the same number. A string, not an `IdentityNumber`: it is nobody's, and is there to be shown and
 * typed.
 *
 * @param who year of birth, 1854 to 2039, and sex.
 * @throws RangeError for another year.
 */
export function randomSyntheticNumber(
  generator: Random,
  who: { readonly birthYear: number; readonly sex: Sex },
): string {
  const [first, count] = seriesOf(who.birthYear)
  for (;;) {
    const month = 1 + generator.below(12)
    const day = 1 + generator.below(daysInMonth(who.birthYear, month))
    // every second individual number is a woman's, and each series begins with an even one
    const individual = first + 2 * generator.below(count / 2) + (who.sex === 'male' ? 1 : 0)
    const nine = `${pad(day, 2)}${month + 80}${pad(who.birthYear % 100, 2)}${pad(individual, 3)}`
    const check = checkDigitsOf(nine)
    if (check !== undefined) return nine + check
  }
}

/** The first individual number of the year's series and how many there are. */
function seriesOf(year: number): readonly [number, number] {
  if (Number.isInteger(year)) {
    if (year >= 1854 && year <= 1899) return [500, 250]
    if (year >= 1900 && year <= 1999) return [0, 500]
    if (year >= 2000 && year <= 2039) return [500, 500]
  }
  throw new RangeError(`birthYear ${year}`)
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')
