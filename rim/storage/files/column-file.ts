import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Column, Dataset } from '#core/dataset'
import { ProblemError, problem } from '#core/foundation'
import { storageProblems } from './problems.ts'

/**
 * A dataset as one immutable file: magic, SHA-256 of everything after it, length of the head, head as JSON (columns,
 * choices, keys, offsets), body with the columns' bytes one after the other. Little-endian, as every machine we run on.
 */
const magic = 'LYTTEPOST-COLUMNS-2\n'
/** 64 hexadecimal digits and a line end. */
const hashBytes = 65
const sealedFrom = magic.length + hashBytes
const headFrom = sealedFrom + 8

interface Head {
  readonly size: number
  readonly synthetic: boolean
  readonly columns: readonly HeadColumn[]
}
interface Part {
  readonly at: number
  readonly bytes: number
}
type HeadColumn = Omit<Column, 'data' | 'flags' | 'state'> & { readonly parts: readonly Part[] }

/** A dataset as the bytes of its file, and the SHA-256 of head and body, which names the data. */
export interface PackedColumns {
  readonly bytes: Buffer
  readonly sha256: string
}

/** A dataset as the bytes of its file. The same dataset gives the same bytes. */
export function packColumns(dataset: Dataset): PackedColumns {
  const chunks: Uint8Array[] = []
  let at = 0
  const add = (array: Uint8Array | Int16Array | Uint32Array): Part => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    const place = { at, bytes: bytes.length }
    chunks.push(bytes, new Uint8Array(upTo8(bytes.length)))
    at += bytes.length + upTo8(bytes.length)
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
  const head: Head = { size: dataset.size, synthetic: dataset.synthetic, columns }
  const text = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(8)
  length.writeUInt32LE(text.length)
  const sealed = [length, text, new Uint8Array(upTo8(headFrom + text.length)), ...chunks]
  // the head is under the seal too: it says whether the data are made up, and what every code means
  const hash = createHash('sha256')
  for (const chunk of sealed) hash.update(chunk)
  const sha256 = hash.digest('hex')
  return { sha256, bytes: Buffer.concat([Buffer.from(`${magic}${sha256}\n`), ...sealed]) }
}

/**
 * Writes a dataset, and the folder it stands in. The file appears under its name only when it is whole: a broken run
 * leaves nothing half-written.
 *
 * @returns the SHA-256 of head and body, which names the data.
 */
export function writeColumnFile(path: string, dataset: Dataset): string {
  const { bytes, sha256 } = packColumns(dataset)
  const partial = `${path}.partial`
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(partial, bytes)
    renameSync(partial, path)
  } catch (cause) {
    rmSync(partial, { force: true })
    throw cause
  }
  return sha256
}

/**
 * Reads a dataset back; refuses a file that is something else (4001) or that is cut, changed or makes no sense (4002).
 * Throws the file system's own error where it cannot be read at all.
 */
export function readColumnFile(path: string): Dataset {
  return unpackColumns(readFileSync(path), path)
}

/**
 * Reads the bytes of a dataset's file.
 *
 * @param path what it is called where it is refused: problems 4001 and 4002 as for a file.
 */
export function unpackColumns(file: Buffer, path: string): Dataset {
  if (file.subarray(0, magic.length).toString('latin1') !== magic) {
    throw new ProblemError(problem(storageProblems.notAColumnFile, { path }))
  }
  const dataset = isSealed(file) ? datasetIn(file) : null
  if (!dataset) throw new ProblemError(problem(storageProblems.columnFileChanged, { path }))
  return dataset
}

function isSealed(file: Buffer): boolean {
  const told = file.subarray(magic.length, sealedFrom).toString('latin1')
  return (
    file.length >= headFrom &&
    told === `${createHash('sha256').update(file.subarray(sealedFrom)).digest('hex')}\n`
  )
}

/** Null where head and body do not fit together: anyone can make a file with the right hash. */
function datasetIn(file: Buffer): Dataset | null {
  const headEnd = headFrom + file.readUInt32LE(sealedFrom)
  const head = headIn(file.subarray(headFrom, headEnd))
  if (!head) return null
  const body = new Uint8Array(file.subarray(headEnd + upTo8(headEnd)))
  const { size, synthetic } = head
  const columns: Column[] = []
  for (const { parts, ...rest } of head.columns) {
    const lengths = partLengths(rest, size)
    const fits = ({ at, bytes }: Part, index: number): boolean =>
      Number.isInteger(at) && at >= 0 && bytes === lengths?.[index] && at + bytes <= body.length
    if (parts.length !== lengths?.length || !parts.every(fits)) return null
    const [first, ...others] = parts.map(({ at, bytes }) => body.slice(at, at + bytes))
    columns.push(columnOf(rest, first!, others))
  }
  return { size, synthetic, columns: new Map(columns.map((column) => [column.code, column])) }
}

function headIn(bytes: Buffer): Head | null {
  try {
    const head = JSON.parse(bytes.toString()) as Partial<Head> | null
    const isHead =
      Number.isSafeInteger(head?.size) &&
      typeof head?.synthetic === 'boolean' &&
      isListOfObjects(head.columns) &&
      head.columns!.every(({ parts }) => isListOfObjects(parts))
    return isHead ? (head as Head) : null
  } catch {
    return null
  }
}

const isListOfObjects = (list: unknown): boolean =>
  Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null)

/** How many bytes each part of a column takes, or null for a kind of column that there is not. */
function partLengths(column: Omit<HeadColumn, 'parts'>, size: number): number[] | null {
  if (column.kind === 'choice') return [size]
  if (column.kind === 'number') return [size * 2]
  if (column.kind === 'key') return [size * 4]
  const { choices } = column as { choices?: unknown }
  return column.kind === 'flags' && Array.isArray(choices) ? [size, ...choices.map(() => size)] : null
}

function columnOf(
  rest: Omit<HeadColumn, 'parts'>,
  first: Uint8Array<ArrayBuffer>,
  others: Uint8Array[],
): Column {
  if (rest.kind === 'flags') return { ...rest, state: first, flags: others } as unknown as Column
  if (rest.kind === 'number') return { ...rest, data: new Int16Array(first.buffer) } as unknown as Column
  if (rest.kind === 'key') return { ...rest, data: new Uint32Array(first.buffer) } as unknown as Column
  return { ...rest, data: first } as unknown as Column
}

/** The bytes that are lacking to the next multiple of 8, where columns begin. */
const upTo8 = (length: number): number => (8 - (length % 8)) % 8
