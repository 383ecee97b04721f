/** What a change did to the numbers: one to one, many to one, one to many, or many to many. */
export type ChangeKind = 'renumbered' | 'merged' | 'split' | 'mixed'

/** One change of municipalities' numbers or areas, in force from 1 January of `year`. */
export interface TerritoryChange {
  readonly year: number
  readonly kind: ChangeKind
  readonly from: readonly string[]
  readonly to: readonly string[]
  /**
   * Which number went where; without it, everything of `from` went to the one `to`. `of` names the areas (numbers of
   * the first year) that this part consists of; a divided municipality without `of` has parts of unknown size.
   */
  readonly links?: readonly TerritoryLink[]
}

/** One way from an earlier to a later number within a change. */
interface TerritoryLink {
  readonly from: string
  readonly to: string
  readonly of?: readonly string[]
}

/** The numbers that share area with a municipality in another year, ascending, and what happened in between. */
export interface Lineage {
  readonly numbers: readonly string[]
  /**
   * Read forward in time whichever way was asked: `merged` is several earlier numbers in one later, `split` one
   * earlier in several later. Counts may be added over `merged`, never carried over `split` or `mixed`.
   */
  readonly kind: 'same' | ChangeKind
}

/** The numbers in use in a stretch of years without changes, and the pieces of area that each consists of. */
interface Stretch {
  readonly from: number
  readonly areas: Map<string, Set<string>>
}

/**
 * Makes the question "what is this municipality in another year" answerable over any number of changes. The country
 * is cut in the smallest pieces that never were divided (mostly the municipalities of the first year); a municipality
 * is a set of pieces, and two are kin if they share one. So Haram of 2024 is Haram of 2019 alone, though both lie in
 * the Ålesund of 2020 to 2023.
 *
 * Throws a TypeError where a change names a number that is not in use, or divides without links.
 */
export function createLineage(
  firstNumbers: readonly string[],
  changes: readonly TerritoryChange[],
): {
  /** Throws a TypeError for a number that is not in use in `year`. */
  between(number: string, year: number, otherYear: number): Lineage
  /** The numbers in use in a year, ascending. */
  numbersIn(year: number): readonly string[]
} {
  const stretches: Stretch[] = [
    {
      from: Number.NEGATIVE_INFINITY,
      areas: new Map(firstNumbers.map((number) => [number, new Set([number])])),
    },
  ]
  const years = [...new Set(changes.map((change) => change.year))].sort((a, b) => a - b)
  for (const year of years) {
    divide(
      stretches,
      changes.filter((change) => change.year === year),
    )
    stretches.push({
      from: year,
      areas: apply(
        stretches.at(-1)!.areas,
        changes.filter((change) => change.year === year),
      ),
    })
  }
  const owners = stretches.map(({ areas }) => {
    const owner = new Map<string, string>()
    for (const [number, pieces] of areas) for (const piece of pieces) owner.set(piece, number)
    return owner
  })
  const stretchOf = (year: number): number => stretches.findLastIndex((stretch) => stretch.from <= year)
  const kin = (number: string, here: number, there: number): string[] => {
    const pieces = stretches[here]!.areas.get(number)
    if (!pieces) throw new TypeError(`The number ${number} is not in use`)
    return [...new Set([...pieces].map((piece) => owners[there]!.get(piece)!))].sort()
  }
  return {
    between(number, year, otherYear) {
      const here = stretchOf(year)
      const there = stretchOf(otherYear)
      const numbers = kin(number, here, there)
      const exact = numbers.every((other) => kin(other, there, here).length === 1)
      const single = numbers.length === 1
      if (single && exact) return { numbers, kind: numbers[0] === number ? 'same' : 'renumbered' }
      if (!single && !exact) return { numbers, kind: 'mixed' }
      // one side is a single number: many earlier ones are a merger, many later ones a division
      const manyEarlier = there < here ? !single : single
      return { numbers, kind: manyEarlier ? 'merged' : 'split' }
    },
    numbersIn: (year) => [...stretches[stretchOf(year)]!.areas.keys()].sort(),
  }
}

/** Cuts the pieces of each municipality that is divided into parts of unknown size, in all stretches so far. */
function divide(stretches: readonly Stretch[], changes: readonly TerritoryChange[]): void {
  for (const change of changes) {
    for (const number of change.from) {
      const parts = (change.links ?? []).filter((link) => link.from === number && !link.of)
      if (parts.length < 2) continue
      for (const piece of [...(stretches.at(-1)!.areas.get(number) ?? [])]) {
        for (const { areas } of stretches) {
          for (const pieces of areas.values()) {
            if (pieces.delete(piece)) for (const part of parts) pieces.add(`${piece}/${part.to}`)
          }
        }
      }
    }
  }
}

/** The areas after one year's changes. */
function apply(
  before: ReadonlyMap<string, ReadonlySet<string>>,
  changes: readonly TerritoryChange[],
): Map<string, Set<string>> {
  const after = new Map([...before].map(([number, pieces]) => [number, new Set(pieces)]))
  for (const change of changes) {
    for (const number of change.from) {
      if (!after.delete(number)) throw new TypeError(`${change.year}: ${number} changes but is not in use`)
    }
  }
  for (const change of changes) {
    if (!change.links && change.to.length > 1) throw new TypeError(`${change.year}: division without links`)
    const links: readonly TerritoryLink[] =
      change.links ?? change.from.map((from) => ({ from, to: change.to[0]! }))
    for (const number of change.to) {
      if (after.has(number)) throw new TypeError(`${change.year}: ${number} is new but already in use`)
      after.set(number, new Set())
    }
    for (const link of links) {
      const target = after.get(link.to)
      const divided = links.filter((other) => other.from === link.from).length > 1
      if (!target)
        throw new TypeError(`${change.year}: a link leads to ${link.to}, which the change does not name`)
      for (const piece of before.get(link.from) ?? []) {
        const named = link.of
          ? link.of.some((area) => piece.split('/')[0] === area)
          : piece.endsWith(`/${link.to}`)
        if (!divided || named) target.add(piece)
      }
    }
  }
  const pieces = (areas: Iterable<ReadonlySet<string>>): number =>
    [...areas].reduce((sum, one) => sum + one.size, 0)
  // no area may vanish or be counted twice
  if (pieces(before.values()) !== pieces(after.values())) {
    throw new TypeError(`${changes[0]?.year}: the links do not hand on every area once`)
  }
  return after
}
