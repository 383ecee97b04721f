import { randomUUID } from 'node:crypto'
import { ProblemError, problem } from '#core/foundation'
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
import type { Desks } from '../house/desks.ts'
import { knownInstruments } from '../house/known-instruments.ts'
import { type Claim, ClaimLost, claimOf } from './claim.ts'
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

/** How often a release is begun before it is given up. */
export const mostAttempts = 3

/**
 * Makes the releases that wait, until there are none: several at once here, and beside other instances. Each is made once: a
 * release whose maker has died is made by another when the claim has run out. Returns how many were made here.
 */
export async function makeReleases(desks: Desks, tools: ReleaseTools): Promise<number> {
  // rounds may use forms that another instance has published
  await knownInstruments(desks)
  let made = 0
  let busy = 0
  let told = (): void => {}
  let oneEnded = new Promise<void>((resolve) => {
    told = resolve
  })
  const lane = async (): Promise<void> => {
    for (;;) {
      // what waits is for those who go on
      if (tools.workshop.closed) return told()
      busy++
      const outcome = await makeNext(desks, tools)
      busy--
      if (outcome === 'made') made++
      if (outcome !== 'nothing') {
        told()
        oneEnded = new Promise<void>((resolve) => {
          told = resolve
        })
      } else if (busy === 0) return told()
      // the country's release asks for others when it is made
      else await oneEnded
    }
  }
  const waiting = await within(desks.house, houseIn(null), countWaiting)
  const { lanes } = tools.workshop
  if (waiting > lanes) tools.onMore?.()
  await Promise.all(Array.from({ length: Math.min(lanes, waiting) }, lane))
  return made
}

async function makeNext(desks: Desks, tools: ReleaseTools): Promise<'nothing' | 'made' | 'not made'> {
  // one for each claim: whoever has lost it does not take another's, made here too, for its own
  const worker = randomUUID()
  const lease = tools.lease ?? 60
  const release = await within(desks.house, houseIn(null), (work) => claimRelease(work, worker, lease))
  if (!release) return 'nothing'
  const renewing = setInterval(
    () => {
      const renewed = within(desks.house, houseIn(null), (work) => keepClaim(work, release.id, worker, lease))
      // where it is lost, the next thing that is written finds out
      renewed.catch(() => undefined)
    },
    (lease * 1000) / 3,
  )
  try {
    if (release.attempts > mostAttempts) throw new ProblemError(problem(releaseServiceProblems.interrupted))
    const finished = await finish(desks, tools, claimOf(desks, release, worker, lease))
    return await store(desks, release, worker, finished)
  } catch (cause) {
    await gaveUp(desks, tools, release, worker, cause)
    return 'not made'
  } finally {
    clearInterval(renewing)
  }
}

function finish(desks: Desks, { workshop }: ReleaseTools, claim: Claim): Promise<FinishedRelease> {
  const { reason, municipality } = claim.release
  if (municipality !== null) return makeMunicipal(desks, workshop, claim, municipality)
  return reason === 'region' ? makeRegional(desks, workshop, claim) : makeNational(desks, workshop, claim)
}

async function store(
  desks: Desks,
  release: Claimed,
  worker: string,
  { made, afterwards, orders }: FinishedRelease,
): Promise<'made' | 'not made'> {
  return within(desks.house, houseIn(release.municipality), async (work) => {
    if (orders !== undefined && !(await ordersStand(work, release.round, orders))) {
      await giveBackRelease(work, release.id, worker)
      return 'not made'
    }
    if (!(await storeRelease(work, release, worker, made))) return 'not made'
    await afterwards?.(work)
    return 'made'
  })
}

async function gaveUp(
  desks: Desks,
  { onFault, workshop }: ReleaseTools,
  { id, municipality, attempts }: Claimed,
  worker: string,
  cause: unknown,
): Promise<void> {
  if (cause instanceof ClaimLost) return
  if (workshop.closed && !(cause instanceof ProblemError)) {
    await within(desks.house, houseIn(municipality), (work) => giveBackRelease(work, id, worker))
    return
  }
  const told =
    cause instanceof ProblemError ? cause.problems[0]!.number : releaseServiceProblems.failed.number
  // what can be told in words is not mended by trying again
  const again = !(cause instanceof ProblemError) && attempts < mostAttempts
  if (!(cause instanceof ProblemError)) onFault?.(cause)
  await within(desks.house, houseIn(municipality), (work) =>
    failRelease(work, id, worker, { problem: told, again }),
  )
}
