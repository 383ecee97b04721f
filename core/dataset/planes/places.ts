import type { CountedRows } from './members.ts'

/** A key of each row (its municipality, say), 0 to `count - 1`. */
export interface RowKeys {
  readonly data: Uint32Array
  readonly count: number
}

/**
 * Where rows stand in the planes. Rows of one key stand together, and each key starts at a whole word of 64 rows, so that
 * a key can be counted as a stretch of words. `order[place]` is the row; null: the rows as they stand, from `first`.
 */
export interface Places {
  readonly order: Uint32Array | null
  readonly first: number
  readonly starts: Uint32Array
  readonly sizes: Uint32Array
  /** Places, with the empty ones between keys. */
  readonly length: number
}

/** The rows as they stand, under one key. */
export function placesInOrder({ from, to }: CountedRows): Places {
  const size = to - from
  return { order: null, first: from, starts: Uint32Array.of(0), sizes: Uint32Array.of(size), length: size }
}

/** Throws a RangeError where a row has no key, or one that is not below `count`. */
export function checkKeys({ from, to }: CountedRows, { data, count }: RowKeys): void {
  if (data.length < to) throw new RangeError(`The key has ${data.length} rows, ${to} are to be counted`)
  for (let row = from; row < to; row++) {
    if (data[row]! >= count) throw new RangeError(`Row ${row} has key ${data[row]}; there are ${count}`)
  }
}

/** The rows sorted by key (a counting sort: two passes). */
export function placesByKey({ from, to }: CountedRows, { data, count }: RowKeys): Places {
  const sizes = new Uint32Array(count)
  for (let row = from; row < to; row++) sizes[data[row]!]!++
  const starts = new Uint32Array(count)
  let length = 0
  for (let key = 0; key < count; key++) {
    starts[key] = length
    length += Math.ceil(sizes[key]! / 64) * 64
  }
  const next = starts.slice()
  // An empty place repeats a row that exists; it is never counted, because no plane has it.
  const order = new Uint32Array(length).fill(from)
  for (let row = from; row < to; row++) order[next[data[row]!]!++] = row
  return { order, first: 0, starts, sizes, length }
}

/** Puts the bytes of the places `low` to just before `high` into `target`. */
export function gather(
  data: Uint8Array,
  places: Places,
  low: number,
  high: number,
  target: Uint8Array,
): void {
  const { order, first } = places
  if (order) gatherInOrder(data, order, low, high, target)
  else target.set(data.subarray(first + low, first + high))
}

function gatherInOrder(
  data: Uint8Array,
  order: Uint32Array,
  low: number,
  high: number,
  target: Uint8Array,
): void {
  for (let place = low; place < high; place++) target[place - low] = data[order[place]!]!
}
