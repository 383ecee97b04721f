import type { Coding, Entity, EntityKind, EntityOf } from './entities.ts'

/** The things of one kind, by id. */
export type Shelf<K extends EntityKind> = ReadonlyMap<string, EntityOf<K>>

/**
 * A study's analysis at one moment. Never changed: a change gives a new one that shares what is the same, so that whoever
 * draws it can compare by identity. Codings lie by interview, since there are many of them and a page shows one interview's.
 */
export interface Project {
  readonly question: Shelf<'question'>
  readonly theme: Shelf<'theme'>
  readonly category: Shelf<'category'>
  readonly code: Shelf<'code'>
  /** By interview, then by id. */
  readonly codings: ReadonlyMap<string, ReadonlyMap<string, Coding>>
  readonly reading: Shelf<'reading'>
  readonly asked: Shelf<'asked'>
  readonly summary: Shelf<'summary'>
  readonly quote: Shelf<'quote'>
  readonly finding: Shelf<'finding'>
  readonly recommendation: Shelf<'recommendation'>
  readonly memo: Shelf<'memo'>
  readonly review: Shelf<'review'>
  readonly edit: Shelf<'edit'>
  readonly check: Shelf<'check'>
  /** The interview of each coding, so that one can be found by its id alone. */
  readonly interviewOfCoding: ReadonlyMap<string, string>
}

const none: ReadonlyMap<string, never> = new Map<string, never>()

/** A project with nothing in it. */
export const emptyProject: Project = {
  question: none,
  theme: none,
  category: none,
  code: none,
  codings: none,
  reading: none,
  asked: none,
  summary: none,
  quote: none,
  finding: none,
  recommendation: none,
  memo: none,
  review: none,
  edit: none,
  check: none,
  interviewOfCoding: none,
}

/** The codings of an interview, by id; none where nothing is coded. */
export const codingsOf = (project: Project, interview: string): ReadonlyMap<string, Coding> =>
  project.codings.get(interview) ?? none

/** A thing by kind and id, or `undefined`. */
export function find<K extends EntityKind>(project: Project, kind: K, id: string): EntityOf<K> | undefined {
  if (kind === 'coding') {
    const interview = project.interviewOfCoding.get(id)
    return interview === undefined ? undefined : (codingsOf(project, interview).get(id) as EntityOf<K>)
  }
  return (project[kind as Exclude<EntityKind, 'coding'>] as ReadonlyMap<string, Entity>).get(
    id,
  ) as EntityOf<K>
}

/** All things of a kind. Codings come interview by interview. */
export function* all<K extends EntityKind>(project: Project, kind: K): Generator<EntityOf<K>> {
  if (kind === 'coding') {
    for (const codings of project.codings.values()) yield* codings.values() as Iterable<EntityOf<K>>
  } else {
    yield* (
      project[kind as Exclude<EntityKind, 'coding'>] as unknown as ReadonlyMap<string, EntityOf<K>>
    ).values()
  }
}

/** How many codings there are in all. */
export const codingCount = (project: Project): number => project.interviewOfCoding.size
