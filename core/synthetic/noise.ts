/**
 * Reproducible noise without a sequence: a number follows from a seed and a name alone, so that one variable's draws
 * do not move when another variable is added. 32-bit integer arithmetic only, the same on every machine.
 */

/** Mixes two 32-bit integers to one (a murmur-style finaliser). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f)
  return (h ^ (h >>> 16)) | 0
}

/** One standard deviation of `bell`, and so the unit that leanings are thought in. */
export const oneSd = 148

/** A roughly normal integer, -510 to 510, from the four bytes of a hash: a sum of uniforms, no logarithms or sines. */
export function bell(hash: number): number {
  return (hash & 255) + ((hash >>> 8) & 255) + ((hash >>> 16) & 255) + (hash >>> 24) - 510
}

/** A uniform integer below `limit` from a hash. `limit` is at most 65,536. */
export function uniform(hash: number, limit: number): number {
  return ((hash >>> 16) * limit) >>> 16
}
