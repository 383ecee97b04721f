import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import {
  askForRelease,
  holdReleases,
  latestRelease,
  listReleases,
  type StoredRound,
  type Work,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { underWay } from '../releases/ask.ts'
import { country } from '../releases/national-releases.ts'
import { regionProblems } from './problems.ts'

/** Data, what may be shown, the document and two decks, and storing it all. */
const steps = 5

/**
 * Asks for a county's report of a round, in the asker's own transaction. It is made of the national figures, so nothing is
 * decided anew, and it may be asked for again: in the other form of Norwegian, or when the figures are new.
 *
 * @returns the release's id.
 * @throws problem 4320 where the national figures are not out, 4321 where it is being made, 4322 where it is made already.
 */
export async function askForCounty(
  desks: Pick<Desks, 'releaseSoon'>,
  work: Work,
  round: StoredRound,
  asked: { readonly county: string; readonly language: 'nb' | 'nn'; readonly by: string | null },
): Promise<string> {
  const national = await latestRelease(work, round.id, country)
  if (!national) throw new ProblemError(problem(regionProblems.notReleased))
  await holdReleases(work, asked.county)
  const before = await listReleases(work, round.id, asked.county)
  if (before.some(underWay)) throw new ProblemError(problem(regionProblems.underWay))
  const same = before.some(
    ({ state, language, dataHash, supersededAt }) =>
      state === 'made' &&
      language === asked.language &&
      dataHash === national.dataHash &&
      supersededAt === null,
  )
  if (same) throw new ProblemError(problem(regionProblems.madeAlready))
  const id = v7()
  await askForRelease(work, {
    id,
    round: round.id,
    territory: asked.county,
    reason: 'region',
    language: asked.language,
    stepsTotal: steps,
    askedBy: asked.by,
  })
  desks.releaseSoon?.()
  return id
}
