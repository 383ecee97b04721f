import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import {
  addStudy,
  leaveStudy,
  listAppointments,
  listStudyMembers,
  putStudyMember,
  type StoredStudy,
  type StoredStudyMember,
  type Work,
} from '#rim/storage'
import { interviewProblems } from '../problems.ts'

/** A study as it is begun. */
export type NewStudy = Omit<StoredStudy, 'id' | 'state' | 'closedAt'>

/** Begins a study, and names who leads it. Returns its id. */
export async function beginStudy(
  work: Work,
  study: NewStudy,
  leader: Pick<StoredStudyMember, 'staff' | 'initials'>,
  id = v7(),
): Promise<string> {
  const name = await colleagueName(work, leader.staff)
  await addStudy(work, { id, ...study })
  await putStudyMember(work, { study: id, name, ...leader, part: 'leader', raw: true })
  return id
}

/** Takes a colleague into a study, or changes their part. The study keeps a leader. */
export async function takeIntoStudy(
  work: Work,
  member: Omit<StoredStudyMember, 'name' | 'joinedAt' | 'leftAt'>,
): Promise<void> {
  const name = await colleagueName(work, member.staff)
  if (member.part !== 'leader') await demandAnotherLeader(work, member.study, member.staff)
  await putStudyMember(work, { ...member, name })
}

/** Lets a colleague leave a study; what they have done stays. The study keeps a leader. */
export async function letLeaveStudy(work: Work, study: string, staff: string, now: string): Promise<boolean> {
  await demandAnotherLeader(work, study, staff)
  return await leaveStudy(work, study, staff, now)
}

async function demandAnotherLeader(work: Work, study: string, staff: string): Promise<void> {
  const leaders = (await listStudyMembers(work, study)).filter(
    ({ part, leftAt }) => part === 'leader' && leftAt === null,
  )
  if (leaders.length > 0 && leaders.every((one) => one.staff === staff)) {
    throw new ProblemError(problem(interviewProblems.lastLeader))
  }
}

/** Staff who are appointed to work in studies, by name. */
export async function studyColleagues(
  work: Work,
): Promise<readonly { readonly staff: string; readonly name: string }[]> {
  const appointed = (await listAppointments(work)).filter(
    ({ role, staff, revokedAt }) => role === 'interviewer' && staff !== null && revokedAt === null,
  )
  return [...new Map(appointed.map(({ staff, name }) => [staff!, { staff: staff!, name }])).values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'nb'),
  )
}

async function colleagueName(work: Work, staff: string): Promise<string> {
  const found = (await studyColleagues(work)).find((one) => one.staff === staff)
  if (!found) throw new ProblemError(problem(interviewProblems.noColleague))
  return found.name
}
