import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ProblemError } from '#core/foundation'
import { createDatabase } from '../house/index.ts'
import { startEmbedded } from '../postgres/index.ts'

/** A database server of its own for one test file. */
export interface TestServer {
  /** A folder for files. */
  readonly folder: string
  /** An administrator's address. */
  url(database?: string): string
  /** Makes a database, empty or as another one. Returns its address. */
  database(name: string, template?: string): Promise<string>
  stop(): Promise<void>
}

/** Starts an embedded server in a folder of its own. */
export async function testServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lyttepost-backup-'))
  chmodSync(folder, 0o711)
  const server = await startEmbedded(join(folder, 'database'), { settings: { fsync: 'off' } })
  return {
    folder,
    url: server.url,
    database: (name, template) => made(server.url, name, template),
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function made(url: (name?: string) => string, name: string, template?: string): Promise<string> {
  await createDatabase(url(), name, template)
  return url(name)
}

/** Runs SQL as the address's user and returns its rows. */
export async function query<Row extends pg.QueryResultRow>(address: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** The number of the problem that the work meets. */
export async function problemOf(work: Promise<unknown>): Promise<number> {
  try {
    await work
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems[0]!.number
    throw cause
  }
  throw new Error('no problem met')
}
