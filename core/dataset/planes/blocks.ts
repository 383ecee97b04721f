import { blockRows, type PlaneKernel, planeBytes } from './kernel.ts'
import type { Membership } from './members.ts'
import { gather, type Places } from './places.ts'
import type { Layout, Plan } from './plan.ts'

/** A key's rows within a block: places from the block's start, `from` a multiple of 64. */
interface Run {
  readonly key: number
  readonly from: number
  readonly to: number
}

/** Places `low` to just before `high`, at most `blockRows`. */
export interface Block {
  readonly low: number
  readonly high: number
  readonly runs: readonly Run[]
}

/** Cuts the places into blocks, and the keys into runs. Keys without rows are in none. */
export function blocksOf({ starts, sizes, length }: Places): Block[] {
  const blocks: Block[] = []
  let key = 0
  for (let low = 0; low < length; low += blockRows) {
    const high = Math.min(length, low + blockRows)
    const runs: Run[] = []
    for (; key < starts.length && starts[key]! < high; key++) {
      const end = starts[key]! + sizes[key]!
      const from = Math.max(low, starts[key]!)
      const to = Math.min(high, end)
      if (to > from) runs.push({ key, from: from - low, to: to - low })
      if (end > high) break
    }
    blocks.push({ low, high, runs })
  }
  return blocks
}

/** Makes the planes of some blocks, which stand after each other in the kernel's memory. */
export function buildPlanes(
  kernel: PlaneKernel,
  memory: Uint8Array,
  layout: Layout,
  plan: Plan,
  among: Membership | undefined,
  places: Places,
  blocks: readonly Block[],
): void {
  const bases = blocks.map((_, at) => layout.blocks + at * layout.blockBytes)
  const { everyone } = plan.offsets
  for (const [at, { low, high, runs }] of blocks.entries()) {
    const start = bases[at]! + everyone
    const plane = memory.subarray(start, start + planeBytes).fill(0)
    for (const { from, to } of runs) setBits(plane, from, to)
    if (among) {
      gather(among.data, places, low, high, memory)
      kernel.build(0, start, start, among.low, among.high - among.low, planeLength(low, high))
    }
    for (const copy of plan.copies) memory.copyWithin(bases[at]! + copy, start, start + planeBytes)
  }
  for (const { data, steps } of plan.columns) {
    for (const [at, { low, high }] of blocks.entries()) {
      const base = bases[at]!
      gather(data, places, low, high, memory)
      for (const step of steps) {
        const { within, target } = step
        kernel.build(0, base + within, base + target, step.low, step.high - step.low, planeLength(low, high))
      }
    }
  }
}

const planeLength = (low: number, high: number): number => Math.ceil((high - low) / 64) * 8

/** Sets the bits `from` to just before `to`; `from` is a multiple of 64. */
function setBits(plane: Uint8Array, from: number, to: number): void {
  const whole = to >> 3
  plane.fill(255, from >> 3, whole)
  if (to & 7) plane[whole] = (1 << (to & 7)) - 1
}
