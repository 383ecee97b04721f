const prefix = 4

/**
 * Packs a value as bytes of a fixed number: its length in four bytes, its JSON, then zeros. Whatever is packed, sealing it
 * gives the same length.
 *
 * @param length bytes, the prefix among them.
 * @returns null where the value does not fit.
 */
export function packFixed(value: unknown, length: number): Uint8Array | null {
  const text = new TextEncoder().encode(JSON.stringify(value))
  if (text.length + prefix > length) return null
  const packed = new Uint8Array(length)
  new DataView(packed.buffer).setUint32(0, text.length)
  packed.set(text, prefix)
  return packed
}

/** What `packFixed` packed. Throws RangeError or SyntaxError for anything else. */
export function unpackFixed(packed: Uint8Array): unknown {
  const length = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(0)
  if (length + prefix > packed.length) throw new RangeError(`${length} bytes in ${packed.length}`)
  return JSON.parse(
    new TextDecoder('utf-8', { fatal: true }).decode(packed.subarray(prefix, prefix + length)),
  )
}
