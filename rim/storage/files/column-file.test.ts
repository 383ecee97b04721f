import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dataset } from '#core/dataset'
import { ProblemError } from '#core/foundation'
import { readColumnFile, writeColumnFile } from './column-file.ts'

const text = (nb: string) => ({ nb, nn: nb })
const base = { label: text('x'), number: null, kindOfSource: 'record' } as const
const choices = [
  { code: 'a', label: text('Aaaa') },
  { code: 'b', label: text('Bbbb') },
]

/** Three rows with a column of each kind. */
const dataset = (synthetic = false): Dataset => ({
  size: 3,
  synthetic,
  columns: new Map([
    ['choice', { ...base, code: 'choice', kind: 'choice', choices, data: Uint8Array.of(0, 1, 255) }],
    [
      'flags',
      {
        ...base,
        code: 'flags',
        kind: 'flags',
        choices,
        state: Uint8Array.of(0, 0, 254),
        flags: [Uint8Array.of(1, 0, 0), Uint8Array.of(1, 1, 0)],
      },
    ],
    ['number', { ...base, code: 'number', kind: 'number', data: Int16Array.of(7, -1, 300) }],
    ['key', { ...base, code: 'key', kind: 'key', keys: ['æ', 'ø'], data: Uint32Array.of(1, 0, 1) }],
  ]),
})

let folder: string
let path: string
let whole: Buffer
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-columns-'))
  path = join(folder, 'under', 'data.lyttepost')
  writeColumnFile(path, dataset())
  whole = readFileSync(path)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The problem numbers that reading these bytes ends with. */
function refusalOf(bytes: Uint8Array): number[] {
  const changed = join(folder, 'endret.lyttepost')
  writeFileSync(changed, bytes)
  try {
    readColumnFile(changed)
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems.map((met) => met.number)
    throw cause
  }
  return []
}

/** The file with its head written anew and the hash made right again: what a maker of files could do. */
function withHead(
  change: (head: { [name: string]: unknown; columns: { parts: unknown }[] }) => unknown,
): Buffer {
  const hashAt = whole.indexOf('\n') + 1
  const lengthAt = hashAt + 65
  const start = lengthAt + 8
  const length = whole.readUInt32LE(lengthAt)
  const body = whole.subarray(start + Math.ceil(length / 8) * 8 + ((8 - (start % 8)) % 8))
  const head = JSON.parse(whole.subarray(start, start + length).toString())
  return sealed(Buffer.from(JSON.stringify(change(head))), body)
}

function sealed(head: Buffer, body: Buffer): Buffer {
  const hashAt = whole.indexOf('\n') + 1
  const length = Buffer.alloc(8)
  length.writeUInt32LE(head.length)
  const padding = Buffer.alloc((8 - ((hashAt + 65 + 8 + head.length) % 8)) % 8)
  const rest = Buffer.concat([length, head, padding, body])
  const hash = createHash('sha256').update(rest).digest('hex')
  return Buffer.concat([whole.subarray(0, hashAt), Buffer.from(`${hash}\n`), rest])
}

describe('a column file', () => {
  it('gives the dataset back, and the hash names the data', () => {
    expect(readColumnFile(path)).toEqual(dataset())
    const again = join(folder, 'igjen.lyttepost')
    const hash = writeColumnFile(again, dataset())
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(readFileSync(again)).toEqual(whole)
    expect(writeColumnFile(again, dataset(true))).not.toBe(hash)
    expect(existsSync(`${again}.partial`)).toBe(false)
  })

  it('is refused whatever byte is changed, in head or body', () => {
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole)
      bytes[at]! ^= 1
      expect(refusalOf(bytes), `byte ${at}`).toEqual([at < whole.indexOf('\n') + 1 ? 4001 : 4002])
    }
  })

  it('cannot be passed off as training data, or its labels changed', () => {
    const relabelled = whole.toString('latin1').replace('"synthetic":false', '"synthetic":true ')
    expect(refusalOf(Buffer.from(relabelled, 'latin1'))).toEqual([4002])
    const renamed = whole.toString('latin1').replace('Aaaa', 'Bbbb')
    expect(refusalOf(Buffer.from(renamed, 'latin1'))).toEqual([4002])
  })

  it('is refused wherever it is cut, or with more after it', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(refusalOf(whole.subarray(0, length)), `${length} bytes`).toEqual([
        length < whole.indexOf('\n') + 1 ? 4001 : 4002,
      ])
    }
    expect(refusalOf(Buffer.concat([whole, Buffer.alloc(8)]))).toEqual([4002])
  })

  it('is refused where the head makes no sense, though the hash is right', () => {
    expect(refusalOf(withHead((head) => head))).toEqual([])
    expect(refusalOf(sealed(Buffer.from('{"size":3,'), Buffer.alloc(0)))).toEqual([4002])
    expect(refusalOf(withHead(() => null))).toEqual([4002])
    expect(refusalOf(withHead((head) => ({ ...head, columns: {} })))).toEqual([4002])
    expect(refusalOf(withHead((head) => ({ ...head, size: 4 })))).toEqual([4002])
    expect(refusalOf(withHead((head) => ({ ...head, synthetic: 'false' })))).toEqual([4002])
    const moved = (parts: unknown) =>
      withHead((head) => ({ ...head, columns: head.columns.map((column) => ({ ...column, parts })) }))
    expect(refusalOf(moved([{ at: 1e6, bytes: 3 }]))).toEqual([4002])
    expect(refusalOf(moved([{ at: -3, bytes: 3 }]))).toEqual([4002])
    expect(refusalOf(moved([]))).toEqual([4002])
    expect(refusalOf(moved([null]))).toEqual([4002])
    expect(refusalOf(withHead((head) => ({ ...head, columns: [null] })))).toEqual([4002])
    expect(refusalOf(moved(undefined))).toEqual([4002])
  })
})
