import { sha256Hex, uuidFrom } from '#core/foundation'

const whole = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i

/**
 * A GUID in the one form in which they are compared: lower case, without braces. What is no GUID, as some programs write
 * (`c001`), gives one made from it, always the same.
 */
export const plainGuid = (written: string): string =>
  whole.exec(written.trim())?.[1]?.toLowerCase() ?? guidFrom('written', written.trim())

/** Whether a text is a GUID by the schema. */
export const isGuid = (written: string): boolean => whole.test(written)

/** A GUID made from names: the same names give the same one, on every machine. */
export const guidFrom = (...names: readonly string[]): string =>
  uuidFrom(sha256Hex(JSON.stringify(['lyttepost exchange', ...names])))
