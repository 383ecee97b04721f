import { isMissing, type Missing, type Problem, problem } from '#core/foundation'
import { type Form, questionName } from './form.ts'
import { kinds } from './problems.ts'
import type { Answer, MultiQuestion, Question, TextQuestion } from './types.ts'

export const blank: Missing = Object.freeze({ missing: 'blank' })
export const notAsked: Missing = Object.freeze({ missing: 'notAsked' })

/**
 * Reads whatever was given for a question. What cannot be an answer to it becomes blank and is told in a problem
 * (1041 to 1044, 1048, 1049); a whole number outside the range (1046) and an exclusive choice among others (1045) are
 * kept, because a person who mends them needs to see them. Choices come back in the form's order, each once.
 */
export function readAnswer(
  form: Form,
  question: Question,
  given: unknown,
): { readonly answer: Answer; readonly problems: readonly Problem[] } {
  if (given === undefined) return { answer: blank, problems: [] }
  const name = questionName(question)
  if (isMissing(given)) {
    if (given.missing === 'unknown' && !question.allowsUnknown) {
      return { answer: blank, problems: [problem(kinds.unknownNotAllowed, { question: name })] }
    }
    if (given.missing === 'refused' && !question.allowsRefused) {
      return { answer: blank, problems: [problem(kinds.refusedNotAllowed, { question: name })] }
    }
    return { answer: { missing: given.missing }, problems: [] }
  }
  switch (question.type) {
    case 'choice': {
      if (typeof given !== 'string') {
        return {
          answer: blank,
          problems: [problem(kinds.notOneChoice, { question: name, given: describe(given) })],
        }
      }
      if (form.choices.get(question.code)!.has(given)) return { answer: given, problems: [] }
      return { answer: blank, problems: [unknownChoice(form, question, given)] }
    }
    case 'text':
      return readWords(question, given)
    case 'multi':
      return readChoices(form, question, given)
    case 'integer': {
      if (typeof given !== 'number' || !Number.isInteger(given)) {
        return {
          answer: blank,
          problems: [problem(kinds.notWholeNumber, { question: name, given: describe(given) })],
        }
      }
      const { min, max } = question
      if (given >= min && given <= max) return { answer: given, problems: [] }
      return { answer: given, problems: [problem(kinds.outOfRange, { question: name, given, min, max })] }
    }
  }
}

function readWords(question: TextQuestion, given: unknown): ReturnType<typeof readAnswer> {
  const name = questionName(question)
  if (typeof given !== 'string') {
    return { answer: blank, problems: [problem(kinds.notText, { question: name, given: describe(given) })] }
  }
  const words = given.trim()
  if (words === '') return { answer: blank, problems: [] }
  const { length } = [...words]
  if (length <= question.longest) return { answer: words, problems: [] }
  // kept, because a person who shortens it needs to see it
  return {
    answer: words,
    problems: [problem(kinds.textTooLong, { question: name, length, most: question.longest })],
  }
}

function readChoices(form: Form, question: MultiQuestion, given: unknown): ReturnType<typeof readAnswer> {
  const name = questionName(question)
  if (!Array.isArray(given)) {
    return {
      answer: blank,
      problems: [problem(kinds.notChoices, { question: name, given: describe(given) })],
    }
  }
  const positions = form.choices.get(question.code)!
  const chosen = new Set<string>()
  const problems: Problem[] = []
  for (const one of given as unknown[]) {
    if (typeof one === 'string' && positions.has(one)) chosen.add(one)
    else problems.push(unknownChoice(form, question, one))
  }
  // half a list is another answer than the one given
  if (problems.length > 0) return { answer: blank, problems }
  const answer = question.choices.map((choice) => choice.code).filter((code) => chosen.has(code))
  const exclusive = question.choices.find((choice) => choice.exclusive && chosen.has(choice.code))
  if (exclusive && answer.length > 1) {
    problems.push(problem(kinds.notExclusive, { question: name, choice: exclusive.code }))
  }
  return { answer, problems }
}

function unknownChoice(form: Form, question: Question, given: unknown): Problem {
  const known = [...form.choices.get(question.code)!.keys()].join(', ')
  return problem(kinds.unknownChoice, { question: questionName(question), given: describe(given), known })
}

/** A given value as it may be shown in a message: short, and never more than its kind where it is not plain. */
function describe(given: unknown): string {
  if (typeof given === 'string') return `«${given.length > 40 ? `${given.slice(0, 40)} …` : given}»`
  if (typeof given === 'number' || typeof given === 'boolean' || given === null) return String(given)
  if (Array.isArray(given)) return '[…]'
  return typeof given === 'object' ? '{…}' : typeof given
}
