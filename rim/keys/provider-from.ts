import { ProblemError, problem } from '#core/foundation'
import { type Environment, environmentKeys } from './environment-keys.ts'
import { fileKeys } from './key-file.ts'
import { keyProblems } from './problems.ts'
import type { KeyProvider } from './provider.ts'
import { transitKeys } from './transit.ts'

/**
 * The provider that a setting names: `file:/path`, `env:NAME`, or `vault:https://host/mount/key`, whose token is in
 * the variable `VAULT_TOKEN` (read at each call, as an agent may renew it).
 *
 * @throws ProblemError 4020 to 4022, 4024, 4025 when the text is none of these, 4029 when there is no token.
 */
export async function keyProviderFrom(text: string, env: Environment): Promise<KeyProvider> {
  const [, kind, rest = ''] = /^(file|env|vault):(.+)$/s.exec(text) ?? []
  if (kind === 'file') return fileKeys(rest)
  if (kind === 'env') return environmentKeys(env, rest)
  const [, url, mount, key] = /^(.+)\/([\w.-]+)\/([\w.-]+)$/.exec(rest) ?? []
  // the text is not repeated: somebody may have put a key there
  if (kind === undefined || !url || !mount || !key)
    throw new ProblemError(problem(keyProblems.unknownProvider))
  const name = 'VAULT_TOKEN'
  if (!env[name]) throw new ProblemError(problem(keyProblems.noToken, { name }))
  return transitKeys({ url, mount, key, token: () => env[name] ?? '' })
}
