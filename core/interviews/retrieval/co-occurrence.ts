import { remember } from '#core/foundation'
import type { Project } from '../project/project.ts'
import { lengthOf } from '../spans/index.ts'
import type { Range } from '../texts/index.ts'
import { type CodedText, type CodingFilter, codedAtLevel, type TreeLevel } from './coded.ts'

/** How much of the texts there is of something. */
export interface Extent {
  /** Unbroken stretches; codings that overlap or touch are one. */
  readonly stretches: number
  /** Code points. */
  readonly characters: number
  readonly interviews: number
}

/** How much is under two codes at once. */
export interface CommonExtent extends Extent {
  readonly a: string
  readonly b: string
}

export interface CoOccurrence {
  /** Each code, category or theme that is used. */
  readonly each: ReadonlyMap<string, Extent>
  /** The pairs that meet anywhere, each once, those that meet in most stretches first. */
  readonly pairs: readonly CommonExtent[]
}

/**
 * Which codes are met on the same words: for each pair the stretches that are under both, their characters, and in how many interviews.
 * With «nav» from 0 to 10 and «ventetid» from 4 to 6 and from 8 to 12, the two have 2 stretches and 4 characters in common.
 */
export function coOccurrence(project: Project, level: TreeLevel = 'code', keep?: CodingFilter): CoOccurrence {
  const texts = codedAtLevel(project, level, keep)
  const ids = [...new Set(texts.flatMap(({ under }) => [...under.keys()]))].sort()
  const place = new Map(ids.map((id, at) => [id, at]))
  const size = ids.length
  const stretches = new Uint32Array(size * size)
  const characters = new Uint32Array(size * size)
  const interviews = new Uint32Array(size * size)
  const each = extents(texts)
  // the last interview, by its number from 1, that was counted for a pair: versions of one interview are one
  const seen = new Uint32Array(size * size)
  let [number, last] = [0, '']
  for (const { interview, under } of texts) {
    if (number === 0 || interview !== last) number++
    last = interview
    eachMeeting(under, place, (cell, length) => {
      stretches[cell]!++
      characters[cell]! += length
      if (seen[cell] !== number) {
        seen[cell] = number
        interviews[cell]!++
      }
    })
  }
  const pairs: CommonExtent[] = []
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const cell = a * size + b
      if (stretches[cell] === 0) continue
      const [count, length, within] = [stretches[cell]!, characters[cell]!, interviews[cell]!]
      pairs.push({ a: ids[a]!, b: ids[b]!, stretches: count, characters: length, interviews: within })
    }
  }
  pairs.sort((x, y) => y.stretches - x.stretches || y.characters - x.characters)
  return { each, pairs }
}

/**
 * Visits each place where two ids have something in common, with the pair's cell (the lower place first) and the length. Since each id's
 * stretches are merged, two of them that overlap are one place.
 */
function eachMeeting(
  under: ReadonlyMap<string, readonly Range[]>,
  place: ReadonlyMap<string, number>,
  visit: (cell: number, length: number) => void,
): void {
  const all = [...under].flatMap(([id, ranges]) => {
    const at = place.get(id)!
    return ranges.map(({ start, end }) => ({ at, start, end }))
  })
  all.sort((a, b) => a.start - b.start)
  // what is open moves to the front of one list; a new list for every stretch took most of the time
  const open: typeof all = []
  for (const one of all) {
    let count = 0
    for (const other of open) {
      if (other.end <= one.start) continue
      open[count++] = other
      const cell = one.at < other.at ? one.at * place.size + other.at : other.at * place.size + one.at
      visit(cell, Math.min(one.end, other.end) - one.start)
    }
    open.length = count
    open.push(one)
  }
}

function extents(texts: readonly CodedText[]): ReadonlyMap<string, Extent> {
  const found = new Map<string, { stretches: number; characters: number; interviews: Set<string> }>()
  for (const { interview, under } of texts) {
    for (const [id, ranges] of under) {
      const own = remember(found, id, () => ({ stretches: 0, characters: 0, interviews: new Set<string>() }))
      own.stretches += ranges.length
      own.characters += lengthOf(ranges)
      own.interviews.add(interview)
    }
  }
  return new Map(
    [...found].map(([id, { interviews, ...rest }]) => [id, { ...rest, interviews: interviews.size }]),
  )
}
