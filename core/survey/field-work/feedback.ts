import { isAnswered } from '#core/foundation'
import { type Answers, choicesOf, type Instrument, questionsOf, type TextQuestion } from '#core/instruments'
import { few, hideFew, smallestTold } from './few.ts'

/** What was answered to a question of the feedback form. */
export interface FeedbackQuestion {
  readonly code: string
  /** How many answered it, those beside the scale left out; -1: one to four. */
  readonly answered: number
  /** By choice, in the form's order; -1: hidden. Empty where too few have answered. */
  readonly counts: Readonly<Record<string, number>>
}

/** The feedback of a wave, as the nation reads it. */
export interface FeedbackResults {
  /** How many persons have answered, and of how many municipalities. */
  readonly persons: number
  readonly municipalities: number
  /** Number of persons by municipality; 1 to 4 hidden (-1), with what would reveal them. */
  readonly byMunicipality: Readonly<Record<string, number>>
  readonly questions: readonly FeedbackQuestion[]
  /** Texts, without where they come from, in an order of their own. */
  readonly comments: readonly { readonly question: string; readonly text: string }[]
}

/** One person's feedback as it is kept. */
export interface StoredFeedback {
  readonly municipality: string
  readonly answers: Answers
}

/**
 * Counts the feedback. Nothing is told of the answers before five persons have answered, since fewer would be told one by
 * one. The comments stand in alphabetical order, so that nothing shows which belong together.
 */
export function feedbackResults(form: Instrument, given: readonly StoredFeedback[]): FeedbackResults {
  const codes = [...new Set(given.map(({ municipality }) => municipality))].sort()
  const persons = hideFew(
    codes.map((code) => given.filter(({ municipality }) => municipality === code).length),
  )
  const enough = given.length >= smallestTold
  return {
    persons: given.length,
    municipalities: codes.length,
    byMunicipality: Object.fromEntries(codes.map((code, at) => [code, persons[at]!])),
    questions: questionsOf(form)
      .filter(({ type }) => type === 'choice' || type === 'multi')
      .map(({ code }) => countsOf(form, code, enough ? given : [])),
    comments: enough
      ? questionsOf(form)
          .filter(isText)
          .flatMap((question) => textsOf(question, given))
      : [],
  }
}

const isText = (question: { readonly type: string }): question is TextQuestion => question.type === 'text'

function textsOf({ code }: TextQuestion, given: readonly StoredFeedback[]): FeedbackResults['comments'] {
  return given
    .flatMap(({ answers }) => {
      const text = answers[code]
      return typeof text === 'string' && text !== '' ? [text] : []
    })
    .sort()
    .map((text) => ({ question: code, text }))
}

function countsOf(form: Instrument, code: string, given: readonly StoredFeedback[]): FeedbackQuestion {
  const question = questionsOf(form).find((one) => one.code === code)!
  const choices = choicesOf(question)
  const apart = new Set(choices.filter((choice) => choice.apart).map((choice) => choice.code))
  const answers = given.flatMap(({ answers }) => {
    const answer = answers[code]
    return answer !== undefined && isAnswered(answer) ? [answer] : []
  })
  const answered = answers.filter((answer) => typeof answer !== 'string' || !apart.has(answer)).length
  if (answered < smallestTold) return { code, answered: answered === 0 ? 0 : few, counts: {} }
  const counts = choices.map(
    (choice) =>
      answers.filter((answer) =>
        Array.isArray(answer) ? answer.includes(choice.code) : answer === choice.code,
      ).length,
  )
  return { code, answered, counts: Object.fromEntries(choices.map(({ code: of }, at) => [of, counts[at]!])) }
}
