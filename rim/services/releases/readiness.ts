import { ProblemError, problem } from '#core/foundation'
import { listParticipations, listReleases, type StoredRelease, type Work } from '#rim/storage'
import { releaseServiceProblems } from './problems.ts'

/** The releases that a round's figures for the country are made of: the newest of each municipality that has submitted. */
export interface ReadyReleases {
  /** By the municipality's number. Who had nothing to report on is not in it. */
  readonly releases: ReadonlyMap<string, StoredRelease>
  /** All that have submitted. */
  readonly submitted: ReadonlySet<string>
}

/**
 * Finds what the country's figures of a round are made of: neither what is open again, nor what is being made anew.
 *
 * @throws problem 4292 where the newest release of anybody who has submitted is not made.
 */
export async function readyReleases(work: Work, round: string): Promise<ReadyReleases> {
  const taking = (await listParticipations(work, round)).filter(({ submittedAt }) => submittedAt !== null)
  const newest = new Map<string, StoredRelease>()
  for (const release of await listReleases(work, round)) {
    if (release.state !== 'withdrawn' && !newest.has(release.territory))
      newest.set(release.territory, release)
  }
  const releases = new Map<string, StoredRelease>()
  for (const { municipality } of taking) {
    const release = newest.get(municipality)
    if (release?.state === 'made') releases.set(municipality, release)
    else if (!(release?.state === 'failed' && release.problem === nothing)) throw othersUnderWay()
  }
  return { releases, submitted: new Set(taking.map(({ municipality }) => municipality)) }
}

/** It has submitted, and nobody in it counts: it will never have a release, and lacks nobody. */
const nothing = releaseServiceProblems.nothingToReport.number

/** Somebody who has submitted has no release that the country's figures can be made of yet. */
export const othersUnderWay = (): ProblemError =>
  new ProblemError(problem(releaseServiceProblems.othersUnderWay))
