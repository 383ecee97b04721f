import { createHash, type KeyObject } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { openWith, sealWith } from '#rim/keys'

/** Hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Seals bytes, compressed. What they are is bound to them: sealed data of another round, municipality or hash does not open in
 * its place.
 *
 * @param what names the bytes.
 */
export const sealBytes = (bytes: Uint8Array, key: KeyObject, what: string): Buffer =>
  sealWith(key, gzipSync(bytes, { level: 6 }), what)

/** Opens what `sealBytes` sealed. Throws where the key or the name is another, or the bytes were changed. */
export const openBytes = (sealed: Uint8Array, key: KeyObject, what: string): Buffer =>
  gunzipSync(openWith(key, sealed, what))
