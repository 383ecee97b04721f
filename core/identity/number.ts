const hidden = '[identity number]'

let digitsOf: (number: IdentityNumber) => string

/**
 * An identity number that cannot leak by accident. As text, in a template, in JSON, in an error and on the console it
 * is `[identity number]`; copied (`{...number}`, `structuredClone`) it is empty. Made by `readIdentityNumber` alone:
 * outside this folder only the type is known.
 */
export class IdentityNumber {
  // a private field, not a symbol or a closure in a property: no reflection, clone or inspection can reach it
  readonly #digits: string

  static {
    digitsOf = (number) => number.#digits
  }

  constructor(digits: string) {
    this.#digits = digits
    Object.freeze(this)
  }

  toString(): string {
    return hidden
  }

  toJSON(): string {
    return hidden
  }

  /** What `console.log` and `util.inspect` of Node show. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return hidden
  }
}
Object.freeze(IdentityNumber.prototype)

/**
 * The 11 digits. For `rim/keys` alone, which makes pseudonyms of them: nothing else may import this function. The
 * digits are never stored, logged or sent.
 */
export function digitsFor(number: IdentityNumber): string {
  return digitsOf(number)
}
