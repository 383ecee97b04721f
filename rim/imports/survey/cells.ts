import { missingCodes, missingNumbers } from '#core/dataset'
import type { MissingKind } from '#core/foundation'
import { choiceSeparator, missingMarks, nothingChosen } from '#rim/exports'
import { byteCodes, type FindCode } from './byte-codes.ts'

/**
 * Cells of one kind, row by row. `take` gives false for a cell that does not fit; the same row may then be written anew.
 * Rows are below the capacity last asked for.
 */
export interface Cells {
  grow(capacity: number): void
  take(bytes: Uint8Array, from: number, to: number, row: number): boolean
}

export interface ByteCells extends Cells {
  /** The cells of the first rows. */
  data(rows: number): Uint8Array
}

const marks = (Object.entries(missingMarks) as [MissingKind, string | null][]).flatMap(([missing, mark]) =>
  mark === null ? [] : [[mark, missing] as const],
)

/** One choice, by its code. Not written: blank. */
export function choiceCells(codes: readonly string[]): ByteCells {
  const find = byteCodes([
    ...codes.map((code, at) => [code, at] as const),
    ...marks.map(([mark, missing]) => [mark, missingCodes[missing]] as const),
  ])
  let held = new Uint8Array(0)
  return {
    grow(capacity) {
      held = grown(held, capacity, missingCodes.blank)
    },
    take(bytes, from, to, row) {
      const code = from === to ? missingCodes.blank : findTrimmed(find, bytes, from, to)
      held[row] = code
      return code >= 0
    },
    data: (rows) => held.slice(0, rows),
  }
}

/** A whole number; `1980.0`, as programs write it that have holes in the column, is one too. */
export function numberCells(min: number, max: number): Cells & { data(rows: number): Int16Array } {
  const find = byteCodes(marks.map(([mark], at) => [mark, at] as const))
  let held = new Int16Array(0)
  return {
    grow(capacity) {
      const larger = new Int16Array(capacity).fill(missingNumbers.blank)
      larger.set(held)
      held = larger
    },
    take(bytes, from, to, row) {
      held[row] = missingNumbers.blank
      if (isBlank(bytes, from, to)) return true
      const number = digitsOf(bytes, from, to)
      if (number >= min && number <= max) {
        held[row] = number
        return true
      }
      const mark = number >= 0 ? -1 : findTrimmed(find, bytes, from, to)
      if (mark >= 0) held[row] = missingNumbers[marks[mark]![1]]
      return mark >= 0
    },
    data: (rows) => held.slice(0, rows),
  }
}

/** Several choices: their codes in one cell, or a cell of 0 or 1 for each. */
export interface FlagCells extends Cells {
  /** Makes a row unanswered before its cells are taken. */
  begin(row: number): void
  /** Cells of 0 and 1 of one choice. */
  of(choice: number): Cells
  data(rows: number): { readonly flags: readonly Uint8Array[]; readonly state: Uint8Array }
}

export function flagCells(codes: readonly string[]): FlagCells {
  const find = byteCodes(codes.map((code, at) => [code, at] as const))
  const whole = byteCodes([
    [nothingChosen, 0],
    ...marks.map(([mark, missing]) => [mark, missingCodes[missing]] as const),
  ])
  const bit = byteCodes([
    ['0', 0],
    ['1', 1],
    ['0.0', 0],
    ['1.0', 1],
  ])
  const separator = choiceSeparator.charCodeAt(0)
  let state = new Uint8Array(0)
  let flags = codes.map(() => new Uint8Array(0))
  const grow = (capacity: number): void => {
    if (capacity === state.length) return
    state = grown(state, capacity, missingCodes.blank)
    flags = flags.map((flag) => grown(flag, capacity, 0))
  }
  return {
    grow,
    begin(row) {
      state[row] = missingCodes.blank
      for (const flag of flags) flag[row] = 0
    },
    take(bytes, from, to, row) {
      if (isBlank(bytes, from, to)) return true
      const mark = findTrimmed(whole, bytes, from, to)
      if (mark >= 0) {
        state[row] = mark
        return true
      }
      state[row] = 0
      for (let start = from; start <= to; ) {
        let stop = start
        while (stop < to && bytes[stop] !== separator) stop++
        const choice = findTrimmed(find, bytes, start, stop)
        if (choice < 0 || choice >= flags.length) return false
        flags[choice]![row] = 1
        start = stop + 1
      }
      return true
    },
    of: (choice) => ({
      grow,
      take(bytes, from, to, row) {
        if (isBlank(bytes, from, to)) return true
        const given = findTrimmed(bit, bytes, from, to)
        if (given < 0) return false
        state[row] = 0
        flags[choice]![row] = given
        return true
      },
    }),
    data: (rows) => ({ flags: flags.map((flag) => flag.slice(0, rows)), state: state.slice(0, rows) }),
  }
}

/** Anything, kept nowhere but whether it is there: 1 or 0. */
export function filledCells(): ByteCells {
  let held = new Uint8Array(0)
  return {
    grow(capacity) {
      held = grown(held, capacity, 0)
    },
    take(bytes, from, to, row) {
      held[row] = isBlank(bytes, from, to) ? 0 : 1
      return true
    },
    data: (rows) => held.slice(0, rows),
  }
}

function grown(held: Uint8Array, capacity: number, fill: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(capacity).fill(fill)
  larger.set(held)
  return larger
}

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09

/** Whether there is nothing but spaces. */
export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(bytes[at])) return false
  return true
}

/** The code as it stands, or without the spaces around it; nothing but spaces is blank. */
function findTrimmed(find: FindCode, bytes: Uint8Array, from: number, to: number): number {
  const found = find(bytes, from, to)
  if (found >= 0 || !(isSpace(bytes[from]) || isSpace(bytes[to - 1]))) return found
  let [first, last] = [from, to]
  while (first < last && isSpace(bytes[first])) first++
  while (last > first && isSpace(bytes[last - 1])) last--
  return first === last ? missingCodes.blank : find(bytes, first, last)
}

/** The whole number that some bytes are, with spaces around it and `.0` after it; -1 where they are none. */
export function digitsOf(bytes: Uint8Array, from: number, to: number): number {
  let [first, last] = [from, to]
  while (first < last && isSpace(bytes[first])) first++
  while (last > first && isSpace(bytes[last - 1])) last--
  if (last - first > 2 && bytes[last - 1] === 0x30 && bytes[last - 2] === 0x2e) last -= 2
  if (first === last || last - first > 9) return -1
  let number = 0
  for (let at = first; at < last; at++) {
    const digit = bytes[at]! - 0x30
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}
