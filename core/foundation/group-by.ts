import { remember } from './remember.ts'

/** Items by their key, keys and items in the order in which they come. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) remember(groups, keyOf(item), (): T[] => []).push(item)
  return groups
}
