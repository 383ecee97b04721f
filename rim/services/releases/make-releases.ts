import { problem } from '#core/foundation'
import {
  type Claimed,
  claimRelease,
  countWaiting,
  failRelease,
  giveBackRelease,
  keepClaim,
  ordersStand,
  storeRelease,
  within,
} from '#rim/storage'
import { type Claim, type ClaimedWork, makeClaimed } from '../claimed-work.ts'
import type { Desks } from '../house/desks.ts'
import { knownInstruments } from '../house/known-instruments.ts'
import { claimOf, type ReleaseClaim } from './claim.ts'
import type { FinishedRelease } from './finished.ts'
import { houseIn } from './freeze.ts'
import { makeMunicipal } from './make-municipal.ts'
import { makeNational } from './make-national.ts'
import { makeRegional } from './make-regional.ts'
import { releaseServiceProblems } from './problems.ts'
import type { ReleaseWorkshop } from './workshop.ts'

/** What making releases needs beside the desks. */
export interface ReleaseTools {
  readonly workshop: ReleaseWorkshop
  /** Told of faults that are not the municipality's to mend. */
  readonly onFault?: (cause: unknown) => void
  /** Called when more wait than can be made here at once, so that other instances help. */
  readonly onMore?: () => void
  /** Seconds that a claim holds without being renewed; 60 where left out. */
  readonly lease?: number
}

/** Makes the releases that wait, until there are none, as `makeClaimed`. Returns how many were made here. */
export async function makeReleases(desks: Desks, tools: ReleaseTools): Promise<number> {
  const { workshop, onMore, onFault, lease } = tools
  // rounds may use forms that another instance has published
  await knownInstruments(desks)
  const waiting = await within(desks.house, houseIn(null), countWaiting)
  if (waiting > workshop.lanes) onMore?.()
  return makeClaimed(waitingReleases(desks, workshop), {
    // the country's release asks for others when it is made
    lanes: Math.min(workshop.lanes, waiting),
    ending: () => workshop.closed,
    onFault,
    lease,
  })
}

function waitingReleases(desks: Desks, workshop: ReleaseWorkshop): ClaimedWork<Claimed> {
  const { house } = desks
  return {
    interrupted: problem(releaseServiceProblems.interrupted),
    fault: releaseServiceProblems.failed.number,
    claim: ({ worker, lease }) => within(house, houseIn(null), (work) => claimRelease(work, worker, lease)),
    renew: ({ id }, { worker, lease }) =>
      within(house, houseIn(null), (work) => keepClaim(work, id, worker, lease)),
    async make(release, by) {
      const finished = await finish(desks, workshop, claimOf(desks, release, by))
      return store(desks, release, by, finished)
    },
    giveBack: ({ id, municipality }, { worker }) =>
      within(house, houseIn(municipality), (work) => giveBackRelease(work, id, worker)),
    fail: ({ id, municipality }, { worker }, what) =>
      within(house, houseIn(municipality), (work) => failRelease(work, id, worker, what)),
  }
}

function finish(desks: Desks, workshop: ReleaseWorkshop, claim: ReleaseClaim): Promise<FinishedRelease> {
  const { reason, municipality } = claim.release
  if (municipality !== null) return makeMunicipal(desks, workshop, claim, municipality)
  return reason === 'region' ? makeRegional(desks, workshop, claim) : makeNational(desks, workshop, claim)
}

async function store(
  desks: Desks,
  release: Claimed,
  { worker }: Claim,
  { made, afterwards, orders }: FinishedRelease,
): Promise<boolean> {
  return within(desks.house, houseIn(release.municipality), async (work) => {
    if (orders !== undefined && !(await ordersStand(work, release.round, orders))) {
      await giveBackRelease(work, release.id, worker)
      return false
    }
    if (!(await storeRelease(work, release, worker, made))) return false
    await afterwards?.(work)
    return true
  })
}
