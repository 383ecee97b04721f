import type { ChoiceColumn, FlagsColumn, NumberColumn } from './columns.ts'
import type { Rows } from './rows.ts'

/**
 * Counts a choice column over some rows: an array of 256, by choice position and missing code.
 * One pass, no branches: the kernel that every frequency table stands on.
 */
export function countChoice(column: ChoiceColumn, rows: Rows): Int32Array {
  const counts = new Int32Array(256)
  const data = column.data
  for (let i = 0; i < rows.length; i++) counts[data[rows[i]!]!]!++
  return counts
}

/** How many have chosen each choice (several per person possible), and how many are in each state (0 = answered). */
export function countFlags(column: FlagsColumn, rows: Rows): { chosen: Int32Array; states: Int32Array } {
  const states = new Int32Array(256)
  const state = column.state
  for (let i = 0; i < rows.length; i++) states[state[rows[i]!]!]!++
  const chosen = new Int32Array(column.flags.length)
  column.flags.forEach((flag, at) => {
    let sum = 0
    for (let i = 0; i < rows.length; i++) sum += flag[rows[i]!]!
    chosen[at] = sum
  })
  return { chosen, states }
}

/** Count, sum and sum of squares of the numbers that are not missing: exact integers, so that means do not depend on order. */
export interface Moments {
  readonly n: number
  readonly sum: number
  readonly sumOfSquares: number
  /** The largest number, and the largest but one: what one and two people bring. 0 where there are none. */
  readonly largest: number
  readonly second: number
}
export function momentsOf(column: NumberColumn, rows: Rows): Moments {
  let n = 0
  let sum = 0
  let sumOfSquares = 0
  let largest = 0
  let second = 0
  const data = column.data
  for (let i = 0; i < rows.length; i++) {
    const value = data[rows[i]!]!
    if (value < 0) continue
    n++
    sum += value
    sumOfSquares += value * value
    if (value > second) {
      second = Math.min(value, largest)
      largest = Math.max(value, largest)
    }
  }
  return { n, sum, sumOfSquares, largest, second }
}
