import { migrate, setApplicationPassword } from '#rim/storage'
import { at, type Place, type Reached } from './place.ts'
import {
  type KeyChoice,
  keyNames,
  makeKeyFile,
  passwordFileIn,
  passwordIn,
  type UsedKeyFile,
} from './secrets.ts'

/** How a house is set up. */
export interface InitOptions extends Place, KeyChoice {
  /** The file with the application role's password; made where it is missing. The embedded server has its own. */
  readonly passwordFile?: string | undefined
  /** ISO 8601 in UTC. */
  readonly now: string
  /** Makes no key file, whether there is one or not. */
  readonly withoutKeyFile?: boolean
}

/** What stands ready. */
export interface Initialised {
  /** The application's address, without the password. */
  readonly application: string
  /** The migrations that were run now. */
  readonly migrated: readonly string[]
  /** Null where no file was named: the role's password is as it was. */
  readonly passwordFile: string | null
  /** Null where the keys are no file, or were not named. */
  readonly keyFile: UsedKeyFile | null
}

/**
 * Sets a house up: the database, its form, the application role's password, and a key file. What is there is kept, so
 * it may be run again.
 *
 * @throws ProblemError 4010 to 4018, 4065, 4068, 4076, 4077.
 */
export function initHouse(options: InitOptions): Promise<Initialised> {
  return at(options, true, async (reached) => {
    const migrated = await migrate(reached.administrator)
    return { migrated, ...(await equip(reached, options)) }
  })
}

/** Gives a database that is made what lies beside it: password and key file. */
export async function equip(
  { administrator, folder }: Reached,
  options: InitOptions,
): Promise<Omit<Initialised, 'migrated'>> {
  const passwordFile = options.passwordFile ?? (folder === null ? null : passwordFileIn(folder))
  if (passwordFile !== null) await setApplicationPassword(administrator, await passwordIn(passwordFile))
  const named = (folder !== null || options.keys !== undefined) && !options.withoutKeyFile
  const keyFile = named ? await makeKeyFile(keyNames(options, folder), administrator, options.now) : null
  return { application: applicationAddress(administrator), passwordFile, keyFile }
}

/** The same database for the application's role, with its password where given. */
export function applicationAddress(administrator: string, password = ''): string {
  const address = new URL(administrator)
  address.username = 'lyttepost_app'
  address.password = password
  return address.href
}

/** Brings a house to the program's form. Returns the migrations that were run. Throws ProblemError 4010 to 4018, 4068, 4069. */
export function migrateHouse(place: Place): Promise<readonly string[]> {
  return at(place, false, ({ administrator }) => migrate(administrator))
}
