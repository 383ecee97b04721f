/**
 * A UUID made from a hash (version 8, RFC 9562): the same hash gives the same one, on every machine.
 *
 * @param hex at least 32 hexadecimal digits.
 */
export function uuidFrom(hex: string): string {
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
