import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { ProblemError, problem } from '#core/foundation'
import { keyProblems } from './problems.ts'
import type { KeyProvider } from './provider.ts'

/** A key-encryption key of 32 bytes with the name that stands in what it wrapped. */
export interface EncryptionKey {
  readonly id: string
  readonly key: KeyObject
}

/** Names of key-encryption keys: lower-case letters, digits and hyphens. */
export const keyId = /^[a-z0-9-]{1,40}$/

const format = 'lp1'
const ivBytes = 12
const tagBytes = 16

/**
 * Wraps with AES-256-GCM: `lp1:<key id>:<initialisation vector, ciphertext and tag, base64url>`. The context, the
 * format and the key's id are authenticated with it (NIST SP 800-38D; a random vector is safe for the few data keys
 * that one key wraps).
 *
 * @param keys oldest first, at least one: the last wraps, all unwrap.
 */
export function localKeys(id: string, keys: readonly EncryptionKey[]): KeyProvider {
  const newest = keys.at(-1)
  if (newest === undefined) throw new Error('a key provider needs a key')
  const byId = new Map(keys.map((one) => [one.id, one.key]))
  // the keys stay in this closure, so that a printed provider shows its id alone
  return Object.freeze({
    id,
    async wrap(key: Buffer, context: string) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', newest.key, iv).setAAD(bound(newest.id, context))
      const sealed = Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()])
      return `${format}:${newest.id}:${sealed.toString('base64url')}`
    },
    async unwrap(wrapped: string, context: string) {
      const key = open(byId, wrapped, context)
      if (key === undefined) throw cannotUnwrap(id, context)
      return key
    },
    isNewest: (wrapped: string) => wrapped.startsWith(`${format}:${newest.id}:`),
  })
}

/** Undefined for anything that is not exactly what was wrapped; why is not told, as it would help only an attacker. */
function open(keys: ReadonlyMap<string, KeyObject>, wrapped: string, context: string): Buffer | undefined {
  const [given, id = '', text = '', more] = wrapped.split(':')
  const key = keys.get(id)
  const sealed = Buffer.from(text, 'base64url')
  // decoding skips stray characters: the text must be the one form that encoding gives
  const strict = given === format && more === undefined && sealed.toString('base64url') === text
  if (key === undefined || !strict || sealed.length <= ivBytes + tagBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(bound(id, context)).setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}

/** As JSON, so that no two pairs of id and context give the same bytes. */
const bound = (id: string, context: string): Buffer => Buffer.from(JSON.stringify([format, id, context]))

/** The problem of a wrapped key that does not open. */
export function cannotUnwrap(provider: string, context: string): ProblemError {
  return new ProblemError(problem(keyProblems.cannotUnwrap, { provider, context }))
}

/** A key of exactly 32 bytes from its canonical base64 text, or undefined. */
export function keyFromBase64(text: string): KeyObject | undefined {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== 32 || bytes.toString('base64') !== text) return undefined
  return createSecretKey(bytes)
}
