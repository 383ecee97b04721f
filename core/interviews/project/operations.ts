import { canonicalJson } from '#core/foundation'
import type { Coding, Entity, EntityKind } from './entities.ts'
import { find, type Project } from './project.ts'

/**
 * One thing made, changed or taken away. `before` is what was there (`null`: nothing), `after` what is there now; each has
 * the operation's kind and id. What a person does is several of these at once, and doing it backwards undoes it.
 */
export interface Operation {
  readonly kind: EntityKind
  readonly id: string
  readonly before: Entity | null
  readonly after: Entity | null
}

/** Making, changing or taking away a thing, told from what there was and what there is to be. */
export const operation = (before: Entity | null, after: Entity | null): Operation => {
  const one = after ?? before
  if (one === null) throw new RangeError('an operation is about something')
  return { kind: one.kind, id: one.id, before, after }
}

/** The operations that undo these, in the order in which they must be done. */
export const inverse = (operations: readonly Operation[]): readonly Operation[] =>
  operations.map(({ kind, id, before, after }) => ({ kind, id, before: after, after: before })).reverse()

/** Whether two things are the same, whatever the order of their members. */
export const same = (a: Entity | null, b: Entity | null): boolean =>
  a === b || (a !== null && b !== null && canonicalJson(a) === canonicalJson(b))

/** The first operation whose `before` is not what is there, as when somebody else has changed it meanwhile; or `null`. */
export function firstConflict(project: Project, operations: readonly Operation[]): Operation | null {
  // within one doing a thing may be touched twice
  const touched = new Map<string, Entity | null>()
  for (const one of operations) {
    const key = `${one.kind}/${one.id}`
    const there = touched.has(key) ? touched.get(key)! : (find(project, one.kind, one.id) ?? null)
    if (!same(there, one.before)) return one
    touched.set(key, one.after)
  }
  return null
}

/**
 * The project after these operations. What an operation says was there is not compared (`firstConflict` does that): a
 * coder who may not see a colleague's codings has a project without them, in which an operation on them does nothing wrong.
 */
export function applied(project: Project, operations: readonly Operation[]): Project {
  if (operations.length === 0) return project
  const changed = new Changed(project)
  for (const one of operations) changed.put(one)
  return changed.project()
}

/** The maps that were touched, copied once each. */
class Changed {
  readonly #from: Project
  readonly #shelves = new Map<EntityKind, Map<string, Entity>>()
  readonly #codings = new Map<string, Map<string, Coding>>()
  #interviews: Map<string, string> | null = null

  constructor(from: Project) {
    this.#from = from
  }

  put({ kind, id, after }: Operation): void {
    if (kind === 'coding') {
      this.#putCoding(id, after as Coding | null)
      return
    }
    let shelf = this.#shelves.get(kind)
    if (shelf === undefined) {
      shelf = new Map<string, Entity>(this.#from[kind] as ReadonlyMap<string, Entity>)
      this.#shelves.set(kind, shelf)
    }
    if (after === null) shelf.delete(id)
    else shelf.set(id, after)
  }

  #putCoding(id: string, after: Coding | null): void {
    this.#interviews ??= new Map(this.#from.interviewOfCoding)
    const was = this.#interviews.get(id)
    if (was !== undefined && was !== after?.interview) this.#ofInterview(was).delete(id)
    if (after === null) {
      this.#interviews.delete(id)
    } else {
      this.#ofInterview(after.interview).set(id, after)
      this.#interviews.set(id, after.interview)
    }
  }

  #ofInterview(interview: string): Map<string, Coding> {
    let codings = this.#codings.get(interview)
    if (codings === undefined) {
      codings = new Map(this.#from.codings.get(interview))
      this.#codings.set(interview, codings)
    }
    return codings
  }

  project(): Project {
    const codings = new Map(this.#from.codings)
    for (const [interview, own] of this.#codings) {
      // an interview without codings is as one that never had any, so that undoing gives what there was
      if (own.size === 0) codings.delete(interview)
      else codings.set(interview, own)
    }
    return {
      ...this.#from,
      ...Object.fromEntries(this.#shelves),
      ...(this.#interviews && { codings, interviewOfCoding: this.#interviews }),
    } as Project
  }
}
