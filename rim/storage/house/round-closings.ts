import { logEvent } from './audit-events.ts'
import { tell, type Work } from './scope.ts'

/** A round was closed for everybody, or opened again. */
export interface RoundClosing {
  readonly kind: 'closed' | 'reopened'
  /** Why before its time, or why again; null where its time was over. */
  readonly reason: string | null
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Each time that a round was closed or opened again, the last first. */
export async function listClosings(work: Work, round: string): Promise<readonly RoundClosing[]> {
  return await work
    .selectFrom('round_closing')
    .select(['kind', 'reason', 'at'])
    .where('round', '=', round)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/**
 * Closes a round for everybody, or opens it again: the database keeps the reason, and demands one for closing before its
 * time and for opening again.
 *
 * @param closedAt ISO 8601; null: opens it again.
 */
export async function setClosed(
  work: Work,
  round: string,
  closedAt: string | null,
  reason: string,
): Promise<void> {
  await tell(work, 'reason', reason)
  await work.updateTable('round').set({ closed_at: closedAt }).where('id', '=', round).execute()
  await logEvent(work, { verb: closedAt === null ? 'reopen' : 'close', noun: 'round', thing: round })
}

/** Notes that the country's figures of a round are out. False where it is not closed: it was opened again meanwhile. */
export async function releaseRoundFigures(work: Work, round: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('round')
    .set({ released_at: at })
    .where('id', '=', round)
    .where('closed_at', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await logEvent(work, { verb: 'change', noun: 'round', thing: round, details: { fields: 'releasedAt' } })
  return true
}
