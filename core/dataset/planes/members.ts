import { type ChoiceColumn, type FlagsColumn, firstMissingCode, missingCodes } from '../columns.ts'
import type { Rows } from '../rows.ts'

/** Rows by what stands in a column of bytes: those with `low <= data[row] <= high`. */
export interface Membership {
  readonly data: Uint8Array
  readonly low: number
  readonly high: number
}

/**
 * A group and, by that, its rest. The rest are the others among the rows for which `known` holds; absent: all others. A
 * group from a question must say for whom the answer is known, or people who never answered would be in its rest.
 */
export interface Group {
  readonly inside: Membership
  readonly known?: Membership
}

/** A question to count: which values of `data` to count, in the order of the result. All others are left out. */
export interface CountedItem {
  readonly data: Uint8Array
  readonly values: readonly number[]
}

/** Rows `from` to just before `to`; of these, where given, only those `among`. */
export interface CountedRows {
  readonly from: number
  readonly to: number
  readonly among?: Membership
}

/** A choice column as an item: its choices by position, and, if asked for, the four kinds of missing answers after them. */
export function itemOf(column: ChoiceColumn, options: { readonly missing?: boolean } = {}): CountedItem {
  const values = column.choices.map((_, at) => at)
  const { blank, refused, unknown, notAsked } = missingCodes
  return {
    data: column.data,
    values: options.missing ? [...values, blank, refused, unknown, notAsked] : values,
  }
}

/** A group for each choice of a column. The rest of each: those who answered (or are known by the record) otherwise. */
export function groupsOf(column: ChoiceColumn | FlagsColumn): Group[] {
  if (column.kind === 'choice') {
    const { data, choices } = column
    const known = { data, low: 0, high: firstMissingCode - 1 }
    return choices.map((_, at) => ({ inside: { data, low: at, high: at }, known }))
  }
  const known = { data: column.state, low: 0, high: 0 }
  return column.flags.map((data) => ({ inside: { data, low: 1, high: 1 }, known }))
}

/** A group from a selection of rows; the rest is everyone else. */
export function groupOfRows(rows: Rows, size: number): Group {
  const data = new Uint8Array(size)
  for (let i = 0; i < rows.length; i++) data[rows[i]!] = 1
  return { inside: { data, low: 1, high: 1 } }
}

/** Throws a RangeError where an item, a group or the rows do not fit each other: a mistake in the program. */
export function checkMembers(items: readonly CountedItem[], groups: readonly Group[], rows: CountedRows) {
  const { from, to, among } = rows
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to))
    throw new RangeError(`Rows ${from} to ${to} are not a range`)
  const long = (data: Uint8Array, what: string): void => {
    if (data.length < to) throw new RangeError(`${what} has ${data.length} rows, ${to} are to be counted`)
  }
  for (const [at, { data, values }] of items.entries()) {
    long(data, `Item ${at}`)
    if (!values.every(isByte)) throw new RangeError(`Item ${at} counts a value that is not 0 to 255`)
    if (new Set(values).size < values.length) throw new RangeError(`Item ${at} counts a value twice`)
  }
  const members = groups.flatMap(({ inside, known }) => (known ? [inside, known] : [inside]))
  for (const { data, low, high } of among ? [...members, among] : members) {
    long(data, 'A group')
    if (!(isByte(low) && isByte(high) && low <= high))
      throw new RangeError(`A group is ${low} to ${high}, not a range of 0 to 255`)
  }
}
const isByte = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 255
