import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import { claimedBy, hasRunOut, letGo } from './claims.ts'
import type { Work } from './scope.ts'

/** What a message is about: those of the survey belong to a wave, the others to a round or to nothing. */
export const messageKinds = [
  'invitation',
  'reminder',
  'training-day',
  'report-ready',
  'order-delivered',
  'own',
  'survey-invitation',
  'survey-reminder',
  'survey-feedback',
] as const
export type MessageKind = (typeof messageKinds)[number]
/** `held`: there was no way to send e-mail when it was made. */
export type MessageState = 'waiting' | 'held' | 'sent' | 'failed'

/** A message as it is made; nothing of it is changed afterwards. */
export interface NewMessage {
  readonly id: string
  readonly round: string | null
  /** A wave of the survey; left out or null where it is about a round. */
  readonly wave?: string | null
  readonly municipality: string
  readonly kind: MessageKind
  readonly language: 'nb' | 'nn'
  readonly toName: string
  readonly toAddress: string
  readonly subject: string
  readonly body: string
  readonly state: 'waiting' | 'held'
  /** `<…@…>`, the same in every attempt. */
  readonly messageId: string
  readonly createdBy: string | null
}

export interface StoredMessage extends Omit<NewMessage, 'state'> {
  readonly wave: string | null
  readonly state: MessageState
  /** How often it has been tried to send it. */
  readonly attempts: number
  /** Number of the problem that the last attempt met. */
  readonly lastProblem: number | null
  /** ISO 8601, UTC, as the next. */
  readonly createdAt: string
  readonly sentAt: string | null
}

const columns = [
  'id',
  'round',
  'wave',
  'municipality',
  'kind',
  'language',
  'to_name as toName',
  'to_address as toAddress',
  'subject',
  'body',
  'state',
  'message_id as messageId',
  'created_by as createdBy',
  'attempts',
  'last_problem as lastProblem',
  'created_at as createdAt',
  'sent_at as sentAt',
] as const

/** The round's messages, the newest first. */
export async function listMessages(work: Work, round: string): Promise<readonly StoredMessage[]> {
  return await work
    .selectFrom('message')
    .select(columns)
    .where('round', '=', round)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The messages about a wave of the survey, the newest first. */
export async function listMessagesOfWave(work: Work, wave: string): Promise<readonly StoredMessage[]> {
  return await work
    .selectFrom('message')
    .select(columns)
    .where('wave', '=', wave)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function findMessage(work: Work, id: string): Promise<StoredMessage | null> {
  return (await work.selectFrom('message').select(columns).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Adds messages of one kind, with one line in the log. */
export async function addMessages(work: Work, messages: readonly NewMessage[]): Promise<void> {
  const [first] = messages
  if (!first) return
  await work
    .insertInto('message')
    .values(
      messages.map(({ toName, toAddress, messageId, createdBy, ...rest }) => ({
        ...rest,
        to_name: toName,
        to_address: toAddress,
        message_id: messageId,
        created_by: createdBy,
      })),
    )
    .execute()
  const municipalities = [...new Set(messages.map(({ municipality }) => municipality))].sort()
  const about = first.round ?? first.wave ?? null
  await logEvent(work, {
    verb: 'create',
    noun: 'message',
    ...(about !== null && { thing: about }),
    details: { kind: first.kind, count: messages.length, municipalities: municipalities.join(' ') },
  })
}

/** Lets messages that were held, or failed, be sent. Returns how many there are. */
export async function sendAgain(work: Work, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await work
    .updateTable('message')
    .set({ state: 'waiting', attempts: 0, last_problem: null, next_at: sql<string>`now()` })
    .where('id', 'in', [...ids])
    .where('state', 'in', ['held', 'failed'])
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 0
  const count = Number(numUpdatedRows)
  await logEvent(work, {
    verb: 'change',
    noun: 'message',
    ...(ids.length === 1 && { thing: ids[0]! }),
    details: { count },
  })
  return count
}

/**
 * Claims the message that has waited longest, for some seconds: nobody else gets it meanwhile, and one that died with it
 * does not keep it. Null: none waits, or others are at those that do.
 */
export async function claimMessage(work: Work, by: string, seconds: number): Promise<StoredMessage | null> {
  const waiting = work
    .selectFrom('message')
    .select('id')
    .where('state', '=', 'waiting')
    .where('next_at', '<=', sql<string>`now()`)
    .where(({ eb, or }) => or([eb('claimed_until', 'is', null), hasRunOut]))
    .orderBy('next_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
  const claimed = await work
    .updateTable('message')
    .set(claimedBy(by, seconds))
    .where('id', '=', waiting)
    .returning(columns)
    .executeTakeFirst()
  return claimed ?? null
}

/** What became of an attempt to send a message. */
export type Sending =
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly problem: number }
  /** To be tried again in so many seconds. */
  | { readonly state: 'waiting'; readonly problem: number; readonly after: number }

/** Notes what became of a claimed message. False: the claim had run out and somebody else has it. */
export async function noteSending(
  work: Work,
  { id, kind }: Pick<StoredMessage, 'id' | 'kind'>,
  by: string,
  became: Sending,
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('message')
    .set({
      state: became.state,
      ...letGo,
      last_problem: became.state === 'sent' ? null : became.problem,
      ...(became.state === 'sent' && { sent_at: sql<string>`now()` }),
      ...(became.state === 'waiting' && {
        next_at: sql<string>`now() + make_interval(secs => ${became.after})`,
      }),
    })
    .where('id', '=', id)
    .where('claimed_by', '=', by)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  // attempts that are made again are not told of one by one
  if (became.state === 'sent')
    await logEvent(work, { verb: 'send', noun: 'message', thing: id, details: { kind } })
  else {
    const details = { kind, state: became.state, problem: became.problem }
    await logEvent(work, { verb: 'change', noun: 'message', thing: id, details })
  }
  return true
}

/** Deletes the messages of rounds that are kept no longer. Returns how many. */
export async function forgetMessages(work: Work): Promise<number> {
  // which ones are over is the database's to say
  const { numDeletedRows } = await work.deleteFrom('message').executeTakeFirst()
  const count = Number(numDeletedRows)
  if (count > 0) await logEvent(work, { verb: 'delete', noun: 'message', details: { count } })
  return count
}
