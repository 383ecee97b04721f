import { open } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { bytesOf, createArchive, type Entry, readArchive } from './archive.ts'
import {
  type Manifest,
  manifestName,
  readManifest,
  sha256Of,
  sumName,
  sumOf,
  writeManifest,
} from './manifest.ts'

type Change = (bytes: Buffer) => Buffer | null

/** The entries of a backup by name. */
async function entriesOf(path: string): Promise<Map<string, Buffer>> {
  const handle = await open(path)
  try {
    const entries = new Map<string, Buffer>()
    for (const [name, entry] of await readArchive(handle))
      entries.set(name, await whole(bytesOf(handle, entry)))
    return entries
  } finally {
    await handle.close()
  }
}

/** Where entries and their headers lie, without the padding. */
export async function usedPlaces(path: string): Promise<readonly Entry[]> {
  const handle = await open(path)
  try {
    const used = [...(await readArchive(handle)).values()]
    return used.map(({ start, size }) => ({ start: start - 512, size: size + 512 }))
  } finally {
    await handle.close()
  }
}

async function whole(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of chunks) parts.push(part)
  return Buffer.concat(parts)
}

/** The hash of each table's text. */
export async function hashesOf(path: string): Promise<Readonly<Record<string, string>>> {
  const manifest = readManifest((await entriesOf(path)).get(manifestName)!.toString())!
  return Object.fromEntries(manifest.tables.map(({ name, sha256 }) => [name, sha256]))
}

/** All that is in a backup, unpacked: the text of each entry by name. */
export async function textsOf(path: string): Promise<Readonly<Record<string, string>>> {
  const unpacked = (name: string, bytes: Buffer): Buffer => (name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  return Object.fromEntries(
    [...(await entriesOf(path))].map(([name, bytes]) => [name, unpacked(name, bytes).toString()]),
  )
}

/** Writes a backup anew with some entries changed, or removed by null; all else as it was. */
export async function repack(
  from: string,
  to: string,
  changes: Readonly<Record<string, Change>>,
): Promise<string> {
  const archive = await createArchive(to, '2020-01-01T00:00:00Z')
  for (const [name, bytes] of await entriesOf(from)) {
    const changed = name in changes ? changes[name]!(bytes) : bytes
    if (changed) await archive.add(name, pieces(changed))
  }
  await archive.finish()
  return to
}

/** As `repack`, but as a forger would: with hashes that fit what was changed. */
export async function forge(
  from: string,
  to: string,
  changes: Readonly<Record<string, (bytes: Buffer) => Buffer>>,
): Promise<string> {
  const entries = await entriesOf(from)
  const changed = (name: string): Buffer => changes[name]?.(entries.get(name)!) ?? entries.get(name)!
  const manifest: Manifest = readManifest(changed(manifestName).toString())!
  for (const table of manifest.tables) {
    const text = gunzipSync(changed(`${table.name}.copy.gz`))
    const rows = text.toString().split('\n').length - 1
    Object.assign(table, { rows, bytes: text.length, sha256: sha256Of(text) })
  }
  const text = writeManifest(manifest)
  return repack(from, to, {
    ...changes,
    [manifestName]: () => Buffer.from(text),
    [sumName]: () => Buffer.from(sumOf(text)),
  })
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
