/** An answer with positions `0` to `values - 1` in a column of bytes; every other byte is missing. */
export interface CubeItem {
  readonly data: Uint8Array
  readonly values: number
}

/** Rows by what stands in a column of bytes: `low <= data[row] <= high`. */
export interface CubeMembers {
  readonly data: Uint8Array
  readonly low: number
  readonly high: number
}

/** A group; its rest are the others of those for whom `known` holds (absent: all others). */
export interface CubeGroup {
  readonly inside: CubeMembers
  readonly known?: CubeMembers
}

/** One pass of the cube counts several groups together: each row has one code for all of them. */
export interface Pack {
  /** The first group of the pack. */
  readonly first: number
  /**
   * How many states each group of the pack has: rest and inside, and unknown where it can be. The first group's state is
   * the code's lowest digit.
   */
  readonly states: readonly number[]
  /** How many codes there are: the product of the states. */
  readonly codes: number
  /** By place in cluster order. */
  readonly code: Uint8Array
}

export const inRest = 0
export const inGroup = 1
const unknown = 2

/**
 * Codes of a pack. Many: few passes over the rows. Few: little work to sum each cluster's table out. A table costs about as
 * much as 16 rows for each code (measured), up to what stays in the processor's nearest cache.
 */
function mostCodes(rows: number, clusters: number): number {
  return Math.max(4, Math.min(64, rows / Math.max(1, clusters) / 16))
}

/** Puts groups together, as many as have few enough combinations of states. */
export function packGroups(groups: readonly CubeGroup[], order: Uint32Array, clusters: number): Pack[] {
  const most = mostCodes(order.length, clusters)
  const packs: Pack[] = []
  for (let first = 0; first < groups.length; ) {
    const states: number[] = []
    let codes = 1
    const code = new Uint8Array(order.length)
    for (let at = first; at < groups.length; at++) {
      const group = groups[at]!
      const own = group.known ? 3 : 2
      if (codes * own > most) break
      addState(code, group, order, codes)
      states.push(own)
      codes *= own
    }
    packs.push({ first, states, codes, code })
    first += states.length
  }
  return packs
}

function addState(code: Uint8Array, { inside, known }: CubeGroup, order: Uint32Array, step: number): void {
  addWhere(code, inside, order, step)
  if (known) markUnknown(code, known, order, step)
}

/** Adds `step` for the rows inside. A table of all bytes, because a branch that half the rows take is slow. */
function addWhere(
  code: Uint8Array,
  { data, low, high }: CubeMembers,
  order: Uint32Array,
  step: number,
): void {
  const added = new Uint8Array(256).fill(step, low, high + 1)
  for (let place = 0; place < order.length; place++) code[place]! += added[data[order[place]!]!]!
}

/** Makes the state unknown for the rows that are not known, whether they are inside or not. */
function markUnknown(code: Uint8Array, known: CubeMembers, order: Uint32Array, step: number): void {
  const { data, low, high } = known
  for (let place = 0; place < order.length; place++) {
    const value = data[order[place]!]!
    if (value >= low && value <= high) continue
    code[place] = (code[place]! % step) + unknown * step
  }
}
