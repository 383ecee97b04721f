import { hkdfSync } from 'node:crypto'
import { openWith, sealWith } from '#rim/keys'

/**
 * Text that only whoever holds the token can read: AES-256-GCM under a key made of the token (HKDF-SHA-256). The token
 * is in the browser's cookie and nowhere else, so that the database alone, or a backup of it, opens nothing.
 */
export const sealText = (text: string, token: string, purpose: string): string =>
  sealWith(keyOf(token, purpose), Buffer.from(text)).toString('base64')

/** The text again; null where it was not sealed with this token for this purpose. */
export function openText(sealed: string, token: string, purpose: string): string | null {
  try {
    return openWith(keyOf(token, purpose), Buffer.from(sealed, 'base64')).toString('utf8')
  } catch {
    return null
  }
}

const keyOf = (token: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', token, 'lyttepost', purpose, 32))
