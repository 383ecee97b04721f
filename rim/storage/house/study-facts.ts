import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** Who has approved a study, or is asked to. */
export interface StoredStudyApproval {
  readonly id: string
  readonly study: string
  readonly body: string
  readonly caseNumber: string
  /** `null` as long as it is applied for only. */
  readonly decidedOn: string | null
  readonly verdict: 'applied' | 'approved' | 'not-needed' | 'refused'
  readonly told: string
}

/** A meeting where those who interview and code agreed on how. */
export interface StoredStudyMeeting {
  readonly id: string
  readonly study: string
  readonly heldOn: string
  /** Staff ids. */
  readonly present: readonly string[]
  readonly agreed: string
}

/** What a reader of the report must know of somebody who interviews or codes. */
export interface StoredMemberFacts {
  readonly study: string
  readonly staff: string
  readonly credentials: string
  readonly occupation: string
  readonly training: string
  /** To those interviewed, or to the services, beforehand. */
  readonly relation: string
}

export async function listStudyApprovals(work: Work, study: string): Promise<readonly StoredStudyApproval[]> {
  return await work
    .selectFrom('study_approval')
    .select([
      'id',
      'study',
      'body',
      'case_number as caseNumber',
      'decided_on as decidedOn',
      'verdict',
      'told',
    ])
    .where('study', '=', study)
    .orderBy('body')
    .orderBy('id')
    .execute()
}

export async function putStudyApproval(work: Work, approval: StoredStudyApproval): Promise<void> {
  const { id, study, body, caseNumber, decidedOn, verdict, told } = approval
  const values = { body, case_number: caseNumber, decided_on: decidedOn, verdict, told }
  await work
    .insertInto('study_approval')
    .values({ id, study, ...values })
    .onConflict((conflict) => conflict.columns(['study', 'id']).doUpdateSet(values))
    .execute()
  await logEvent(work, { verb: 'change', noun: 'study', thing: study, details: { approval: id } })
}

export async function listStudyMeetings(work: Work, study: string): Promise<readonly StoredStudyMeeting[]> {
  return await work
    .selectFrom('study_meeting')
    .select(['id', 'study', 'held_on as heldOn', 'present', 'agreed'])
    .where('study', '=', study)
    .orderBy('held_on', 'desc')
    .orderBy('id')
    .execute()
}

export async function putStudyMeeting(work: Work, meeting: StoredStudyMeeting): Promise<void> {
  const { id, study, heldOn, present, agreed } = meeting
  const values = { held_on: heldOn, present: [...present], agreed }
  await work
    .insertInto('study_meeting')
    .values({ id, study, ...values })
    .onConflict((conflict) => conflict.columns(['study', 'id']).doUpdateSet(values))
    .execute()
  await logEvent(work, { verb: 'change', noun: 'study', thing: study, details: { meeting: id } })
}

/** Takes an approval, a meeting or a site out of a study. False where it was not there. */
export async function removeFromStudy(
  work: Work,
  table: 'study_approval' | 'study_meeting',
  study: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await work
    .deleteFrom(table)
    .where('study', '=', study)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numDeletedRows > 0n) {
    await logEvent(work, { verb: 'change', noun: 'study', thing: study, details: { removed: id } })
  }
  return numDeletedRows > 0n
}

export async function listMemberFacts(work: Work, study: string): Promise<readonly StoredMemberFacts[]> {
  return await work
    .selectFrom('study_member_facts')
    .select(['study', 'staff', 'credentials', 'occupation', 'training', 'relation'])
    .where('study', '=', study)
    .execute()
}

export async function putMemberFacts(
  work: Work,
  { study, staff, ...values }: StoredMemberFacts,
): Promise<void> {
  await work
    .insertInto('study_member_facts')
    .values({ study, staff, ...values })
    .onConflict((conflict) => conflict.columns(['study', 'staff']).doUpdateSet(values))
    .execute()
  await logEvent(work, { verb: 'change', noun: 'study-member', thing: study, details: { staff } })
}
