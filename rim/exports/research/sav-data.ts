import type { Rows } from '#core/dataset'
import type { ResearchVariable, TextVariable } from './variables.ts'

/** Codes of the compression: what the next value is. */
const code = { bias: 100, end: 252, uncompressed: 253, spaces: 254 } as const

/** Longer texts need several variables each, and programs disagree on how they are cut. */
const longestText = 255

/** A chunk is handed on when it is about as large as this. */
const chunkBytes = 1 << 18

/** How many bytes a variable's texts need; at least one. Throws a RangeError beyond 255. */
export function textBytes({ name, keys }: TextVariable): number {
  const bytes = keys.reduce((most, key) => Math.max(most, Buffer.byteLength(key)), 1)
  if (bytes > longestText) throw new RangeError(`"${name}" has a text of ${bytes} bytes`)
  return bytes
}

/**
 * The rows, compressed: eight codes, then what they could not say themselves. A small whole number is a code of its own, so
 * that most answers take one byte.
 */
export function* savData(rows: Rows, variables: readonly ResearchVariable[]): Iterable<Uint8Array> {
  const out = new Commands()
  const writers = variables.map((variable) => {
    const { read } = variable
    if (variable.kind === 'number') return (row: number) => out.number(read(row))
    const texts = slotsOfKeys(variable)
    return (row: number) => out.slots(texts[read(row)]!)
  })
  for (const row of rows) {
    for (const write of writers) write(row)
    if (out.size > chunkBytes) yield out.take()
  }
  yield out.end()
}

/** Each key in pieces of eight bytes; null for eight spaces. */
function slotsOfKeys(variable: TextVariable): readonly (readonly (Buffer | null)[])[] {
  const slots = Math.ceil(textBytes(variable) / 8)
  return variable.keys.map((key) => {
    const bytes = Buffer.alloc(slots * 8, 0x20)
    bytes.write(key)
    return Array.from({ length: slots }, (_, at) => {
      const piece = bytes.subarray(at * 8, at * 8 + 8)
      return piece.every((byte) => byte === 0x20) ? null : piece
    })
  })
}

/** Groups of eight codes with the values that follow them. */
class Commands {
  private bytes = Buffer.alloc(chunkBytes * 2)
  /** Where the group begins, how many codes it has, and where its next value goes. */
  private group = 0
  private count = 0
  private next = 8

  get size(): number {
    return this.group
  }

  number(value: number): void {
    if (value >= 1 - code.bias && value <= code.end - 1 - code.bias) this.command(value + code.bias)
    else {
      this.bytes.writeDoubleLE(value, this.next)
      this.next += 8
      this.command(code.uncompressed)
    }
  }

  slots(pieces: readonly (Buffer | null)[]): void {
    for (const piece of pieces) {
      if (piece === null) this.command(code.spaces)
      else {
        piece.copy(this.bytes, this.next)
        this.next += 8
        this.command(code.uncompressed)
      }
    }
  }

  private command(what: number): void {
    this.bytes[this.group + this.count++] = what
    if (this.count === 8) this.startGroup()
  }

  private startGroup(): void {
    this.group = this.next
    this.count = 0
    this.next = this.group + 8
    // a row of long texts may need more than was set aside
    if (this.next + 72 > this.bytes.length)
      this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.bytes.length)])
  }

  /** The groups that are full; the one that is begun goes on. */
  take(): Uint8Array {
    const full = Buffer.from(this.bytes.subarray(0, this.group))
    this.bytes.copyWithin(0, this.group, this.next)
    this.next -= this.group
    this.group = 0
    return full
  }

  end(): Uint8Array {
    if (this.count === 0) return this.bytes.subarray(0, this.group)
    this.bytes.fill(0, this.group + this.count, this.group + 8)
    return this.bytes.subarray(0, this.next)
  }
}
