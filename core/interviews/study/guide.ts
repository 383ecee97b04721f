import type { LocalText, Problem, WrittenForm } from '#core/foundation'
import { problem } from '#core/foundation'
import { studyProblems } from './problems.ts'

/** A word to ask further with. */
export interface GuidePrompt {
  readonly code: string
  readonly text: LocalText
}

/** A question that is put to everybody. */
export interface GuideQuestion {
  readonly code: string
  readonly text: LocalText
  readonly prompts: readonly GuidePrompt[]
}

/** What some questions are about. */
export interface GuideTopic {
  readonly code: string
  readonly name: LocalText
  readonly questions: readonly GuideQuestion[]
}

/** One version of an interview guide. Codes are unique in a guide and stay from version to version; texts and order may change. */
export interface InterviewGuide {
  /** From 1. */
  readonly version: number
  /** First day of use, `YYYY-MM-DD`; `null` for one offered to begin with. */
  readonly from: string | null
  readonly title: LocalText
  /** Where it comes from; empty for one of the study's own. */
  readonly source: LocalText
  /** The forms that are not the author's own words. */
  readonly translated: readonly WrittenForm[]
  /** What is said before the questions. */
  readonly opening: LocalText
  readonly topics: readonly GuideTopic[]
}

/** The questions of a guide in order. */
export const questionsOf = (guide: InterviewGuide): readonly GuideQuestion[] =>
  guide.topics.flatMap(({ questions }) => questions)

/** What is wrong with a guide; an empty list where it may stand. */
export function wrongWithGuide(guide: InterviewGuide): readonly Problem[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { code } of guidePieces(guide)) (seen.has(code) ? twice : seen).add(code)
  return [...twice].map((code) => problem(studyProblems.guideCodes, { code }))
}

/** A topic, question or prompt, and what it stands under. */
export interface GuidePiece {
  readonly level: 'topic' | 'question' | 'prompt'
  readonly code: string
  readonly text: LocalText
  /** Code of what it stands under; `null` for a topic. */
  readonly under: string | null
}

/** Everything in a guide, in order. */
export const guidePieces = (guide: InterviewGuide): readonly GuidePiece[] =>
  guide.topics.flatMap(({ code: topic, name, questions }) => [
    { level: 'topic' as const, code: topic, text: name, under: null },
    ...questions.flatMap(({ code: question, text, prompts }) => [
      { level: 'question' as const, code: question, text, under: topic },
      ...prompts.map((prompt) => ({ level: 'prompt' as const, ...prompt, under: question })),
    ]),
  ])
