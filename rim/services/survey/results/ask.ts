import { v7 } from 'uuid'
import { type PolicyName, policies } from '#core/disclosure'
import { ProblemError, problem } from '#core/foundation'
import {
  approveSurveyRelease,
  askAgainForSurvey,
  askForSurveyRelease,
  findSurveyRelease,
  findSurveyWave,
  listSurveyReleases,
  type Work,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { resultProblems } from './problems.ts'

type Asker = Pick<Desks, 'releaseSoon' | 'training'>

/**
 * Asks for a wave's results, in the asker's own transaction.
 *
 * @param asked.policy the published rule withholds nothing but the smallest groups, and is for made-up answers alone.
 * @returns the release's id.
 * @throws problem 4500, 4501 where the wave is not closed, 4506 where they are on their way, 4509 for a policy that is not
 *   for real answers.
 */
export async function askForResults(
  desks: Asker,
  work: Work,
  wave: string,
  asked: { readonly policy?: PolicyName; readonly by: string | null },
): Promise<string> {
  const { policy = 'default', by } = asked
  if (policy !== 'default' && !desks.training) {
    throw new ProblemError(problem(resultProblems.onlyTraining, { policy: policies[policy].name }))
  }
  const found = await findSurveyWave(work, wave)
  if (!found) throw new ProblemError(problem(resultProblems.noWave))
  if (found.state !== 'closed') throw new ProblemError(problem(resultProblems.notClosed))
  if ((await listSurveyReleases(work, wave)).some(underWay)) {
    throw new ProblemError(problem(resultProblems.underWay))
  }
  const id = v7()
  await askForSurveyRelease(work, { id, wave, policy, by })
  desks.releaseSoon?.()
  return id
}

const underWay = ({ state }: { readonly state: string }): boolean => state === 'waiting' || state === 'making'

/** Asks again for results that could not be made. Throws problem 4510 where they have not failed. */
export async function askAgainForResults(desks: Asker, work: Work, release: string): Promise<void> {
  if (!(await askAgainForSurvey(work, release))) throw new ProblemError(problem(resultProblems.notFailed))
  desks.releaseSoon?.()
}

/**
 * Approves results that are made: municipalities and regions see theirs from now on, in place of those approved before.
 *
 * @throws problem 4507 where they are not made, 4508 where newer ones are.
 */
export async function approveResults(
  desks: Pick<Desks, 'clock'>,
  work: Work,
  release: string,
  staff: string,
): Promise<void> {
  const found = await findSurveyRelease(work, release)
  if (found?.state !== 'made') throw new ProblemError(problem(resultProblems.notMade))
  const newer = (await listSurveyReleases(work, found.wave)).some(
    ({ number, state }) => number > found.number && (state === 'made' || state === 'released'),
  )
  if (newer) throw new ProblemError(problem(resultProblems.notTheNewest))
  const approved = await approveSurveyRelease(work, found, { staff, now: desks.clock.now() })
  if (!approved) throw new ProblemError(problem(resultProblems.notMade))
}
