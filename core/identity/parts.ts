/**
 * What kind of number it is:
 * - `fnr` national identity number, `dnr` D-number (day + 40), both from the Population Register;
 * - `hnr` H-number (month + 40): made by one health institution for a patient without a known number, so the same
 *   person may have several, and two institutions may use the same one;
 * - `fhnr` common auxiliary number (first digit 8 or 9): tells neither date nor sex.
 *
 * Source: Direktoratet for e-helse, «Identifikatorer for personer» (HIS 1001); folkeregisterforskriften § 2-2.
 */
export type IdentityNumberKind = 'fnr' | 'dnr' | 'hnr' | 'fhnr'

/** A number taken apart, with what marks its kind taken out of day and month. */
export interface NumberParts {
  readonly day: number
  /** 1 to 12, or 0 where the two digits are no month in any series. */
  readonly month: number
  /** The last two digits of the year. */
  readonly year: number
  /** The three digits after the date, 0 to 999. */
  readonly individual: number
  readonly dNumber: boolean
  readonly series: 'register' | 'plus40' | 'plus65' | 'plus80'
}

/**
 * What is added to the month. +80: the Tax Administration's synthetic people (Tenor, TestID). +40: H-numbers of the
 * health services, and NAV's synthetic people. +65: synthetic people in the health sector's test registers.
 */
const added = [
  ['register', 0],
  ['plus40', 40],
  ['plus65', 65],
  ['plus80', 80],
] as const

/** Takes apart 11 digits, the first of them 0 to 7. */
export function partsOf(digits: string): NumberParts {
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  const [series, more] = added.find(([, plus]) => month > plus && month <= plus + 12) ?? ['register', month]
  return {
    day: day > 40 ? day - 40 : day,
    month: month - more,
    year: Number(digits.slice(4, 6)),
    individual: Number(digits.slice(6, 9)),
    dNumber: day > 40,
    series,
  }
}
