import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import pg from 'pg'
import { connect } from './connect.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'migrations')

/** The migrations by name, in order, as SQL. Forward only: a mistake is mended by the next one. */
export function migrations(): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return Object.fromEntries(
    names.sort().map((name) => [name.slice(0, -4), readFileSync(join(folder, name), 'utf8')]),
  )
}

const migrator = (administrator: Kysely<never>, upTo?: string): Migrator =>
  new Migrator({
    db: administrator,
    migrationTableSchema: 'public',
    migrationTableName: 'lyttepost_migration',
    migrationLockTableName: 'lyttepost_migration_lock',
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(migrations())
            .filter(([name]) => upTo === undefined || name <= upTo)
            .map(([name, text]): [string, Migration] => [
              name,
              { up: async (db) => void (await sql.raw(text).execute(db)) },
            ]),
        ),
    },
  })

/**
 * Brings a database to the newest form, in one transaction, one program at a time. Returns the migrations that were
 * run. The address must be an administrator's: it makes roles and gives them their rights.
 *
 * @param upTo stops at this migration; for tests of filled databases.
 */
export async function migrate(address: string, upTo?: string): Promise<readonly string[]> {
  const administrator = connect(address, { connections: 2, statementSeconds: 0 })
  try {
    const { error, results = [] } = await migrator(administrator as Kysely<never>, upTo).migrateToLatest()
    if (error) throw error
    return results.map(({ migrationName }) => migrationName)
  } finally {
    await administrator.destroy()
  }
}

/** The migrations that a database lacks. */
export async function pendingMigrations(address: string): Promise<readonly string[]> {
  const administrator = connect(address, { connections: 2, statementSeconds: 0 })
  try {
    const all = await migrator(administrator as Kysely<never>).getMigrations()
    return all.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name)
  } finally {
    await administrator.destroy()
  }
}

/** Makes a database where there is none of that name. Returns whether it was made. */
export async function createDatabase(
  administratorAddress: string,
  name: string,
  template?: string,
): Promise<boolean> {
  const client = new pg.Client({ connectionString: administratorAddress })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return false
    const from = template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`
    await client.query(`create database ${pg.escapeIdentifier(name)}${from}`)
    return true
  } finally {
    await client.end()
  }
}

/** Gives the application's role its password. */
export async function setApplicationPassword(administratorAddress: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: administratorAddress })
  await client.connect()
  try {
    await client.query(`alter role lyttepost_app password ${pg.escapeLiteral(password)}`)
  } finally {
    await client.end()
  }
}
