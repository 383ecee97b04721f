import { problem } from '#core/foundation'
import {
  type ClaimedAnnualReport,
  claimAnnualReport,
  failAnnualReport,
  giveBackAnnualReport,
  keepAnnualClaim,
  storeAnnualReport,
  type Work,
  within,
} from '#rim/storage'
import { type Claim, type ClaimedWork, ClaimLost, makeClaimed } from '../claimed-work.ts'
import type { Desks } from '../house/desks.ts'
import { knownInstruments } from '../house/known-instruments.ts'
import { madeAnnual } from './made-report.ts'
import { annualProblems } from './problems.ts'
import type { AnnualWorkshop } from './workshop.ts'

/** What making annual reports needs beside the desks. */
interface AnnualTools {
  readonly workshop: AnnualWorkshop
  /** Told of faults that nobody who uses the program can mend. */
  readonly onFault?: (cause: unknown) => void
  /** Seconds that a claim holds without being renewed; 60 where left out. */
  readonly lease?: number
}

/** Makes the annual reports that wait, one after the other, until there are none. Returns how many were made here. */
export async function makeAnnualReports(desks: Desks, tools: AnnualTools): Promise<number> {
  // rounds may use forms that another instance has published
  await knownInstruments(desks)
  return makeClaimed(waitingReports(desks, tools.workshop), {
    lanes: 1,
    ending: () => tools.workshop.closed,
    onFault: tools.onFault,
    lease: tools.lease,
  })
}

function waitingReports(desks: Desks, workshop: AnnualWorkshop): ClaimedWork<ClaimedAnnualReport> {
  const inside = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
    within(desks.house, { desk: 'house' }, act)
  return {
    interrupted: problem(annualProblems.interrupted),
    fault: annualProblems.failed.number,
    claim: ({ worker, lease }) => inside((work) => claimAnnualReport(work, worker, lease)),
    renew: ({ id }, { worker, lease }) => inside((work) => keepAnnualClaim(work, id, worker, lease)),
    async make(report, by) {
      const made = await madeAnnual(desks, workshop, report, reaching(report, by))
      return inside((work) => storeAnnualReport(work, report, by.worker, made))
    },
    giveBack: ({ id }, { worker }) => inside((work) => giveBackAnnualReport(work, id, worker)),
    fail: ({ id }, { worker }, what) => inside((work) => failAnnualReport(work, id, worker, what)),
  }

  /** Tells how far it has come; throws where the claim is lost. */
  function reaching(report: ClaimedAnnualReport, { worker, lease }: Claim) {
    return async (done: number, total: number): Promise<void> => {
      const kept = await inside((work) => keepAnnualClaim(work, report.id, worker, lease, { done, total }))
      if (!kept) throw new ClaimLost()
    }
  }
}
