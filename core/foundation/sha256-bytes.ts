/**
 * SHA-256 (FIPS 180-4) of bytes, as 32 bytes. Synchronous and without I/O, as core needs it; some 80 MB a second
 * in Node, since nothing is allocated for a block.
 */
export function sha256Bytes(message: Uint8Array): Uint8Array {
  const state = Int32Array.from(initial)
  const whole = message.length >> 6
  for (let block = 0; block < whole; block++) compress(state, message, block << 6)
  const tail = tailOf(message, whole << 6)
  for (let at = 0; at < tail.length; at += 64) compress(state, tail, at)
  const digest = new Uint8Array(32)
  for (let i = 0; i < 32; i++) digest[i] = state[i >> 2]! >>> (24 - (i & 3) * 8)
  return digest
}

/** What is left after the whole blocks, with the closing bit and the length in bits: one block or two. */
function tailOf(message: Uint8Array, from: number): Uint8Array {
  const rest = message.length - from
  const tail = new Uint8Array(rest < 56 ? 64 : 128)
  tail.set(message.subarray(from))
  tail[rest] = 0x80
  const view = new DataView(tail.buffer)
  view.setUint32(tail.length - 8, Math.floor(message.length / 0x20000000))
  view.setUint32(tail.length - 4, (message.length << 3) >>> 0)
  return tail
}

// one schedule for all calls: they run to their end, one at a time
const w = new Int32Array(64)

function compress(state: Int32Array, bytes: Uint8Array, from: number): void {
  for (let t = 0; t < 16; t++) {
    const at = from + t * 4
    w[t] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
  }
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15]!
    const y = w[t - 2]!
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    w[t] = (w[t - 16]! + s0 + w[t - 7]! + s1) | 0
  }
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
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
  state[0] = state[0]! + a
  state[1] = state[1]! + b
  state[2] = state[2]! + c
  state[3] = state[3]! + d
  state[4] = state[4]! + e
  state[5] = state[5]! + f
  state[6] = state[6]! + g
  state[7] = state[7]! + h
}

const rotate = (x: number, n: number): number => (x >>> n) | (x << (32 - n))

/** The first 32 bits of the fractional parts of roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function primeRoots(count: number, root: number): Int32Array {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false
    if (prime) found.push(Math.floor((n ** (1 / root) % 1) * 4294967296))
  }
  return Int32Array.from(found, (word) => word | 0)
}
const initial = primeRoots(8, 2)
const constants = primeRoots(64, 3)
