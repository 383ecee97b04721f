import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Text that only whoever holds the token can read: AES-256-GCM under a key made of the token (HKDF-SHA-256). The token
 * is in the browser's cookie and nowhere else, so that the database alone, or a backup of it, opens nothing.
 */
export function sealText(text: string, token: string, purpose: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(token, purpose), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** The text again; null where it was not sealed with this token for this purpose. */
export function openText(sealed: string, token: string, purpose: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(token, purpose), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

const keyOf = (token: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', token, 'lyttepost', purpose, 32))
