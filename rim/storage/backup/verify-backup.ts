import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { ProblemError, problem } from '#core/foundation'
import { ArchiveFault, bytesOf, type Entry, readArchive } from './archive.ts'
import { type BackupSummary, summaryOf } from './backup.ts'
import {
  entryName,
  type Manifest,
  manifestName,
  readManifest,
  type StoredTable,
  sumName,
  sumOf,
} from './manifest.ts'
import { backupProblems } from './problems.ts'
import { measure, sameText } from './table-text.ts'

/** A backup that was read through and found whole. */
export interface OpenBackup {
  readonly manifest: Manifest
  /** A table's text, uncompressed. */
  textOf(table: StoredTable): Readable
}

/**
 * Reads a whole backup and compares every part with the hash that was stored: a damaged or cut-off file is found here,
 * before anything is written. What it cannot see is a file that somebody has changed and given new hashes; the sealed
 * log in it shows whether the log was.
 *
 * @throws ProblemError 4060, 4061; the file system's errors.
 */
export async function verifyBackup(path: string): Promise<BackupSummary> {
  return withBackup(path, async ({ manifest }) => summaryOf(path, manifest))
}

/** Reads a backup through and then works with it. Throws as `verifyBackup`. */
export async function withBackup<T>(path: string, work: (backup: OpenBackup) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r')
  try {
    const opened = await openBackup(handle, path)
    for (const table of opened.manifest.tables) await checkTable(opened, table, path)
    return await work(opened)
  } finally {
    await handle.close()
  }
}

/** A backup's manifest alone, its own hash checked. Throws ProblemError 4060, 4061; the file system's errors. */
export async function manifestOf(path: string): Promise<Manifest> {
  const handle = await open(path, 'r')
  try {
    return (await openBackup(handle, path)).manifest
  } finally {
    await handle.close()
  }
}

async function openBackup(handle: FileHandle, path: string): Promise<OpenBackup> {
  const entries = await entriesOf(handle, path)
  const entry = (name: string): Entry => entries.get(name) ?? fail(path, name)
  const text = await smallText(handle, entry(manifestName), path)
  if ((await smallText(handle, entry(sumName), path)) !== sumOf(text)) throw damaged(path, manifestName)
  const manifest = readManifest(text) ?? fail(path, manifestName)
  const names = manifest.tables.map(({ name }) => entryName(name))
  if (new Set(names).size !== names.length || entries.size !== names.length + 2)
    throw damaged(path, manifestName)
  for (const name of names) entry(name)
  return {
    manifest,
    textOf: ({ name }) => unpacked(handle, entry(entryName(name))),
  }
}

async function entriesOf(handle: FileHandle, path: string): Promise<ReadonlyMap<string, Entry>> {
  try {
    return await readArchive(handle)
  } catch (cause) {
    if (cause instanceof ArchiveFault) return fail(path, cause.message)
    throw cause
  }
}

function unpacked(handle: FileHandle, entry: Entry): Readable {
  const gunzip = createGunzip()
  // a fault reaches whoever reads the text: pipeline destroys gunzip with it
  pipeline(Readable.from(bytesOf(handle, entry)), gunzip).catch(() => undefined)
  return gunzip
}

async function checkTable(backup: OpenBackup, table: StoredTable, path: string): Promise<void> {
  const measuring = measure()
  try {
    for await (const _ of measuring.pass(backup.textOf(table)));
  } catch (cause) {
    if (isUnpacking(cause)) throw damaged(path, entryName(table.name))
    throw cause
  }
  if (!sameText(measuring.result(), table)) throw damaged(path, entryName(table.name))
}

/** What zlib says of bytes that are not its own: Z_DATA_ERROR, Z_BUF_ERROR. */
const isUnpacking = (cause: unknown): boolean => {
  return cause instanceof ArchiveFault || `${(cause as { code?: string }).code}`.startsWith('Z_')
}

/** The manifest takes some kilobytes; a header that claims more is not ours. */
async function smallText(handle: FileHandle, entry: Entry, path: string): Promise<string> {
  if (entry.size > 1_000_000) return fail(path, manifestName)
  const parts: Buffer[] = []
  for await (const part of bytesOf(handle, entry)) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

function fail(path: string, reason: string): never {
  throw new ProblemError(problem(backupProblems.notABackup, { path, reason }))
}

const damaged = (path: string, part: string): ProblemError =>
  new ProblemError(problem(backupProblems.backupDamaged, { path, part }))
