import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

/**
 * Seals bytes with AES-256-GCM: nonce, tag, ciphertext.
 *
 * @param key 32 bytes.
 * @param bound what they are bound to: under another they do not open.
 */
export function sealWith(key: KeyObject | Uint8Array, bytes: Uint8Array, bound = ''): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Opens what `sealWith` sealed. Throws where the key or what it is bound to is another, or the bytes were changed. */
export function openWith(key: KeyObject | Uint8Array, sealed: Uint8Array, bound = ''): Buffer {
  const nonce = sealed.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
}
