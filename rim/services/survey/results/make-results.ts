import { problem } from '#core/foundation'
import {
  type ClaimedSurveyRelease,
  claimSurveyRelease,
  failSurveyRelease,
  giveBackSurveyRelease,
  keepSurveyClaim,
  storeSurveyRelease,
  type Work,
  within,
} from '#rim/storage'
import { type Claim, type ClaimedWork, ClaimLost, makeClaimed } from '../../claimed-work.ts'
import type { Desks } from '../../house/desks.ts'
import { madeResults } from './made-results.ts'
import { resultProblems } from './problems.ts'
import type { ResultsWorkshop } from './workshop.ts'

/** What making results needs beside the desks. */
export interface ResultsTools {
  readonly workshop: ResultsWorkshop
  /** Told of faults that nobody who uses the program can mend. */
  readonly onFault?: (cause: unknown) => void
  /** Seconds that a claim holds without being renewed; 60 where left out. */
  readonly lease?: number
}

/** Makes the results of waves that wait, one after the other, until there are none. Returns how many were made here. */
export const makeSurveyResults = (desks: Desks, tools: ResultsTools): Promise<number> =>
  makeClaimed(waitingResults(desks, tools.workshop), {
    lanes: 1,
    ending: () => tools.workshop.closed,
    onFault: tools.onFault,
    lease: tools.lease,
  })

function waitingResults(desks: Desks, workshop: ResultsWorkshop): ClaimedWork<ClaimedSurveyRelease> {
  const inside = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
    within(desks.house, { desk: 'house' }, act)
  return {
    interrupted: problem(resultProblems.interrupted),
    fault: resultProblems.failed.number,
    claim: ({ worker, lease }) => inside((work) => claimSurveyRelease(work, worker, lease)),
    renew: ({ id }, { worker, lease }) => inside((work) => keepSurveyClaim(work, id, worker, lease)),
    async make(release, by) {
      const made = await madeResults(desks, workshop, release, reaching(release, by))
      return inside((work) => storeSurveyRelease(work, release, by.worker, made))
    },
    giveBack: ({ id }, { worker }) => inside((work) => giveBackSurveyRelease(work, id, worker)),
    fail: ({ id }, { worker }, what) => inside((work) => failSurveyRelease(work, id, worker, what)),
  }

  /** Tells how far it has come; throws where the claim is lost. */
  function reaching(release: ClaimedSurveyRelease, { worker, lease }: Claim) {
    return async (done: number, total: number): Promise<void> => {
      const kept = await inside((work) => keepSurveyClaim(work, release.id, worker, lease, { done, total }))
      if (!kept) throw new ClaimLost()
    }
  }
}
