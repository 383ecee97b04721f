import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { ProblemError, problem } from '#core/foundation'
import { migrations } from '../house/index.ts'
import { asAdministrator, databaseNameOf, snapshot } from './administrator.ts'
import { type ArchiveWriter, createArchive } from './archive.ts'
import {
  entryName,
  type Manifest,
  manifestName,
  type StoredTable,
  sha256Of,
  sumName,
  sumOf,
  writeManifest,
} from './manifest.ts'
import { backupProblems } from './problems.ts'
import { measure, textOfTable } from './table-text.ts'
import { leftOut, migrationsOf, quoted, type Table, tablesOf } from './tables.ts'

/** A backup in short. */
export interface BackupSummary {
  readonly path: string
  /** When the snapshot was taken, UTC, ISO 8601. */
  readonly made: string
  /** The last migration that the database had been through. */
  readonly migration: string
  readonly server: string
  /** Rows by table. */
  readonly tables: Readonly<Record<string, number>>
  /** Rows of all tables. */
  readonly rows: number
  readonly leftOut: readonly string[]
}

export const summaryOf = (
  path: string,
  { made, server, migrations, tables, leftOut }: Manifest,
): BackupSummary => ({
  path,
  made,
  server,
  migration: migrations.at(-1)!.name,
  tables: Object.fromEntries(tables.map(({ name, rows }) => [name, rows])),
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  leftOut,
})

export interface BackupOptions {
  /** Told how far it has come: a table's name, and the share of tables that are done (0 to 1). Waited for. */
  readonly onProgress?: (table: string, share: number) => void | Promise<void>
}

/**
 * Copies one moment of a whole database to a file that its owner alone can read. Others may work meanwhile. The file
 * has its name only when it is whole. Memory does not grow with the rows.
 *
 * Not in it: keys (they are kept elsewhere), roles and passwords (they belong to the server), logins (`leftOut`), and
 * tasks waiting in `pgboss`, which come again by themselves and find their work in the tables.
 *
 * @param address an administrator's.
 * @throws ProblemError 4062, 4063 where the program is not the database's, 4065, 4067 to 4069; the file system's errors.
 */
export async function backup(
  address: string,
  path: string,
  { onProgress = () => undefined }: BackupOptions = {},
): Promise<BackupSummary> {
  if (existsSync(path)) throw new ProblemError(problem(backupProblems.backupExists, { path }))
  const manifest = await asAdministrator(address, async (client) => {
    const locked = (await tablesOf(client)).map(({ name }) => quoted(name))
    return snapshot(client, locked, async () => {
      const facts = await factsOf(client, databaseNameOf(address))
      return written(path, facts, async (archive) => {
        const tables = (await tablesOf(client)).filter(({ name }) => !leftOut.includes(name))
        const stored: StoredTable[] = []
        for (const [at, table] of tables.entries()) {
          await onProgress(table.name, at / tables.length)
          stored.push(await addTable(client, archive, table))
        }
        await onProgress('', 1)
        return { ...facts, tables: stored, leftOut: [...leftOut] }
      })
    })
  })
  return summaryOf(path, manifest)
}

type Facts = Pick<Manifest, 'format' | 'made' | 'server' | 'migrations'>

async function factsOf(client: pg.Client, database: string): Promise<Facts> {
  const run = await migrationsOf(client)
  if (!run || run.length === 0) throw new ProblemError(problem(backupProblems.notMade, { database }))
  const own = migrations()
  const { rows } = await client.query<{ made: string; server: string }>(
    `select to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as made, current_setting('server_version') as server`,
  )
  return {
    format: 'lyttepost-backup-1',
    ...rows[0]!,
    migrations: run.map((name) => {
      const text = own[name]
      // a program that does not know the database's form cannot vouch for a copy of it
      if (text === undefined) throw new ProblemError(problem(backupProblems.backupNewer, { migration: name }))
      return { name, sha256: sha256Of(text) }
    }),
  }
}

async function addTable(client: pg.Client, archive: ArchiveWriter, table: Table): Promise<StoredTable> {
  const measuring = measure()
  await pipeline(textOfTable(client, table), measuring.pass, createGzip(), (chunks: AsyncIterable<Buffer>) =>
    archive.add(entryName(table.name), chunks),
  )
  const { name, columns } = table
  return { name, columns: [...columns], key: table.key.map((part) => part.name), ...measuring.result() }
}

/** Writes under another name, with the manifest last, and renames when whole. */
async function written(
  path: string,
  { made }: Facts,
  fill: (archive: ArchiveWriter) => Promise<Manifest>,
): Promise<Manifest> {
  const partial = `${path}.partial-${randomBytes(4).toString('hex')}`
  const archive = await createArchive(partial, made)
  try {
    const manifest = await fill(archive)
    const text = writeManifest(manifest)
    await archive.add(manifestName, once(text))
    await archive.add(sumName, once(sumOf(text)))
    await archive.finish()
    await rename(partial, path)
    await settle(dirname(path))
    return manifest
  } catch (cause) {
    await archive.close()
    await rm(partial, { force: true })
    throw cause
  }
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** Makes the new name outlast a power cut. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
