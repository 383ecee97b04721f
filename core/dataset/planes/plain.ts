import type { CrossCounts } from './counts.ts'
import { cellIndex, emptyCounts } from './counts.ts'
import type { CountedItem, CountedRows, Group, Membership } from './members.ts'
import type { RowKeys } from './places.ts'

const nowhere = 0
const inGroup = 1
const inRest = 2

/**
 * The plain route: one pass over the rows for every item and group. It needs nothing of the platform, and it is the
 * second opinion on the kernel's route: both must give the same numbers.
 */
export function plainCounts(
  items: readonly CountedItem[],
  groups: readonly Group[],
  rows: CountedRows,
  keys: RowKeys | null,
): CrossCounts {
  const result = emptyCounts(items, groups, keys?.count ?? 1)
  const keyOf = keys?.data ?? new Uint32Array(rows.to)
  const positions = items.map(({ values }) => {
    const position = new Int16Array(256).fill(-1)
    for (const [at, value] of values.entries()) position[value] = at
    return position
  })
  for (const [g, group] of groups.entries()) {
    const side = sidesOf(group, rows)
    for (let row = rows.from; row < rows.to; row++) {
      if (side[row] === inGroup) result.groupSizes[keyOf[row]! * groups.length + g]!++
      if (side[row] === inRest) result.restSizes[keyOf[row]! * groups.length + g]!++
    }
    for (const [i, item] of items.entries()) {
      if (keys) {
        const start = result.shape.starts[i]! + g * item.values.length
        countByKey(item.data, positions[i]!, side, keys.data, rows, start, result)
        continue
      }
      const joint = jointCounts(item.data, side, rows)
      for (const [at, value] of item.values.entries()) {
        const cell = cellIndex(result.shape, i, g, at)
        result.counts[cell] = joint[(inGroup << 8) | value]!
        result.rest[cell] = joint[(inRest << 8) | value]!
      }
    }
  }
  return result
}

function sidesOf({ inside, known }: Group, { from, to, among }: CountedRows): Uint8Array {
  const side = new Uint8Array(to)
  const holds = (member: Membership | undefined, row: number): boolean =>
    member === undefined || (member.data[row]! >= member.low && member.data[row]! <= member.high)
  for (let row = from; row < to; row++) {
    if (!holds(among, row) || !holds(known, row)) side[row] = nowhere
    else side[row] = holds(inside, row) ? inGroup : inRest
  }
  return side
}

/** Counts by side and byte: no branches. */
function jointCounts(data: Uint8Array, side: Uint8Array, { from, to }: CountedRows): Int32Array {
  const joint = new Int32Array(3 << 8)
  for (let row = from; row < to; row++) joint[(side[row]! << 8) | data[row]!]!++
  return joint
}

function countByKey(
  data: Uint8Array,
  position: Int16Array,
  side: Uint8Array,
  keyOf: Uint32Array,
  { from, to }: CountedRows,
  start: number,
  { shape, counts, rest }: CrossCounts,
): void {
  for (let row = from; row < to; row++) {
    const at = position[data[row]!]!
    if (at < 0) continue
    const cell = keyOf[row]! * shape.cells + start + at
    if (side[row] === inGroup) counts[cell]!++
    else if (side[row] === inRest) rest[cell]!++
  }
}
