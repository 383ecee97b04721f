import { correction } from '../correction/index.ts'
import { applied, type Coding, type Entity, emptyProject, operation } from '../project/index.ts'
import { CodePoints, moved, type Range, type TextVersion } from '../texts/index.ts'

/** A text as a file has it, and the version of the same interview that is coded now. */
export interface Anchor {
  readonly text: TextVersion
  readonly current: Pick<TextVersion, 'id' | 'text'>
}

/** Things of an import with their places in the versions that are coded now. */
export interface Anchored {
  readonly entities: readonly Entity[]
  /** Codings that a person must place, and things whose place is gone: quotes were left out, questions of the guide lost it. */
  readonly unplaced: readonly { readonly text: string; readonly adrift: number; readonly lost: number }[]
}

/**
 * Moves what has a place in a file's text to the version that is coded now, as a correction does. A coding that finds no place is
 * put on its line, or on the whole text, and marked as adrift, so that a person places it; only a quote without a place is left out.
 */
export function anchored(entities: readonly Entity[], anchors: readonly Anchor[]): Anchored {
  const places = new Map<string, Entity | null>()
  const unplaced = anchors.map(({ text, current }) => {
    const own = entities.filter((one) => versionOf(one) === text.id)
    const counts = { text: text.id, adrift: 0, lost: 0 }
    const { operations } = correction(
      // what waits for a place in the file is looked for again
      applied(
        emptyProject,
        own.map((one) => operation(null, one.kind === 'coding' ? { ...one, adrift: false } : one)),
      ),
      { interview: text.interview, from: text, to: current },
    )
    const found = new Map(operations.map(({ kind, id, after }) => [`${kind}/${id}`, after]))
    for (const one of own) {
      const key = `${one.kind}/${one.id}`
      const after = found.get(key) ?? null
      const placed = after?.kind === 'coding' && after.adrift ? null : after
      if (placed !== null) places.set(key, stillAdrift(one, placed))
      else if (one.kind === 'coding') {
        counts.adrift++
        places.set(key, onLine(one, text, current))
      } else {
        counts.lost++
        places.set(key, one.kind === 'asked' ? { ...one, at: null } : null)
      }
    }
    return counts
  })
  return {
    entities: entities.flatMap((one) => {
      const key = `${one.kind}/${one.id}`
      return places.has(key) ? (places.get(key) ?? []) : [one]
    }),
    unplaced: unplaced.filter(({ adrift, lost }) => adrift + lost > 0),
  }
}

const versionOf = (one: Entity): string | undefined =>
  one.kind === 'coding' || one.kind === 'quote'
    ? one.version
    : one.kind === 'asked'
      ? one.at?.version
      : undefined

/** What waited for a person in the file waits here too. */
const stillAdrift = (one: Entity, placed: Entity): Entity =>
  one.kind === 'coding' && one.adrift && placed.kind === 'coding' ? { ...placed, adrift: true } : placed

function onLine(coding: Coding, from: Anchor['text'], to: Anchor['current']): Coding {
  const found = moved(from, to)(lineOf(from.text, coding))
  const { start, end } = 'lost' in found ? { start: 0, end: new CodePoints(to.text).length } : found
  return { ...coding, version: to.id, start, end, adrift: true }
}

/** The lines that a stretch lies in, in code points. */
function lineOf(text: string, { start, end }: Range): Range {
  const points = new CodePoints(text)
  const first = text.lastIndexOf('\n', points.unitAt(start) - 1) + 1
  const after = text.indexOf('\n', points.unitAt(end))
  return { start: points.pointAt(first), end: after === -1 ? points.length : points.pointAt(after) }
}
