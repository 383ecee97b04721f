import type { LocalText } from '#core/foundation'
import type { Asked } from '../project/entities.ts'
import { type InterviewGuide, questionsOf } from './guide.ts'

/** Which version of the guide an interview followed. */
export interface GuidedInterview {
  readonly id: string
  /** Version of the guide. */
  readonly guide: number
}

/** What became of a question in an interview. `missing`: nobody has told; `not-in-guide`: its version did not have the question. */
export type CoverageState = Asked['state'] | 'missing' | 'not-in-guide'

/** One question across the interviews. */
export interface CoverageRow {
  readonly question: string
  readonly text: LocalText
  /** As many as the interviews, in their order. */
  readonly cells: readonly CoverageState[]
  /** How many interviews it was answered in, of those whose guide had it. */
  readonly answered: number
  readonly of: number
}

/** Question by interview. */
export interface Coverage {
  readonly interviews: readonly string[]
  readonly rows: readonly CoverageRow[]
  /** What nobody has told yet. */
  readonly missing: readonly { readonly interview: string; readonly question: string }[]
}

/**
 * Which questions were asked and answered in which interviews. Rows are the newest guide's questions, then those that older
 * ones had. Where something is told of a question that the interview's guide did not have, it counts: it was asked after all.
 */
export function coverage(
  guides: readonly InterviewGuide[],
  interviews: readonly GuidedInterview[],
  asked: Iterable<Asked>,
): Coverage {
  const newestFirst = [...guides].sort((one, other) => other.version - one.version)
  const texts = new Map<string, LocalText>()
  for (const guide of newestFirst) {
    for (const { code, text } of questionsOf(guide)) if (!texts.has(code)) texts.set(code, text)
  }
  const inGuide = new Map(
    guides.map((guide) => [guide.version, new Set(questionsOf(guide).map(({ code }) => code))]),
  )
  const told = new Map([...asked].map((one) => [`${one.interview}/${one.question}`, one.state]))
  const stateOf = ({ id, guide }: GuidedInterview, question: string): CoverageState =>
    told.get(`${id}/${question}`) ?? (inGuide.get(guide)?.has(question) ? 'missing' : 'not-in-guide')
  const rows = [...texts].map(([question, text]): CoverageRow => {
    const cells = interviews.map((interview) => stateOf(interview, question))
    return {
      question,
      text,
      cells,
      answered: cells.filter((cell) => cell === 'answered').length,
      of: cells.filter((cell) => cell !== 'not-in-guide').length,
    }
  })
  return {
    interviews: interviews.map(({ id }) => id),
    rows,
    missing: rows.flatMap(({ question, cells }) =>
      cells.flatMap((cell, at) => (cell === 'missing' ? [{ interview: interviews[at]!.id, question }] : [])),
    ),
  }
}
