import { readIdentityNumber } from './read.ts'

/** Eleven digits, as people write them: together, or with a space, hyphen or full stop before the last five. */
const candidates = /(?<!\d)\d{6}[\s.\-\u00a0\u2010-\u2015]?\d{5}(?!\d)/g

/**
 * Whether somebody's identity number stands in a text, of any kind and also a synthetic one. For texts that people write
 * freely: the number is stored nowhere, so it must not come in by that door either. Another number of eleven digits has
 * right check digits about once in a hundred.
 *
 * @example holdsIdentityNumber('ring 22 22 22 22') // false
 */
export function holdsIdentityNumber(text: string): boolean {
  // the last day of the check rule of today: later birth dates are no reason to let a number in
  const options = { today: '2031-12-31', synthetic: true }
  return (text.match(candidates) ?? []).some((digits) => !Array.isArray(readIdentityNumber(digits, options)))
}
