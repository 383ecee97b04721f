import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import {
  addSecondCoding,
  listSecondCodings,
  listStudyMembers,
  openSecondCoding,
  type StoredSecondCoding,
  type Work,
} from '#rim/storage'
import { interviewProblems } from '../problems.ts'
import { studyInterviews } from '../texts/index.ts'

/** Who is asked to code an interview once more. */
export type AskedSecondCoding = Pick<
  StoredSecondCoding,
  'study' | 'interview' | 'first' | 'second' | 'askedBy'
>

/**
 * Asks a second person to code an interview without seeing the first one's codings, nor the first the second's, until it is opened.
 *
 * @returns its id.
 * @throws ProblemError 4612 where the interview is coded twice already, 4613 for coders who cannot, 4614 without a text.
 */
export async function askSecondCoding(work: Work, asked: AskedSecondCoding): Promise<string> {
  const { study, interview, first, second } = asked
  const members = (await listStudyMembers(work, study)).filter(({ leftAt }) => leftAt === null)
  const works = (staff: string): boolean => members.some((member) => member.staff === staff)
  if (first === second || !works(first) || !works(second)) {
    throw new ProblemError(problem(interviewProblems.coderNotInStudy))
  }
  const held = (await studyInterviews(work, study)).find(({ id }) => id === interview)
  if (!held?.current || held.withdrawnOn !== null) {
    throw new ProblemError(problem(interviewProblems.nothingToCodeTwice))
  }
  if ((await listSecondCodings(work, study)).some((one) => one.interview === interview)) {
    throw new ProblemError(problem(interviewProblems.codedTwiceAlready))
  }
  const id = v7()
  await addSecondCoding(work, { id, ...asked })
  return id
}

/**
 * Lets both coders see each other's codings, for good.
 *
 * @throws ProblemError 4615 where it is open already or there is no such one in the study.
 */
export async function openSecond(work: Work, study: string, id: string): Promise<void> {
  const asked = await listSecondCodings(work, study)
  if (!asked.some((one) => one.id === id) || !(await openSecondCoding(work, id))) {
    throw new ProblemError(problem(interviewProblems.openAlready))
  }
}
