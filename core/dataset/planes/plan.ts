import { blockRows, planeBytes } from './kernel.ts'
import type { CountedItem, Group, Membership } from './members.ts'

/** A plane to make: where it goes and which plane it is a part of, in bytes from the start of the block. */
interface PlaneStep extends Membership {
  readonly within: number
  readonly target: number
}

/**
 * Both sides of a count as planes. Item planes: one for each value of each item, and last everyone. Group planes: everyone,
 * then those for whom a membership is known, then the groups; a rest is counted as known minus group. Both sides are
 * filled up to an even number with planes that nobody reads, because the kernel takes two at a time.
 */
export interface Plan {
  readonly itemPlanes: number
  readonly groupPlanes: number
  /** Among the group planes, that of each group, and that of those for whom it is known. */
  readonly insideOf: readonly number[]
  readonly knownOf: readonly number[]
  /** What to make of each column, in this order. */
  readonly columns: readonly { readonly data: Uint8Array; readonly steps: readonly PlaneStep[] }[]
  /** Where everyone, the item planes and the group planes of a block start. */
  readonly offsets: { readonly everyone: number; readonly items: number; readonly groups: number }
  /** Where everyone must stand once more. */
  readonly copies: readonly number[]
}

export function planOf(items: readonly CountedItem[], groups: readonly Group[]): Plan {
  const known: Membership[] = []
  const knownOf = groups.map((group) => {
    if (!group.known) return 0
    const { data, low, high } = group.known
    const at = known.findIndex((one) => one.data === data && one.low === low && one.high === high)
    return 1 + (at >= 0 ? at : known.push(group.known) - 1)
  })
  const values = items.flatMap(({ data, values }) =>
    values.map((value) => ({ data, low: value, high: value })),
  )
  const insideOf = groups.map((_, at) => 1 + known.length + at)
  const itemPlanes = even(values.length + 1)
  const groupPlanes = even(1 + known.length + groups.length)
  const offsets = { everyone: 0, items: planeBytes, groups: (1 + itemPlanes) * planeBytes }
  const itemAt = (at: number): number => offsets.items + at * planeBytes
  const groupAt = (at: number): number => offsets.groups + at * planeBytes
  const steps: PlaneStep[] = [
    ...known.map((member, at) => ({ ...member, within: offsets.everyone, target: groupAt(1 + at) })),
    ...values.map((member, at) => ({ ...member, within: offsets.everyone, target: itemAt(at) })),
    ...groups.map(({ inside }, at) => ({
      ...inside,
      within: groupAt(knownOf[at]!),
      target: groupAt(insideOf[at]!),
    })),
  ]
  return {
    itemPlanes,
    groupPlanes,
    insideOf,
    knownOf,
    columns: byColumn(steps),
    offsets,
    copies: [itemAt(values.length), groupAt(0)],
  }
}
const even = (count: number): number => count + (count % 2)

/** Puts steps of the same column that follow each other together: a column's bytes are then fetched once. */
function byColumn(steps: readonly PlaneStep[]): Plan['columns'] {
  const columns: { data: Uint8Array; steps: PlaneStep[] }[] = []
  for (const step of steps) {
    const last = columns.at(-1)
    if (last?.data === step.data) last.steps.push(step)
    else columns.push({ data: step.data, steps: [step] })
  }
  return columns
}

/** The kernel's memory: the bytes of one column in one block, the table of counts, then the planes block by block. */
export interface Layout {
  readonly table: number
  readonly blocks: number
  readonly blockBytes: number
}

export function layoutOf(plan: Plan): Layout {
  const table = blockRows
  const tablePlanes = Math.ceil((4 * plan.itemPlanes * plan.groupPlanes) / planeBytes)
  return {
    table,
    blocks: table + tablePlanes * planeBytes,
    blockBytes: (1 + plan.itemPlanes + plan.groupPlanes) * planeBytes,
  }
}
