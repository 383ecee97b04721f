/**
 * The signs of a code: capital letters and digits of which no two look alike, on paper or screen, in anybody's hand. There
 * are 19, a prime number: the check sign then finds every single wrong sign, and every two that have changed places.
 */
export const codeSigns = 'ACEFHJKMNPRTUWXY347'

/** How many signs a code has, the last of which is the check sign. */
export const codeLength = 10

/** What was typed, read as a code: the code, or what is wrong with it. */
export type ReadCode =
  | { readonly code: string }
  | {
      /** `signs`: some do not occur in codes; `length`: too few or too many; `check`: one is wrong, or two are swapped. */
      readonly wrong: 'length' | 'signs' | 'check'
      /** The signs that do not occur, each once, in the order they were typed. */
      readonly signs: readonly string[]
    }

/**
 * Makes a code of nine random signs and the check sign.
 *
 * @param below gives a uniform random integer from 0 to below its limit; nobody may be able to foretell it.
 * @returns ten signs without a hyphen, e.g. `AC3FH7JKM4`.
 */
export function makeCode(below: (limit: number) => number): string {
  const values = Array.from({ length: codeLength - 1 }, () => below(codeSigns.length))
  return [...values, checkValue(values)].map((value) => codeSigns[value]!).join('')
}

/** A code as it is printed: `AC3FH-7JKM4`. */
export function showCode(code: string): string {
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`
}

/**
 * Reads what somebody typed, or the address that a phone's camera read: small letters, spaces, hyphens and full stops do no
 * harm. A sign that does not occur is never taken for one that it resembles, as it resembles several; it is told.
 */
export function readCode(typed: string): ReadCode {
  const last =
    typed
      .trim()
      .replace(/[/?#\s]+$/, '')
      .split('/')
      .at(-1) ?? ''
  const signs = [...last.normalize('NFKC').toUpperCase()].filter(
    (sign) => !/[\s\p{Pd}\u2212._,'"]/u.test(sign),
  )
  const strange = [...new Set(signs.filter((sign) => !codeSigns.includes(sign)))]
  if (strange.length > 0) return { wrong: 'signs', signs: strange }
  if (signs.length !== codeLength) return { wrong: 'length', signs: [] }
  const values = signs.map((sign) => codeSigns.indexOf(sign))
  return weighted(values) === 0 ? { code: signs.join('') } : { wrong: 'check', signs: [] }
}

/** The sum of the values, each times its place, modulo the number of signs: 0 for a whole code. */
const weighted = (values: readonly number[]): number =>
  values.reduce((sum, value, at) => sum + value * (at + 1), 0) % codeSigns.length

function checkValue(values: readonly number[]): number {
  const rest = weighted(values)
  return [...codeSigns].findIndex((_, value) => (rest + value * codeLength) % codeSigns.length === 0)
}
