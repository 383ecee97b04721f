import type { Code, CodeOrigin, Coding } from './entities.ts'
import type { Doing, LogEvent } from './log.ts'
import type { Operation } from './operations.ts'

/** A code or a category by the name that it had then. */
export interface NamedThen {
  readonly id: string
  readonly name: string
}

/** One thing that has happened to a code. */
export type CodeChange =
  | { readonly what: 'made'; readonly name: string; readonly text: string; readonly from: CodeOrigin['from'] }
  /** Made by splitting another; `codings`: how many it was given. */
  | {
      readonly what: 'split-from'
      readonly name: string
      readonly text: string
      readonly code: NamedThen
      readonly codings: number
    }
  | { readonly what: 'renamed' | 'redefined'; readonly before: string; readonly after: string }
  | { readonly what: 'placed' | 'taken-out'; readonly category: NamedThen }
  | { readonly what: 'repainted' }
  | { readonly what: 'origin'; readonly before: CodeOrigin['from']; readonly after: CodeOrigin['from'] }
  /** Others became a part of it, with so many codings. */
  | { readonly what: 'merged-from'; readonly codes: readonly NamedThen[]; readonly codings: number }
  /** `null`: the log does not tell which, since there was nothing to take along. */
  | { readonly what: 'merged-into'; readonly code: NamedThen | null }
  /** `left`: it stayed, with what was not given to the new ones. */
  | {
      readonly what: 'split-into'
      readonly codes: readonly NamedThen[]
      readonly codings: number
      readonly left: boolean
    }
  | { readonly what: 'removed' }
  /** An earlier event was taken back, or done again: `of` is its number. */
  | { readonly what: 'undone' | 'redone'; readonly of: number }

/** What happened to a code at once: who did it, when and why. */
export interface CodeHistoryEntry extends Pick<LogEvent, 'number' | 'at' | 'actor' | 'doing' | 'reason'> {
  readonly changes: readonly CodeChange[]
}

/**
 * The history of one code, the oldest first: made, renamed, described anew, merged, split, moved in the tree, undone. What is
 * coded under it is told of only where it is merged or split; its place in the order is not told of.
 *
 * @param events a log in order, from its start; at least what touched codes and categories, and the codings that were moved by
 * merging and splitting.
 * @param code its id; it may be gone.
 */
export function codeHistory(events: readonly LogEvent[], code: string): readonly CodeHistoryEntry[] {
  const names = new Map<string, string>()
  const told = new Set<number>()
  return events.flatMap(({ operations, of, ...event }) => {
    for (const { id, after } of operations) {
      if (after?.kind === 'code' || after?.kind === 'category') names.set(id, after.name)
    }
    const happened =
      of === null
        ? changesIn({ doing: event.doing, operations, code, names })
        : told.has(of)
          ? ([{ what: event.doing === 'undo' ? 'undone' : 'redone', of }] as const)
          : []
    if (happened.length === 0) return []
    told.add(event.number)
    const { number, at, actor, doing, reason } = event
    return [{ number, at, actor, doing, reason, changes: happened }]
  })
}

interface Happening {
  readonly doing: Doing
  readonly operations: readonly Operation[]
  readonly code: string
  readonly names: ReadonlyMap<string, string>
}

function changesIn(happening: Happening): readonly CodeChange[] {
  const { operations, code, doing } = happening
  const own = operations.filter(({ kind, id }) => kind === 'code' && id === code)
  // a doing may touch a thing more than once
  const before = (own.at(0)?.before ?? null) as Code | null
  const after = (own.at(-1)?.after ?? null) as Code | null
  const gone = own.length > 0 && after === null
  return [
    ...(before === null && after !== null ? [birth(happening, after)] : []),
    ...(before !== null && after !== null ? altered(before, after) : []),
    ...(after !== null ? moved(happening, before?.categories ?? [], after.categories) : []),
    ...(doing === 'merge' && !gone ? mergedFrom(happening, own.length > 0) : []),
    ...(doing === 'split' && before?.id === after?.id ? splitInto(happening, true) : []),
    ...(gone ? end(happening) : []),
  ]
}

function birth(happening: Happening, { name, text, origin }: Code): CodeChange {
  const from = happening.doing === 'split' ? codingsMoved(happening, 'into').at(0)?.before.code : undefined
  return from === undefined
    ? { what: 'made', name, text, from: origin.from }
    : {
        ...{ what: 'split-from', name, text, code: namedThen(happening, from) },
        codings: codingsMoved(happening, 'into').length,
      }
}

function altered(before: Code, after: Code): readonly CodeChange[] {
  return [
    ...(before.name === after.name
      ? []
      : [{ what: 'renamed' as const, before: before.name, after: after.name }]),
    ...(before.text === after.text
      ? []
      : [{ what: 'redefined' as const, before: before.text, after: after.text }]),
    ...(before.paint === after.paint ? [] : [{ what: 'repainted' as const }]),
    ...(before.origin.from === after.origin.from
      ? []
      : [{ what: 'origin' as const, before: before.origin.from, after: after.origin.from }]),
  ]
}

function moved(
  happening: Happening,
  before: readonly string[],
  after: readonly string[],
): readonly CodeChange[] {
  const change = (what: 'placed' | 'taken-out', ids: readonly string[], not: readonly string[]) =>
    ids
      .filter((id) => !not.includes(id))
      .map((id): CodeChange => ({ what, category: namedThen(happening, id) }))
  return [...change('taken-out', before, after), ...change('placed', after, before)]
}

function mergedFrom(happening: Happening, touched: boolean): readonly CodeChange[] {
  const codings = codingsMoved(happening, 'into').length
  if (!touched && codings === 0) return []
  const codes = happening.operations
    .filter(({ kind, after }) => kind === 'code' && after === null)
    .map(({ id }) => namedThen(happening, id))
  return codes.length === 0 ? [] : [{ what: 'merged-from', codes, codings }]
}

function splitInto(happening: Happening, left: boolean): readonly CodeChange[] {
  const codings = codingsMoved(happening, 'out of').length
  if (left && codings === 0) return []
  const codes = happening.operations
    .filter(({ kind, before }) => kind === 'code' && before === null)
    .map(({ id }) => namedThen(happening, id))
  return [{ what: 'split-into', codes, codings, left }]
}

function end(happening: Happening): readonly CodeChange[] {
  if (happening.doing === 'split') return splitInto(happening, false)
  if (happening.doing !== 'merge') return [{ what: 'removed' }]
  const into =
    codingsMoved(happening, 'out of').at(0)?.after.code ??
    happening.operations.find(({ kind, after }) => kind === 'code' && after !== null)?.id
  return [{ what: 'merged-into', code: into === undefined ? null : namedThen(happening, into) }]
}

/** The codings that came under the code, or went from it to another. */
function codingsMoved(
  { operations, code }: Happening,
  way: 'into' | 'out of',
): readonly { readonly before: Coding; readonly after: Coding }[] {
  return operations.flatMap(({ before, after }) => {
    if (before?.kind !== 'coding' || after?.kind !== 'coding' || before.code === after.code) return []
    return (way === 'into' ? after : before).code === code ? [{ before, after }] : []
  })
}

const namedThen = ({ names }: Happening, id: string): NamedThen => ({ id, name: names.get(id) ?? '' })
