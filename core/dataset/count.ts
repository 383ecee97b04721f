import type { ChoiceColumn, FlagsColumn } from './columns.ts'
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
