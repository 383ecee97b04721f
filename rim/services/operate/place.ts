import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ProblemError, problem } from '#core/foundation'
import {
  backupProblems,
  createDatabase,
  databaseNameOf,
  defaultFolder,
  isMissing,
  isUsedByOthers,
  startEmbedded,
} from '#rim/storage'

/** Where a house's database is: on a server that is named, or on the embedded one in a folder. */
export interface Place {
  /** The database's address; where left out, the embedded server. */
  readonly database?: string | undefined
  /** The embedded server's folder. */
  readonly folder?: string | undefined
  /** Told what takes time. */
  readonly say?: ((line: string) => void) | undefined
}

/** The name of the house's database on the embedded server. */
const databaseName = 'lyttepost'

/** A place that was reached. */
export interface Reached {
  /** The administrator's address. */
  readonly administrator: string
  /** The embedded server's folder; null for a named server. */
  readonly folder: string | null
  /** Stops the embedded server, where this started it and nobody else uses it. */
  leave(): Promise<void>
}

const folderOf = ({ folder }: Place): string => resolve(folder ?? defaultFolder())

/**
 * Reaches a place as administrator, starting the embedded server where that is meant.
 *
 * @param make makes the database where there is none.
 * @throws ProblemError 4010 to 4018, 4068, 4069.
 */
export async function reach(place: Place, make: boolean): Promise<Reached> {
  if (place.database !== undefined) {
    await reachNamed(place.database, make)
    return { administrator: place.database, folder: null, leave: async () => undefined }
  }
  const folder = folderOf(place)
  if (!make && !existsSync(join(folder, 'data')))
    throw new ProblemError(problem(backupProblems.notMade, { database: folder }))
  const server = await startEmbedded(folder, { ...(place.say && { say: place.say }) })
  const administrator = server.url(databaseName)
  const leave = async (): Promise<void> => {
    // who came meanwhile and found the server running counts on it
    if (server.started && !(await isUsedByOthers(server.url()))) await server.stop()
  }
  try {
    if (make) await createDatabase(server.url(), databaseName)
    return { administrator, folder, leave }
  } catch (cause) {
    await leave()
    throw cause
  }
}

/** Works at a place as administrator and leaves it. Throws ProblemError 4065 where the address is no administrator's. */
export async function at<T>(place: Place, make: boolean, work: (reached: Reached) => Promise<T>): Promise<T> {
  const reached = await reach(place, make)
  try {
    return await work(reached)
  } catch (cause) {
    throw refusedAsOther(cause, reached.administrator)
  } finally {
    await reached.leave()
  }
}

/** PostgreSQL's refusal of a user without the right to something. */
const insufficientPrivilege = '42501'

function refusedAsOther(cause: unknown, address: string): unknown {
  if ((cause as { code?: string }).code !== insufficientPrivilege) return cause
  const details = { user: new URL(address).username, database: databaseNameOf(address) }
  return new ProblemError(problem(backupProblems.notAdministrator, details))
}

/** Makes the database that an address names, from the server's own database `postgres`; or refuses where it is not there. */
async function reachNamed(address: string, make: boolean): Promise<void> {
  if (!(await isMissing(address))) return
  const name = databaseNameOf(address)
  if (!make) throw new ProblemError(problem(backupProblems.notMade, { database: name }))
  const server = new URL(address)
  server.pathname = '/postgres'
  await createDatabase(server.href, name)
}
