import type { LocalText, MissingKind } from '#core/foundation'

/** A choice as a table prints it. */
export interface ColumnChoice {
  readonly code: string
  readonly label: LocalText
}

interface ColumnBase {
  readonly code: string
  readonly label: LocalText
  /** The question number of the instrument, or null for what the program derives or the registration carries. */
  readonly number: string | null
  /** Where the column comes from: a question of the form, the registration's own record, or a rule of the program. */
  readonly kindOfSource: 'question' | 'record' | 'derived'
  /** The rounds whose form has the question; absent: every round. In the others everyone is `notAsked`, which is not "no". */
  readonly rounds?: readonly string[]
}

/** One of several choices. `data[row]` is the choice's position, or a missing code. */
export interface ChoiceColumn extends ColumnBase {
  readonly kind: 'choice'
  readonly choices: readonly ColumnChoice[]
  readonly data: Uint8Array
}

/** Any number of choices. `flags[choice][row]` is 1 where chosen; `state[row]` is 0 where answered, else a missing code. */
export interface FlagsColumn extends ColumnBase {
  readonly kind: 'flags'
  readonly choices: readonly ColumnChoice[]
  readonly flags: readonly Uint8Array[]
  readonly state: Uint8Array
}

/** A whole number, 0 to 32,767. `data[row]` is the number, or a missing code as a negative (see `missingNumber`). */
export interface NumberColumn extends ColumnBase {
  readonly kind: 'number'
  readonly data: Int16Array
}

/** A key of the record (municipality, unit, person): `keys[data[row]]`. Never tabulated by value without a declared grouping. */
export interface KeyColumn extends ColumnBase {
  readonly kind: 'key'
  readonly keys: readonly string[]
  readonly data: Uint32Array
}

export type Column = ChoiceColumn | FlagsColumn | NumberColumn | KeyColumn

/** Registrations as columns. Immutable once made; every column has `size` rows. */
export interface Dataset {
  readonly size: number
  readonly columns: ReadonlyMap<string, Column>
  /** True where the registrations are made up; every file that they reach must say so. */
  readonly synthetic: boolean
}

/** Codes of missing answers in choice and flags columns. Choices take 0 to 251. */
export const missingCodes: Readonly<Record<MissingKind, number>> = {
  notAsked: 255,
  unknown: 254,
  refused: 253,
  blank: 252,
}
export const firstMissingCode = 252

/** Codes of missing answers in number columns. */
export const missingNumbers: Readonly<Record<MissingKind, number>> = {
  notAsked: -1,
  unknown: -2,
  refused: -3,
  blank: -4,
}
