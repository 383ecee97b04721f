import { type Problem, ProblemError, problem } from '#core/foundation'
import { keyProblems } from '#rim/keys'
import {
  type BackupOptions,
  type BackupSummary,
  backup,
  backupProblems,
  compare,
  inspect,
  type Restored,
  restore,
  verifyBackup,
} from '#rim/storage'
import { equip, type Initialised, type InitOptions } from './init-house.ts'
import { at, type Place } from './place.ts'
import { type KeyChoice, keyProviders, lockedWith } from './secrets.ts'

/** Copies a house's database to a file. Throws as `backup`, and ProblemError 4010 to 4018 for the embedded server. */
export function backupHouse(place: Place, path: string, options: BackupOptions = {}): Promise<BackupSummary> {
  return at(place, false, ({ administrator }) => backup(administrator, path, options))
}

/** What was restored, what lies beside it, and the key providers that its data keys are locked with. */
export interface RestoredHouse extends Restored {
  readonly beside: Omit<Initialised, 'migrated'>
  readonly lockedWith: readonly string[]
}

/**
 * Makes a house's database from a backup. The file is read through before a database is made for it. No key file is
 * made where the backup holds locked keys: the one they were locked with must be put back.
 */
export async function restoreHouse(
  options: InitOptions,
  path: string,
  telling: BackupOptions = {},
): Promise<RestoredHouse> {
  await verifyBackup(path)
  return at(options, true, async (reached) => {
    const restored = await restore(reached.administrator, path, telling)
    const locked = await lockedWith(reached.administrator)
    const beside = await equip(reached, { ...options, withoutKeyFile: locked.length > 0 })
    return { ...restored, beside, lockedWith: locked }
  })
}

/**
 * Looks for what is wrong with a house's database: its guards, its keys where these are named, and the difference from
 * a backup where one is given. An empty list is a sound one.
 *
 * @throws ProblemError 4010 to 4018, 4060, 4061, 4065, 4068, 4069.
 */
export async function verifyHouse(options: Place & KeyChoice, path?: string): Promise<readonly Problem[]> {
  if (path !== undefined) await verifyBackup(path)
  return at(options, false, async ({ administrator, folder }) => {
    const found = await inspect(administrator)
    if (found.some(({ number }) => number === backupProblems.notMade.number)) return found
    const keys =
      folder === null && options.keys === undefined ? [] : await keyFindings(options, folder, administrator)
    return [...found, ...keys, ...(path === undefined ? [] : await compare(administrator, path))]
  })
}

async function keyFindings(
  choice: KeyChoice,
  folder: string | null,
  administrator: string,
): Promise<readonly Problem[]> {
  const locked = await lockedWith(administrator)
  if (locked.length === 0) return []
  try {
    const own = (await keyProviders(choice, folder)).map(({ id }) => id)
    return locked
      .filter((provider) => !own.includes(provider))
      .map((provider) => problem(keyProblems.providerMissing, { context: '*', provider }))
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems
    throw cause
  }
}
