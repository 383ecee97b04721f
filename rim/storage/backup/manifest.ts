import { createHash } from 'node:crypto'
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/)

const table = z.strictObject({
  name,
  columns: z.array(name).min(1),
  /** The primary key, which the rows are ordered by. */
  key: z.array(name).min(1),
  rows: z.int().min(0),
  /** Of the uncompressed text. */
  bytes: z.int().min(0),
  /** Of the uncompressed text: the same rows give the same hash on every server. */
  sha256,
})

const manifest = z.strictObject({
  format: z.literal('lyttepost-backup-1'),
  /** When the snapshot was taken, UTC, ISO 8601. */
  made: z.iso.datetime(),
  /** PostgreSQL's version, such as `18.0`. */
  server: z.string(),
  /** What the database had been through, with the hash of each migration's text. */
  migrations: z.array(z.strictObject({ name: z.string(), sha256 })).min(1),
  tables: z.array(table).min(1),
  /** Tables that are not in the backup. */
  leftOut: z.array(name),
})

/** What a backup holds. */
export type Manifest = z.infer<typeof manifest>
/** One table in a backup. */
export type StoredTable = z.infer<typeof table>

export const manifestName = 'manifest.json'
/** The manifest's own hash, as `sha256sum` writes and checks it. */
export const sumName = 'manifest.json.sha256'

/** The archive's entry for a table. */
export const entryName = (table: string): string => `${table}.copy.gz`

export const sha256Of = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** The text of the hash's entry for a manifest's text. */
export const sumOf = (text: string): string => `${sha256Of(text)}  ${manifestName}\n`

export const writeManifest = (data: Manifest): string => `${JSON.stringify(data, null, 1)}\n`

/** Reads a manifest; undefined where the text is not one. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return manifest.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
