import { isMissing, type Language, textIn } from '#core/foundation'
import { missingInWords, type Question, questionsOf } from '#core/instruments'
import type { StoredRegistration, StoredRound } from '#rim/storage'
import type { Desks } from './desks.ts'

/** What is registered about somebody, as she can read it and take it with her. */
export interface Insight {
  readonly registration: string
  readonly roundId: string
  readonly round: string
  readonly municipality: string
  /** Id of the unit that registered her. */
  readonly unit: string
  /** What the unit itself calls the registration; wiped when the municipality submits. */
  readonly localReference: string | null
  readonly status: 'draft' | 'complete'
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  readonly createdAt: string
  readonly changedAt: string
  readonly answers: readonly { readonly code: string; readonly question: string; readonly answer: string }[]
}

/** Puts a registration in words: each question as it was asked, each answer as it reads in the form. */
export function insightOf(
  desks: Desks,
  stored: StoredRegistration,
  round: StoredRound,
  language: Language,
): Insight {
  const instrument = desks.instruments.get(round.instrument)
  return {
    registration: stored.id,
    roundId: stored.round,
    round: textIn(round.name, language),
    municipality: stored.municipality,
    unit: stored.unit,
    localReference: stored.localReference,
    status: stored.status,
    birthYear: stored.birthYear,
    sex: stored.sex,
    createdAt: stored.createdAt,
    changedAt: stored.changedAt,
    answers: questionsOf(instrument)
      .filter(({ code }) => Object.hasOwn(stored.answers, code))
      .map((question) => ({
        code: question.code,
        question: textIn(question.text, language),
        answer: answerText(question, stored.answers[question.code], language),
      })),
  }
}

function answerText(question: Question, answer: unknown, language: Language): string {
  if (isMissing(answer)) return missingInWords(answer.missing, language)
  const label = (code: unknown): string => {
    const choice = 'choices' in question ? question.choices.find((one) => one.code === code) : undefined
    return choice ? textIn(choice.label, language) : String(code)
  }
  return Array.isArray(answer) ? answer.map(label).join(', ') : label(answer)
}
