/** Deeper than any form; the database's own limit lies far beyond, and a reader that calls itself gives up between. */
const deepest = 60

/**
 * Where in a value something stands that no column can hold: a text with the character NUL or half of a character, a
 * number too large to be one, or levels without end. Null where all of it can be stored.
 */
export function unstorable(value: unknown, path: readonly PropertyKey[] = []): readonly PropertyKey[] | null {
  if (typeof value === 'string') return fits(value) ? null : path
  if (typeof value === 'number') return Number.isFinite(value) ? null : path
  if (typeof value !== 'object' || value === null) return null
  if (path.length === deepest) return path
  for (const key of Object.keys(value)) {
    if (!fits(key)) return path
    const step = Array.isArray(value) ? Number(key) : key
    const found = unstorable((value as Record<string, unknown>)[key], [...path, step])
    if (found) return found
  }
  return null
}

const halves = /\p{Surrogate}/u
const fits = (text: string): boolean => !halves.test(text) && !text.includes('\0')
