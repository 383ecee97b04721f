import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { ProblemError, problem } from '#core/foundation'
import { migrate, migrations } from '../house/index.ts'
import { asAdministrator, databaseNameOf, transaction } from './administrator.ts'
import { type BackupOptions, type BackupSummary, summaryOf } from './backup.ts'
import { type Manifest, type StoredTable, sha256Of } from './manifest.ts'
import { backupProblems } from './problems.ts'
import { measureTable, sameText } from './table-text.ts'
import { quoted, type Table, tablesOf } from './tables.ts'
import { type OpenBackup, withBackup } from './verify-backup.ts'

/** What was restored, and the migrations that were run afterwards to bring an older backup up to the program. */
export interface Restored extends BackupSummary {
  readonly migrated: readonly string[]
}

/**
 * Makes a database from a backup. The file is read through first; then the database gets the form it had, all rows are
 * loaded and compared in one transaction, and the program's newer migrations are run. Where anything is wrong, the
 * database is left empty.
 *
 * @param address an administrator's, of a database without rows of ours.
 * @throws ProblemError 4060 to 4066, 4068; the file system's errors.
 */
export async function restore(
  address: string,
  path: string,
  { onProgress = () => undefined }: BackupOptions = {},
): Promise<Restored> {
  return withBackup(path, async (backup) => {
    const { manifest } = backup
    refuseOtherMigrations(manifest)
    await asAdministrator(address, (client) => clear(client, databaseNameOf(address)))
    await migrate(address, manifest.migrations.at(-1)!.name)
    await asAdministrator(address, (client) => load(client, backup, path, onProgress))
    return { ...summaryOf(path, manifest), migrated: await migrate(address) }
  })
}

/** The backup's migrations must be the program's first ones, word for word. */
function refuseOtherMigrations({ migrations: run }: Manifest): void {
  const own = Object.entries(migrations())
  run.forEach(({ name, sha256 }, at) => {
    const [ownName, text] = own[at] ?? []
    const known = own.some(([candidate]) => candidate === name)
    if (!known) throw new ProblemError(problem(backupProblems.backupNewer, { migration: name }))
    if (ownName !== name || sha256Of(text!) !== sha256)
      throw new ProblemError(problem(backupProblems.migrationsDiffer, { migration: name }))
  })
}

/**
 * Refuses a database with rows. One without, made by `db init` or left by a restore that was broken off, may have
 * another form than the backup's, so it is made anew.
 */
async function clear(client: pg.Client, database: string): Promise<void> {
  await transaction(client, '', async () => {
    for (const { name } of await tablesOf(client)) {
      await client.query(`lock table ${quoted(name)} in access exclusive mode`)
      const { rowCount } = await client.query(`select from ${quoted(name)} limit 1`)
      if (rowCount)
        throw new ProblemError(problem(backupProblems.databaseHoldsRows, { database, table: name }))
    }
    await client.query(`set local client_min_messages = warning;
      drop schema if exists lyttepost cascade; drop schema if exists pgboss cascade;
      drop table if exists public.lyttepost_migration, public.lyttepost_migration_lock`)
  })
}

/**
 * Loads tables in the order of their foreign keys, which PostgreSQL checks for every row. Our own triggers rest: they
 * ask for a log line for each write, and for a round that is open today.
 */
async function load(
  client: pg.Client,
  backup: OpenBackup,
  path: string,
  onProgress: NonNullable<BackupOptions['onProgress']>,
): Promise<void> {
  const pairs = pair(await tablesOf(client), backup.manifest, path)
  await transaction(client, '', async () => {
    for (const [at, [table, stored]] of pairs.entries()) {
      await onProgress(table.name, at / pairs.length)
      await client.query(`alter table ${quoted(table.name)} disable trigger user`)
      await loadTable(client, backup, stored)
      await client.query(`alter table ${quoted(table.name)} enable trigger user`)
      if (!sameText(await measureTable(client, table), stored))
        throw new ProblemError(problem(backupProblems.restoredDiffers, { table: table.name }))
    }
  })
  await onProgress('', 1)
}

/** Each table with what is stored of it. They are the same, as the migrations were; else the manifest was changed. */
function pair(tables: readonly Table[], manifest: Manifest, path: string): (readonly [Table, StoredTable])[] {
  const wanted = tables.filter(({ name }) => !manifest.leftOut.includes(name))
  const differ = (part: string): never => {
    throw new ProblemError(problem(backupProblems.backupDamaged, { path, part }))
  }
  const pairs = wanted.map((table) => {
    const stored = manifest.tables.find(({ name }) => name === table.name) ?? differ(table.name)
    const same =
      `${stored.columns}` === `${table.columns}` && `${stored.key}` === `${table.key.map(({ name }) => name)}`
    return same ? ([table, stored] as const) : differ(table.name)
  })
  return pairs.length === manifest.tables.length ? pairs : differ('manifest.json')
}

async function loadTable(client: pg.Client, backup: OpenBackup, stored: StoredTable): Promise<void> {
  const columns = stored.columns.map((name) => `"${name}"`).join(', ')
  const into = client.query(copyFrom(`copy ${quoted(stored.name)} (${columns}) from stdin (format text)`))
  await pipeline(backup.textOf(stored), into)
}
