import { isAnswered, ProblemError, problem } from '#core/foundation'
import { type Answers, type Instrument, session } from '#core/instruments'
import { type FeedbackResults, feedbackResults } from '#core/survey'
import { loadInstruments } from '#rim/assets'
import { addSurveyFeedback, listSurveyFeedback, type Work } from '#rim/storage'
import { fieldWorkProblems } from './problems.ts'

/** The form in which staff tell how the field work went: the newest. */
export const feedbackForm = (): Instrument => loadInstruments('datainnsamling').at(-1)!

/** Answers given by one person, under an id at random that whoever sends them has made. */
export interface GivenFeedback {
  readonly id: string
  readonly wave: string
  readonly municipality: string
  readonly answers: Answers
}

/**
 * Keeps what one person of a municipality tells of the field work, read as the form reads it: what is not asked is not kept.
 * Problem 4356 where nothing is answered, 4480 where the wave is not closed, those of the form where an answer is none of it.
 */
export async function tellFeedback(work: Work, { answers, ...rest }: GivenFeedback): Promise<void> {
  const read = session(feedbackForm(), answers)
  const errors = read.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new ProblemError(...errors)
  const given = Object.fromEntries(Object.entries(read.answers).filter(([, answer]) => isAnswered(answer)))
  if (Object.keys(given).length === 0) throw new ProblemError(problem(fieldWorkProblems.emptyFeedback))
  await addSurveyFeedback(work, { ...rest, answers: given })
}

/** What has been told of a wave, counted; for the nation. */
export const feedbackOfWave = async (work: Work, wave: string): Promise<FeedbackResults> =>
  feedbackResults(feedbackForm(), await listSurveyFeedback(work, wave))
