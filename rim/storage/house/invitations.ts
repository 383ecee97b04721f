import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A municipality that is invited to a round, and what it has answered. */
export interface StoredInvitation {
  readonly round: string
  readonly municipality: string
  /** ISO 8601, UTC. */
  readonly invitedAt: string
  /** The last day to answer, `YYYY-MM-DD`. */
  readonly answerBy: string
  /** `accepted` is noted by the database when the municipality joins the round. */
  readonly answer: 'accepted' | 'declined' | null
  readonly answeredAt: string | null
  /** Why it was declined; else empty. */
  readonly reason: string
}

const selected = (work: Work) =>
  work
    .selectFrom('invitation')
    .select([
      'round',
      'municipality',
      'invited_at as invitedAt',
      'answer_by as answerBy',
      'answer',
      'answered_at as answeredAt',
      'reason',
    ])

/** The round's invitations that the scope sees, by municipality. */
export async function listInvitations(work: Work, round: string): Promise<readonly StoredInvitation[]> {
  return await selected(work).where('round', '=', round).orderBy('municipality').execute()
}

export async function findInvitation(
  work: Work,
  round: string,
  municipality: string,
): Promise<StoredInvitation | null> {
  const query = selected(work).where('round', '=', round).where('municipality', '=', municipality)
  return (await query.executeTakeFirst()) ?? null
}

/**
 * Invites municipalities to a round; those that are invited, or take part, already are left as they are. Returns those that
 * were invited now.
 */
export async function invite(
  work: Work,
  round: string,
  { municipalities, answerBy, by }: InvitedNow,
): Promise<readonly string[]> {
  if (municipalities.length === 0) return []
  const joined = work.selectFrom('participation').select('municipality').where('round', '=', round)
  const values = (
    await work
      .selectFrom('municipality')
      .select('code')
      .where('code', 'in', [...municipalities])
      .where('code', 'not in', joined)
      .execute()
  ).map(({ code }) => ({ round, municipality: code, invited_by: by, answer_by: answerBy }))
  if (values.length === 0) return []
  const made = await work
    .insertInto('invitation')
    .values(values)
    .onConflict((conflict) => conflict.columns(['round', 'municipality']).doNothing())
    .returning('municipality')
    .execute()
  const invited = made.map(({ municipality }) => municipality).sort()
  if (invited.length === 0) return []
  await logEvent(work, {
    verb: 'create',
    noun: 'invitation',
    thing: round,
    details: { municipalities: invited.join(' '), answerBy },
  })
  return invited
}

export interface InvitedNow {
  readonly municipalities: readonly string[]
  /** `YYYY-MM-DD` */
  readonly answerBy: string
  /** Staff id. */
  readonly by: string | null
}

/** Gives those who have not answered another last day. Returns how many there are. */
export async function changeDeadline(work: Work, round: string, answerBy: string): Promise<number> {
  const { numUpdatedRows } = await work
    .updateTable('invitation')
    .set({ answer_by: answerBy })
    .where('round', '=', round)
    .where('answer', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) {
    await logEvent(work, { verb: 'change', noun: 'invitation', thing: round, details: { answerBy } })
  }
  return Number(numUpdatedRows)
}

/** Takes an invitation back that has not been answered. False: there is none, or it has been answered. */
export async function withdrawInvitation(work: Work, round: string, municipality: string): Promise<boolean> {
  const { numDeletedRows } = await work
    .deleteFrom('invitation')
    .where('round', '=', round)
    .where('municipality', '=', municipality)
    .where('answer', 'is', null)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  await logEvent(work, { verb: 'delete', noun: 'invitation', thing: round, details: { municipality } })
  return true
}

/** Declines, or gives another reason. False: the municipality takes part, or is not invited. */
export async function declineInvitation(
  work: Work,
  round: string,
  municipality: string,
  reason: string,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('invitation')
    .set({ answer: 'declined', answered_at: now, reason })
    .where('round', '=', round)
    .where('municipality', '=', municipality)
    .where((where) => where.or([where('answer', 'is', null), where('answer', '=', 'declined')]))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await logEvent(work, { verb: 'decline', noun: 'invitation', thing: round })
  return true
}
