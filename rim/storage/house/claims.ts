import { sql } from 'kysely'

/** Until when a claim holds that is made, or renewed, now. */
export const heldFor = (seconds: number) => sql<string>`clock_timestamp() + make_interval(secs => ${seconds})`

/** What stands in a row that somebody claims, to work on it for so many seconds: one more attempt. */
export const claimedBy = (claim: string, seconds: number) => ({
  claimed_by: claim,
  claimed_until: heldFor(seconds),
  attempts: sql<number>`attempts + 1`,
})

/** What stands in a row that nobody has claimed any more. */
export const letGo = { claimed_by: null, claimed_until: null }

/** Whoever had claimed it has not been heard of in time. */
export const hasRunOut = sql<boolean>`claimed_until < clock_timestamp()`
