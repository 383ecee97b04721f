import type { Asked, Coding, Entity, Quote, QuoteEdit, Stretch } from '../project/entities.ts'
import { type Operation, operation } from '../project/operations.ts'
import type { Project } from '../project/project.ts'
import { type LostReason, type Moved, type Mover, moved } from '../texts/index.ts'

/** Something with a place in the text that has none in the new version. */
export interface Lost {
  readonly thing: Coding | Quote | Asked
  readonly stretch: Stretch
  readonly reason: LostReason
}

/** What a new version of a text does to what was done in the one before it. */
export interface Correction {
  /** Of one doing, `correct-text`. */
  readonly operations: readonly Operation[]
  /** How many stand with their words as they were, and how many with words that were changed. */
  readonly exact: number
  readonly changed: number
  readonly lost: readonly Lost[]
}

/** Two versions of an interview's text. */
export interface Versions {
  readonly interview: string
  readonly from: { readonly id: string; readonly text: string }
  readonly to: { readonly id: string; readonly text: string }
}

/**
 * Moves codings, quotes and places where questions were asked from one version of a text to the next. A coding that has no place
 * there stays where it was and is marked as adrift; a quote or a question's place stays too, and is told of. A quote whose words
 * have changed must be signed again.
 */
export function correction(project: Project, { interview, from, to }: Versions): Correction {
  const move = moved(from, to)
  const done = { operations: [] as Operation[], exact: 0, changed: 0, lost: [] as Lost[] }
  const handle = <T extends Coding | Quote | Asked>(
    thing: T,
    stretch: Stretch,
    place: (found: Exclude<Moved, { lost: LostReason }>) => T | LostReason,
  ): void => {
    const found = move(stretch)
    const after = 'lost' in found ? found.lost : place(found)
    if (typeof after === 'string') {
      done.lost.push({ thing, stretch, reason: after })
      if (thing.kind === 'coding') done.operations.push(operation(thing, { ...thing, adrift: true }))
      return
    }
    done.operations.push(operation(thing, after as Entity))
    if ((found as { exact: boolean }).exact) done.exact++
    else done.changed++
  }
  for (const coding of project.codings.get(interview)?.values() ?? []) {
    if (coding.version !== from.id || coding.adrift) continue
    handle(coding, coding, ({ start, end }) => ({ ...coding, version: to.id, start, end }))
  }
  for (const quote of project.quote.values()) {
    if (quote.interview !== interview || quote.version !== from.id) continue
    handle(quote, quote, (found) => movedQuote(quote, found, move, to.id))
  }
  for (const asked of project.asked.values()) {
    if (asked.interview !== interview || asked.at?.version !== from.id) continue
    const { at } = asked
    handle(asked, at, ({ start, end }) => ({ ...asked, at: { interview, version: to.id, start, end } }))
  }
  return done
}

function movedQuote(
  quote: Quote,
  { start, end, exact }: { readonly start: number; readonly end: number; readonly exact: boolean },
  move: Mover,
  version: string,
): Quote | LostReason {
  if (exact) return { ...quote, version, start, end }
  const edits: QuoteEdit[] = []
  for (const edit of quote.edits) {
    const place = movedEdit(quote, edit, move)
    // what was left out or masked must not come back into sight because its place is not found
    if (place === null || place.start < start || place.end > end) return 'rewritten'
    edits.push({ ...edit, start: place.start - start, end: place.end - start })
  }
  return { ...quote, version, start, end, edits, signedBy: null }
}

/** Where an edit of a quote has come in the text; an insertion goes with the character before it. */
function movedEdit(
  { start, end }: Quote,
  edit: QuoteEdit,
  move: Mover,
): { readonly start: number; readonly end: number } | null {
  const first = start + edit.start
  if (edit.start < edit.end) {
    const found = move({ start: first, end: start + edit.end })
    return 'lost' in found ? null : found
  }
  const beside = first > start ? move({ start: first - 1, end: first }) : move({ start, end: start + 1 })
  if ('lost' in beside || end <= start) return null
  const point = first > start ? beside.end : beside.start
  return { start: point, end: point }
}
