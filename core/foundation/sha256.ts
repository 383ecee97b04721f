/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as lower-case hexadecimal. Written here because core runs in browser
 * and Node without I/O and needs it synchronously; checked against Node's own in the test.
 */
export function sha256Hex(text: string): string {
  const message = new TextEncoder().encode(text)
  const blocks = ((message.length + 8) >> 6) + 1
  const words = new Uint32Array(blocks * 16)
  for (let i = 0; i < message.length; i++) words[i >> 2]! |= message[i]! << (24 - (i % 4) * 8)
  words[message.length >> 2]! |= 0x80 << (24 - (message.length % 4) * 8)
  words[words.length - 2] = Math.floor((message.length * 8) / 4294967296)
  words[words.length - 1] = (message.length * 8) >>> 0
  const state = Uint32Array.from(initial)
  const w = new Uint32Array(64)
  for (let block = 0; block < blocks; block++) compress(state, words.subarray(block * 16, block * 16 + 16), w)
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

function compress(state: Uint32Array, block: Uint32Array, w: Uint32Array): void {
  w.set(block)
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15]!
    const y = w[t - 2]!
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    w[t] = (w[t - 16]! + s0 + w[t - 7]! + s1) | 0
  }
  let [a, b, c, d, e, f, g, h] = Array.from(state) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let t = 0; t < 64; t++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constants[t]! + w[t]!) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const next = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = (state[i]! + next[i]!) | 0
}

const rotate = (x: number, n: number): number => (x >>> n) | (x << (32 - n))

/** The first 32 bits of the fractional parts of roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function primeRoots(count: number, root: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false
    if (prime) found.push(Math.floor((n ** (1 / root) % 1) * 4294967296) >>> 0)
  }
  return found
}
const initial = primeRoots(8, 2)
const constants = primeRoots(64, 3)
