import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A version of an interview's text, without the text. Versions are never changed. */
export interface StoredInterviewText {
  readonly id: string
  readonly study: string
  readonly interview: string
  /** From 1 within the interview. */
  readonly number: number
  readonly kind: 'raw' | 'deidentified' | 'corrected'
  /** The version that it was made from. */
  readonly parent: string | null
  readonly sha256: string
  /** In code points. */
  readonly length: number
  readonly madeBy: string
  readonly madeAt: string
  /** Of one that is de-identified: the second person, without whom nothing is coded in it. */
  readonly confirmedBy: string | null
  readonly confirmedAt: string | null
}

/** The same with the text and its turns, sealed. */
export interface SealedInterviewText extends StoredInterviewText {
  readonly sealed: Buffer
}

const columns = [
  'id',
  'study',
  'interview',
  'number',
  'kind',
  'parent',
  'sha256',
  'length',
  'made_by as madeBy',
  'made_at as madeAt',
  'confirmed_by as confirmedBy',
  'confirmed_at as confirmedAt',
] as const

/** The versions of all texts of a study that the desk may read, interview by interview, the oldest first. */
export async function listInterviewTexts(work: Work, study: string): Promise<readonly StoredInterviewText[]> {
  return await work
    .selectFrom('interview_text')
    .select([...columns])
    .where('study', '=', study)
    .orderBy('interview')
    .orderBy('number')
    .execute()
}

export async function findInterviewText(work: Work, id: string): Promise<SealedInterviewText | null> {
  const found = await work
    .selectFrom('interview_text')
    .select([...columns, 'sealed'])
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

/** Several versions at once, sealed; in no order. */
export async function findInterviewTexts(
  work: Work,
  ids: readonly string[],
): Promise<readonly SealedInterviewText[]> {
  if (ids.length === 0) return []
  return await work
    .selectFrom('interview_text')
    .select([...columns, 'sealed'])
    .where('id', 'in', [...ids])
    .execute()
}

/**
 * Stores a version. Refused by 4560 where somebody else has stored one of that number since, by 4561 where the informant has
 * withdrawn.
 */
export async function addInterviewText(
  work: Work,
  text: Omit<SealedInterviewText, 'madeAt' | 'confirmedBy' | 'confirmedAt'>,
): Promise<void> {
  const { madeBy, ...row } = text
  await work
    .insertInto('interview_text')
    .values({ ...row, made_by: madeBy })
    .execute()
  await logEvent(work, {
    verb: 'create',
    noun: 'interview-text',
    thing: text.interview,
    details: { number: text.number, kind: text.kind },
  })
}

/** The second person's name beside a de-identified version. Refused by 4563 where it is the first's. False where there is none that waits. */
export async function confirmInterviewText(work: Work, id: string, staff: string): Promise<boolean> {
  const confirmed = await work
    .updateTable('interview_text')
    .set({ confirmed_by: staff })
    .where('id', '=', id)
    .where('kind', '=', 'deidentified')
    .where('confirmed_by', 'is', null)
    .returning(['interview', 'number'])
    .executeTakeFirst()
  if (confirmed) {
    await logEvent(work, {
      verb: 'verify',
      noun: 'interview-text',
      thing: confirmed.interview,
      details: { number: confirmed.number },
    })
  }
  return confirmed !== undefined
}
