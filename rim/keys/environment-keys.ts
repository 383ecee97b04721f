import { ProblemError, problem } from '#core/foundation'
import { keyProblems } from './problems.ts'
import type { KeyProvider } from './provider.ts'
import { type EncryptionKey, keyFromBase64, keyId, localKeys } from './wrapping.ts'

/** Environment variables, as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The keys of an environment variable, `id:base64,id:base64`, oldest first: the last wraps, all unwrap. A key is 32
 * random bytes (`openssl rand -base64 32`), an id lower-case letters, digits and hyphens.
 *
 * @throws ProblemError 4024 when the variable is missing or of another form.
 */
export function environmentKeys(env: Environment, name = 'LYTTEPOST_KEYS'): KeyProvider {
  const keys = (env[name] ?? '').split(',').map((entry) => keyOf(entry.trim(), name))
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw bad(name)
  return localKeys(`env:${name}`, keys)
}

function keyOf(entry: string, name: string): EncryptionKey {
  const [id = '', text = '', more] = entry.split(':')
  const key = keyFromBase64(text)
  if (key === undefined || more !== undefined || !keyId.test(id)) throw bad(name)
  return { id, key }
}

const bad = (name: string): ProblemError => new ProblemError(problem(keyProblems.badVariable, { name }))
