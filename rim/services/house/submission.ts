import { findRound, holdMunicipality, type StoredParticipation, submitRound, type Work } from '#rim/storage'
import type { Desks } from './desks.ts'
import { demandNumbers } from './entered-tables.ts'

/**
 * Submits a municipality's round. Numbers without registrations must add up first: what does not is not left out unseen.
 *
 * @throws problems 4280 and 4282 for tables that lack something or do not fit, 4044 where it has submitted already.
 */
export async function submitMunicipality(
  desks: Pick<Desks, 'instruments'>,
  work: Work,
  taking: StoredParticipation,
): Promise<{ readonly wiped: number; readonly release: number }> {
  if (taking.mode === 'aggregate') {
    // nobody changes a table between the look and the submission
    await holdMunicipality(work, taking.municipality)
    await demandNumbers(desks, work, (await findRound(work, taking.round))!, taking)
  }
  return submitRound(work, taking.round)
}
