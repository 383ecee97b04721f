import { type Language, textIn } from '#core/foundation'
import { questionsOf } from '#core/instruments'
import { answerInWords, notesInWords } from '#core/privacy'
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
  /** Comments, reasons and the like: what each is, and what it says. */
  readonly notes: readonly { readonly key: string; readonly about: string; readonly text: string }[]
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
        answer: answerInWords(question, stored.answers[question.code], language),
      })),
    notes: notesInWords(instrument, stored.notes, language).map(({ key, about, text }) => ({
      key,
      about,
      text,
    })),
  }
}
