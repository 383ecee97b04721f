import { remember } from '#core/foundation'
import { isHeadcount } from './headcounts.ts'
import { peopleKey, populationOf } from './link-tables.ts'
import { cellState, type LinkedCells } from './linked-cells.ts'
import type { Linker, Linkers } from './linker.ts'
import type { Policy } from './policies.ts'
import { countProtection } from './primary.ts'

/** What an earlier release has shown and withheld. */
export interface EarlierCells {
  readonly keys: readonly string[]
  /** Other names of its cells. */
  readonly aliases?: readonly (readonly [string, number])[]
  readonly counts: ArrayLike<number>
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[]
  readonly printed: ArrayLike<number>
  readonly hidden: ArrayLike<number>
  readonly protection: ArrayLike<number>
}

/**
 * Takes an earlier release into account. A figure that has not changed is the same cell: what was shown stays shown and
 * what was withheld stays withheld. One that has changed is a cell of its own for each count that it has had, and between
 * every two of them stand those who came or left: few of them are as sensitive as any. The earlier release's sums still
 * hold for what it showed, and what they must not tell they must not tell now either.
 *
 * Any number of earlier releases can be linked, in any order, also such as hold earlier ones themselves.
 */
export function linkEarlier(
  linkers: Linkers,
  earlier: { readonly counts: EarlierCells; readonly sums: EarlierCells },
  policy: Policy,
): void {
  linkEarlierCells(linkers.counts, earlier.counts, (moved) => countProtection(moved, policy))
  linkEarlierCells(linkers.sums, earlier.sums, () => 0)
}

function linkEarlierCells(linker: Linker, earlier: EarlierCells, protect: (moved: number) => number): void {
  const { counts, printed, hidden, protection } = earlier
  const versions = printedVersions(linker)
  const version = versionIn(linker, earlier)
  const out: { readonly figure: string; readonly position: number }[] = []
  const positions = earlier.keys.map((key, at) => {
    if (key === '') return undefined
    const { figure, name } = version(key, at)
    const cell = { count: counts[at]!, protection: protection[at]! }
    if (printed[at] !== 1) return linker.cell(name, cell)
    const state = hidden[at] === 1 ? cellState.withheld : cellState.shown
    const position = linker.cell(name, { ...cell, state, ...(name !== figure && { cost: 1 }) })
    out.push({ figure, position })
    return position
  })
  for (const [key, at] of earlier.aliases ?? []) {
    if (printed[at] === 1) out.push({ figure: version(key, at).figure, position: positions[at]! })
  }
  const linked = linker.build()
  const ground: Ground = { linker, rests: restsOf(linker, linked), closed: closedIn(linker, linked) }
  for (const sum of earlier.sums) linkSum(ground, sum, positions, earlier)
  for (const { figure, position } of out) {
    const known = remember(versions, figure, () => new Set(alsoNow(linker, figure)))
    if (known.has(position)) continue
    for (const other of known) linkChange(ground, position, other, protect)
    known.add(position)
  }
}

interface Ground {
  readonly linker: Linker
  readonly rests: Rests
  closed(position: number): boolean
}

/**
 * Figures of people whose number was withheld in an earlier release. All that could be withheld of theirs was, beside what
 * was out already: how they have changed can only be told together with the number, whose own changes are protected.
 */
function closedIn(linker: Linker, { state }: LinkedCells): (position: number) => boolean {
  return (position) => {
    const key = linker.keys[position]!
    if (key === '' || isHeadcount(key)) return false
    const people = linker.find(peopleKey(populationOf(key)))
    return people !== undefined && state[people] === cellState.withheld
  }
}

const alsoNow = (linker: Linker, figure: string): number[] => {
  const now = linker.find(figure)
  return now === undefined ? [] : [now]
}

/** A name taken apart: whose figure it is, how many they were in its release if that is told, and what is counted. */
interface ReadName {
  readonly population: string
  readonly people: string | undefined
  readonly counted: string
}

/** Names of changed figures are `earlier 26 place|housing=red earlier 7`: of 26 people, counted as 7. */
function readName(key: string): ReadName {
  const named = populationOf(key)
  const [, people, population = named] = /^earlier (\d+) (.*)$/.exec(named) ?? []
  return { population, people, counted: key.slice(named.length + 1).replace(/ earlier \d+$/, '') }
}

const figureOf = ({ population, counted }: ReadName): string => `${population}|${counted}`

/**
 * Names an earlier release's figures. People whose number has changed are a population of their own, since it can be
 * withheld with all their figures; a figure that has changed is named by its count too.
 */
function versionIn(
  linker: Linker,
  { keys, counts }: EarlierCells,
): (key: string, at: number) => { readonly figure: string; readonly name: string } {
  const then = new Map(keys.map((key, at) => [key, counts[at]!]))
  return (key, at) => {
    const read = readName(key)
    const figure = figureOf(read)
    const count = counts[at]!
    const now = linker.find(figure)
    if (now !== undefined && linker.count(now) === count) return { figure, name: figure }
    const everybody = peopleKey(read.population)
    const people = read.people ?? then.get(everybody)?.toString()
    const today = linker.find(everybody)
    const same = people === undefined || (today !== undefined && `${linker.count(today)}` === people)
    const population = same ? read.population : `earlier ${people} ${read.population}`
    const counted = isHeadcount(figure) ? read.counted : `${read.counted} earlier ${count}`
    return { figure, name: `${population}|${counted}` }
  }
}

/** The versions that are linked already, by figure: those of other earlier releases, and what is counted now. */
function printedVersions(linker: Linker): Map<string, Set<number>> {
  const { printed } = linker.build()
  const found = new Map<string, Set<number>>()
  linker.keys.forEach((key, position) => {
    if (key === '' || printed[position] !== 1) return
    const figure = figureOf(readName(key))
    if (figure === key) return
    remember(found, figure, () => new Set(alsoNow(linker, figure))).add(position)
  })
  return found
}

/** Cells without a name, by what they are the rest of: the same rest, said again, is the same cell. */
interface Rests {
  /** The rest of a whole less its parts, at least as protected as is asked for; made if it is not there. */
  find(whole: number, parts: readonly number[], count: number, protection: number): number
}

function restsOf(linker: Linker, { sums, protection, state }: LinkedCells): Rests {
  const known = new Map<string, { readonly position: number; readonly protection: number }>()
  const nameOf = (whole: number, parts: readonly number[]): string =>
    `${whole}-${[...parts].sort((a, b) => a - b).join('-')}`
  for (const { total, parts } of sums) {
    const rest = parts.filter((part) => linker.keys[part] === '')
    if (rest.length !== 1 || linker.keys[total] === '') continue
    const name = nameOf(
      total,
      parts.filter((part) => part !== rest[0]),
    )
    const own = { position: rest[0]!, protection: protection[rest[0]!]! }
    if (own.protection >= (known.get(name)?.protection ?? 0)) known.set(name, own)
  }
  return {
    find(whole, parts, count, wanted) {
      // what can be computed from what is out already can be protected no more
      const needs = [whole, ...parts].every((cell) => state[cell] === cellState.shown) ? 0 : wanted
      const name = nameOf(whole, parts)
      const found = known.get(name)
      if (found && found.protection >= needs) return found.position
      const position = linker.implied(count, needs)
      known.set(name, { position, protection: needs })
      return position
    },
  }
}

/** An earlier release's sum. Cells without a name come into being with the sum that they stand in. */
function linkSum(
  { linker, rests, closed }: Ground,
  { total, parts }: EarlierCells['sums'][number],
  positions: (number | undefined)[],
  { counts, protection }: EarlierCells,
): void {
  const line = [total, ...parts]
  const missing = line.filter((at) => positions[at] === undefined)
  const isClosed = line.some((at) => positions[at] !== undefined && closed(positions[at]))
  for (const at of missing) {
    const needs = isClosed ? 0 : protection[at]!
    const others = parts.filter((part) => part !== at).map((part) => positions[part]!)
    positions[at] =
      missing.length === 1 && at !== total
        ? rests.find(positions[total]!, others, counts[at]!, needs)
        : linker.implied(counts[at]!, needs)
  }
  linker.sum(
    positions[total]!,
    parts.map((part) => positions[part]!),
  )
}

/** The larger is the smaller and those who came. The fewest that can have come or left are assumed. */
function linkChange(
  { linker, rests, closed }: Ground,
  one: number,
  other: number,
  protect: (moved: number) => number,
): void {
  const [less, more] = linker.count(one) < linker.count(other) ? [one, other] : [other, one]
  const moved = linker.count(more) - linker.count(less)
  const needs = closed(one) || closed(other) ? 0 : protect(moved)
  linker.sum(more, moved === 0 ? [less] : [less, rests.find(more, [less], moved, needs)])
}
