import { idnr } from '@navikt/fnrvalidator'
import { type Problem, problem } from '#core/foundation'
import { birthOf, newSeriesFrom, type Sex } from './birth.ts'
import { firstRemainder } from './check-digits.ts'
import { IdentityNumber } from './number.ts'
import { type IdentityNumberKind, type NumberParts, partsOf } from './parts.ts'
import { identityProblems } from './problems.ts'

/** A valid identity number and what may be kept of it. */
export interface ReadIdentityNumber {
  readonly number: IdentityNumber
  readonly kind: IdentityNumberKind
  /** `YYYY-MM-DD`, where the number tells it. In a D-number day and month may be those of the registration. */
  readonly birthDate?: string
  /** Null where the number does not tell: it must be asked. */
  readonly birthYear: number | null
  /** Null where the number does not tell: it must be asked. */
  readonly sex: Sex | null
  /** Belongs to no living person: for tests and training. */
  readonly synthetic: boolean
}

/** How a number is read. */
export interface ReadingOptions {
  /** The day of the reading, `YYYY-MM-DD`. */
  readonly today: string
  /** Whether synthetic numbers are accepted: in tests and training only. */
  readonly synthetic: boolean
}

/** What people put between the digits, and what comes along invisibly when text is pasted. */
const between = /[\s.\-\u00ad\u2010-\u2015\u2212\u200b-\u200f\u2060]/g

/**
 * Reads an identity number as a person types it: 11 digits, with spaces, full stops or hyphens between them as
 * wanted. National identity numbers, D-numbers, H-numbers and common auxiliary numbers are read; in tests and
 * training also synthetic ones.
 *
 * @returns the number with what it tells, or what is wrong with it. The problems never hold the number.
 * @throws RangeError when `today` is no date.
 */
export function readIdentityNumber(text: string, options: ReadingOptions): ReadIdentityNumber | Problem[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(options.today)) throw new RangeError(`today "${options.today}"`)
  const digits = text.replace(between, '')
  if (digits === '') return [problem(identityProblems.missing)]
  if (!/^[0-9]+$/.test(digits)) return [problem(identityProblems.otherCharacters)]
  if (digits.length !== 11) return [problem(identityProblems.wrongLength, { count: digits.length })]
  return digits < '8' ? readDated(digits, options) : readUndated(digits)
}

/** A common auxiliary number: 8 or 9, eight random digits and check digits. */
function readUndated(digits: string): ReadIdentityNumber | Problem[] {
  if (!hasCheckDigits(digits) || firstRemainder(digits) !== 0)
    return [problem(identityProblems.wrongCheckDigits)]
  return { number: new IdentityNumber(digits), kind: 'fhnr', birthYear: null, sex: null, synthetic: false }
}

function readDated(digits: string, options: ReadingOptions): ReadIdentityNumber | Problem[] {
  const parts = partsOf(digits)
  const synthetic = isSynthetic(parts, options.synthetic)
  const newSeries = firstRemainder(digits) !== 0
  const birth = birthOf(parts, options.today, newSeries)
  // before 2032 only synthetic numbers are made by the new rule; accepting it would let wrong digits through
  const early = newSeries && options.today < newSeriesFrom && !(synthetic && options.synthetic)
  if (early || !hasCheckDigits(digits)) {
    const wrong = problem(identityProblems.wrongCheckDigits)
    return birth === 'noSuchDate' ? [problem(identityProblems.noSuchDate), wrong] : [wrong]
  }
  if (birth === 'noSuchDate') return [problem(identityProblems.noSuchDate)]
  if (synthetic && !options.synthetic) return [problem(identityProblems.syntheticNumber)]
  if (birth === 'unusedSeries') return [problem(identityProblems.unusedSeries)]
  if (birth === 'bornInFuture') return [problem(identityProblems.bornInFuture)]
  const told = { kind: kindOf(parts), birthYear: birth.year, sex: birth.sex, synthetic }
  const number = new IdentityNumber(digits)
  return birth.date === null ? { number, ...told } : { number, ...told, birthDate: birth.date }
}

/** By both rules, the one until 2032 and the one since. The library checks dates too; those are read here, by century. */
function hasCheckDigits(digits: string): boolean {
  const result = idnr(digits)
  return result.status === 'valid' || !result.reasons.includes("checksums don't match")
}

/** Month + 40 is an H-number in use and a synthetic number in tests; on a D-number it is synthetic only. */
function isSynthetic(parts: NumberParts, test: boolean): boolean {
  if (parts.series === 'plus40') return parts.dNumber || test
  return parts.series !== 'register'
}

function kindOf(parts: NumberParts): IdentityNumberKind {
  if (parts.dNumber) return 'dnr'
  return parts.series === 'plus40' ? 'hnr' : 'fnr'
}
