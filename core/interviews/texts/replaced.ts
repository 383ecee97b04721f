import { areApart, type Replacement, replaceParts } from '#core/privacy'
import { snapped } from './characters.ts'
import { CodePoints, codePointLength, type Range } from './code-points.ts'
import type { Mover } from './moved.ts'
import { normalising } from './normalised.ts'
import type { Turn } from './version.ts'

/** A text in which parts were replaced, with its turns, and where each stretch of what was there has come. */
export interface Replaced {
  readonly text: string
  readonly turns: readonly Turn[]
  readonly move: Mover
}

/**
 * Replaces parts of a text, as names that are taken out. What is replaced is known, so every stretch is moved exactly: one that
 * reaches into a replaced part goes to the end of what stands there now, for half of «[navn]» says nothing. Speakers' names that
 * are replaced before their words are replaced in the turns too.
 *
 * @param replacements in the order of the text, apart; positions in code points.
 * @throws RangeError where they are not.
 */
export function replaced(
  { text, turns }: { readonly text: string; readonly turns: readonly Turn[] },
  replacements: readonly Replacement[],
): Replaced {
  const points = new CodePoints(text)
  if (!areApart(replacements, points.length)) throw new RangeError('parts that are not apart')
  const shifted = shifting(replacements)
  // a replacement may begin with a mark that joins the letter before it
  const { text: whole, move: settle } = normalising(replaceParts(text, replacements))
  const place = (range: Range): Range => settle(shifted(range))
  const after = new CodePoints(whole)
  return {
    text: whole,
    turns: turns.flatMap((turn, at): readonly Turn[] => {
      const { start, end } = place(turn)
      if (start === end) return []
      const name = speakerBefore(points, turn, turns[at - 1]?.end ?? 0)
      const said = name && place(name)
      return [{ ...turn, start, end, speaker: said ? after.slice(said.start, said.end) : turn.speaker }]
    }),
    move: (stretch) => {
      const found = snapped(after, place(stretch))
      if (found === null) return { lost: 'deleted' }
      return {
        ...found,
        exact: after.slice(found.start, found.end) === points.slice(stretch.start, stretch.end),
      }
    },
  }
}

/** Where the name of whoever speaks stands before the words. */
function speakerBefore(points: CodePoints, { start, speaker }: Turn, from: number): Range | null {
  const gap = points.slice(from, start)
  const at = gap.lastIndexOf(speaker)
  if (speaker === '' || at === -1) return null
  const first = from + codePointLength(gap.slice(0, at))
  return { start: first, end: first + codePointLength(speaker) }
}

/** Moves stretches past replacements, outward to the whole of those that they reach into. */
function shifting(replacements: readonly Replacement[]): (range: Range) => Range {
  const parts: { start: number; end: number; from: number; to: number }[] = []
  let by = 0
  for (const { start, end, replacement } of replacements) {
    const size = codePointLength(replacement)
    parts.push({ start, end, from: start + by, to: start + by + size })
    by += size - (end - start)
  }
  const shift = (point: number, edge: 'from' | 'to'): number => {
    let [low, high] = [0, parts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (parts[middle]!.end <= point) low = middle + 1
      else high = middle
    }
    const inside = parts[low]
    if (inside && inside.start < point) return inside[edge]
    const before = parts[low - 1]
    return before ? point + before.to - before.end : point
  }
  return ({ start, end }) => ({ start: shift(start, 'from'), end: shift(end, 'to') })
}
