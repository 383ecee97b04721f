import { hashText } from '#core/foundation'
import type { Block } from './blocks.ts'
import { mix, uniform } from './noise.ts'
import { recurring } from './target-municipalities.ts'
import type { People, Work } from './work.ts'

/** A place's people of one group in its next round, newest made first. */
export interface Links {
  /** By place and group: the rows of the next round made so far. */
  readonly latest: Map<number, { round: number; rows: number[] }>
  /** By place and round: the people registered so far, none of them twice. */
  readonly used: Map<string, Set<number>>
  /** By place and round: its numbers then, with their registrations. */
  readonly parts: ReadonlyMap<string, readonly { readonly number: string; readonly n: number }[]>
}

/** Gives each row of the blocks a person: for earlier rounds mostly one who is known from the municipality's next round. */
export function givePersons(
  work: Work,
  blocks: readonly number[],
  starts: Uint32Array,
  seed: number,
  links: Links,
): void {
  const fresh: { key: number; round: number; rows: number[] }[] = []
  for (const at of blocks) {
    const block = work.blocks[at]!
    const start = starts[at]!
    const key = block.place * 2 + block.group
    const next = links.latest.get(key)
    const candidates = next && next.round > block.round ? returning(work, block, next.rows, links, seed) : []
    const usedKey = `${block.place}/${block.round}`
    const taken = links.used.get(usedKey) ?? new Set<number>()
    links.used.set(usedKey, taken)
    const wanted = Math.min(block.n, Math.round((block.n * recurring) / 100))
    let filled = 0
    for (const row of candidates) {
      if (filled >= wanted) break
      const person = work.person[row]!
      if (taken.has(person)) continue
      const age = block.round - work.people.birthYear[person]!
      if (block.young ? age < 16 || age > 17 : age < 18) continue
      taken.add(person)
      place(work, start + filled, at, person)
      work.linked[start + filled] = 1
      work.female[start + filled] = work.people.female[person]!
      work.age[start + filled] = age
      filled++
    }
    for (; filled < block.n; filled++) place(work, start + filled, at, work.people.count++)
    const rows: number[] = []
    for (let row = start; row < start + block.n; row++) rows.push(row)
    fresh.push({ key, round: block.round, rows })
  }
  for (const { key, round, rows } of fresh) {
    const known = links.latest.get(key)
    if (known && known.round === round) known.rows.push(...rows)
    else links.latest.set(key, { round, rows: [...rows] })
  }
}

/** Who of the next round may have been in this block: the home municipality of a merged one, a few of the other group. */
function returning(work: Work, block: Block, rows: readonly number[], links: Links, seed: number): number[] {
  const other = links.latest.get(block.place * 2 + 1 - block.group)
  const code = hashText(`return/${block.round}/${block.group}`) | 0
  const pool = [...rows]
  if (other && other.round > block.round) {
    for (const row of other.rows) if (uniform(mix(work.person[row]! ^ seed, code), 100) < 4) pool.push(row)
  }
  const luck = (row: number): number => mix(work.person[row]! ^ seed, code + 1) >>> 0
  return pool
    .filter((row) => home(work, links, block, row, seed))
    .map((row) => ({ row, luck: luck(row) }))
    .sort((a, b) => a.luck - b.luck || a.row - b.row)
    .map(({ row }) => row)
}

/** In a municipality that was several before, each person belongs to one of them. */
function home(work: Work, links: Links, block: Block, row: number, seed: number): boolean {
  const parts = links.parts.get(`${block.place}/${block.round}`)
  if (!parts || parts.length < 2) return true
  const then = work.blocks[work.block[row]!]!
  if ((links.parts.get(`${block.place}/${then.round}`)?.length ?? 1) > 1) return then.number === block.number
  const total = parts.reduce((sum, part) => sum + part.n, 0)
  let at = (mix(work.person[row]! ^ seed, 77) >>> 0) % total
  for (const part of parts) {
    if (at < part.n) return part.number === block.number
    at -= part.n
  }
  return false
}
/** Which numbers each place had in each round. */
export function partsOf(blocks: readonly Block[]): Links['parts'] {
  const parts = new Map<string, { number: string; n: number }[]>()
  for (const block of blocks) {
    const key = `${block.place}/${block.round}`
    const list = parts.get(key) ?? []
    const known = list.find((part) => part.number === block.number)
    if (known) known.n += block.n
    else list.push({ number: block.number, n: block.n })
    parts.set(key, list)
  }
  return parts
}

function place(work: Work, row: number, block: number, person: number): void {
  work.block[row] = block
  work.person[row] = person
}

/** Room for as many people as there are rows. */
export function createPeople(size: number): People {
  return {
    count: 0,
    female: new Uint8Array(size),
    birthYear: new Int16Array(size),
    education: new Uint8Array(size).fill(250),
    country: new Uint8Array(size).fill(250),
    kids: new Uint8Array(size).fill(250),
    housing2016: new Uint8Array(size),
  }
}
