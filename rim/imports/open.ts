import { ProblemError, problem } from '#core/foundation'
import type { CsvProfile } from '#rim/exports'
import { openCsv } from './csv-rows.ts'
import { importProblems as kinds } from './problems.ts'
import type { RowSource } from './source-rows.ts'
import { openXlsx } from './xlsx-rows.ts'

/** The largest workbook that is taken into memory, packed. */
const largestWorkbook = 200 * 1024 * 1024

const zipStart = [0x50, 0x4b]
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * Opens a file of rows by what it holds, whatever it is called. CSV is read as it comes; a workbook is a zip and has
 * to be there whole. Throws a ProblemError on what is neither.
 */
export async function openRows(
  bytes: AsyncIterable<Uint8Array>,
  profile: CsvProfile | undefined,
): Promise<RowSource> {
  const chunks = bytes[Symbol.asyncIterator]()
  let start: Uint8Array = new Uint8Array(0)
  while (start.length < compoundStart.length) {
    const next = await chunks.next()
    if (next.done) break
    start = joined([start, next.value])
  }
  if (start.length === 0) throw new ProblemError(problem(kinds.emptyFile))
  async function* all(): AsyncIterable<Uint8Array> {
    yield start
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  if (startsWith(start, zipStart)) return openXlsx(await whole(all()))
  if (startsWith(start, compoundStart)) {
    const encrypted = holdsUtf16(await whole(all()), 'EncryptedPackage')
    throw new ProblemError(problem(encrypted ? kinds.encryptedWorkbook : kinds.oldWorkbook))
  }
  if (startsWith(start, [0xff, 0xfe]) || startsWith(start, [0xfe, 0xff])) {
    throw new ProblemError(problem(kinds.notUtf8))
  }
  return openCsv(all(), profile)
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte)

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.length
    if (size > largestWorkbook)
      throw new ProblemError(problem(kinds.tooLarge, { limit: largestWorkbook >> 20 }))
    parts.push(part)
  }
  return joined(parts)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Names inside compound files are UTF-16; a protected workbook has a stream of this name. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'))
}
