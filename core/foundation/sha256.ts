import { sha256Bytes } from './sha256-bytes.ts'

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as lower-case hexadecimal. Written here because core runs in browser
 * and Node without I/O and needs it synchronously; checked against Node's own in the test.
 */
export const sha256Hex = (text: string): string => sha256OfBytes(new TextEncoder().encode(text))

/** SHA-256 of bytes, as lower-case hexadecimal. */
export function sha256OfBytes(bytes: Uint8Array): string {
  const digest = sha256Bytes(bytes)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
