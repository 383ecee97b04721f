import { v7 } from 'uuid'
import { canonicalHash, ProblemError, problem } from '#core/foundation'
import {
  applyRevision,
  type Instrument,
  nextRuleNumber,
  nextVersion,
  type Revision,
  type RevisionChange,
  usedCodes,
} from '#core/instruments'
import { consequencesOf, derivedFrom } from '#core/mapping'
import {
  addDraft,
  changeDraft,
  closePilot,
  listPilots,
  publishVersion,
  type StoredDraft,
  type Work,
} from '#rim/storage'
import type { Desks } from './desks.ts'
import { knownForms } from './known-instruments.ts'
import { demandAccepted, mappingFamily, newestForm } from './proposals.ts'
import { revisionProblems } from './revision-problems.ts'
import { type CountedConsequences, counted } from './round-consequences.ts'

/** A draft with what its changes make of the form. */
export interface DraftView extends Revision {
  readonly draft: StoredDraft
  readonly base: Instrument
  /** SHA-256 of the form as it stands. */
  readonly hash: string
  /** The newest version, where that is another than the one the draft changes. */
  readonly newerBase: string | null
  /** The number that the next rule gets. */
  readonly nextRule: number
}

/** Categories, index and main groups are made of these; no version may be without them. */
const needed = [...(derivedFrom.category ?? []), ...(derivedFrom.index_units ?? [])]

/** Begins a draft of a family's newest form for a year, of the mapping form's where no other is named. Returns its id. */
export async function beginDraft(
  desks: Desks,
  work: Work,
  year: number,
  by: string | null,
  family = mappingFamily,
): Promise<string> {
  const id = v7()
  await addDraft(work, { id, base: (await newestForm(desks, work, family)).id, year }, by)
  return id
}

/** What a draft's changes make of the form it builds on. Of a published draft: the form as it was published. */
export async function viewDraft(desks: Desks, work: Work, draft: StoredDraft): Promise<DraftView> {
  const family = familyOf(draft.base)
  const known = await knownForms(desks, family, work)
  const base = known.get(draft.base)
  const versions = versionsOf(known.list, family)
  const nextRule = nextRuleNumber(usedCodes(versions), draft.changes)
  if (draft.published !== null) {
    const instrument = known.get(draft.published)
    const hash = canonicalHash(instrument)
    return {
      draft,
      base,
      instrument,
      mapping: instrument.mapping!,
      problems: [],
      hash,
      newerBase: null,
      nextRule,
    }
  }
  const version = nextVersion(String(draft.year), versions)
  const kept = family === mappingFamily ? needed : []
  const revision = applyRevision(base, draft.changes, { version, versions, needed: kept })
  const newest = await newestForm(desks, work, family)
  const newerBase = newest.id === base.id ? null : newest.id
  return { ...revision, draft, base, hash: canonicalHash(revision.instrument), newerBase, nextRule }
}

const familyOf = (id: string): string => id.split('@')[0]!
const versionsOf = (list: readonly Instrument[], family: string) =>
  list.filter((form) => form.family === family)

/** What is changed of a draft. */
interface DraftChange {
  readonly year?: number
  readonly changes?: readonly RevisionChange[]
  /** Makes the newest version the one that it changes. */
  readonly toNewest?: boolean
}

/** Writes a draft anew, as it was seen in a revision. Throws problem 4260 where somebody else has written since. */
export async function reviseDraft(
  desks: Desks,
  work: Work,
  draft: StoredDraft,
  seen: number,
  change: DraftChange,
): Promise<StoredDraft> {
  const base = change.toNewest ? (await newestForm(desks, work, familyOf(draft.base))).id : undefined
  const { year, changes } = change
  if (changes) await demandAccepted(work, decisionsOf(changes))
  const asked = {
    ...(base !== undefined && { base }),
    ...(year !== undefined && { year }),
    ...(changes !== undefined && { changes }),
  }
  const revision = await changeDraft(work, draft.id, seen, asked, desks.clock.now())
  if (revision === null) throw new ProblemError(problem(revisionProblems.draftChangedSince))
  return { ...draft, ...asked, revision }
}

const decisionsOf = (changes: readonly RevisionChange[]): readonly string[] =>
  changes.flatMap(({ because }) =>
    'decision' in because && because.decision !== '' ? [because.decision] : [],
  )

/**
 * Publishes a draft as it was seen: from then on the version is frozen. Throws problems 4260 to 4263 where it is not as it
 * was seen, not whole, empty, or built on another than the newest. Ends its pilots. Returns the version's id.
 */
export async function publishDraft(
  desks: Desks,
  work: Work,
  draft: StoredDraft,
  seen: number,
  by: string | null,
): Promise<string> {
  const view = await demandWhole(desks, work, draft, seen)
  if (view.newerBase !== null) {
    throw new ProblemError(problem(revisionProblems.newerBase, { newest: view.newerBase }))
  }
  await publishVersion(work, draft, { content: view.instrument, hash: view.hash }, by)
  // there is nothing more to try: what came of it stands with the version
  const pilots = await listPilots(work, draft.id)
  for (const { id, closedAt } of pilots) {
    if (closedAt === null) await closePilot(work, id, desks.clock.now())
  }
  return view.instrument.id
}

/** The draft's form, where it has changes and no faults. Throws problems 4260 to 4262. */
export async function demandWhole(
  desks: Desks,
  work: Work,
  draft: StoredDraft,
  seen: number,
): Promise<DraftView> {
  if (draft.revision !== seen) throw new ProblemError(problem(revisionProblems.draftChangedSince))
  if (draft.changes.length === 0) throw new ProblemError(problem(revisionProblems.draftWithoutChanges))
  const view = await viewDraft(desks, work, draft)
  const count = view.problems.length
  if (count > 0)
    throw new ProblemError(problem(revisionProblems.draftWithFaults, { count }), ...view.problems)
  return view
}

/** What a draft leads to. */
export type DraftConsequences = Omit<CountedConsequences, 'answers'> & {
  /** As of a round; null for a form whose answers are not counted. */
  readonly answers: CountedConsequences['answers'] | null
}

/**
 * The consequence list of a draft. The answers are counted across all municipalities and rounds, which is logged; those of
 * the survey are not, as nobody reads its answers before a table is made of them, and its codes are not the report's.
 */
export async function draftConsequences(
  desks: Desks,
  work: Work,
  draft: StoredDraft,
): Promise<DraftConsequences> {
  const { base, instrument } = await viewDraft(desks, work, draft)
  const { family } = base
  const known = await knownForms(desks, family, work)
  const versions = versionsOf(known.list, family).filter(({ id }) => id !== instrument.id)
  const told = consequencesOf(base, instrument, [...versions, instrument])
  if (family === mappingFamily) return counted(work, told)
  return { ...told, tables: [], grouping: [], answers: null }
}
