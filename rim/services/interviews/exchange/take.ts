import { type Problem, ProblemError, problem } from '#core/foundation'
import { holdsIdentityNumber } from '#core/identity'
import {
  type Counting,
  type CountingChoice,
  compared,
  type Entity,
  type EntityKind,
  type ExchangeStudy,
  type ImportComparison,
  type Imported,
  type ImportProposal,
  imported,
  importedBook,
  type Operation,
  operation,
  type RefiLoss,
  references,
  same,
} from '#core/interviews'
import { readCodeBookCsv, readRefi } from '#rim/imports'
import type { StoredStudy, Work } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { doInStudy } from '../analysis/index.ts'
import { program } from './give.ts'
import { studyExchangeProblems } from './problems.ts'
import { exchangeStudy } from './study.ts'

/** A file of the exchange format, and how it is to be read. */
export interface TakenFile {
  readonly bytes: Uint8Array
  /** How to count in a text, by its GUID, where a person knows better than the score. */
  readonly countings?: ReadonlyMap<string, Counting>
}

/** A file beside a study: what it would bring, what waits, and everything that is not carried over. */
export interface ImportDraft {
  readonly kind: 'project' | 'code-book'
  readonly name: string
  readonly origin: string | null
  /** How many of each kind are new, changed or the same, and how many wait for a text that is not in the study. */
  readonly counts: readonly {
    readonly kind: EntityKind
    readonly fresh: number
    readonly changed: number
    readonly same: number
    readonly waiting: number
  }[]
  /** Texts that the study does not have, with the informant proposed for each. */
  readonly newTexts: readonly {
    readonly id: string
    readonly informant: string | null
    readonly sex: 'female' | 'male' | 'other' | null
    readonly age: number | null
    readonly length: number
  }[]
  /** How many texts are the study's own. */
  readonly sameTexts: number
  readonly countings: readonly CountingChoice[]
  readonly losses: readonly RefiLoss[]
  readonly problems: readonly Problem[]
}

interface Beside {
  readonly kind: ImportDraft['kind']
  readonly taken: Imported
  readonly comparison: ImportComparison
  readonly problems: readonly Problem[]
}

/**
 * Reads a `.qdpx`, `.qde`, `.qdc` or a code book as CSV, and lays it beside a study. Nothing is changed.
 *
 * @throws ProblemError 2100-2129 on what cannot be read.
 */
export async function readImport(
  { keys }: Desks,
  work: Work,
  study: StoredStudy,
  { staff, ...file }: TakenFile & { readonly staff: string },
): Promise<ImportDraft> {
  return draftOf(besideStudy(await exchangeStudy(keys, work, study, staff), file, staff))
}

/**
 * Takes a file's analysis into a study as one event, which is undone as one: what is new, and what is changed where that is
 * wanted. What belongs to a text that the study does not have waits until that text is there. Nothing is ever taken away.
 *
 * @returns the event's number, and how many things it brought.
 * @throws ProblemError as `readImport` and `doInStudy` do; 4640 where there is nothing to take in, 4641 for identity numbers.
 */
export async function importIntoStudy(
  { keys }: Desks,
  work: Work,
  study: StoredStudy,
  {
    staff,
    leader,
    changed,
    ...file
  }: TakenFile & { readonly staff: string; readonly leader: boolean; readonly changed: boolean },
): Promise<{ readonly event: number; readonly brought: number }> {
  const { comparison } = besideStudy(await exchangeStudy(keys, work, study, staff), file, staff)
  const { ready } = parted(comparison)
  const operations = ready.flatMap(({ state, operation: one }): readonly Operation[] =>
    one === null || (state === 'changed' && !changed) ? [] : [unsigned(one)],
  )
  if (operations.length === 0) throw new ProblemError(problem(studyExchangeProblems.nothingChosen))
  const numbered = operations.find(({ after }) => holdsIdentityNumber(JSON.stringify(after)))
  if (numbered)
    throw new ProblemError(problem(studyExchangeProblems.holdsIdentityNumber, { where: numbered.kind }))
  const doings = { doing: 'import', reason: '', of: null, operations } as const
  const event = await doInStudy(work, study.id, { staff, leader }, doings)
  return { event, brought: operations.length }
}

/** Whoever signed a quote elsewhere has not signed it here. */
const unsigned = (one: Operation): Operation =>
  one.after?.kind === 'quote' ? { ...one, after: { ...one.after, signedBy: null } } : one

function besideStudy(study: ExchangeStudy, { bytes, countings }: TakenFile, staff: string): Beside {
  const options = { importer: staff, coders: study.coders, ...(countings && { countings }) }
  const { taken, problems, kind } = takenFrom(bytes, options)
  const comparison = compared(study.project, study.texts, taken)
  if (taken.origin?.startsWith(program)) return { kind, taken, problems, comparison }
  return {
    kind,
    taken,
    problems,
    comparison: { ...comparison, proposals: comparison.proposals.map(keeping) },
  }
}

/** What other programs do not tell of a code, a category or a theme stays as it is. */
function keeping(one: ImportProposal): ImportProposal {
  const { entity, there } = one
  if (one.state !== 'changed' || there === null) return one
  const kept = keptIn(entity, there)
  if (kept === null) return one
  const changed = operation(there, kept)
  return same(there, kept)
    ? { ...one, state: 'same', entity: kept, operation: null }
    : { ...one, entity: kept, operation: changed }
}

function keptIn(entity: Entity, there: Entity): Entity | null {
  if (entity.kind === 'code' && there.kind === 'code') {
    const { name, text, categories } = entity
    return { ...there, name, text, categories }
  }
  if (entity.kind === 'category' && there.kind === 'category') {
    const { name, text, themes } = entity
    return { ...there, name, text, themes }
  }
  if (entity.kind === 'theme' && there.kind === 'theme') {
    const { name, text } = entity
    return { ...there, name, text }
  }
  return null
}

function takenFrom(
  bytes: Uint8Array,
  options: Parameters<typeof imported>[1],
): Pick<Beside, 'kind' | 'taken' | 'problems'> {
  if (!isRefi(bytes)) {
    const { book, problems } = readCodeBookCsv(bytes)
    return { kind: 'code-book', taken: importedBook({ book }, options), problems }
  }
  const file = readRefi(bytes)
  return file.refi === null
    ? {
        kind: 'code-book',
        taken: importedBook({ ...file, book: file.book! }, options),
        problems: file.problems,
      }
    : { kind: 'project', taken: imported({ ...file, refi: file.refi }, options), problems: file.problems }
}

/** A package, or text that begins as XML does, in whatever encoding; a CSV begins with neither. */
function isRefi(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return true
  const head = [...bytes.subarray(0, 64)].filter((one) => one !== 0 && one < 0x80)
  return String.fromCharCode(...head)
    .trimStart()
    .startsWith('<')
}

/** What can be done now, and what waits for a text that is not there, with all that points to it. */
function parted({ proposals, newTexts }: ImportComparison): {
  readonly ready: readonly ImportProposal[]
  readonly waiting: readonly ImportProposal[]
} {
  const missing = new Set(newTexts.flatMap(({ id, interview }) => [id, `interview/${interview}`]))
  const [ready, waiting]: [ImportProposal[], ImportProposal[]] = [[], []]
  for (const given of proposals) {
    const one = withoutMissing(given, missing)
    const { entity } = one
    const lies = 'version' in entity && missing.has(entity.version)
    const points = references(entity).some(({ kind, id }) => missing.has(`${kind}/${id}`))
    if (!lies && !points) ready.push(one)
    else {
      missing.add(`${entity.kind}/${entity.id}`)
      waiting.push(one)
    }
  }
  return { ready, waiting }
}

/** A code that is named after words in a missing text, or a finding that cites one, comes all the same, without saying so. */
function withoutMissing(one: ImportProposal, missing: ReadonlySet<string>): ImportProposal {
  const { entity, there } = one
  const quotes = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => !missing.has(`quote/${id}`))
  const changed =
    entity.kind === 'code' &&
    entity.origin.from === 'in-vivo' &&
    missing.has(`interview/${entity.origin.interview}`)
      ? { ...entity, origin: { from: 'reading' } as const }
      : entity.kind === 'finding' || entity.kind === 'recommendation'
        ? { ...entity, quotes: quotes(entity.quotes) }
        : entity
  if (one.operation === null || changed === entity) return one
  return { ...one, entity: changed, operation: operation(there, changed) }
}

function draftOf({ kind, taken, comparison, problems }: Beside): ImportDraft {
  const { ready, waiting } = parted(comparison)
  const kinds = new Set([...ready, ...waiting].map(({ entity }) => entity.kind))
  const count = (of: EntityKind, state: ImportProposal['state']): number =>
    ready.filter((one) => one.entity.kind === of && one.state === state).length
  return {
    kind,
    name: taken.name,
    origin: taken.origin,
    counts: [...kinds].map((of) => ({
      kind: of,
      fresh: count(of, 'new'),
      changed: count(of, 'changed'),
      same: count(of, 'same'),
      waiting: waiting.filter(({ entity }) => entity.kind === of).length,
    })),
    newTexts: comparison.newTexts.map(({ id, interview, text }) => {
      const informant = taken.interviews.find((one) => one.id === interview)?.informant
      const proposed = taken.informants.find((one) => one.id === informant)
      return {
        id,
        informant: proposed?.code ?? null,
        sex: proposed?.sex ?? null,
        age: proposed?.age ?? null,
        length: [...text].length,
      }
    }),
    sameTexts: comparison.sameTexts.size,
    countings: taken.countings,
    losses: taken.losses,
    problems: [...problems, ...taken.warnings],
  }
}
