import type { LocalText } from '#core/foundation'
import { type GuidePiece, guidePieces, type InterviewGuide } from './guide.ts'

/** What became of a topic, question or prompt from one version to another. */
export interface GuideChange {
  readonly level: GuidePiece['level']
  readonly code: string
  readonly change: 'new' | 'dropped' | 'reworded' | 'moved'
  /** `null` for what is new. */
  readonly before: LocalText | null
  /** `null` for what is dropped. */
  readonly after: LocalText | null
}

/**
 * The difference between two versions of a guide, by code: what is new, reworded or moved in the order of the later one, then
 * what is dropped. What is both reworded and moved is told twice. Moved is what stands under something else, and as few of the
 * others as can explain the order.
 */
export function guideDiff(before: InterviewGuide, after: InterviewGuide): readonly GuideChange[] {
  const was = new Map(guidePieces(before).map((piece) => [keyOf(piece), piece]))
  const is = new Map(guidePieces(after).map((piece) => [keyOf(piece), piece]))
  const moved = movedIn(was, is)
  const changes: GuideChange[] = []
  for (const [key, piece] of is) {
    const { level, code } = piece
    const old = was.get(key)
    const change = { level, code, before: old?.text ?? null, after: piece.text }
    if (!old) changes.push({ ...change, change: 'new' })
    else if (old.text.nb !== piece.text.nb || old.text.nn !== piece.text.nn) {
      changes.push({ ...change, change: 'reworded' })
    }
    if (moved.has(key)) changes.push({ ...change, change: 'moved' })
  }
  for (const [key, { level, code, text }] of was) {
    if (!is.has(key)) changes.push({ level, code, change: 'dropped', before: text, after: null })
  }
  return changes
}

const keyOf = ({ level, code }: GuidePiece): string => `${level}/${code}`

type Pieces = ReadonlyMap<string, GuidePiece>

function movedIn(was: Pieces, is: Pieces): ReadonlySet<string> {
  const moved = new Set<string>()
  const order = new Map([...was.keys()].map((key, at) => [key, at]))
  const siblings = new Map<string, string[]>()
  for (const [key, piece] of is) {
    const old = was.get(key)
    if (!old) continue
    if (old.under !== piece.under) moved.add(key)
    else {
      const group = `${piece.level}/${piece.under ?? ''}`
      siblings.set(group, [...(siblings.get(group) ?? []), key])
    }
  }
  for (const keys of siblings.values()) {
    const stays = longestRising(keys.map((key) => order.get(key)!))
    keys.forEach((key, at) => {
      if (!stays.has(at)) moved.add(key)
    })
  }
  return moved
}

/** Places of a longest rising row of numbers among some: those that need not have moved. Guides are short, so quadratic will do. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const length: number[] = []
  const previous: number[] = []
  let best = -1
  numbers.forEach((number, at) => {
    length[at] = 1
    previous[at] = -1
    for (let earlier = 0; earlier < at; earlier++) {
      if (numbers[earlier]! < number && length[earlier]! + 1 > length[at]!) {
        length[at] = length[earlier]! + 1
        previous[at] = earlier
      }
    }
    if (best === -1 || length[at]! > length[best]!) best = at
  })
  const places = new Set<number>()
  for (let at = best; at >= 0; at = previous[at]!) places.add(at)
  return places
}
