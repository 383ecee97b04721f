import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** An interview study. Dates are calendar dates. */
export interface StoredStudy {
  readonly id: string
  /** Short name, in addresses and file names. */
  readonly code: string
  readonly titleNb: string
  readonly titleNn: string
  readonly purpose: string
  readonly stance: 'reflexive' | 'codebook' | 'mixed'
  readonly startsOn: string
  readonly endsOn: string
  readonly state: 'open' | 'closed'
  readonly closedAt: string | null
}

/** Somebody who works in a study. */
export interface StoredStudyMember {
  readonly study: string
  readonly staff: string
  readonly name: string
  readonly initials: string
  readonly part: 'leader' | 'interviewer' | 'coder'
  /** Reads what is not de-identified yet, and hears recordings. */
  readonly raw: boolean
  readonly joinedAt: string
  readonly leftAt: string | null
}

const columns = [
  'id',
  'code',
  'title_nb as titleNb',
  'title_nn as titleNn',
  'purpose',
  'stance',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'state',
  'closed_at as closedAt',
] as const

const memberColumns = [
  'study',
  'staff',
  'name',
  'initials',
  'part',
  'raw',
  'joined_at as joinedAt',
  'left_at as leftAt',
] as const

/** The studies that the desk sees, the newest first. */
export async function listStudies(work: Work): Promise<readonly StoredStudy[]> {
  return await work
    .selectFrom('study')
    .select([...columns])
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function findStudy(work: Work, id: string): Promise<StoredStudy | null> {
  const found = await work
    .selectFrom('study')
    .select([...columns])
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

export async function addStudy(work: Work, study: Omit<StoredStudy, 'state' | 'closedAt'>): Promise<void> {
  await work
    .insertInto('study')
    .values({ id: study.id, ...columnsOf(study) })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'study', thing: study.id })
}

/** Changes what is told of a study. False where it is not there. Refused by 4562 where it is closed. */
export async function changeStudy(
  work: Work,
  study: Omit<StoredStudy, 'state' | 'closedAt' | 'code'>,
): Promise<boolean> {
  const { code: _, ...values } = columnsOf({ ...study, code: '' })
  const { numUpdatedRows } = await work
    .updateTable('study')
    .set(values)
    .where('id', '=', study.id)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await logEvent(work, { verb: 'change', noun: 'study', thing: study.id })
  return numUpdatedRows > 0n
}

const columnsOf = (study: Omit<StoredStudy, 'state' | 'closedAt'>) => ({
  code: study.code,
  title_nb: study.titleNb,
  title_nn: study.titleNn,
  purpose: study.purpose,
  stance: study.stance,
  starts_on: study.startsOn,
  ends_on: study.endsOn,
})

/** Closes a study: nothing is coded or written in it any more. False where it is closed already. */
export async function closeStudy(work: Work, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('study')
    .set({ state: 'closed', closed_at: now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await logEvent(work, { verb: 'close', noun: 'study', thing: id })
  return numUpdatedRows > 0n
}

/** Who works and has worked in a study, in the order that they came. */
export async function listStudyMembers(work: Work, study: string): Promise<readonly StoredStudyMember[]> {
  return await work
    .selectFrom('study_member')
    .select([...memberColumns])
    .where('study', '=', study)
    .orderBy('joined_at')
    .orderBy('staff')
    .execute()
}

/** Takes somebody into a study, or changes their part in it; whoever had left is in it again. */
export async function putStudyMember(
  work: Work,
  member: Omit<StoredStudyMember, 'joinedAt' | 'leftAt'>,
): Promise<void> {
  const { study, staff, name, initials, part, raw } = member
  await work
    .insertInto('study_member')
    .values({ study, staff, name, initials, part, raw })
    .onConflict((conflict) => conflict.columns(['study', 'staff']).doUpdateSet({ part, raw, left_at: null }))
    .execute()
  await logEvent(work, { verb: 'create', noun: 'study-member', thing: study, details: { staff, part, raw } })
}

/** Lets somebody leave a study. False where they were not in it. */
export async function leaveStudy(work: Work, study: string, staff: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('study_member')
    .set({ left_at: now })
    .where('study', '=', study)
    .where('staff', '=', staff)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) {
    await logEvent(work, {
      verb: 'change',
      noun: 'study-member',
      thing: study,
      details: { staff, left: true },
    })
  }
  return numUpdatedRows > 0n
}
