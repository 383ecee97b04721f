import { sha256Bytes } from './sha256-bytes.ts'

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as lower-case hexadecimal. Written here because core runs in browser
 * and Node without I/O and needs it synchronously; checked against Node's own in the test.
 */
export function sha256Hex(text: string): string {
  const digest = sha256Bytes(new TextEncoder().encode(text))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
