import type { Asked, Coding, Quote } from '../../project/index.ts'
import {
  CodePoints,
  findSpeakers,
  type Mover,
  replaced,
  type TextVersion,
  textVersion,
} from '../../texts/index.ts'

/** What an interviewer is called where the name is taken out. */
const interviewer = 'INTERVJUER'

/** A text in which interviewers are called by what they do, where each stretch of it has come, and how many names went. */
interface Unnamed {
  readonly text: TextVersion
  readonly move: Mover | null
  readonly names: number
}

/** Takes interviewers' names out of a text's turns. Words for a role, as «INTERVJUER» or «I», stand. */
export function unnamed(text: TextVersion): Unnamed {
  const roles = new Map(findSpeakers(text.text, 1).map(({ prefix, likely }) => [prefix, likely]))
  const isName = (speaker: string): boolean => roles.get(speaker) !== 'interviewer'
  const points = new CodePoints(text.text)
  let from = 0
  const replacements = text.turns.flatMap(({ start, end, speaker, role }) => {
    const before = points.slice(from, start)
    const at = before.lastIndexOf(speaker)
    const place = from + new CodePoints(before).pointAt(Math.max(at, 0))
    from = end
    if (role !== 'interviewer' || !isName(speaker) || at < 0) return []
    return [{ start: place, end: place + new CodePoints(speaker).length, replacement: interviewer }]
  })
  if (replacements.length === 0) return { text: renamed(text, isName), move: null, names: 0 }
  const made = replaced(text, replacements)
  const { sha256, ...about } = text
  const next = textVersion({ ...about, text: made.text, turns: made.turns })
  return {
    text: renamed(next, isName),
    move: made.move,
    names: new Set(replacements.map(({ start }) => start)).size,
  }
}

/** Turns whose name stands nowhere in the text are renamed as well. */
const renamed = (text: TextVersion, isName: (speaker: string) => boolean): TextVersion => ({
  ...text,
  turns: text.turns.map((turn) =>
    turn.role === 'interviewer' && isName(turn.speaker) ? { ...turn, speaker: interviewer } : turn,
  ),
})

/** Stretches where they are in the texts that go out; one that has no place any more does not go with them. */
export function movedTo<T extends Coding | Quote>(
  stretches: readonly T[],
  texts: ReadonlyMap<string, Unnamed>,
): readonly T[] {
  return stretches.flatMap((one): readonly T[] => {
    const move = texts.get(one.version)?.move
    if (!move) return [one]
    const there = move(one)
    return 'lost' in there ? [] : [{ ...one, start: there.start, end: there.end }]
  })
}

/** The same for where a question of the guide was asked. */
export function askedIn(asked: readonly Asked[], texts: ReadonlyMap<string, Unnamed>): readonly Asked[] {
  return asked.map((one) => {
    const move = one.at && texts.get(one.at.version)?.move
    if (!move) return one
    const there = move(one.at)
    return { ...one, at: 'lost' in there ? null : { ...one.at, start: there.start, end: there.end } }
  })
}
