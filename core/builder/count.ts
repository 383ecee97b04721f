import {
  type Dataset,
  earliestRound,
  type KeyedCount,
  keyedAt,
  keyedBytes,
  keyedPeople,
  keyedSum,
  missingCodes,
  type NumberColumn,
  type Rows,
  rowsAsked,
} from '#core/dataset'
import type { KeyedMean } from '#core/disclosure'
import { type ReadVariable, rowsByChoice } from './variables.ts'

/** One column of a table: its people by the choices of the row variable. */
export interface CountedColumn<Cell> {
  readonly cells: readonly Cell[]
  readonly base: KeyedCount
  readonly available: readonly boolean[]
}

/** Counts some people by a variable, with the sums of their keys. People whose round does not have the question are left out. */
export function countedColumn(
  dataset: Dataset,
  variable: ReadVariable,
  people: Rows,
  keys: Uint32Array,
): CountedColumn<KeyedCount> {
  const rows = rowsAsked(dataset, variable.column, people)
  const { cells, base } = countedCells(variable, rows, keys)
  return { cells, base, available: availableOf(dataset, variable, people, rows) }
}

function countedCells(
  { membership, choices, asked, ofAsked }: ReadVariable,
  rows: Rows,
  keys: Uint32Array,
): { readonly cells: KeyedCount[]; readonly base: KeyedCount } {
  if (membership.kind === 'several') {
    const cells = membership.flags.map(({ data, is }) => keyedAt(keyedBytes(data, rows, keys), is))
    return { cells, base: ofAsked ? notLeftOut(keyedBytes(asked, rows, keys)) : keyedPeople(rows, keys) }
  }
  const bytes = keyedBytes(membership.data, rows, keys)
  const cells = choices.map((_, at) =>
    keyedSum(
      [...membership.choiceOf.keys()].flatMap((byte) => {
        return membership.choiceOf[byte] === at ? [keyedAt(bytes, byte)] : []
      }),
    ),
  )
  return { cells, base: ofAsked ? notLeftOut(bytes) : keyedPeople(rows, keys) }
}

const allBytes = Array.from({ length: 256 }, (_, byte) => byte)
const notLeftOut = (bytes: ReturnType<typeof keyedBytes>): KeyedCount =>
  keyedSum(allBytes.filter((byte) => byte !== missingCodes.notAsked).map((byte) => keyedAt(bytes, byte)))

function availableOf(
  dataset: Dataset,
  { choices, since }: ReadVariable,
  people: Rows,
  asked: Rows,
): boolean[] {
  const has = people.length === 0 || asked.length > 0
  const earliest = earliestRound(dataset, people)
  return choices.map(({ code }) => has && (since[code] === undefined || (earliest ?? '') >= since[code]))
}

/** What a mean is of, and how large a number one person may bring. */
export interface MeasuredNumber {
  readonly column: NumberColumn
  readonly low: number
  readonly high: number
}

/** Sums a number over some people by a variable's choices, and over all of them last. Numbers are held within the range. */
export function measuredColumn(
  dataset: Dataset,
  variable: ReadVariable,
  people: Rows,
  keys: Uint32Array,
  number: MeasuredNumber,
): CountedColumn<KeyedMean> {
  const rows = rowsAsked(dataset, variable.column, people)
  const cells = [...rowsByChoice(variable, rows), people].map((some) => keyedMean(number, some, keys))
  const available = [...availableOf(dataset, variable, people, rows), true]
  return { cells, base: keyedPeople(people, keys), available }
}

function keyedMean(
  { column: { data }, low, high }: MeasuredNumber,
  rows: Rows,
  keys: Uint32Array,
): KeyedMean {
  let count = 0
  let key = 0
  let sum = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const value = data[row]!
    if (value < 0) continue
    count++
    key = (key + keys[row]!) | 0
    sum += value < low ? low : value > high ? high : value
  }
  return { count, key: key >>> 0, sum }
}
