import { type Problem, ProblemError, problem } from '#core/foundation'
import { holdsIdentityNumber } from '#core/identity'
import {
  type Counting,
  type CountingChoice,
  compared,
  type EntityKind,
  type ImportComparison,
  type ImportProposal,
  type Operation,
  type RefiLoss,
} from '#core/interviews'
import { holdStudyLog, listStudyMembers, type StoredStudy, type Work } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { doInStudy } from '../analysis/index.ts'
import { type TextSteps, textSteps } from '../texts/index.ts'
import { program } from './give.ts'
import {
  type ChosenTexts,
  placesIn,
  proposedPlaces,
  type StoredNewText,
  storeNewTexts,
  type TextPlace,
} from './new-texts.ts'
import { studyExchangeProblems } from './problems.ts'
import { keeping, parted } from './proposals.ts'
import { caseOfText, type ExchangeFile, nameOfText, readExchangeFile } from './read-file.ts'
import { exchangeStudy } from './study.ts'

/** A file of the exchange format, and how it is to be read. */
export interface TakenFile {
  readonly bytes: Uint8Array
  /** How to count in a text, by its GUID, where a person knows better than the score. */
  readonly countings?: ReadonlyMap<string, Counting>
}

/** A file beside a study: what it would bring, what waits, and everything that is not carried over. */
export interface ImportDraft {
  readonly kind: ExchangeFile['kind']
  readonly name: string
  readonly origin: string | null
  /** How many of each kind are new, changed or the same, and how many wait for a text that cannot be coded yet. */
  readonly counts: readonly {
    readonly kind: EntityKind
    readonly fresh: number
    readonly changed: number
    readonly same: number
    readonly waiting: number
  }[]
  /** Texts that the study does not have, with what the file tells of the informant and the interview that is proposed. */
  readonly newTexts: readonly {
    readonly id: string
    readonly name: string
    readonly informant: string | null
    readonly sex: 'female' | 'male' | 'other' | null
    readonly age: number | null
    readonly length: number
    readonly proposed: string | null
  }[]
  /** Texts that are in the study, and what must be done before anything is coded in them. */
  readonly waitingTexts: readonly StoredNewText[]
  /** The interviews that new texts can go to. */
  readonly places: readonly TextPlace[]
  /** Whether whoever asks may store texts that are not de-identified. */
  readonly mayStore: boolean
  /** How many texts are the study's own. */
  readonly sameTexts: number
  readonly countings: readonly CountingChoice[]
  readonly losses: readonly RefiLoss[]
  readonly problems: readonly Problem[]
}

interface Beside extends ExchangeFile {
  readonly comparison: ImportComparison
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
  const beside = await besideStudy(keys, work, study, { ...file, staff })
  const steps = beside.kind === 'project' ? await textSteps(keys, work, study.id) : []
  return { ...draftOf(beside, steps), mayStore: await readsRaw(work, study.id, staff) }
}

async function readsRaw(work: Work, study: string, staff: string): Promise<boolean> {
  return (await listStudyMembers(work, study)).some((one) => one.staff === staff && one.raw)
}

/** What was taken in of a file. */
export interface TakenIn {
  /** The event's number; `null` where texts alone were stored. */
  readonly event: number | null
  /** How many things the event brought. */
  readonly brought: number
  readonly texts: readonly StoredNewText[]
}

/**
 * Takes a file into a study in the one transaction that it is called in. New texts are stored as any transcript is, and wait until
 * two have gone through them. The analysis is one event, which is undone as one: what is new, and what is changed where that is
 * wanted. What belongs to a text that cannot be coded yet waits in the file until it can. Nothing is ever taken away.
 *
 * @throws ProblemError as `readImport` and `doInStudy` do; 4640 where there is nothing to take in, 4641 for identity numbers, 4642
 *   to 4645 and 4573 for texts that cannot go where they are to.
 */
export async function importIntoStudy(
  desks: Desks,
  work: Work,
  study: StoredStudy,
  {
    staff,
    leader,
    changed,
    texts,
    ...file
  }: TakenFile & {
    readonly staff: string
    readonly leader: boolean
    readonly changed: boolean
    readonly texts?: ChosenTexts
  },
): Promise<TakenIn> {
  // a withdrawal is before all of it or after
  await holdStudyLog(work, study.id)
  const { taken, comparison } = await besideStudy(desks.keys, work, study, { ...file, staff })
  const { ready } = parted(comparison)
  const operations = ready.flatMap(({ state, operation: one }): readonly Operation[] =>
    one === null || (state === 'changed' && !changed) ? [] : [unsigned(one)],
  )
  const wanted = texts?.interviews.size ?? 0
  if (operations.length + wanted === 0) throw new ProblemError(problem(studyExchangeProblems.nothingChosen))
  const numbered = operations.find(({ after }) => holdsIdentityNumber(JSON.stringify(after)))
  if (numbered)
    throw new ProblemError(problem(studyExchangeProblems.holdsIdentityNumber, { where: numbered.kind }))
  if (wanted > 0 && !(await readsRaw(work, study.id, staff))) {
    throw new ProblemError(problem(studyExchangeProblems.readsNoRaw))
  }
  const found = { taken, texts: comparison.newTexts }
  const stored = texts ? await storeNewTexts(desks, work, study, found, { ...texts, staff }) : []
  if (operations.length === 0) return { event: null, brought: 0, texts: stored }
  const doings = { doing: 'import', reason: '', of: null, operations } as const
  const event = await doInStudy(work, study.id, { staff, leader }, doings)
  return { event, brought: operations.length, texts: stored }
}

/** Whoever signed a quote elsewhere has not signed it here. */
const unsigned = (one: Operation): Operation =>
  one.after?.kind === 'quote' ? { ...one, after: { ...one.after, signedBy: null } } : one

async function besideStudy(
  keys: Desks['keys'],
  work: Work,
  about: StoredStudy,
  { bytes, countings, staff }: TakenFile & { readonly staff: string },
): Promise<Beside> {
  const study = await exchangeStudy(keys, work, about, staff)
  const codable = new Set(study.texts.filter(({ kind }) => kind !== 'raw').map(({ id }) => id))
  const options = { importer: staff, coders: study.coders, ...(countings && { countings }) }
  const file = readExchangeFile(bytes, options)
  const comparison = compared(study.project, study.texts, file.taken, (version) => codable.has(version))
  if (file.taken.origin?.startsWith(program)) return { ...file, comparison }
  return { ...file, comparison: { ...comparison, proposals: comparison.proposals.map(keeping) } }
}

function draftOf(
  { kind, taken, comparison, problems }: Beside,
  steps: readonly TextSteps[],
): Omit<ImportDraft, 'mayStore'> {
  const { ready, waiting } = parted(comparison)
  const kinds = new Set([...ready, ...waiting].map(({ entity }) => entity.kind))
  const count = (of: EntityKind, state: ImportProposal['state']): number =>
    ready.filter((one) => one.entity.kind === of && one.state === state).length
  const places = placesIn(steps)
  const proposed = proposedPlaces(taken, comparison.newTexts, places)
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
    newTexts: comparison.newTexts.map((text) => {
      const informant = caseOfText(taken, text)
      return {
        id: text.id,
        name: nameOfText(taken, text),
        informant: informant?.code ?? null,
        sex: informant?.sex ?? null,
        age: informant?.age ?? null,
        length: [...text.text].length,
        proposed: proposed.get(text.id) ?? null,
      }
    }),
    waitingTexts: comparison.waitingTexts.map(({ interview }) => waitingOf(interview, steps)),
    places,
    sameTexts: comparison.sameTexts.size,
    countings: taken.countings,
    losses: [...taken.losses, ...unplacedOf(taken, comparison)],
    problems: [...problems, ...taken.warnings],
  }
}

function waitingOf(interview: string, steps: readonly TextSteps[]): StoredNewText {
  const { code, versions, returns } = steps.find(({ id }) => id === interview)!
  const waits = versions.some(
    ({ id, kind }) => kind === 'deidentified' && !returns.some(({ version }) => version === id),
  )
  return { interview, code, next: waits ? 'second-reader' : 'de-identification' }
}

/** What has found no sure place in the text that is coded now, as the file's own losses are told. */
function unplacedOf(taken: ExchangeFile['taken'], { unplaced }: ImportComparison): readonly RefiLoss[] {
  const nameOf = (id: string): string => nameOfText(taken, taken.texts.find((one) => one.id === id)!)
  const of = (key: 'adrift' | 'lost', became: RefiLoss['became']): readonly RefiLoss[] => {
    const met = unplaced.filter((one) => one[key] > 0)
    if (met.length === 0) return []
    const times = met.reduce((sum, one) => sum + one[key], 0)
    return [
      {
        what: 'PlainTextSelection',
        count: times,
        where: met.slice(0, 5).map(({ text }) => nameOf(text)),
        became,
      },
    ]
  }
  return [...of('adrift', 'changed'), ...of('lost', 'dropped')]
}
