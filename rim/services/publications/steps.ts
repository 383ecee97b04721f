import { v7 } from 'uuid'
import { osloInstant, ProblemError, problem } from '#core/foundation'
import type { ReviewOutcome } from '#core/releases'
import {
  answerReview,
  approvePublication,
  askForReview,
  returnPublication,
  type StoredPublication,
  schedulePublication,
  type Work,
  withdrawPublication,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { publicationServiceProblems as problems } from './problems.ts'
import { demandStep } from './write.ts'

type Timed = Pick<Desks, 'clock'>

/** Writes down that a named body is asked about what is under review. @returns the review's id. @throws problem 3150. */
export async function askPublicationBody(
  desks: Timed,
  work: Work,
  publication: StoredPublication,
  asked: { readonly body: string; readonly due: string; readonly by: string },
): Promise<string> {
  const { body, due, by } = asked
  await demandStep(desks, work, publication, { step: 'ask', by })
  const id = v7()
  await askForReview(work, publication, { id, body, due }, by)
  return id
}

/**
 * Records a body's answer. Problem 4701 where it is recorded already.
 *
 * @returns false where no such body was asked.
 * @throws problem 3150, and 4723 where it is dated after today.
 */
export async function recordPublicationAnswer(
  desks: Timed,
  work: Work,
  publication: StoredPublication,
  answered: {
    readonly review: string
    readonly outcome: ReviewOutcome
    readonly answer: string
    readonly answeredOn: string
    readonly by: string
  },
): Promise<boolean> {
  const { review, by, ...answer } = answered
  await demandStep(desks, work, publication, { step: 'answer', by })
  if (answer.answeredOn > desks.clock.today()) throw new ProblemError(problem(problems.answeredLater))
  return answerReview(work, publication.id, review, answer)
}

/** Approves, by somebody who has not written it. @throws problems 3150-3153. */
export async function approveForPublication(
  desks: Timed,
  work: Work,
  publication: StoredPublication,
  { because, by }: { readonly because: string; readonly by: string },
): Promise<void> {
  await demandStep(desks, work, publication, { step: 'approve', by, because })
  await approvePublication(work, publication, because)
}

/** Sends back to the writers, who may change it. @throws problem 3150, also where everybody has seen it. */
export async function sendPublicationBack(
  desks: Timed,
  work: Work,
  publication: StoredPublication,
  { because, by }: { readonly because: string; readonly by: string },
): Promise<void> {
  await demandStep(desks, work, publication, { step: 'return', by })
  await returnPublication(work, publication, because)
}

/**
 * Sets the time from which everybody may see it.
 *
 * @param at a day and a time by Norwegian clocks; null: now.
 * @throws problem 3150, and 3154 where the time has passed.
 */
export async function setPublicationTime(
  desks: Timed,
  work: Work,
  publication: StoredPublication,
  { at, by }: { readonly at: { readonly day: string; readonly time: string } | null; readonly by: string },
): Promise<void> {
  const publishAt = at === null ? desks.clock.now() : osloInstant(at.day, at.time)
  // the clock goes on while it is judged: now is never too early
  const judged = at === null ? { clock: { ...desks.clock, now: () => publishAt } } : desks
  await demandStep(judged, work, publication, { step: 'schedule', by, publishAt })
  await schedulePublication(work, publication, publishAt)
}

/** Withdraws what is published. Its address stays, with the notice. @throws problem 3150. */
export async function withdrawWithNotice(
  desks: Timed,
  work: Work,
  publication: StoredPublication,
  { notice, by }: { readonly notice: { readonly nb: string; readonly nn: string }; readonly by: string },
): Promise<void> {
  await demandStep(desks, work, publication, { step: 'withdraw', by })
  await withdrawPublication(work, publication, notice)
}
