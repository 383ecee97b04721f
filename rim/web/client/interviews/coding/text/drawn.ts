import { type Code, type Coding, type Lanes, lanesOf, type Range, runsOf } from '#core/interviews'
import type { Block } from './blocks.ts'

/** A coding as it is drawn at a line. */
export interface Mark {
  readonly coding: Coding
  readonly name: string
  readonly paint: number
  /** Which stripe of the margin, from 0. */
  readonly lane: number
  /** Initials of the coder, where several have coded the text; else empty. */
  readonly by: string
  /** Whether it begins here, so that its name stands here. */
  readonly begins: boolean
}

/** The codings of a text in its order: by where they begin, the longest first. */
export const inOrder = (codings: Iterable<Coding>): readonly Coding[] =>
  [...codings].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))

/** What is drawn at each line, and the stripes that were given. */
export interface Drawn {
  readonly marks: readonly (readonly Mark[])[]
  readonly lanes: Lanes
}

const none: readonly Mark[] = []

/**
 * What is drawn at each line. A line at which nothing is different gets the very list that it had before, so that it need
 * not be drawn again.
 */
export function drawn(
  blocks: readonly Block[],
  codings: Iterable<Coding>,
  codes: ReadonlyMap<string, Code>,
  initialsOf: (staff: string) => string,
  before: Drawn | null,
): Drawn {
  const ordered = inOrder(codings)
  const lanes = lanesOf(ordered, before?.lanes)
  const several = new Set(ordered.map(({ coder }) => coder)).size > 1
  const marks: Mark[][] = blocks.map(() => [])
  let from = 0
  for (const coding of ordered) {
    while (from < blocks.length && blocks[from]!.end <= coding.start) from++
    const code = codes.get(coding.code)
    for (let at = from; at < blocks.length && blocks[at]!.start < coding.end; at++) {
      marks[at]!.push({
        coding,
        name: code?.name ?? '',
        paint: code?.paint ?? 0,
        lane: lanes.get(coding.id)?.lane ?? 0,
        by: several ? initialsOf(coding.coder) : '',
        begins: at === from,
      })
    }
  }
  return {
    lanes,
    marks: marks.map((list, at) => {
      const old = before?.marks[at]
      if (list.length === 0) return none
      return old && sameMarks(old, list) ? old : list
    }),
  }
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => {
    const other = b[at]!
    return (
      one.coding === other.coding &&
      one.name === other.name &&
      one.paint === other.paint &&
      one.lane === other.lane &&
      one.by === other.by &&
      one.begins === other.begins
    )
  })

/** A piece of a line's text with the same codings from its beginning to its end. */
export interface LineRun extends Range {
  /** How many codings lie here. */
  readonly depth: number
  readonly active: boolean
}

/** Cuts a line wherever a coding begins or ends, the chosen one where it is being moved to. */
export function lineRuns(block: Range, marks: readonly Mark[], active: Range | null): readonly LineRun[] {
  const codings = marks.map(({ coding: { id, start, end } }) => ({ id, start, end }))
  const chosen = active ? [{ id: chosenId, start: active.start, end: active.end }] : []
  return runsOf([...codings, ...chosen], block).map(({ start, end, ids }) => {
    const isChosen = ids.includes(chosenId)
    return { start, end, depth: ids.length - (isChosen ? 1 : 0), active: isChosen }
  })
}

const chosenId = ''
