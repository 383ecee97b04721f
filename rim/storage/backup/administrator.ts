import pg from 'pg'
import { ProblemError, problem } from '#core/foundation'
import { backupProblems } from './problems.ts'

/** The name of an address's database: what may be shown of it, for the rest may hold a password. */
export function databaseNameOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname.slice(1)) || 'postgres'
  } catch {
    return '?'
  }
}

/**
 * Works on one connection as administrator. Row security is off: what it would hide is an error and never left out
 * silently. Values are written the same way whatever the server's settings.
 *
 * @throws ProblemError 4065 where the user is not an administrator, 4068 where the database cannot be reached.
 */
export async function asAdministrator<T>(
  address: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connected(address)
  try {
    await client.query(settings)
    return await work(client)
  } catch (cause) {
    if ((cause as { code?: string }).code !== insufficientPrivilege) throw cause
    const details = { user: client.user ?? '?', database: databaseNameOf(address) }
    throw new ProblemError(problem(backupProblems.notAdministrator, details))
  } finally {
    await client.end()
  }
}

const insufficientPrivilege = '42501'

const settings = `set row_security = off; set search_path = pg_catalog; set timezone = 'UTC';
  set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set bytea_output = 'hex'; set extra_float_digits = 1;
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`

async function connected(address: string): Promise<pg.Client> {
  try {
    return await connectAs(address)
  } catch (cause) {
    throw notReached(cause, databaseNameOf(address))
  }
}

async function connectAs(address: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: address,
    application_name: 'lyttepost-keeper',
    connectionTimeoutMillis: 10_000,
  })
  // a connection that breaks fails the query under way as well; without this it would take the program down
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** A connection that failed as problem 4068. */
export function notReached(cause: unknown, database: string): ProblemError {
  return new ProblemError(problem(backupProblems.databaseNotReached, { database, reason: reasonOf(cause) }))
}

/** Whether the server is there and has no database of the address's name. Throws ProblemError 4068. */
export async function isMissing(address: string): Promise<boolean> {
  try {
    await (await connectAs(address)).end()
    return false
  } catch (cause) {
    if ((cause as { code?: string }).code === invalidCatalogName) return true
    throw notReached(cause, databaseNameOf(address))
  }
}

const invalidCatalogName = '3D000'

/**
 * Whether others are connected to the server. Connections that were just closed are given a second: the server sees
 * their end a little later.
 */
export async function isUsedByOthers(address: string): Promise<boolean> {
  return asAdministrator(address, async (client) => {
    for (let tries = 0; tries < 20; tries++) {
      const { rowCount } = await client.query(
        `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      if (!rowCount) return false
      await new Promise((done) => setTimeout(done, 50))
    }
    return true
  })
}

/** The error's code or message: a refused address list has an empty message. */
function reasonOf(cause: unknown): string {
  const { message, code } = cause as { message?: string; code?: string }
  return (message || code || String(cause)).replace(/[.\s]+$/, '')
}

/** Sees one moment of the database, and changes nothing. The tables named keep their form meanwhile. */
export function snapshot<T>(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  return transaction(client, 'isolation level repeatable read, read only', async () => {
    // before the first reading: the snapshot is taken after the lock, so no table changes form in between
    if (tables.length > 0) await client.query(`lock table ${tables.join(', ')} in access share mode`)
    return work()
  })
}

/**
 * All of the work or none. Where it fails the connection is of no more use: a copy that was broken off still runs on
 * it, so it is ended by `asAdministrator` and PostgreSQL rolls back.
 */
export async function transaction<T>(client: pg.Client, mode: string, work: () => Promise<T>): Promise<T> {
  await client.query(`begin ${mode}`)
  const result = await work()
  await client.query('commit')
  return result
}
