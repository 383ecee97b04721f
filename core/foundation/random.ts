/**
 * A seeded generator (xoshiro128**, Blackman and Vigna 2018; seeded by splitmix32). Integers only, so that the
 * same seed gives the same draws on every machine and every version of Node.
 */
export interface Random {
  /** The next 32 random bits, 0 to 4,294,967,295. */
  bits(): number
  /** A uniform integer from 0 to `limit - 1`, without bias (rejection). `limit` is 1 to 2^32. */
  below(limit: number): number
  /** A new generator whose draws depend on this one's seed and the name only, not on what was drawn before. */
  fork(name: string): Random
}

export function createRandom(seed: number | string): Random {
  const key = typeof seed === 'number' ? `n${seed}` : `s${seed}`
  let mix = hashText(key)
  const nextMix = (): number => {
    mix = (mix + 0x9e3779b9) | 0
    let z = mix
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
  let a = nextMix()
  let b = nextMix()
  let c = nextMix()
  let d = nextMix() | 1
  const bits = (): number => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
  return {
    bits,
    below(limit) {
      if (!Number.isInteger(limit) || limit < 1 || limit > 4294967296) throw new RangeError(`limit ${limit}`)
      const rest = 4294967296 % limit
      for (;;) {
        const draw = bits()
        if (draw < 4294967296 - rest) return draw % limit
      }
    },
    fork: (name) => createRandom(`${key}/${name}`),
  }
}

/** FNV-1a over UTF-16 units: a 32-bit hash for seeding, not for security. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
