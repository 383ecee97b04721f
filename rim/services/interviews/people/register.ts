import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import { type CaseAttributes, endsWithReason, type Sex, wrongWithProspect } from '#core/interviews'
import {
  addInformant,
  addInterview,
  addProspect,
  asHouse,
  changeProspect,
  findProspect,
  forgetStudyContact,
  listInformants,
  listStudyMembers,
  type StoredInterview,
  type StoredProspect,
  type Work,
} from '#rim/storage'
import { interviewProblems } from '../problems.ts'

/** A line of the recruitment register as somebody writes it; the informant stands there once there is an interview. */
export type WrittenProspect = Omit<StoredProspect, 'id' | 'study' | 'number' | 'informant'>

/** Adds a line. Problems 1950 to 1955. */
export async function enterProspect(
  work: Work,
  study: string,
  written: WrittenProspect,
): Promise<{ readonly id: string; readonly number: number }> {
  const prospect = { id: v7(), study, ...written, informant: null }
  demandRight(prospect)
  return { id: prospect.id, number: await addProspect(work, prospect) }
}

/**
 * Changes a line. Where it came to no interview, who the person is goes with it. Problems 1950 to 1955.
 *
 * @returns false where the line is not in the study.
 */
export async function rewriteProspect(
  work: Work,
  line: { readonly study: string; readonly id: string },
  written: WrittenProspect,
  now: string,
): Promise<boolean> {
  const there = await findProspect(work, line.study, line.id)
  if (!there) return false
  const prospect = { ...line, ...written, informant: there.informant }
  demandRight(prospect)
  const changed = await changeProspect(work, prospect, now)
  // whoever ends it may not be one who may see the name
  if (endsWithReason.has(prospect.state)) {
    await asHouse(work, () => forgetStudyContact(work, line.study, line.id))
  }
  return changed
}

const demandRight = (prospect: Omit<StoredProspect, 'number'>): void => {
  const wrong = wrongWithProspect(prospect)
  if (wrong.length > 0) throw new ProblemError(...wrong)
}

/** What is told of somebody when they have been interviewed. */
export interface InterviewHeld {
  readonly informant: {
    readonly sex: Sex
    readonly age: number
    readonly site: string | null
    readonly attributes: CaseAttributes
  }
  readonly interview: Omit<StoredInterview, 'id' | 'study' | 'informant' | 'withdrawnOn'>
}

/** What came of it. */
export interface NewInformant {
  readonly informant: string
  readonly interview: string
  readonly code: string
}

/**
 * Makes an informant of a line, with the interview that was held: the next code of the study is theirs. Problem 4576 where the
 * line is an informant already, 4577 for an interviewer who is not in the study.
 *
 * @returns null where the line is not in the study.
 */
export async function becomeInformant(
  work: Work,
  { study, id }: { readonly study: string; readonly id: string },
  { informant, interview }: InterviewHeld,
  now: string,
): Promise<NewInformant | null> {
  const line = await findProspect(work, study, id)
  if (!line) return null
  if (line.informant !== null) throw new ProblemError(problem(interviewProblems.informantAlready))
  await demandMember(work, study, interview.interviewer)
  const made = { informant: v7(), interview: v7(), code: nextCode(await listInformants(work, study)) }
  await addInformant(work, { id: made.informant, study, code: made.code, ...informant })
  await addInterview(work, { id: made.interview, study, informant: made.informant, ...interview })
  const { number: _, ...rest } = line
  const askedOn = line.askedOn ?? interview.heldOn
  const held = {
    ...rest,
    state: 'interviewed' as const,
    askedOn,
    since: [askedOn, interview.heldOn].sort()[1]!,
    reason: null,
    informant: made.informant,
  }
  demandRight(held)
  await changeProspect(work, held, now)
  return made
}

/** The code after the highest. */
function nextCode(informants: readonly { readonly code: string }[]): string {
  const numbers = informants.map(({ code }) => Number(code.replace(/^[A-Z]+/, '')))
  return `I${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

/** Problem 4577 for somebody who has not worked in the study. */
export async function demandMember(work: Work, study: string, staff: string): Promise<void> {
  const members = await listStudyMembers(work, study)
  if (!members.some((member) => member.staff === staff)) {
    throw new ProblemError(problem(interviewProblems.notInStudy))
  }
}
