import { varint } from './thrift.ts'

/**
 * Which value of its dictionary each row has, as Parquet's data page wants it: the width in bits, then one run. Where all rows
 * have the same value the run says so once; otherwise every index is packed, eight at a time, the lowest bits first. Source:
 * apache/parquet-format, Encodings.md ("RLE / Bit-Packing Hybrid").
 *
 * @param values how many values the dictionary has.
 */
export function indicesBytes(indices: Uint32Array, values: number): Buffer {
  const width = values < 2 ? 1 : 32 - Math.clz32(values - 1)
  const head: number[] = [width]
  if (values === 1) {
    varint(head, indices.length * 2)
    head.push(0)
    return Buffer.from(head)
  }
  const eights = Math.ceil(indices.length / 8)
  varint(head, eights * 2 + 1)
  return Buffer.concat([Buffer.from(head), packed(indices, width, eights)])
}

function packed(indices: Uint32Array, width: number, eights: number): Buffer {
  const bytes = Buffer.alloc(eights * width)
  let at = 0
  let held = 0
  let bits = 0
  for (const index of indices) {
    // indices stay below 2^17 and fewer than 8 bits wait, so that 32 bits hold both
    held |= index << bits
    bits += width
    while (bits >= 8) {
      bytes[at++] = held & 255
      held >>>= 8
      bits -= 8
    }
  }
  if (bits > 0) bytes[at] = held & 255
  return bytes
}
