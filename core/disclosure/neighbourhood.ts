import type { Component } from './components.ts'
import type { LinearRow } from './linear-solver.ts'

/** The rows of each column, compressed: of column `j` from `start[j]` up to `start[j + 1]`. */
export interface ColumnRows {
  readonly start: Int32Array
  readonly row: Int32Array
  readonly value: Int32Array
}

export function columnRows({ cells, rows }: Component): ColumnRows {
  const width = cells.length
  const start = new Int32Array(width + 1)
  for (const { columns } of rows) for (const column of columns) start[column + 1]!++
  for (let j = 0; j < width; j++) start[j + 1]! += start[j]!
  const next = start.slice(0, width)
  const row = new Int32Array(start[width]!)
  const value = new Int32Array(start[width]!)
  rows.forEach(({ columns, values }, r) => {
    columns.forEach((column, k) => {
      const at = next[column]!++
      row[at] = r
      value[at] = values[k]!
    })
  })
  return { start, row, value }
}

/** A part of a component, a component itself, but for the order of its cells: the nearest first. */
export interface Neighbourhood extends Component {
  /** Of each cell: its column in the whole component. */
  readonly columns: readonly number[]
}

/** Going on from a slow cell takes so many times as long. */
const slowly = 3

/**
 * The part of a component that lies nearest to a cell: up to `size` cells, where crossing a sum counts for as much as it
 * has cells, so that a table's own sums come before those over many places. All other cells are held where they are:
 * what can move in the neighbourhood can move in the component, while what cannot may do so in a larger one.
 *
 * @param slow cells that are not as good to go on from; absent: none.
 */
export function neighbourhood(
  component: Component,
  { start, row }: ColumnRows,
  from: number,
  size: number,
  slow: (column: number) => boolean = () => false,
): Neighbourhood {
  const place = new Int32Array(component.cells.length).fill(-1)
  const crossed = new Uint8Array(component.rows.length)
  const chosen: number[] = []
  const rings: number[][] = [[from]]
  for (let distance = 0; distance < rings.length && chosen.length < size; distance++) {
    for (const column of rings[distance] ?? []) {
      if (place[column]! >= 0 || chosen.length === size) continue
      place[column] = chosen.length
      chosen.push(column)
      for (let e = start[column]!; e < start[column + 1]!; e++) {
        const sum = row[e]!
        if (crossed[sum] === 1) continue
        crossed[sum] = 1
        const { columns } = component.rows[sum]!
        const ring = distance + columns.length * (slow(column) ? slowly : 1)
        rings[ring] = [...(rings[ring] ?? []), ...columns]
      }
    }
  }
  const rows: LinearRow[] = []
  crossed.forEach((met, sum) => {
    if (met === 1) rows.push(within(component.rows[sum]!, place))
  })
  return { columns: chosen, cells: Int32Array.from(chosen, (column) => component.cells[column]!), rows }
}

function within(row: LinearRow, place: Int32Array): LinearRow {
  const kept = [...row.columns.keys()].filter((k) => place[row.columns[k]!]! >= 0)
  return {
    ...row,
    columns: kept.map((k) => place[row.columns[k]!]!),
    values: kept.map((k) => row.values[k]!),
  }
}
