import type { Stretch } from '../project/entities.ts'
import type { Project } from '../project/project.ts'
import { common, without } from '../spans/index.ts'
import type { Range, Turn } from '../texts/index.ts'
import { type CodedText, type CodingFilter, codedTexts } from './coded.ts'
import type { TextIndex } from './text-index.ts'

/** Two sets of codes that are asked for together, as those under a theme and a single code. */
export interface TwoSets {
  readonly a: ReadonlySet<string>
  readonly b: ReadonlySet<string>
}

/**
 * The stretches under both sets of codes, or under the first and not under the second, to the character: with «nav» from 0 to 10 and
 * «ventetid» from 4 to 6, «nav and ventetid» is 4-6, «nav and not ventetid» 0-4 and 6-10. What is left of a coding may be no more than
 * white space; `piecesOf` gives nothing for that.
 *
 * @returns interview by interview, each in the order of the text.
 */
export function combined(
  project: Project,
  sets: TwoSets,
  how: 'and' | 'and-not',
  keep?: CodingFilter,
): readonly Stretch[] {
  const of = how === 'and' ? common : without
  return textsOf(project, sets, keep).flatMap(({ interview, version, under }) =>
    of(under.get('a') ?? [], under.get('b') ?? []).map(({ start, end }) => ({
      interview,
      version,
      start,
      end,
    })),
  )
}

/** Two stretches near each other, and all from the beginning of the one to the end of the other. */
export interface Near extends Stretch {
  readonly a: Range
  readonly b: Range
  /** Words between the two, or turns from the one to the other; 0 where they overlap or follow each other, or lie in one turn. */
  readonly distance: number
}

/**
 * Every stretch under the first set of codes with every one under the second that is at most so many words or turns away, in either
 * direction.
 *
 * @param indexes of the texts that are searched; codings in other versions are left out.
 */
export function near(
  project: Project,
  indexes: readonly TextIndex[],
  sets: TwoSets,
  { within, unit }: { readonly within: number; readonly unit: 'words' | 'turns' },
  keep?: CodingFilter,
): readonly Near[] {
  const coded = new Map(textsOf(project, sets, keep).map((one) => [one.version, one]))
  return indexes.flatMap((index) => {
    const { id, interview, turns } = index.text
    const under = coded.get(id)?.under
    const measure = unit === 'words' ? wordsApart(index) : turnsApart(turns)
    return (under?.get('a') ?? []).flatMap((a) =>
      (under?.get('b') ?? []).flatMap((b): Near[] => {
        const distance = measure(a, b)
        if (distance > within) return []
        const hull = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
        return [{ interview, version: id, ...hull, a, b, distance }]
      }),
    )
  })
}

const textsOf = (project: Project, { a, b }: TwoSets, keep?: CodingFilter): readonly CodedText[] =>
  codedTexts(project, (code) => [...(a.has(code) ? ['a'] : []), ...(b.has(code) ? ['b'] : [])], keep)

type Distance = (a: Range, b: Range) => number

/** Words that begin after the one and before the other. */
const wordsApart =
  ({ points, starts }: TextIndex): Distance =>
  (a, b) => {
    const [first, second] = a.start <= b.start ? [a, b] : [b, a]
    if (first.end >= second.start) return 0
    return firstFrom(starts, points.unitAt(second.start)) - firstFrom(starts, points.unitAt(first.end))
  }

/** How many of an ascending list are below a value. */
function firstFrom(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Turns from the last of the one to the first of the other. What lies between turns counts as being in the next. */
const turnsApart = (turns: readonly Turn[]): Distance => {
  const ends = turns.map(({ end }) => end)
  const turnsOf = ({ start, end }: Range): { from: number; to: number } => {
    const from = firstFrom(ends, start + 1)
    return { from, to: Math.max(from, firstFrom(ends, end)) }
  }
  return (a, b) => {
    const [one, other] = [turnsOf(a), turnsOf(b)]
    return Math.max(0, one.from - other.to, other.from - one.to)
  }
}
