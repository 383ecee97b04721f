import { type Problem, problem } from '#core/foundation'
import type { Entity, EntityKind, Quote, Stretch } from '../project/entities.ts'
import { type Doings, needReason } from '../project/log.ts'
import { applied, firstConflict, type Operation, same } from '../project/operations.ts'
import { all, find, type Project } from '../project/project.ts'
import { analysisProblems } from './problems.ts'

/** Who does it, and what they stand on. */
export interface Standing {
  /** Staff id. */
  readonly actor: string
  readonly leader: boolean
  /** Length in code points of a version of an interview's text; `undefined` where there is no such version of it. */
  lengthOf(interview: string, version: string): number | undefined
  hasInterview(interview: string): boolean
}

/** The longest text of a memo, description, finding or the like, in characters. */
export const longestText = 20_000

/**
 * What is wrong with a doing; an empty list where it may stand. Undoing and doing again are the same operations turned
 * round and are checked in the same way, but for what belongs to whom, which they have been through already.
 */
export function wrongWith(project: Project, doings: Doings, standing: Standing): readonly Problem[] {
  const { operations, doing } = doings
  if (operations.length === 0 || operations.some((one) => !isWhole(one))) {
    return [problem(analysisProblems.malformed)]
  }
  if (firstConflict(project, operations)) return [problem(analysisProblems.changedMeanwhile)]
  if (reasonMissing(doings)) return [problem(analysisProblems.noReason)]
  const turned = doing === 'undo' || doing === 'redo'
  if (!turned && operations.some((one) => !mayTouch(one, doings, standing))) {
    return [problem(analysisProblems.notOwn)]
  }
  if (!turned && operations.some((one) => signedWrongly(one, standing.actor))) {
    return [problem(analysisProblems.signedBySame)]
  }
  const after = applied(project, operations)
  const touched = operations.flatMap(({ after: one }) => (one && find(after, one.kind, one.id)) ?? [])
  return [
    ...touched.flatMap((one) => wrongWithThing(one, after, standing)),
    ...dangling(operations, after),
  ].slice(0, 1)
}

const isWhole = ({ kind, id, before, after }: Operation): boolean =>
  (before !== null || after !== null) &&
  [before, after].every((one) => one === null || (one.kind === kind && one.id === id))

/** A code with codings is not taken away, nor a theme set aside, without telling why. */
function reasonMissing({ doing, operations, reason }: Doings): boolean {
  if (reason.trim() !== '' || doing === 'undo' || doing === 'redo') return false
  return (
    needReason.has(doing) ||
    (doing === 'remove' &&
      operations.some(({ kind, after }) => kind === 'code' && after === null) &&
      operations.some(({ kind }) => kind === 'coding')) ||
    operations.some(
      ({ before, after }) =>
        after?.kind === 'theme' &&
        after.standing === 'set-aside' &&
        before?.kind === 'theme' &&
        before.standing !== 'set-aside',
    )
  )
}

/** Doings on the tree move everybody's codings along; otherwise everybody codes and writes in their own name. */
const treeDoings = new Set([
  'merge',
  'split',
  'remove',
  'settle',
  'import',
  'correct-text',
  'withdraw',
  'begin',
])

function mayTouch({ before, after }: Operation, { doing }: Doings, { actor, leader }: Standing): boolean {
  if (leader || treeDoings.has(doing)) return true
  return [before, after].every((one) => {
    if (one?.kind === 'coding') return one.coder === actor
    if (one?.kind === 'memo' || one?.kind === 'summary') return one.author === actor
    return true
  })
}

/** Signed by another than the one who chose it, and not under somebody else's name; a change takes the signature away. */
function signedWrongly({ before, after }: Operation, actor: string): boolean {
  if (after?.kind !== 'quote' || after.signedBy === null) return false
  const was = before?.kind === 'quote' ? before : null
  if (was !== null && was.signedBy === after.signedBy) return !same(bare(was), bare(after))
  return after.signedBy !== actor || after.chosenBy === actor || was === null || !same(bare(was), bare(after))
}

/** What a signature stands for: the words, the label and where it came from. */
const bare = (quote: Quote): Quote => ({ ...quote, signedBy: null, themes: [] })

function wrongWithThing(one: Entity, project: Project, standing: Standing): readonly Problem[] {
  const name = nameIn(one)
  if (name !== null && (name.trim() === '' || name !== name.trim() || [...name].length > 200)) {
    return [problem(analysisProblems.noName)]
  }
  if (name !== null && isTaken(one, name, project)) return [problem(analysisProblems.nameTaken, { name })]
  if (longTexts(one).some((text) => text.length > longestText)) {
    return [problem(analysisProblems.tooLong, { limit: longestText })]
  }
  const stretch = stretchIn(one)
  if (stretch && !isInside(stretch, standing)) return [problem(analysisProblems.outsideText)]
  const missing = references(one).find(({ kind, id }) =>
    kind === 'interview' ? !standing.hasInterview(id) : !find(project, kind, id),
  )
  return missing ? [problem(analysisProblems.goneReference)] : []
}

const nameIn = (one: Entity): string | null =>
  one.kind === 'code' || one.kind === 'category' || one.kind === 'theme' ? one.name : null

function isTaken(one: Entity, name: string, project: Project): boolean {
  const key = name.toLocaleLowerCase('nb')
  for (const other of all(project, one.kind)) {
    if (other.id !== one.id && nameIn(other)?.toLocaleLowerCase('nb') === key) return true
  }
  return false
}

const longTexts = (one: Entity): readonly string[] =>
  Object.values(one).filter((value): value is string => typeof value === 'string')

function stretchIn(one: Entity): Stretch | null {
  if (one.kind === 'coding' || one.kind === 'quote') return one
  return one.kind === 'asked' ? one.at : null
}

function isInside({ interview, version, start, end }: Stretch, { lengthOf }: Standing): boolean {
  const length = lengthOf(interview, version)
  return (
    length !== undefined &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= length
  )
}

interface Reference {
  readonly kind: EntityKind | 'interview'
  readonly id: string
}

/** Everything that a thing points to. */
export function references(one: Entity): readonly Reference[] {
  const to = (kind: EntityKind | 'interview', ids: readonly string[]): Reference[] =>
    ids.map((id) => ({ kind, id }))
  switch (one.kind) {
    case 'theme':
      return to(
        'question',
        one.questions.map(({ question }) => question),
      )
    case 'category':
      return to('theme', one.themes)
    case 'code':
      return [
        ...to('category', one.categories),
        ...(one.origin.from === 'in-vivo' ? to('interview', [one.origin.interview]) : []),
      ]
    case 'coding':
      return [...to('code', [one.code]), ...to('interview', [one.interview])]
    case 'quote':
      return [...to('theme', one.themes), ...to('interview', [one.interview])]
    case 'finding':
      return [...to('theme', [one.theme]), ...to('quote', one.quotes)]
    case 'recommendation':
      return [...to('theme', one.themes), ...to('quote', one.quotes)]
    case 'memo':
      return [...(one.about ? [one.about] : []), ...(one.interview ? to('interview', [one.interview]) : [])]
    case 'reading':
    case 'asked':
    case 'summary':
      return to('interview', [one.interview])
    default:
      return []
  }
}

/** Things left pointing to what these operations took away. */
function dangling(operations: readonly Operation[], after: Project): readonly Problem[] {
  const gone = new Set(
    operations.filter(({ kind, id }) => !find(after, kind, id)).map(({ kind, id }) => `${kind}/${id}`),
  )
  if (gone.size === 0) return []
  const kinds = [...kindsThatRefer].flatMap((kind) => [...all(after, kind)] as Entity[])
  const left = kinds.some((one) => references(one).some(({ kind, id }) => gone.has(`${kind}/${id}`)))
  return left ? [problem(analysisProblems.malformed)] : []
}

const kindsThatRefer: readonly EntityKind[] = [
  'theme',
  'category',
  'code',
  'coding',
  'quote',
  'finding',
  'recommendation',
  'memo',
]
