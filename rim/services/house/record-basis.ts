import { v7 } from 'uuid'
import type { Actor } from '#core/access'
import { ProblemError, problem } from '#core/foundation'
import { addLegalBasis, type StoredLegalBasis, type StoredRound, type Work } from '#rim/storage'
import { municipalityProblems } from './municipality-problems.ts'
import { takesPart } from './round-units.ts'

/**
 * Records why a type of unit may register persons in a round. Returns the id. Problem 4270 for days the wrong way round,
 * 4271 where it holds on no day of the round, 4272 for a type of unit that the round does not have.
 */
export async function recordBasis(
  work: Work,
  actor: Actor,
  round: StoredRound,
  basis: Omit<StoredLegalBasis, 'id' | 'round' | 'withdrawnAt'>,
): Promise<string> {
  if (basis.validTo < basis.validFrom) throw new ProblemError(problem(municipalityProblems.basisDaysReversed))
  if (basis.validTo < round.opensOn || basis.validFrom > round.closesOn) {
    throw new ProblemError(problem(municipalityProblems.basisOutsideRound))
  }
  if (!takesPart(round, basis.unitType)) throw new ProblemError(problem(municipalityProblems.typeNotInRound))
  const id = v7()
  await addLegalBasis(work, { id, round: round.id, ...basis }, actor.staff)
  return id
}
