import { type Say, sayIn } from '#core/foundation'
import type { TableQuestion } from '#core/survey'
import type { ParagraphNode, ReportNode } from '../../model.ts'
import { overTime, type QuestionOverTime } from '../parts/index.ts'
import { type ChapterPlan, chaptersOf } from './chapters.ts'
import type { NationalRequest } from './request.ts'

/** The request, and what every chapter asks of it. */
export interface Context extends NationalRequest {
  readonly say: Say
  readonly year: string
  readonly chapters: readonly ChapterPlan[]
  /** Undefined where the form does not have it. */
  readonly question: (code: string) => TableQuestion | undefined
  readonly over: (question: TableQuestion) => QuestionOverTime
}

/** Prepares a request: each question's earlier waves are found once. */
export function contextOf(request: NationalRequest): Context {
  const { tables, earlier, versions, language } = request
  const byCode = new Map(tables.questions.map((question) => [question.code, question]))
  const found = new Map<string, QuestionOverTime>()
  return {
    ...request,
    say: sayIn(language),
    year: String(tables.wave.year),
    chapters: chaptersOf(tables.questions),
    question: (code) => byCode.get(code),
    over: (question) => {
      const known = found.get(question.code)
      if (known) return known
      const made = overTime(question, tables, earlier, versions)
      found.set(question.code, made)
      return made
    },
  }
}

/** The questions of a list that the form has. */
export const questionsIn = (context: Context, codes: readonly string[]): readonly TableQuestion[] =>
  codes.flatMap((code) => context.question(code) ?? [])

/** A paragraph; nothing where there is nothing to say. */
export const paragraph = (id: string, text: string | null | undefined): readonly ParagraphNode[] =>
  text ? [{ type: 'paragraph', id, text }] : []

/** A list; nothing where it has no items. */
export const list = (id: string, items: readonly string[]): readonly ReportNode[] =>
  items.length > 0 ? [{ type: 'list', id, items }] : []
