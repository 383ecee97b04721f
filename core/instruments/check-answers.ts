import { isMissing } from '#core/foundation'
import { readAnswer } from './answers.ts'
import { formOf } from './form.ts'
import type { SessionProblem } from './session.ts'
import type { Instrument } from './types.ts'

/**
 * What is given that cannot be an answer to its question at all, whatever the other answers are: problems 1041 to 1044,
 * 1048 and 1049, in the form's order. Each answer is read by itself, so this costs as much as what is given, not as the
 * form. Routing and rules are not looked at: `session` does that. Names that are no question are passed over.
 */
export function checkAnswers(
  instrument: Instrument,
  given: Readonly<Record<string, unknown>>,
): readonly SessionProblem[] {
  const form = formOf(instrument)
  return form.questions
    .filter(({ code }) => Object.hasOwn(given, code))
    .flatMap((question) => {
      const { answer, problems } = readAnswer(form, question, given[question.code])
      // what can be an answer is kept as one, also where it must be mended
      const kept = !isMissing(answer) || answer.missing !== 'blank'
      return kept ? [] : problems.map((met) => ({ ...met, questions: [question.code] }))
    })
}
