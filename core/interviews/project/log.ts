import type { Entity } from './entities.ts'
import { interviewOf } from './entities.ts'
import { applied, inverse, type Operation } from './operations.ts'
import { emptyProject, type Project } from './project.ts'

/** What a person did, for the history and the button that undoes it. */
export type Doing =
  | 'begin'
  | 'code'
  | 'uncode'
  | 'resize'
  | 'recode'
  | 'mark'
  | 'create'
  | 'change'
  | 'remove'
  | 'move'
  | 'merge'
  | 'split'
  | 'write'
  | 'correct-text'
  | 'settle'
  | 'choose-quote'
  | 'sign'
  | 'unsign'
  | 'import'
  | 'withdraw'
  | 'undo'
  | 'redo'

/** Doings that change what others have built on, and so are told with a reason. */
export const needReason: ReadonlySet<Doing> = new Set<Doing>(['merge', 'split', 'withdraw'])

/** Somebody's doing, as they send it. */
export interface Doings {
  readonly doing: Doing
  /** Why; empty where nothing was said. */
  readonly reason: string
  /** Of `undo` and `redo`: the number of the event that is undone or done again; else `null`. */
  readonly of: number | null
  readonly operations: readonly Operation[]
}

/** A doing as it stands in the log. Events are never changed nor taken away, but for what a withdrawal takes out of them. */
export interface LogEvent extends Doings {
  /** From 1, without holes. */
  readonly number: number
  /** UTC, ISO 8601. */
  readonly at: string
  /** Staff id. */
  readonly actor: string
}

/** The project that a log leads to. */
export const replay = (
  events: readonly Pick<LogEvent, 'operations'>[],
  from: Project = emptyProject,
): Project =>
  applied(
    from,
    events.flatMap(({ operations }) => operations),
  )

/**
 * What a person may undo next and do again next, or `null`. Each has the own doings alone; somebody else's are theirs. A new
 * doing after an undo closes the way to what was undone.
 */
export function undoable(
  events: readonly LogEvent[],
  actor: string,
): { readonly undo: LogEvent | null; readonly redo: LogEvent | null } {
  const done: LogEvent[] = []
  const undone: LogEvent[] = []
  for (const event of events) {
    if (event.actor !== actor) continue
    if (event.doing === 'undo') {
      const taken = done.pop()
      if (taken) undone.push(taken)
    } else if (event.doing === 'redo') {
      const again = undone.pop()
      // what is done again is undone from where it was done last
      if (again) done.push(again)
    } else if (event.doing !== 'withdraw' && event.doing !== 'correct-text') {
      done.push(event)
      undone.length = 0
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}

/** The doing that undoes an event. */
export const undoing = (event: LogEvent): Doings => ({
  doing: 'undo',
  reason: '',
  of: event.number,
  operations: inverse(event.operations),
})

/** The doing that does an undone event again. */
export const redoing = (event: LogEvent): Doings => ({
  doing: 'redo',
  reason: '',
  of: event.number,
  operations: event.operations,
})

/**
 * A log without an interview: whatever belongs to it is taken out of every event, as if it had never been there, and what is
 * told elsewhere of it goes too. Names taken from the informant's own words are exchanged for `renamed`, by the code's id; codes
 * that the log has known and the analysis has no more get names that no other code has had.
 */
export function withoutInterview<E extends Pick<LogEvent, 'operations'>>(
  events: readonly E[],
  interview: string,
  renamed: ReadonlyMap<string, string>,
): readonly E[] {
  const belongs = (entity: Entity | null): boolean => entity !== null && interviewOf(entity) === interview
  const gone = new Set(
    events.flatMap(({ operations }) =>
      operations
        .filter(({ before, after }) => belongs(before) || belongs(after))
        .map(({ kind, id }) => `${kind}/${id}`),
    ),
  )
  const names = new Map([...renamed, ...furtherNames(events, interview, renamed)])
  const cleaned = (entity: Entity | null): Entity | null =>
    entity && withoutTraces(entity, gone, interview, names)
  return events.map((event) => ({
    ...event,
    operations: event.operations
      .filter(({ kind, id }) => !gone.has(`${kind}/${id}`))
      .map((one) => ({ ...one, before: cleaned(one.before), after: cleaned(one.after) })),
  }))
}

/** Names for the codes that were ever called by the words of an interview and that `renamed` does not tell of. */
function furtherNames(
  events: readonly Pick<LogEvent, 'operations'>[],
  interview: string,
  renamed: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const taken = new Set(renamed.values())
  const nameless = new Set<string>()
  for (const { before, after } of events.flatMap(({ operations }) => operations)) {
    for (const code of [before, after]) {
      if (code?.kind !== 'code') continue
      taken.add(code.name)
      if (isNamedAfter(code, interview) && !renamed.has(code.id)) nameless.add(code.id)
    }
  }
  const free = freeNames(taken)
  return new Map([...nameless].map((id) => [id, free()]))
}

function freeNames(taken: ReadonlySet<string>): () => string {
  let number = 0
  return () => {
    let name: string
    do name = `Omdøpt kode ${++number}`
    while (taken.has(name))
    return name
  }
}

const isNamedAfter = ({ origin }: Extract<Entity, { kind: 'code' }>, interview: string): boolean =>
  origin.from === 'in-vivo' && origin.interview === interview

function withoutTraces(
  entity: Entity,
  gone: ReadonlySet<string>,
  interview: string,
  names: ReadonlyMap<string, string>,
): Entity {
  switch (entity.kind) {
    case 'finding':
    case 'recommendation':
      return { ...entity, quotes: entity.quotes.filter((id) => !gone.has(`quote/${id}`)) }
    case 'memo':
      return entity.about &&
        (entity.about.id === interview || gone.has(`${entity.about.kind}/${entity.about.id}`))
        ? { ...entity, about: null }
        : entity
    case 'code':
      return isNamedAfter(entity, interview)
        ? { ...entity, name: names.get(entity.id)!, origin: { from: 'reading' } }
        : entity
    default:
      return entity
  }
}
