import type { CountedItem, Group } from './members.ts'

/** How the cells of a result lie: `[key][item][group][value]`, where each item has its own number of values. */
export interface CountShape {
  readonly keys: number
  readonly groups: number
  /** How many values each item counts. */
  readonly values: readonly number[]
  /** Where each item starts among the cells of a key. */
  readonly starts: readonly number[]
  /** Cells of a key. */
  readonly cells: number
}

/** Counts of persons (rows), exact. Read a cell by `cellIndex`. */
export interface CrossCounts {
  readonly shape: CountShape
  /** `[key][item][group][value]`: rows of the group with the value. */
  readonly counts: Int32Array
  /** The same of the group's rest. */
  readonly rest: Int32Array
  /** `[key][group]`: all rows of the group, whatever they answered. */
  readonly groupSizes: Int32Array
  /** `[key][group]`: all rows of the group's rest. */
  readonly restSizes: Int32Array
}

/** An empty result. */
export function emptyCounts(
  items: readonly CountedItem[],
  groups: readonly Group[],
  keys: number,
): CrossCounts {
  const values = items.map((item) => item.values.length)
  let cells = 0
  const starts = values.map((count) => {
    const start = cells
    cells += count * groups.length
    return start
  })
  return {
    shape: { keys, groups: groups.length, values, starts, cells },
    counts: new Int32Array(keys * cells),
    rest: new Int32Array(keys * cells),
    groupSizes: new Int32Array(keys * groups.length),
    restSizes: new Int32Array(keys * groups.length),
  }
}

/** Where a cell stands in `counts` and `rest`. `value` is the position in the item's `values`. */
export function cellIndex(shape: CountShape, item: number, group: number, value: number, key = 0): number {
  return key * shape.cells + shape.starts[item]! + group * shape.values[item]! + value
}

/**
 * The sum of counts that were made of different rows with the same items, groups and keys: what several threads counted.
 * Throws a RangeError where there are none or where they are not of the same shape.
 */
export function mergeCounts(parts: readonly CrossCounts[]): CrossCounts {
  const [first] = parts
  if (!first) throw new RangeError('There are no counts to merge')
  const shape = JSON.stringify(first.shape)
  if (parts.some((part) => JSON.stringify(part.shape) !== shape))
    throw new RangeError('Counts of different shapes cannot be merged')
  return {
    shape: first.shape,
    counts: sum(parts.map((part) => part.counts)),
    rest: sum(parts.map((part) => part.rest)),
    groupSizes: sum(parts.map((part) => part.groupSizes)),
    restSizes: sum(parts.map((part) => part.restSizes)),
  }
}

function sum(arrays: readonly Int32Array[]): Int32Array {
  const total = arrays[0]!.slice()
  for (const array of arrays.slice(1)) for (let i = 0; i < total.length; i++) total[i]! += array[i]!
  return total
}
