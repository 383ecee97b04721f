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
import { type Anchor, type Anchored, anchored } from './anchored.ts'
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
  /** The imported text's id and that of the version that says the same, or of the one that it has become. */
  readonly sameTexts: ReadonlyMap<string, string>
  /** Texts that are in the study and cannot be coded yet, with the study's own interview. */
  readonly waitingTexts: readonly { readonly text: TextVersion; readonly interview: string }[]
  readonly newTexts: readonly TextVersion[]
  /** What has no sure place in the version that its text has become. */
  readonly unplaced: Anchored['unplaced']
}

/**
 * Lays an import beside a project. Some programs give new GUIDs at every export, so texts are known again by what they say, and
 * what is coded by its name, or by its place and code. What lies in a text from which names were taken out since is moved to the
 * version that is coded. Nothing is ever proposed to be taken away.
 *
 * @param codable whether a version may be coded; what lies in one that may not, and that has become no other, waits.
 */
export function compared(
  project: Project,
  texts: readonly TextVersion[],
  from: Pick<Imported, 'operations' | 'texts'>,
  codable: (version: string) => boolean = () => true,
): ImportComparison {
  const find = finder(texts, codable, from.texts)
  const ids = new Map<string, string>()
  const sameTexts = new Map<string, string>()
  const anchors: Anchor[] = []
  const waitingTexts: ImportComparison['waitingTexts'][number][] = []
  for (const text of from.texts) {
    const { there, current } = find(text)
    if (there === null) continue
    if (current === null) {
      waitingTexts.push({ text, interview: there.interview })
      continue
    }
    if (current !== there) anchors.push({ text, current })
    sameTexts.set(text.id, current.id)
    ids.set(text.id, current.id)
    ids.set(text.interview, there.interview)
  }
  const index = indexOf(project)
  const { entities, unplaced } = anchored(
    from.operations.flatMap(({ after }) => after ?? []),
    anchors,
  )
  const order = new Map(entityKinds.map((kind, at) => [kind, at]))
  const proposals = [...entities]
    .sort((a, b) => order.get(a.kind)! - order.get(b.kind)!)
    .map((one) => proposalFor(index, translated(one, ids), ids))
  const met = new Set([...sameTexts.keys(), ...waitingTexts.map(({ text }) => text.id)])
  return {
    proposals,
    sameTexts,
    waitingTexts,
    newTexts: from.texts.filter(({ id }) => !met.has(id)),
    unplaced,
  }
}

/**
 * Finds the version that an imported text is, and the one that is coded in its place: `null` as long as none is. What lies in an
 * older version stays there only where the file has the newest one too, as our own have.
 */
function finder(
  texts: readonly TextVersion[],
  codable: (version: string) => boolean,
  file: readonly TextVersion[],
) {
  const oldestFirst = [...texts].sort((a, b) => a.number - b.number)
  // of versions that say the same, the newest that may be coded
  const wanted = [...oldestFirst].sort((a, b) => Number(codable(a.id)) - Number(codable(b.id)))
  const byHash = new Map(wanted.map((one) => [one.sha256, one]))
  const known = new Map(texts.map((one) => [one.id, one]))
  const told = new Set(file.map(({ sha256 }) => sha256))
  return ({ id, sha256 }: TextVersion) => {
    const there = known.get(id) ?? byHash.get(sha256)
    if (there === undefined || there.sha256 !== sha256) return { there: null, current: null }
    const newest = oldestFirst.findLast((one) => one.interview === there.interview && codable(one.id)) ?? null
    const stays = codable(there.id) && newest !== null && told.has(newest.sha256)
    return { there, current: stays ? there : newest }
  }
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
  // a coding that waits for a place is none to put over one that is here
  const waits = entity.kind === 'coding' && entity.adrift
  // what is coded or chosen at a place is the same, whoever did it
  if (same(there, entity) || by === 'place' || waits)
    return { state: 'same', by, entity, there, operation: null }
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
