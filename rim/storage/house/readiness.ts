import { sql } from 'kysely'
import type { House } from './connect.ts'
import { migrations } from './migrate.ts'
import { type Work, within } from './scope.ts'

let names: readonly string[] | undefined

/**
 * The program's migrations that the database lacks, asked as the application (`pendingMigrations` asks as administrator).
 * A database that is ahead of the program lacks none: the newer program is on its way in. Throws where the database
 * does not answer, or was not made by migrations.
 */
export async function lackingMigrations(house: House): Promise<readonly string[]> {
  const run = await within(house, { desk: 'house' }, async (work) => {
    const { rows } = await sql<{ name: string }>`select name from public.lyttepost_migration`.execute(work)
    return new Set(rows.map(({ name }) => name))
  })
  // they ship with the program, and this is asked every few seconds
  names ??= Object.keys(migrations())
  return names.filter((name) => !run.has(name))
}

/** The database server's version: `18.4`. */
export async function serverVersion(work: Work): Promise<string> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(work)
  return rows[0]!.server_version
}
