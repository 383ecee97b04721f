import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A second person's coding of an interview, blind until it is opened. */
export interface StoredSecondCoding {
  readonly id: string
  readonly study: string
  readonly interview: string
  readonly first: string
  readonly second: string
  readonly askedBy: string
  readonly askedAt: string
  readonly openedAt: string | null
}

export async function listSecondCodings(work: Work, study: string): Promise<readonly StoredSecondCoding[]> {
  return await work
    .selectFrom('second_coding')
    .select([
      'id',
      'study',
      'interview',
      'first',
      'second',
      'asked_by as askedBy',
      'asked_at as askedAt',
      'opened_at as openedAt',
    ])
    .where('study', '=', study)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
}

export async function addSecondCoding(
  work: Work,
  { askedBy, ...row }: Omit<StoredSecondCoding, 'askedAt' | 'openedAt'>,
): Promise<void> {
  await work
    .insertInto('second_coding')
    .values({ ...row, asked_by: askedBy })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'second-coding', thing: row.interview })
}

/**
 * Lets both see each other's codings. False where it is open already. The time is the database's, as that of the log's events, so
 * that what was done before is told from what was done after.
 */
export async function openSecondCoding(work: Work, id: string): Promise<boolean> {
  const opened = await work
    .updateTable('second_coding')
    .set({ opened_at: sql<string>`now()` })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .returning('interview')
    .executeTakeFirst()
  if (opened) await logEvent(work, { verb: 'open', noun: 'second-coding', thing: opened.interview })
  return opened !== undefined
}
