import { sha256Bytes } from './sha256-bytes.ts'

/**
 * HMAC-SHA-256 (RFC 2104) of a text's UTF-8 bytes under a key, as 64 lower-case hexadecimal digits: what only the
 * holder of the key can make, or check.
 */
export function hmacSha256(key: Uint8Array, text: string): string {
  const short = key.length > blockBytes ? sha256Bytes(key) : key
  const inner = sha256Bytes(joined(masked(short, 0x36), new TextEncoder().encode(text)))
  const outer = sha256Bytes(joined(masked(short, 0x5c), inner))
  return Array.from(outer, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const blockBytes = 64

/** The key, filled to a block with zeros, under a mask. */
function masked(key: Uint8Array, mask: number): Uint8Array {
  const block = new Uint8Array(blockBytes).fill(mask)
  for (let i = 0; i < key.length; i++) block[i]! ^= key[i]!
  return block
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
