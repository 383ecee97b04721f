import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

const nonceBytes = 12
const tagBytes = 16

/**
 * Seals bytes, compressed, with AES-256-GCM: nonce, tag, ciphertext. What they are is bound to them: sealed data of another
 * round, municipality or hash does not open in its place.
 *
 * @param key 32 bytes.
 * @param what names the bytes.
 */
export function sealBytes(bytes: Uint8Array, key: KeyObject, what: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(what))
  const sealed = Buffer.concat([cipher.update(gzipSync(bytes, { level: 6 })), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Opens what `sealBytes` sealed. Throws where the key or the name is another, or the bytes were changed. */
export function openBytes(sealed: Buffer, key: KeyObject, what: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(what)).setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  const packed = Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
  return gunzipSync(packed)
}
