/** Bytes of a file that are asked for: from the first to the last, both with. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * The part of a file that a `Range` header asks for (RFC 9110, section 14), no more than so many bytes of it: what comes after is
 * asked for again. What is no range of bytes, or asks for several, is taken as the whole file.
 *
 * @returns null where it lies outside the file.
 */
export function askedRange(header: string | null, size: number, most: number): ByteRange | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  const cut = (first: number, last: number): ByteRange | null =>
    first < size && first <= last ? { first, last: Math.min(last, size - 1, first + most - 1) } : null
  if (from !== '') return cut(Number(from), to === '' ? size - 1 : Number(to))
  if (to !== '') return Number(to) === 0 ? null : cut(Math.max(0, size - Number(to)), size - 1)
  return cut(0, size - 1)
}
