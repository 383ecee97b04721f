/** Finds the number of the code that some bytes spell; -1 where they spell none. */
export type FindCode = (bytes: Uint8Array, from: number, to: number) => number

/**
 * A dictionary of codes that is asked with bytes, so that no text has to be made of a cell to compare it.
 *
 * @param codes each with its number, 0 or above. Of two that are spelled alike the first holds.
 */
export function byteCodes(codes: Iterable<readonly [code: string, number: number]>): FindCode {
  const entries = [...codes].map(([code, number]) => ({ spelled: new TextEncoder().encode(code), number }))
  let size = 16
  while (size < entries.length * 4) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size).fill(-1)
  entries.forEach(({ spelled }, at) => {
    let slot = hashOf(spelled, 0, spelled.length) & mask
    while (slots[slot]! >= 0) slot = (slot + 1) & mask
    slots[slot] = at
  })
  return (bytes, from, to) => {
    let slot = hashOf(bytes, from, to) & mask
    for (let at = slots[slot]!; at >= 0; at = slots[slot]!) {
      const { spelled, number } = entries[at]!
      if (isSpelled(spelled, bytes, from, to)) return number
      slot = (slot + 1) & mask
    }
    return -1
  }
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from
  for (let at = from; at < to; at++) hash = Math.imul(hash, 31) + bytes[at]!
  return hash ^ (hash >>> 15)
}

function isSpelled(spelled: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (spelled.length !== to - from) return false
  for (let at = from; at < to; at++) if (spelled[at - from] !== bytes[at]) return false
  return true
}
