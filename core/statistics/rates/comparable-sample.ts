export interface ComparableSample {
  /** Keys that stand in every round, sorted by code unit. */
  readonly keys: readonly string[]
  /** For each round the positions of the rows to keep, in their own order. */
  readonly rows: readonly Uint32Array[]
  /** What was left out and why; by round, then by key. */
  readonly leftOut: readonly LeftOut[]
}

export interface LeftOut {
  /** Position of the round, 0 and up. */
  readonly round: number
  /** null where the rows have no key. */
  readonly key: string | null
  readonly rows: number
  readonly reason: 'not-in-all-rounds' | 'no-key'
  /** The rounds that lack the key; empty where there is no key. */
  readonly lacking: readonly number[]
}

/**
 * The rows that can be compared between rounds: those whose key (a municipality and a type of unit, say) stands in
 * every round. Development over time is then not a change of who took part.
 * The caller gives merged municipalities one key in all rounds. Two rounds: `comparableSample(before, after)`.
 *
 * @param rounds for each round one key a row; null where the row has none.
 */
export function comparableSample(...rounds: readonly (readonly (string | null)[])[]): ComparableSample {
  if (rounds.length < 2) throw new RangeError('There must be two rounds or more to compare')
  const counts = rounds.map(countKeys)
  const lacking = (key: string) => counts.flatMap((count, round) => (count.has(key) ? [] : [round]))
  const common = new Set<string>()
  for (const key of counts[0]!.keys()) if (key !== null && lacking(key).length === 0) common.add(key)
  const rows = rounds.map((keys) => {
    const kept: number[] = []
    keys.forEach((key, row) => {
      if (key !== null && common.has(key)) kept.push(row)
    })
    return Uint32Array.from(kept)
  })
  const leftOut = counts.flatMap((count, round) =>
    [...count].sort(byKey).flatMap(([key, number]): LeftOut[] => {
      if (key === null) return [{ round, key, rows: number, reason: 'no-key', lacking: [] }]
      const without = lacking(key)
      return without.length > 0
        ? [{ round, key, rows: number, reason: 'not-in-all-rounds', lacking: without }]
        : []
    }),
  )
  return { keys: [...common].sort(), rows, leftOut }
}

function countKeys(keys: readonly (string | null)[]): Map<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Rows without a key last. */
function byKey([a]: [string | null, number], [b]: [string | null, number]): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}
