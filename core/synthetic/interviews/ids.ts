import { sha256Hex } from '#core/foundation'

/** A UUID made from a name (version 8, RFC 9562): the same name gives the same, on every machine. */
export function idOf(name: string): string {
  const hex = sha256Hex(`synthetic interviews/${name}`)
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
