import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Files in a folder and below. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

/** Which of the texts lie in any of the files, in UTF-8 or as the hexadecimal digits of it. A file that is gone meanwhile is passed over. */
export function foundIn(paths: readonly string[], texts: readonly string[], since = 0): ReadonlySet<string> {
  const found = new Set<string>()
  for (const path of paths) {
    const bytes = readOr(path, since)
    if (bytes) for (const text of foundInBytes(bytes, texts)) found.add(text)
  }
  return found
}

/** The same of bytes. */
export const foundInBytes = (bytes: Buffer, texts: readonly string[]): readonly string[] =>
  texts.filter((text) => bytes.includes(text) || bytes.includes(Buffer.from(text).toString('hex')))

function readOr(path: string, since: number): Buffer | null {
  try {
    return statSync(path).mtimeMs < since ? null : readFileSync(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
}

/** What a backup holds, unpacked: a tar file of gzipped texts. */
export function backupText(path: string): Buffer {
  const bytes = readFileSync(path)
  const parts: Buffer[] = []
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const name = bytes.toString('latin1', at, at + 100).replace(/\0.*$/s, '')
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 136), 8)
    const entry = bytes.subarray(at + 512, at + 512 + size)
    parts.push(name.endsWith('.gz') ? gunzipSync(entry) : entry)
    at += 512 + Math.ceil(size / 512) * 512
  }
  return Buffer.concat(parts)
}
