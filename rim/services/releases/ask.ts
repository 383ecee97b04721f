import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import {
  askAgain,
  askForRelease,
  listReleases,
  type StoredRelease,
  type StoredRound,
  type Work,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { country } from './national-releases.ts'
import { releaseServiceProblems } from './problems.ts'

type Asker = Pick<Desks, 'releaseSoon'>

/**
 * Asks for the country's figures of a round, in the national coordinator's own transaction.
 *
 * @returns the release's id.
 * @throws problem 4291 where the round is not closed, 4292 where reports are still being made, 4298 where nobody has one,
 *   4300 where the figures are out or on their way.
 */
export async function askForCountry(
  desks: Asker,
  work: Work,
  round: StoredRound,
  asked: { readonly language: 'nb' | 'nn'; readonly by: string | null },
): Promise<string> {
  if (round.closedAt === null) throw new ProblemError(problem(releaseServiceProblems.roundNotClosed))
  const all = await listReleases(work, round.id)
  const holding = (of: readonly StoredRelease[]): boolean =>
    of.some(({ state }) => state === 'made' || state === 'waiting' || state === 'making')
  if (holding(all.filter(({ territory }) => territory === country)))
    throw new ProblemError(problem(releaseServiceProblems.releasedAlready))
  const own = all.filter(({ municipality }) => municipality !== null)
  const underWay = own.filter(({ state }) => state === 'waiting' || state === 'making').length
  if (underWay > 0)
    throw new ProblemError(problem(releaseServiceProblems.othersUnderWay, { count: underWay }))
  if (!own.some(({ state }) => state === 'made'))
    throw new ProblemError(problem(releaseServiceProblems.nobodySubmitted))
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

/** Asks again for a release that could not be made. Throws problem 4297 where it has not failed. */
export async function askAgainForRelease(desks: Asker, work: Work, release: string): Promise<void> {
  if (!(await askAgain(work, release))) throw new ProblemError(problem(releaseServiceProblems.notFailed))
  desks.releaseSoon?.()
}
