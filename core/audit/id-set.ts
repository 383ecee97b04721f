import { sha256Hex } from '#core/foundation'

/** Which ids have been seen, 16 bytes each: a million take 32 MB at most, where texts would take four times as much. */
export interface IdSet {
  /** Adds the id; false where it was there already. */
  add(id: string): boolean
}

export function createIdSet(): IdSet {
  let slots = new Uint32Array(4 * 1024)
  let held = 0
  const grow = (): void => {
    const old = slots
    slots = new Uint32Array(old.length * 2)
    for (let at = 0; at < old.length; at += 4) {
      const words = old.subarray(at, at + 4)
      if (words.some((word) => word !== 0)) slots.set(words, placeOf(slots, words).at)
    }
  }
  return {
    add(id) {
      if (held * 4 * 2 >= slots.length) grow()
      const words = wordsOf(id)
      const { at, found } = placeOf(slots, words)
      if (found) return false
      slots.set(words, at)
      held++
      return true
    },
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const nothing = '0'.repeat(32)

/** The 128 bits of a UUID; of what is none (or is all zeros, which marks a free place) the first 128 bits of its hash. */
function wordsOf(id: string): Uint32Array {
  const plain = uuid.test(id) ? id.replaceAll('-', '') : nothing
  const digits = plain === nothing ? sha256Hex(id) : plain
  return Uint32Array.from([0, 8, 16, 24], (at) => Number.parseInt(digits.slice(at, at + 8), 16))
}

/** Where the id stands, or the free place where it would. */
function placeOf(slots: Uint32Array, words: Uint32Array): { at: number; found: boolean } {
  const mask = slots.length / 4 - 1
  // the first half of a version 7 UUID is its time, so the last half spreads
  let slot = Math.imul(words[3]! ^ words[2]!, 0x9e3779b1) & mask
  for (;;) {
    const at = slot * 4
    if ((slots[at]! | slots[at + 1]! | slots[at + 2]! | slots[at + 3]!) === 0) return { at, found: false }
    if (words.every((word, index) => slots[at + index] === word)) return { at, found: true }
    slot = (slot + 1) & mask
  }
}
