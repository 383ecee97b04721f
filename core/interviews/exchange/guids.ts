import { sha256Hex } from '#core/foundation'

const whole = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i

/**
 * A GUID in the one form in which they are compared: lower case, without braces. What is no GUID, as some programs write
 * (`c001`), gives one made from it, always the same.
 */
export const plainGuid = (written: string): string =>
  whole.exec(written.trim())?.[1]?.toLowerCase() ?? guidFrom('written', written.trim())

/** Whether a text is a GUID by the schema. */
export const isGuid = (written: string): boolean => whole.test(written)

/** A GUID made from names (UUID version 8, RFC 9562): the same names give the same one, on every machine. */
export function guidFrom(...names: readonly string[]): string {
  const hex = sha256Hex(JSON.stringify(['lyttepost exchange', ...names]))
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
