/** Types of Thrift's compact protocol that Parquet's footer needs. */
const types = { true: 1, false: 2, i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const

/** A value of a Thrift structure. */
export type Thrift =
  | { readonly as: 'i32' | 'i64'; readonly value: number }
  | { readonly as: 'binary'; readonly value: string }
  | { readonly as: 'struct'; readonly fields: ThriftFields }
  | { readonly as: 'list'; readonly of: readonly Thrift[] }

/** Fields by their number, ascending; undefined is left out. */
export type ThriftFields = Readonly<Record<number, Thrift | undefined>>

export const i32 = (value: number): Thrift => ({ as: 'i32', value })
export const i64 = (value: number): Thrift => ({ as: 'i64', value })
export const binary = (value: string): Thrift => ({ as: 'binary', value })
export const struct = (fields: ThriftFields): Thrift => ({ as: 'struct', fields })
/** A list of one kind of values, at least one of them. */
export const list = (of: readonly Thrift[]): Thrift => ({ as: 'list', of })

/** A structure in Thrift's compact protocol. Source: Apache Thrift, thrift-compact-protocol.md. */
export function thriftBytes(fields: ThriftFields): Buffer {
  const out: number[] = []
  writeStruct(out, fields)
  return Buffer.from(out)
}

function writeStruct(out: number[], fields: ThriftFields): void {
  let last = 0
  // whole numbers as keys come in ascending order
  for (const [key, value] of Object.entries(fields)) {
    if (!value) continue
    const number = Number(key)
    // the step from the field before, in four bits; all of ours are small
    out.push(((number - last) << 4) | types[value.as])
    last = number
    writeValue(out, value)
  }
  out.push(0)
}

function writeValue(out: number[], value: Thrift): void {
  switch (value.as) {
    case 'i32':
    case 'i64':
      varint(out, value.value * 2)
      return
    case 'binary': {
      const bytes = Buffer.from(value.value, 'utf8')
      varint(out, bytes.length)
      for (const byte of bytes) out.push(byte)
      return
    }
    case 'struct':
      writeStruct(out, value.fields)
      return
    case 'list': {
      const { of } = value
      const kind = types[of[0]!.as]
      if (of.length < 15) out.push((of.length << 4) | kind)
      else {
        out.push(0xf0 | kind)
        varint(out, of.length)
      }
      for (const one of of) writeValue(out, one)
    }
  }
}

/** Seven bits at a time, the lowest first; by division, since sizes go beyond 32 bits. Never negative here. */
export function varint(out: number[], value: number): void {
  let rest = value
  while (rest > 127) {
    out.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  out.push(rest)
}
