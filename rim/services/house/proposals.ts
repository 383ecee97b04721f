import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import { newestVersion, questionOf } from '#core/instruments'
import {
  addDecision,
  addProposal,
  deleteProposal,
  listDecisions,
  listProposals,
  type StoredProposal,
  type Verdict,
  type Work,
} from '#rim/storage'
import type { Desks } from './desks.ts'
import { knownForms } from './known-instruments.ts'
import { revisionProblems } from './revision-problems.ts'

/** Where a proposal stands. `in-version`: published in a version. */
type ProposalState = 'received' | 'discussed' | 'accepted' | 'declined' | 'postponed' | 'in-version'

/** A proposal with where it stands. */
export type Proposal = StoredProposal & { readonly state: ProposalState }

/** All proposals that the scope may read, the newest first. */
export async function proposalsOf(work: Work): Promise<readonly Proposal[]> {
  return (await listProposals(work)).map((one) => ({ ...one, state: stateOf(one) }))
}

function stateOf({ version, decisions, discussedAt }: StoredProposal): ProposalState {
  if (version !== null) return 'in-version'
  const [last] = decisions
  if (last) return last.verdict
  return discussedAt === null ? 'received' : 'discussed'
}

/** What somebody proposes about the newest form. */
interface NewProposal {
  readonly kind: StoredProposal['kind']
  /** Code; null: the form as a whole. */
  readonly question: string | null
  readonly text: string
  readonly why: string
}

/** Keeps a proposal of a municipality. Throws problem 4265 for a question that the form lacks. Returns its id. */
export async function propose(
  desks: Desks,
  work: Work,
  municipality: string,
  proposal: NewProposal,
): Promise<string> {
  const newest = await newestForm(desks, work)
  const { question } = proposal
  if (question !== null && !questionOf(newest, question)) {
    throw new ProblemError(problem(revisionProblems.unknownPlace, { question }))
  }
  const id = v7()
  await addProposal(work, { id, instrument: newest.id, ...proposal }, municipality)
  return id
}

/** The family that rounds are held with. */
export const mappingFamily = 'brukerplan'

/** The newest version of a family, of the mapping form where no other is named. */
export async function newestForm(desks: Desks, work: Work, family = mappingFamily) {
  const { list } = await knownForms(desks, family, work)
  return newestVersion(list.filter((form) => form.family === family))!
}

/** Takes back a proposal of one's own. Throws problem 4266 where others have taken it up. */
export async function withdrawProposal(work: Work, id: string): Promise<void> {
  if (!(await deleteProposal(work, id))) throw new ProblemError(problem(revisionProblems.takenUp))
}

/** Answers proposals with one decision of the revision group. Returns its id. */
export async function decide(
  work: Work,
  decision: { readonly verdict: Verdict; readonly reason: string; readonly proposals: readonly string[] },
  by: string | null,
): Promise<string> {
  const id = v7()
  const { verdict, reason, proposals } = decision
  await addDecision(work, { id, verdict, reason }, [...new Set(proposals)], by)
  return id
}

/** Throws problem 4267 unless all of these are decisions that accept. */
export async function demandAccepted(work: Work, decisions: readonly string[]): Promise<void> {
  if (decisions.length === 0) return
  const accepted = new Set(
    (await listDecisions(work)).filter(({ verdict }) => verdict === 'accepted').map(({ id }) => id),
  )
  if (!decisions.every((id) => accepted.has(id)))
    throw new ProblemError(problem(revisionProblems.notAccepted))
}
