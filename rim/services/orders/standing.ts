import { ProblemError, problem } from '#core/foundation'
import {
  findParticipation,
  type NewestRelease,
  newestReleases,
  type StoredParticipation,
  type StoredRound,
  type Work,
} from '#rim/storage'
import type { Clock } from '../house/desks.ts'
import { houseProblems } from '../house/problems.ts'
import { orderProblems } from './order-problems.ts'

/** What something can be ordered or taken out of. */
export interface Standing {
  readonly taking: StoredParticipation
  readonly newest: NewestRelease
}

/**
 * The newest release of a municipality's round that is submitted with registrations and still kept.
 *
 * @throws problems 4210, 4305, 4310, 4311 and 4317.
 */
export async function demandStanding(
  work: Work,
  { clock }: { readonly clock: Clock },
  round: StoredRound,
  municipality: string,
): Promise<Standing> {
  const taking = await findParticipation(work, round.id, municipality)
  if (!taking) throw new ProblemError(problem(houseProblems.notTakingPart))
  if (taking.mode === 'aggregate') throw new ProblemError(problem(orderProblems.numbersOnly))
  if (round.retentionUntil <= clock.today()) throw new ProblemError(problem(orderProblems.keptNoLonger))
  const newest = (await newestReleases(work)).get(round.id)
  if (!newest) throw new ProblemError(problem(orderProblems.noReleaseYet))
  if (taking.submittedAt === null) throw new ProblemError(problem(orderProblems.reopened))
  return { taking, newest }
}
