import { ProblemError, problem } from '#core/foundation'
import { type Answers, checkAnswers, questionsOf, session } from '#core/instruments'
import { printedNumber } from '#core/survey'
import {
  municipalSurveyRefusals,
  type StoredMunicipalAnswer,
  type StoredMunicipalSurvey,
  saveMunicipalAnswer,
  submitMunicipalAnswer,
  type Work,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { municipalForm } from './begin.ts'
import { municipalHouseProblems as problems } from './problems.ts'

/** A survey and the own municipality's answer to it. */
export interface OwnMunicipalSurvey {
  readonly survey: StoredMunicipalSurvey
  readonly answer: StoredMunicipalAnswer
}

/**
 * Saves what is answered so far. Answers to questions that are not in the form are refused, and what cannot be an answer.
 *
 * @returns the new revision.
 * @throws problems 1041 to 1049, and 1790 to 1792.
 */
export function saveOwnAnswer(
  work: Work,
  { survey, answer }: OwnMunicipalSurvey,
  given: Readonly<Record<string, unknown>>,
  basedOn: number,
  by: string,
): Promise<number> {
  const form = municipalForm(survey.instrument)
  const codes = new Set(questionsOf(form).map(({ code }) => code))
  const known = Object.fromEntries(Object.entries(given).filter(([code]) => codes.has(code)))
  const faults = checkAnswers(form, known)
  if (faults.length > 0) throw new ProblemError(...faults)
  return saveMunicipalAnswer(work, answer, known as Answers, basedOn, by)
}

/**
 * Hands the answer in.
 *
 * @throws problem 1797 with what is lacking or wrong, 1790 to 1792.
 */
export async function submitOwnAnswer(
  desks: Pick<Desks, 'clock'>,
  work: Work,
  { survey, answer }: OwnMunicipalSurvey,
  revision: number,
  by: string,
): Promise<void> {
  // what is handed in is what was seen
  if (revision !== answer.revision) throw new ProblemError(problem(municipalSurveyRefusals.writtenMeanwhile))
  const form = municipalForm(survey.instrument)
  const { complete, problems: met, states } = session(form, answer.answers)
  if (!complete) {
    const wrong = new Set(
      met.filter(({ severity }) => severity === 'error').flatMap((one) => [...one.questions]),
    )
    for (const { question, state } of states.values()) {
      if (question.required && state === 'pending') wrong.add(question.code)
    }
    const numbers = questionsOf(form)
      .filter(({ code }) => wrong.has(code))
      .map(({ number }) => printedNumber(number))
    throw new ProblemError(problem(problems.notWhole, { questions: numbers.join(', ') }))
  }
  await submitMunicipalAnswer(work, answer, desks.clock.now(), by)
}
