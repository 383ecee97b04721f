import {
  all,
  type Entity,
  entityKinds,
  type Operation,
  operation,
  type Project,
  same,
} from '../project/index.ts'
import type { TextVersion } from '../texts/index.ts'
import type { Imported } from './taking/imported.ts'

/** One thing of an import beside what is there: a person chooses which are done. */
export interface ImportProposal {
  readonly state: 'new' | 'changed' | 'same'
  /** How the two were found to be one: by GUID, by name, or by the same place in the same text. `null` for what is new. */
  readonly by: 'guid' | 'name' | 'place' | null
  readonly entity: Entity
  /** What is there; `null` for what is new. */
  readonly there: Entity | null
  /** Does it; `null` where nothing is to be done. */
  readonly operation: Operation | null
}

/** An import beside a project: everything in it as a proposal, and texts that are there already. */
export interface ImportComparison {
  readonly proposals: readonly ImportProposal[]
  /** The imported text's id and that of the version that says the same. */
  readonly sameTexts: ReadonlyMap<string, string>
  readonly newTexts: readonly TextVersion[]
}

/**
 * Lays an import beside a project. Some programs give new GUIDs at every export, so texts are known again by what they say, and
 * what is coded by its name, or by its place and code. Nothing is ever proposed to be taken away.
 */
export function compared(
  project: Project,
  texts: readonly TextVersion[],
  from: Pick<Imported, 'operations' | 'texts'>,
): ImportComparison {
  const byHash = new Map([...texts].sort((a, b) => a.number - b.number).map((one) => [one.sha256, one]))
  const known = new Map(texts.map((one) => [one.id, one]))
  const ids = new Map<string, string>()
  const sameTexts = new Map<string, string>()
  for (const { id, interview, sha256 } of from.texts) {
    const there = known.get(id) ?? byHash.get(sha256)
    if (there === undefined || there.sha256 !== sha256) continue
    sameTexts.set(id, there.id)
    ids.set(id, there.id)
    ids.set(interview, there.interview)
  }
  const index = indexOf(project)
  const entities = from.operations.flatMap(({ after }) => after ?? [])
  const order = new Map(entityKinds.map((kind, at) => [kind, at]))
  const proposals = [...entities]
    .sort((a, b) => order.get(a.kind)! - order.get(b.kind)!)
    .map((one) => proposalFor(index, translated(one, ids), ids))
  return { proposals, sameTexts, newTexts: from.texts.filter(({ id }) => !sameTexts.has(id)) }
}

interface Index {
  readonly byId: ReadonlyMap<string, Entity>
  readonly byKey: ReadonlyMap<string, Entity>
}

function indexOf(project: Project): Index {
  const entities = entityKinds.flatMap((kind) => [...all(project, kind)] as Entity[])
  const keyed = entities.flatMap((one): [string, Entity][] => {
    const key = keyOf(one)
    return key === null ? [] : [[key, one]]
  })
  return { byId: new Map(entities.map((one) => [`${one.kind}/${one.id}`, one])), byKey: new Map(keyed) }
}

/** What makes two things one where their GUIDs differ. */
function keyOf(one: Entity): string | null {
  switch (one.kind) {
    case 'code':
    case 'category':
    case 'theme':
      return `${one.kind}/${one.name.toLocaleLowerCase('nb')}`
    case 'coding':
      return [one.kind, one.version, one.start, one.end, one.code].join('/')
    case 'quote':
      return [one.kind, one.version, one.start, one.end].join('/')
    default:
      return null
  }
}

function proposalFor({ byId, byKey }: Index, one: Entity, ids: Map<string, string>): ImportProposal {
  const own = byId.get(`${one.kind}/${one.id}`)
  const key = keyOf(one)
  const there = own ?? (key === null ? undefined : byKey.get(key))
  if (there === undefined)
    return { state: 'new', by: null, entity: one, there: null, operation: operation(null, one) }
  // what comes after and points to it points to the one that is there
  ids.set(one.id, there.id)
  const entity = { ...one, id: there.id }
  const by = own ? 'guid' : there.kind === 'coding' || there.kind === 'quote' ? 'place' : 'name'
  // what is coded or chosen at a place is the same, whoever did it
  if (same(there, entity) || by === 'place') return { state: 'same', by, entity, there, operation: null }
  return { state: 'changed', by, entity, there, operation: operation(there, entity) }
}

/** An entity with the ids that the project has for the same things. */
function translated<T extends Entity>(one: T, ids: ReadonlyMap<string, string>): T {
  const through = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.get(value) ?? value
    if (Array.isArray(value)) return value.map(through)
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, through(inner)]))
    }
    return value
  }
  return { ...(through(one) as T), id: one.kind === 'reading' ? (ids.get(one.id) ?? one.id) : one.id }
}
