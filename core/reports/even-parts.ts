/** Items in as few parts as there must be for none to have more than `most`, all about as long; at least one part. */
export function evenParts<T>(items: readonly T[], most: number): T[][] {
  const parts = Math.max(1, Math.ceil(items.length / most))
  const size = Math.ceil(items.length / parts)
  return Array.from({ length: parts }, (_, at) => items.slice(at * size, (at + 1) * size))
}
