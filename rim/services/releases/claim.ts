import { type Claimed, keepClaim, type Work, within } from '#rim/storage'
import { type Claim, ClaimLost } from '../claimed-work.ts'
import type { Desks } from '../house/desks.ts'
import { houseIn } from './freeze.ts'

/** A claimed release while it is worked on. */
export interface ReleaseClaim {
  readonly release: Claimed
  /** Throws where the claim is lost: to be asked in the transaction of whatever is written. */
  holds(work: Work): Promise<void>
  /** Tells how far it has come. */
  reached(done: number, total: number): Promise<void>
}

export function claimOf(desks: Desks, release: Claimed, { worker, lease }: Claim): ReleaseClaim {
  const keep = async (work: Work, steps?: { done: number; total: number }): Promise<void> => {
    if (!(await keepClaim(work, release.id, worker, lease, steps))) throw new ClaimLost()
  }
  return {
    release,
    holds: (work) => keep(work),
    reached: (done, total) => within(desks.house, houseIn(null), (work) => keep(work, { done, total })),
  }
}
