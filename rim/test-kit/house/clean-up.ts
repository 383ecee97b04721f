import { existsSync } from 'node:fs'
import pg from 'pg'
import { startEmbedded, stopEmbedded } from '#rim/storage'
import { testFolder } from './database.ts'

/**
 * Removes what broken tests left behind, and stops the server that the first test started, unless tests of another run
 * are using it.
 */
if (existsSync(testFolder)) {
  const server = await startEmbedded(testFolder)
  const client = new pg.Client({ connectionString: server.url() })
  await client.connect()
  const databases = async (condition: string): Promise<readonly string[]> => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname like 'test\\_%' and ${condition}`,
    )
    return rows.map(({ name }) => name)
  }
  for (const name of await databases(
    'datname not in (select datname from pg_stat_activity where datname is not null)',
  )) {
    await client.query(`drop database if exists ${name}`).catch(() => undefined)
  }
  // a run that waits for the template has no database yet
  const { rows: others } = await client.query(
    "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  )
  const inUse = others.length > 0 || (await databases('true')).length > 0
  await client.end()
  if (!inUse) await stopEmbedded(testFolder)
}
