import { createHmac } from 'node:crypto'
import { daysAfter, ProblemError, problem } from '#core/foundation'
import type { Desks } from './desks.ts'
import { houseProblems } from './problems.ts'

/** How many days after its own a day's key is still given: what waits longer than that is lost with its key. */
const offlineDays = 7

/** The key that a staff member's browser keeps unsent answers under, for one day. */
interface OfflineKey {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** 32 bytes, base64url. */
  readonly key: string
  /** The last day on which it is given. */
  readonly expiresOn: string
}

/**
 * The key of a day and a staff member: HMAC-SHA-256 under the house's session key. It is not stored, here or in the
 * browser, so a machine that is lost holds nothing that opens what waits on it, and nobody else's login does.
 *
 * @param day `YYYY-MM-DD`, from seven days back until today
 * @throws ProblemError 4224 for another day
 */
export async function offlineKey(desks: Desks, staff: string, day: string): Promise<OfflineKey> {
  const today = desks.clock.today()
  const expiresOn = daysAfter(day, offlineDays)
  if (day > today || today > expiresOn) {
    throw new ProblemError(problem(houseProblems.offlineDay, { days: offlineDays }))
  }
  const secret = await desks.keys.dataKey('session', 'house')
  // neither a staff id nor a day has a line break, so no two inputs give the same text
  const key = createHmac('sha256', secret).update(`offline queue\n${staff}\n${day}`).digest('base64url')
  return { day, key, expiresOn }
}
