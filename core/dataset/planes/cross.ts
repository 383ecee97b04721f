import { type Block, blocksOf, buildPlanes } from './blocks.ts'
import { type CrossCounts, cellIndex, emptyCounts } from './counts.ts'
import { blockRows, type PlaneKernel } from './kernel.ts'
import { type CountedItem, type CountedRows, checkMembers, type Group } from './members.ts'
import { checkKeys, type Places, placesByKey, placesInOrder, type RowKeys } from './places.ts'
import { plainCounts } from './plain.ts'
import { layoutOf, type Plan, planOf } from './plan.ts'

/**
 * Rows that are sorted by key in one go. A sorted row is read wherever it stands, so that a column of these rows should
 * stay in the processor's second cache.
 */
const sortedRows = 2 ** 20

/**
 * Counts every item in every group and in its rest. With a kernel by bit planes (Knuth, The Art of Computer Programming
 * 4A, 7.1.3; O'Neil and Quass 1997 for counting through bit-sliced indexes), without one by the plain route; the numbers
 * are the same. Throws a RangeError where columns are shorter than the rows asked for.
 *
 * @returns exact counts, one key; see `CrossCounts` for the order of cells.
 */
export function crossCounts(
  kernel: PlaneKernel | null,
  items: readonly CountedItem[],
  groups: readonly Group[],
  rows: CountedRows,
): CrossCounts {
  checkMembers(items, groups, rows)
  if (!kernel) return plainCounts(items, groups, rows, null)
  const result = emptyCounts(items, groups, 1)
  addCounts(kernel, planOf(items, groups), rows, placesInOrder(rows), 1, result)
  return result
}

/**
 * The same counts for every key at once (every municipality): rows are sorted by key and each key is a stretch of the
 * planes. Throws a RangeError for a row whose key is not below `keys.count`. A key without rows has zeros.
 */
export function countsByKey(
  kernel: PlaneKernel | null,
  items: readonly CountedItem[],
  groups: readonly Group[],
  rows: CountedRows,
  keys: RowKeys,
): CrossCounts {
  checkMembers(items, groups, rows)
  checkKeys(rows, keys)
  if (!kernel) return plainCounts(items, groups, rows, keys)
  const result = emptyCounts(items, groups, keys.count)
  const plan = planOf(items, groups)
  for (let from = rows.from; from < rows.to; from += sortedRows) {
    const some = { ...rows, from, to: Math.min(rows.to, from + sortedRows) }
    const places = placesByKey(some, keys)
    addCounts(kernel, plan, some, places, Math.ceil(places.length / blockRows), result)
  }
  return result
}

/**
 * Adds the counts of some rows. As many blocks as asked for are built together, column by column, and then counted: one
 * where rows stand in order (a block's planes are still in the cache when they are counted), all where they are sorted (a
 * column is).
 */
function addCounts(
  kernel: PlaneKernel,
  plan: Plan,
  { among }: CountedRows,
  places: Places,
  blocksAtOnce: number,
  result: CrossCounts,
): void {
  const layout = layoutOf(plan)
  // The padding planes hold whatever an earlier count left: what they count is not taken out.
  const memory = new Uint8Array(kernel.reserve(layout.blocks + blocksAtOnce * layout.blockBytes))
  const table = new Int32Array(memory.buffer, layout.table, plan.itemPlanes * plan.groupPlanes)
  const blocks = blocksOf(places)
  for (let first = 0; first < blocks.length; first += blocksAtOnce) {
    const some = blocks.slice(first, first + blocksAtOnce)
    buildPlanes(kernel, memory, layout, plan, among, places, some)
    for (const [at, block] of some.entries()) {
      countBlock(kernel, plan, layout.blocks + at * layout.blockBytes, block, table, result)
    }
  }
}

function countBlock(
  kernel: PlaneKernel,
  plan: Plan,
  base: number,
  { runs }: Block,
  table: Int32Array,
  result: CrossCounts,
): void {
  const { items, groups } = plan.offsets
  for (const { key, from, to } of runs) {
    const start = from / 8
    const length = Math.ceil((to - from) / 64) * 8
    const a = base + items + start
    const b = base + groups + start
    table.fill(0)
    kernel.cross(a, plan.itemPlanes, b, plan.groupPlanes, length, table.byteOffset)
    takeOut(table, plan, result, key)
  }
}

/** Adds a run's counts from the kernel's table to the result. */
function takeOut(table: Int32Array, plan: Plan, result: CrossCounts, key: number): void {
  const { shape, counts, rest, groupSizes, restSizes } = result
  for (let group = 0; group < shape.groups; group++) {
    const inside = plan.insideOf[group]!
    const known = plan.knownOf[group]!
    let row = 0
    for (let item = 0; item < shape.values.length; item++) {
      const cell = cellIndex(shape, item, group, 0, key)
      for (let value = 0; value < shape.values[item]!; value++, row += plan.groupPlanes) {
        const count = table[row + inside]!
        counts[cell + value]! += count
        rest[cell + value]! += table[row + known]! - count
      }
    }
    // after the items comes everyone
    const size = table[row + inside]!
    groupSizes[key * shape.groups + group]! += size
    restSizes[key * shape.groups + group]! += table[row + known]! - size
  }
}
