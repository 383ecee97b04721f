import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { chown, type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { z } from 'zod'
import { ProblemError, problem } from '#core/foundation'
import { keyProblems } from './problems.ts'
import type { KeyProvider } from './provider.ts'
import { type EncryptionKey, keyFromBase64, keyId, localKeys } from './wrapping.ts'

/** The file's `name` follows it wherever it is moved, and tells the keys of one file from those of another. */
const shape = z.object({
  format: z.literal('lyttepost-keys-1'),
  name: z.string().regex(keyId),
  keys: z
    .array(z.object({ id: z.string().regex(keyId), key: z.string(), createdAt: z.string() }))
    .min(1)
    .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length),
})
type KeyFile = z.infer<typeof shape>

/**
 * Makes a key file with one new key, readable by its owner alone (mode 600).
 *
 * @param createdAt UTC, ISO 8601.
 * @throws ProblemError 4023 when the file exists.
 */
export async function createKeyFile(path: string, createdAt: string): Promise<void> {
  const file: KeyFile = { format: 'lyttepost-keys-1', name: randomId(), keys: [newKey(createdAt)] }
  try {
    await write(path, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new ProblemError(problem(keyProblems.keyFileExists, { path }))
  }
}

/**
 * Adds a new key, which wraps from now on; the older ones still unwrap. Programs that run use it when they are started
 * again; `rewrapAll` then moves the data keys to it. Not for two at once.
 *
 * @param createdAt UTC, ISO 8601.
 * @throws ProblemError 4020 to 4022 as `fileKeys`.
 */
export async function addKeyToFile(path: string, createdAt: string): Promise<void> {
  const file = await read(path)
  const draft = `${path}.${randomId()}.new`
  try {
    await write(draft, { ...file, keys: [...file.keys, newKey(createdAt)] })
    // an administrator who adds a key must not take the file from the program that reads it
    const { uid, gid } = await stat(path)
    if (uid !== process.getuid?.()) await chown(draft, uid, gid)
    // the old file stands until the new one is whole
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/**
 * The keys of a file: the newest wraps, all unwrap. The file is read once.
 *
 * @throws ProblemError 4020 when there is no such file, 4021 when others than its owner have any access to it
 *   (not checked on Windows, which has no modes), 4022 when it is no key file.
 */
export async function fileKeys(path: string): Promise<KeyProvider> {
  const file = await read(path)
  return localKeys(
    `file:${file.name}`,
    file.keys.map(({ id, key }) => decoded(path, id, key)),
  )
}

function decoded(path: string, id: string, text: string): EncryptionKey {
  const key = keyFromBase64(text)
  if (key === undefined) throw damaged(path)
  return { id, key }
}

async function read(path: string): Promise<KeyFile> {
  const handle = await open(path, constants.O_RDONLY).catch(() => undefined)
  if (handle === undefined) throw new ProblemError(problem(keyProblems.noKeyFile, { path }))
  try {
    // of the opened file, not of the path: it could be exchanged between two looks
    await refuseOpenFile(handle, path)
    return parse(path, await handle.readFile('utf8'))
  } finally {
    await handle.close()
  }
}

async function refuseOpenFile(handle: FileHandle, path: string): Promise<void> {
  const state = await handle.stat()
  if (!state.isFile()) throw new ProblemError(problem(keyProblems.noKeyFile, { path }))
  const mode = state.mode & 0o777
  if (process.platform === 'win32' || (mode & 0o077) === 0) return
  throw new ProblemError(problem(keyProblems.keyFileOpen, { path, mode: mode.toString(8) }))
}

function parse(path: string, text: string): KeyFile {
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    // the error is dropped: that of JSON.parse quotes the text, which may hold a key
    throw damaged(path)
  }
}

const damaged = (path: string): ProblemError =>
  new ProblemError(problem(keyProblems.keyFileDamaged, { path }))

async function write(path: string, file: KeyFile): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(file, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const randomId = (): string => randomBytes(6).toString('hex')
const newKey = (createdAt: string): KeyFile['keys'][number] => ({
  id: randomId(),
  key: randomBytes(32).toString('base64'),
  createdAt,
})
