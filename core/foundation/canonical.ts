import { sha256Hex } from './sha256.ts'

/**
 * JSON with sorted keys and no white space, so that equal data has equal text (after RFC 8785, which also fixes the
 * form of numbers; JavaScript's own number form is the one it names). `undefined` members are left out.
 * Throws on what JSON cannot hold (NaN, infinities, functions, holes in lists, Map, Set, Date, typed arrays).
 *
 * @example canonicalJson({ b: 1, a: [true] }) // '{"a":[true],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}`)
    return JSON.stringify(value)
  }
  // Array.from, because map would skip holes and leave bare commas
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    // a Map, Set or Date has no members of its own, so all of them would hash alike
    const tag = Object.prototype.toString.call(value)
    if (tag !== '[object Object]') throw new TypeError(`JSON cannot hold ${tag}`)
    const entries = Object.entries(value as Record<string, unknown>)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
  }
  throw new TypeError(`JSON cannot hold a ${typeof value}`)
}

/** SHA-256 of the canonical JSON, as 64 lower-case hexadecimal digits. */
export function canonicalHash(value: unknown): string {
  return sha256Hex(canonicalJson(value))
}
