import type { DecidedCells, Decision } from '#core/disclosure'
import { remember } from '#core/foundation'

/**
 * A decision in parts, each about some places, so that what is about one can be taken into account without the others.
 * Sums that reach over places are in none of the parts.
 *
 * @param placesOf the parts that a named cell belongs to; the name as it stands in the decision, `people|what`.
 */
export function splitDecision(
  decision: Decision,
  placesOf: (key: string) => readonly string[],
): ReadonlyMap<string, Decision> {
  const counts = split(decision.counts, placesOf)
  const sums = split(decision.sums, placesOf)
  const places = new Set([...counts.keys(), ...sums.keys()])
  return new Map(
    [...places].map((place) => [
      place,
      {
        ...decision,
        counts: partOf(decision.counts, counts.get(place) ?? nothing()),
        sums: partOf(decision.sums, sums.get(place) ?? nothing()),
      },
    ]),
  )
}

/** Positions of cells and sums that make up a part. */
interface Part {
  readonly cells: Set<number>
  readonly sums: number[]
  readonly aliases: (readonly [string, number])[]
}
const nothing = (): Part => ({ cells: new Set(), sums: [], aliases: [] })

function split(cells: DecidedCells, placesOf: (key: string) => readonly string[]): Map<string, Part> {
  const parts = new Map<string, Part>()
  const partAt = (place: string): Part => remember(parts, place, nothing)
  const places = cells.keys.map((key) => (key === '' ? null : placesOf(key)))
  places.forEach((those, at) => {
    for (const place of those ?? []) partAt(place).cells.add(at)
  })
  cells.sums.forEach(({ total, parts: members }, at) => {
    const all = [total, ...members]
    const named = all.flatMap((one) => (places[one] ? [places[one]] : []))
    for (const place of named[0] ?? []) {
      if (!named.every((those) => those.includes(place))) continue
      const part = partAt(place)
      part.sums.push(at)
      // what is only implied goes with the sum that it stands in
      for (const one of all) part.cells.add(one)
    }
  })
  for (const alias of cells.aliases) {
    for (const place of placesOf(alias[0]))
      if (partAt(place).cells.has(alias[1])) partAt(place).aliases.push(alias)
  }
  return parts
}

function partOf(cells: DecidedCells, part: Part): DecidedCells {
  const kept = [...part.cells].sort((a, b) => a - b)
  const moved = new Map(kept.map((at, place) => [at, place]))
  const pick = <T extends { [at: number]: number }>(from: T): number[] => kept.map((at) => from[at]!)
  return {
    ...cells,
    keys: kept.map((at) => cells.keys[at]!),
    aliases: part.aliases.map(([key, at]) => [key, moved.get(at)!] as const),
    sums: part.sums.map((at) => {
      const { total, parts } = cells.sums[at]!
      return { total: moved.get(total)!, parts: parts.map((one) => moved.get(one)!) }
    }),
    counts: Int32Array.from(pick(cells.counts)),
    printed: Uint8Array.from(pick(cells.printed)),
    state: Uint8Array.from(pick(cells.state)),
    hidden: Uint8Array.from(pick(cells.hidden)),
    cost: Float64Array.from(pick(cells.cost)),
    protection: Float64Array.from(pick(cells.protection)),
    shown: Int32Array.from(pick(cells.shown)),
  }
}
