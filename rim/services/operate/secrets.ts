import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError, problem } from '#core/foundation'
import { createKeyFile, type Environment, type KeyProvider, keyProviderFrom } from '#rim/keys'
import { backupProblems, connect } from '#rim/storage'
import { databaseKeys } from '../house/index.ts'

/** The file of the application role's password in the embedded server's folder. */
export const passwordFileIn = (folder: string): string => join(folder, 'application-password')

/** The password in a file; a new random one, which its owner alone can read, where there is no file. Throws ProblemError 4076. */
export async function passwordIn(path: string): Promise<string> {
  if (!existsSync(path)) {
    const made = randomBytes(32).toString('base64url')
    await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx' })
    return made
  }
  const password = (await readFile(path, 'utf8')).trim()
  if (password === '') throw new ProblemError(problem(backupProblems.passwordEmpty, { path }))
  return password
}

/** Where the keys are, as given or as the place has them. */
export interface KeyChoice {
  /** Key providers by comma, such as `file:/path`: the first one locks, all open. */
  readonly keys?: string | undefined
  readonly env: Environment
}

/**
 * The key providers' names: those given, those of the variable `LYTTEPOST_KEYS`, or the file in the embedded server's
 * folder. Throws ProblemError 4075 where none of these is there.
 */
export function keyNames({ keys, env }: KeyChoice, folder: string | null): readonly [string, ...string[]] {
  const [first, ...more] = (keys ?? '').split(',').filter((name) => name !== '')
  if (first !== undefined) return [first, ...more]
  if (env.LYTTEPOST_KEYS) return ['env:LYTTEPOST_KEYS']
  if (folder !== null) return [`file:${join(folder, 'keys.json')}`]
  throw new ProblemError(problem(backupProblems.keysNotNamed))
}

/** The key providers of a place. Throws ProblemError 4020 to 4025, 4029, 4075. */
export async function keyProviders(
  choice: KeyChoice,
  folder: string | null,
): Promise<readonly [KeyProvider, ...KeyProvider[]]> {
  const [first, ...more] = keyNames(choice, folder)
  const provider = (name: string): Promise<KeyProvider> => keyProviderFrom(name, choice.env)
  return [await provider(first), ...(await Promise.all(more.map(provider)))]
}

/** A key file that a place uses. */
export interface UsedKeyFile {
  readonly path: string
  readonly made: boolean
}

/**
 * Makes the key file that the first provider names, where there is none and nothing is locked yet. Null where the keys
 * are no file. Throws ProblemError 4077 where the database holds keys that were locked with other ones: a new file
 * would not open them.
 */
export async function makeKeyFile(
  names: readonly [string, ...string[]],
  administrator: string,
  now: string,
): Promise<UsedKeyFile | null> {
  if (!names[0].startsWith('file:')) return null
  const path = names[0].slice('file:'.length)
  if (existsSync(path)) return { path, made: false }
  const [locked] = await lockedWith(administrator)
  if (locked !== undefined)
    throw new ProblemError(problem(backupProblems.keysElsewhere, { path, provider: locked }))
  await createKeyFile(path, now)
  return { path, made: true }
}

/** The providers that the database's data keys are locked with. */
export async function lockedWith(administrator: string): Promise<readonly string[]> {
  const house = connect(administrator, { connections: 1 })
  try {
    const keys = await databaseKeys(house).all()
    return [...new Set(keys.map(({ provider }) => provider))].sort()
  } finally {
    await house.destroy()
  }
}
