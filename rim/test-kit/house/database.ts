import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { canonicalHash } from '#core/foundation'
import {
  connect,
  createDatabase,
  type House,
  migrate,
  migrations,
  setApplicationPassword,
  startEmbedded,
} from '#rim/storage'

/** Where the tests' PostgreSQL is kept: it is made once, and the server's user can enter it. */
export const testFolder = join(
  process.getuid?.() === 0 ? '/var/tmp' : tmpdir(),
  `lyttepost-test-${process.getuid?.() ?? 'user'}`,
)

/** The application's password in the tests' server. */
const password = 'only-for-tests'

/** A database of a test's own, migrated and empty. */
export interface TestDatabase {
  readonly name: string
  /** The administrator's address: sees and may do everything. */
  readonly administrator: string
  /** The application's address. */
  readonly address: string
  /** Connected as the application. */
  readonly house: House
  /** Runs SQL as the administrator. */
  sql(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  /** Inserts a row as the administrator, without triggers and without the log: what stood there before the test began. */
  seed(table: string, ...rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>
  drop(): Promise<void>
}

/** Starts or adopts the tests' server, and makes a database from a template that is migrated once per set of migrations. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await startEmbedded(testFolder, { settings: { max_connections: '200' } })
  const template = `template_${canonicalHash(migrations()).slice(0, 16)}`
  await makeTemplate(server.url(), template, (database) => server.url(database))
  const name = `test_${randomBytes(8).toString('hex')}`
  await createDatabase(server.url(), name, template)
  const administrator = server.url(name)
  const address = new URL(administrator)
  address.username = 'lyttepost_app'
  address.password = password
  const house = connect(address.href, { connections: 5 })
  // connected as long as the test goes on, whatever it waits for: another run's cleaning up drops what nobody is connected to
  const admin = new pg.Pool({ connectionString: administrator, max: 3, idleTimeoutMillis: 0 })
  const seeding = new pg.Pool({
    connectionString: administrator,
    max: 1,
    options: '-c session_replication_role=replica',
  })
  // a connection that dropping the database breaks is on its way out already
  for (const pool of [admin, seeding]) pool.on('error', () => undefined)
  await admin.query('select 1')
  return {
    name,
    administrator,
    address: address.href,
    house,
    sql: async (text, values = []) => (await admin.query(text, [...values])).rows,
    seed: async (table, ...rows) => {
      for (const row of rows) {
        const names = Object.keys(row)
        const places = names.map((_, index) => `$${index + 1}`)
        await seeding.query(
          `insert into lyttepost.${table} (${names.join(', ')}) values (${places.join(', ')})`,
          Object.values(row),
        )
      }
    },
    drop: async () => {
      await house.destroy()
      await admin.end()
      await seeding.end()
      const client = new pg.Client({ connectionString: server.url() })
      await client.connect()
      await client.query(`drop database if exists ${name} with (force)`)
      await client.end()
    },
  }
}

/** One process makes the template; the others wait for it. */
async function makeTemplate(
  administrator: string,
  template: string,
  urlOf: (database: string) => string,
): Promise<void> {
  const client = new pg.Client({ connectionString: administrator })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7049)')
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [
      template,
    ])
    if (rowCount) return
    await client.query(`drop database if exists ${template}`)
    await createDatabase(administrator, template)
    await migrate(urlOf(template))
    await setApplicationPassword(administrator, password)
    await client.query(`alter database ${template} is_template true`)
  } finally {
    await client.end()
  }
}
