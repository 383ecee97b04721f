import type { Problem } from '#core/foundation'
import { references } from '../../commands/check.ts'
import {
  applied,
  type Entity,
  emptyProject,
  entityKinds,
  type Operation,
  operation,
  type Project,
} from '../../project/index.ts'
import type { TextVersion } from '../../texts/index.ts'
import type { ExchangeCase, ExchangeInterview } from '../study.ts'
import { takeCases } from './cases.ts'
import { checkFile } from './checks.ts'
import { takeCodes } from './codes.ts'
import { codedWith, takeCodings } from './codings.ts'
import { type CountingChoice, type ImportedFile, type ImportOptions, type Intake, intake } from './intake.ts'
import type { RefiLoss } from './loss.ts'
import { takeJournal } from './memos.ts'
import { takeLinks, takeOwnNotes } from './notes.ts'
import { takeTexts } from './texts.ts'

/** A user of a file who is nobody of the house. */
export interface ImportedCoder {
  readonly guid: string
  readonly name: string | null
}

/** A file as a study of our own, and everything worth knowing of how it became that. */
export interface Imported {
  readonly name: string
  /** The program that wrote the file. */
  readonly origin: string | null
  readonly project: Project
  /** What makes the project out of nothing, in the order in which it must be done. */
  readonly operations: readonly Operation[]
  readonly texts: readonly TextVersion[]
  readonly interviews: readonly ExchangeInterview[]
  /** Proposals for informants; a person looks them over. */
  readonly informants: readonly ExchangeCase[]
  readonly coders: readonly ImportedCoder[]
  /** How the positions of each text were read. */
  readonly countings: readonly CountingChoice[]
  /** Everything that was not carried over as it was. */
  readonly losses: readonly RefiLoss[]
  readonly warnings: readonly Problem[]
}

/**
 * A project of the exchange format as a study. What came from here comes back as it was; what came from another program is made
 * into what it is nearest to, and `losses` tells each thing that was not carried over. Nothing is refused that can be read.
 */
export function imported(file: ImportedFile, options: ImportOptions): Imported {
  const into = intake(file, options)
  checkFile(into)
  const texts = takeTexts(into)
  takeCodes(into, codedWith(texts))
  takeCodings(into, texts)
  takeOwnNotes(into)
  takeLinks(into)
  takeJournal(into)
  const informants = takeCases(into, texts)
  const entities = withoutDangling(into)
  const operations = entities.map((one) => operation(null, one))
  const known = new Set((options.coders ?? []).map(({ id }) => id))
  return {
    name: file.refi.name,
    origin: file.refi.origin,
    project: applied(emptyProject, operations),
    operations,
    texts: [...into.texts.values()],
    interviews: [...into.interviews.values()],
    informants,
    coders: file.refi.users
      .filter(({ guid }) => !known.has(into.coder(guid)))
      .map(({ guid, name, id }) => ({ guid, name: name ?? id })),
    countings: into.countings,
    losses: into.losses.list(),
    warnings: into.warnings(),
  }
}

/** Everything in the order in which things refer to each other, without what points to nothing. */
function withoutDangling(into: Intake): readonly Entity[] {
  const there = (kind: string, id: string): boolean =>
    kind === 'interview' ? into.interviews.has(id) : into.entities.has(`${kind}/${id}`)
  const all = [...into.entities.values()].map((one) => {
    if (references(one).every(({ kind, id }) => there(kind, id))) return one
    into.dangling(one.kind, one.id)
    return mended(one, there)
  })
  const kept = all.filter((one): one is Entity => one !== null)
  const order = new Map(entityKinds.map((kind, at) => [kind, at]))
  return kept.sort((a, b) => order.get(a.kind)! - order.get(b.kind)!)
}

/** An entity without its references to nothing; `null` where it is nothing without them. */
function mended(one: Entity, there: (kind: string, id: string) => boolean): Entity | null {
  const own = (kind: string, ids: readonly string[]): readonly string[] => ids.filter((id) => there(kind, id))
  switch (one.kind) {
    case 'theme':
      return { ...one, questions: one.questions.filter(({ question }) => there('question', question)) }
    case 'category':
      return { ...one, themes: own('theme', one.themes) }
    case 'code':
      return {
        ...one,
        categories: own('category', one.categories),
        origin:
          one.origin.from === 'in-vivo' && !there('interview', one.origin.interview)
            ? { from: 'reading' }
            : one.origin,
      }
    case 'quote':
      return there('interview', one.interview) ? { ...one, themes: own('theme', one.themes) } : null
    case 'recommendation':
      return { ...one, themes: own('theme', one.themes), quotes: own('quote', one.quotes) }
    case 'finding':
      return there('theme', one.theme) ? { ...one, quotes: own('quote', one.quotes) } : null
    case 'memo':
      return {
        ...one,
        about: one.about && there(one.about.kind, one.about.id) ? one.about : null,
        interview: one.interview !== null && there('interview', one.interview) ? one.interview : null,
      }
    default:
      return null
  }
}
