import { type Island, takeOut } from './islands.ts'
import { populationOf } from './link-tables.ts'
import { cellState, type LinkedCells } from './linked-cells.ts'

/**
 * How many people each population has. Every table of a population hangs on this number, so it is decided first; the
 * tables are then decided as if everyone knew it, which protects them from those who do.
 */

/** A key that names how many people a population has, or how many of them had a form. */
export const isHeadcount = (key: string): boolean => key.endsWith('|') || key.includes('|form:')

/** Takes the headcounts out: their cells, and the sums that hold nothing else that has a name. */
export function headcountsOf(cells: LinkedCells, keys: readonly string[]): Island {
  const heads = keys.map(isHeadcount)
  const sums = cells.sums.filter(({ total, parts }) => {
    const named = [total, ...parts].filter((cell) => keys[cell] !== '')
    return named.length > 0 && named.every((cell) => heads[cell])
  })
  const wanted = new Set(heads.flatMap((head, cell) => (head ? [cell] : [])))
  for (const { total, parts } of sums) for (const cell of [total, ...parts]) wanted.add(cell)
  return takeOut(
    cells,
    [...wanted].sort((a, b) => a - b),
    sums,
  )
}

/** What is left to decide when the headcounts are decided. */
export interface TablesBeside {
  readonly cells: LinkedCells
  /** 1: a figure of a population whose headcount is withheld, implied ones too. */
  readonly closed: Uint8Array
}

/**
 * The tables, when the headcounts are decided: these are taken as known, and a population whose number is withheld is
 * closed, every figure of it withheld, since its rows would add up to the number.
 */
export function tablesBeside(
  cells: LinkedCells,
  keys: readonly string[],
  { positions }: Island,
  hidden: Uint8Array,
): TablesBeside {
  const closedPopulations = new Set<string>()
  positions.forEach((cell, at) => {
    if (hidden[at] === 1) closedPopulations.add(populationOf(keys[cell]!))
  })
  const printed = cells.printed.slice()
  const protection = cells.protection.slice()
  const state = cells.state.slice()
  for (const cell of positions) {
    printed[cell] = 1
    protection[cell] = 0
    state[cell] = cellState.shown
  }
  const closed = new Uint8Array(keys.length)
  keys.forEach((key, cell) => {
    if (key === '' || !closedPopulations.has(populationOf(key))) return
    closed[cell] = 1
    if (printed[cell] === 1 && state[cell] === cellState.free) state[cell] = cellState.withheld
  })
  for (const { total, parts } of cells.sums) {
    const line = [total, ...parts]
    if (!line.every((cell) => keys[cell] === '' || closed[cell] === 1)) continue
    for (const cell of line) closed[cell] = 1
  }
  return { cells: { ...cells, printed, protection, state }, closed }
}
