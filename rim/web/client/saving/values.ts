import { canonicalJson } from '#core/foundation'
import type { Values } from './types.ts'

/** The unit's own note of who it is: written as the answers are, though it is not one. */
export const localReference = 'localReference'

/** Whether two values are the same; none at all is null. */
export const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

export const valueAt = (values: Values, key: string): unknown =>
  (Object.hasOwn(values, key) ? values[key] : null) ?? null

/** Keys whose value is the server's own affair: never in conflict. */
export const isServers = (key: string): boolean => key.startsWith('review:') || key.startsWith('corrected:')

/** As the server stores it: the reference without space around it, and an empty one is none. */
export function asStored(key: string, value: unknown): unknown {
  if (key === localReference && typeof value === 'string') return value.trim() || null
  return value ?? null
}

/** A record without some of its members. */
export const without = <T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))

export const isEmpty = (record: object): boolean => Object.keys(record).length === 0
