import type { SurveyDesign } from '../design/design.ts'
import { type ClusterOrder, clusterOrder } from './clusters.ts'
import { type CubeGroup, type CubeItem, inGroup, inRest, type Pack, packGroups } from './members.ts'

/**
 * Sums of weights by cluster, for every item and group at once. Every mean, proportion and ratio of the items, its
 * variance by Taylor linearisation and its covariance with the rest's are functions of these sums alone, so that the rows
 * are read once and not once for each estimate.
 */
export interface WeightedCube {
  readonly clusters: ClusterOrder
  readonly groups: number
  /** How many values each item has. */
  readonly values: readonly number[]
  /** For each item `[group][cluster][side][value]`; side 0 is the rest, 1 the group. */
  readonly sums: readonly Float64Array[]
}

/** Numbers that a cube may have: above this (1 GiB) the design has too many clusters for it. */
const mostSums = 2 ** 27

/**
 * Makes the cube. Rows of weight 0 and rows outside `among` (1 in, 0 out) do not count, but their clusters do: a domain is
 * never a smaller design. Memory: 16 bytes for each item, group, cluster and value.
 *
 * Throws a RangeError for columns of other lengths than the design, for designs that `clusterOrder` names, and where
 * clusters are so many (a sample of single persons) that the cube would not fit.
 */
export function weightedCube(
  design: SurveyDesign,
  items: readonly CubeItem[],
  groups: readonly CubeGroup[],
  among?: Uint8Array,
): WeightedCube {
  checkLengths(design, items, groups, among)
  const clusters = clusterOrder(design, among)
  const values = items.map((item) => item.values)
  const total = values.reduce((sum, count) => sum + 2 * count * groups.length * clusters.clusters, 0)
  if (total > mostSums) throw new RangeError(`${clusters.clusters} clusters are too many for the cube`)
  const sums = values.map((count) => new Float64Array(2 * count * groups.length * clusters.clusters))
  const packs = packGroups(groups, clusters.order, clusters.clusters)
  const weights = new Float64Array(clusters.order.length)
  for (let place = 0; place < weights.length; place++)
    weights[place] = design.weights[clusters.order[place]!]!
  for (const pair of pairs(items)) {
    const code = pairCodes(pair, clusters.order)
    for (const pack of packs) addPack(pair, code, pack, weights, clusters, sums)
  }
  return { clusters, groups: groups.length, values, sums }
}

/**
 * Two items counted in one pass: the code of a row is `value of the first * stride + value of the second`, where the last
 * value of each means missing. The second may be a made-up one that everyone lacks.
 */
interface Pair {
  readonly first: number
  readonly second: number | null
  readonly items: readonly [CubeItem, CubeItem]
  readonly stride: number
  /** Bits of a pair's code: tables are laid out in powers of two. */
  readonly bits: number
}

/** Combinations of two items' values that are still counted together. */
const mostPairCodes = 64
const nothing: CubeItem = { data: new Uint8Array(0), values: 0 }

function pairs(items: readonly CubeItem[]): Pair[] {
  const made: Pair[] = []
  for (let first = 0; first < items.length; first++) {
    const next = items[first + 1]
    const together = next !== undefined && (items[first]!.values + 1) * (next.values + 1) <= mostPairCodes
    const second = together ? next : nothing
    const codes = (items[first]!.values + 1) * (second.values + 1)
    made.push({
      first,
      second: together ? first + 1 : null,
      items: [items[first]!, second],
      stride: second.values + 1,
      bits: Math.ceil(Math.log2(codes)),
    })
    if (together) first++
  }
  return made
}

function pairCodes({ items: [first, second], stride }: Pair, order: Uint32Array): Uint8Array {
  const code = new Uint8Array(order.length)
  const a = first.data
  const b = second === nothing ? a : second.data
  for (let place = 0; place < order.length; place++) {
    const row = order[place]!
    code[place] = Math.min(a[row]!, first.values) * stride + Math.min(b[row]!, second.values)
  }
  return code
}

/** Fills the cube for two items and the groups of a pack, cluster by cluster. */
function addPack(
  pair: Pair,
  code: Uint8Array,
  pack: Pack,
  weights: Float64Array,
  { clusters, rowStarts }: ClusterOrder,
  sums: readonly Float64Array[],
): void {
  const table = new Float64Array(pack.codes << pair.bits)
  const sides = [new Float64Array(1 << pair.bits), new Float64Array(1 << pair.bits)] as const
  for (let cluster = 0; cluster < clusters; cluster++) {
    const from = rowStarts[cluster]!
    const to = rowStarts[cluster + 1]!
    if (from === to) continue
    table.fill(0)
    addRows(table, pack.code, code, weights, pair.bits, from, to)
    let codes = pack.codes
    for (const [digit, states] of pack.states.entries()) {
      const group = pack.first + digit
      codes /= states
      takeLowestDigit(table, states, codes, 1 << pair.bits, sides)
      for (const side of [inRest, inGroup] as const) {
        const [first, second] = pair.items
        const at = (group * clusters + cluster) * 2 + side
        addMargin(sides[side], pair.stride, 1, first.values, pair.stride, sums[pair.first]!, at)
        if (pair.second !== null)
          addMargin(sides[side], 1, pair.stride, second.values, first.values + 1, sums[pair.second]!, at)
      }
    }
  }
}

/** The joint sums of weights: the loop that the cube's time goes to. */
function addRows(
  table: Float64Array,
  group: Uint8Array,
  item: Uint8Array,
  weights: Float64Array,
  bits: number,
  from: number,
  to: number,
): void {
  for (let place = from; place < to; place++) {
    table[(group[place]! << bits) | item[place]!]! += weights[place]!
  }
}

/**
 * Sums a table over all digits of the group code but the lowest, for the lowest digit's two sides, and then sums the
 * lowest digit out: the table shrinks to `codes` combinations of the digits that are left.
 */
function takeLowestDigit(
  table: Float64Array,
  states: number,
  codes: number,
  width: number,
  sides: readonly [Float64Array, Float64Array],
): void {
  const [rest, inside] = sides
  rest.fill(0)
  inside.fill(0)
  for (let code = 0; code < codes; code++) {
    const target = code * width
    const source = target * states
    for (let at = 0; at < width; at++) {
      const r = table[source + at]!
      const i = table[source + width + at]!
      rest[at]! += r
      inside[at]! += i
      table[target + at] = r + i
    }
    if (states < 3) continue
    for (let at = 0; at < width; at++) table[target + at]! += table[source + 2 * width + at]!
  }
}

/** Sums a pair's table over the other item, whose missing value counts too, and writes the values of one item. */
function addMargin(
  pairTable: Float64Array,
  step: number,
  otherStep: number,
  values: number,
  otherCodes: number,
  sums: Float64Array,
  at: number,
): void {
  for (let value = 0; value < values; value++) {
    let sum = 0
    for (let other = 0; other < otherCodes; other++) sum += pairTable[value * step + other * otherStep]!
    sums[at * values + value] = sum
  }
}

function checkLengths(
  { size, weights }: SurveyDesign,
  items: readonly CubeItem[],
  groups: readonly CubeGroup[],
  among: Uint8Array | undefined,
): void {
  const members = groups.flatMap(({ inside, known }) => [inside.data, known?.data ?? inside.data])
  const columns = [weights, ...items.map((item) => item.data), ...members, ...(among ? [among] : [])]
  if (columns.some((column) => column.length < size))
    throw new RangeError(`A column is shorter than the design's ${size} rows`)
  if (items.some(({ values }) => !(Number.isInteger(values) && values >= 1 && values <= 255)))
    throw new RangeError('An item has 1 to 255 values')
}
