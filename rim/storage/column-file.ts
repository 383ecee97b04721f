import { createHash } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Column, Dataset } from '#core/dataset'
import { ProblemError, problem } from '#core/foundation'
import { storageProblems } from './problems.ts'

/**
 * A dataset as one immutable file: magic, length of the head, head as JSON (columns, choices, keys, offsets, the
 * SHA-256 of the body), body with the columns' bytes one after the other. Little-endian, as every machine we run on.
 */
const magic = 'LYTTEPOST-COLUMNS-1\n'

interface Head {
  readonly size: number
  readonly synthetic: boolean
  readonly sha256: string
  readonly columns: readonly HeadColumn[]
}
type HeadColumn = Omit<Column, 'data' | 'flags' | 'state'> & {
  readonly parts: readonly { at: number; bytes: number }[]
}

/**
 * Writes a dataset. The file appears under its name only when it is whole: a broken run leaves nothing half-written.
 *
 * @returns the SHA-256 of the body, which names the data.
 */
export function writeColumnFile(path: string, dataset: Dataset): string {
  const chunks: Uint8Array[] = []
  let at = 0
  const add = (array: Uint8Array | Int16Array | Uint32Array): { at: number; bytes: number } => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    const place = { at, bytes: bytes.length }
    chunks.push(bytes, new Uint8Array((8 - (bytes.length % 8)) % 8))
    at += Math.ceil(bytes.length / 8) * 8
    return place
  }
  const columns = [...dataset.columns.values()].map((column): HeadColumn => {
    if (column.kind === 'flags') {
      const { flags, state, ...head } = column
      return { ...head, parts: [add(state), ...flags.map(add)] }
    }
    const { data, ...head } = column
    return { ...head, parts: [add(data)] }
  })
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  const sha256 = hash.digest('hex')
  const head: Head = { size: dataset.size, synthetic: dataset.synthetic, sha256, columns }
  const text = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(8)
  length.writeUInt32LE(text.length)
  const padding = new Uint8Array((8 - ((magic.length + 8 + text.length) % 8)) % 8)
  const partial = `${path}.partial`
  try {
    writeFileSync(partial, Buffer.concat([Buffer.from(magic), length, text, padding, ...chunks]))
    renameSync(partial, path)
  } catch (cause) {
    rmSync(partial, { force: true })
    throw cause
  }
  return sha256
}

/** Reads a dataset back; refuses a file that is something else (4001) or whose bytes have changed (4002). */
export function readColumnFile(path: string): Dataset {
  const file = readFileSync(path)
  if (file.subarray(0, magic.length).toString('latin1') !== magic) {
    throw new ProblemError(problem(storageProblems.notAColumnFile, { path }))
  }
  const headLength = file.readUInt32LE(magic.length)
  const headStart = magic.length + 8
  const head = JSON.parse(file.subarray(headStart, headStart + headLength).toString()) as Head
  const bodyStart = Math.ceil((headStart + headLength) / 8) * 8
  const body = new Uint8Array(file.subarray(bodyStart))
  if (createHash('sha256').update(body).digest('hex') !== head.sha256) {
    throw new ProblemError(problem(storageProblems.columnFileChanged, { path }))
  }
  const bytesOf = (part: { at: number; bytes: number }): Uint8Array =>
    body.slice(part.at, part.at + part.bytes)
  const columns = head.columns.map((column): Column => {
    const { parts, ...rest } = column
    const [first, ...others] = parts.map(bytesOf)
    if (rest.kind === 'flags') return { ...rest, state: first!, flags: others } as unknown as Column
    if (rest.kind === 'number') return { ...rest, data: new Int16Array(first!.buffer) } as unknown as Column
    if (rest.kind === 'key') return { ...rest, data: new Uint32Array(first!.buffer) } as unknown as Column
    return { ...rest, data: first! } as unknown as Column
  })
  return {
    size: head.size,
    synthetic: head.synthetic,
    columns: new Map(columns.map((column) => [column.code, column])),
  }
}
