import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import {
  askAgain,
  askForRelease,
  findRelease,
  holdReleases,
  holdRound,
  listReleases,
  type StoredRelease,
  type StoredRound,
  type Work,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { country } from './national-releases.ts'
import { releaseServiceProblems } from './problems.ts'
import { othersUnderWay, readyReleases } from './readiness.ts'

type Asker = Pick<Desks, 'releaseSoon'>

/**
 * Asks for the country's figures of a round, in the national coordinator's own transaction.
 *
 * @returns the release's id.
 * @throws problem 4291 where the round is not closed, 4292 where somebody who has submitted has no finished report, 4298
 *   where nobody has one, 4300 where the figures are out or on their way.
 */
export async function askForCountry(
  desks: Asker,
  work: Work,
  round: StoredRound,
  asked: { readonly language: 'nb' | 'nn'; readonly by: string | null },
): Promise<string> {
  const held = await holdRound(work, round.id)
  if (!held?.closedAt) throw new ProblemError(problem(releaseServiceProblems.roundNotClosed))
  await holdReleases(work, country)
  const before = await listReleases(work, round.id, country)
  if (before.some((one) => underWay(one) || one.state === 'made'))
    throw new ProblemError(problem(releaseServiceProblems.releasedAlready))
  const { releases } = await readyReleases(work, round.id)
  if (releases.size === 0) throw new ProblemError(problem(releaseServiceProblems.nobodySubmitted))
  const id = v7()
  await askForRelease(work, {
    id,
    round: round.id,
    territory: country,
    reason: 'national',
    language: asked.language,
    stepsTotal: 3,
    askedBy: asked.by,
  })
  desks.releaseSoon?.()
  return id
}

/** Whether it is being made, or waits for it. */
export const underWay = ({ state }: StoredRelease): boolean => state === 'waiting' || state === 'making'

/**
 * Asks again for a release that could not be made.
 *
 * @throws problem 4297 where it has not failed; where another has taken its place: 4300 of the country, 4292 of a county.
 */
export async function askAgainForRelease(desks: Asker, work: Work, release: string): Promise<void> {
  const found = await findRelease(work, release)
  if (found && found.municipality === null) {
    await holdReleases(work, found.territory)
    const all = await listReleases(work, found.round, found.territory)
    const national = found.territory === country
    if (national && all.some((one) => underWay(one) || one.state === 'made'))
      throw new ProblemError(problem(releaseServiceProblems.releasedAlready))
    if (all.some(underWay)) throw othersUnderWay()
  }
  if (!(await askAgain(work, release))) throw new ProblemError(problem(releaseServiceProblems.notFailed))
  desks.releaseSoon?.()
}
