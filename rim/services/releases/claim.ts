import { type Claimed, keepClaim, type Work, within } from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { houseIn } from './freeze.ts'

/** The release is somebody else's by now, or is given up. */
export class ClaimLost extends Error {}

/** A claim while it is worked on. */
export interface Claim {
  readonly release: Claimed
  /** Throws where the claim is lost: to be asked in the transaction of whatever is written. */
  holds(work: Work): Promise<void>
  /** Tells how far it has come. */
  reached(done: number, total: number): Promise<void>
}

/** @param lease seconds that it holds from each time that it is kept. */
export function claimOf(desks: Desks, release: Claimed, worker: string, lease: number): Claim {
  const keep = async (work: Work, steps?: { done: number; total: number }): Promise<void> => {
    if (!(await keepClaim(work, release.id, worker, lease, steps))) throw new ClaimLost()
  }
  return {
    release,
    holds: (work) => keep(work),
    reached: (done, total) => within(desks.house, houseIn(null), (work) => keep(work, { done, total })),
  }
}
