import type { Project } from '../project/project.ts'
import type { CodingFilter, TreeLevel } from './coded.ts'
import { codeByCase, type GroupCell, grouped } from './matrix.ts'

/** Who has led an interview. */
export interface LedInterview {
  readonly interview: string
  /** Staff ids; a meeting of two interviewers counts for both. */
  readonly interviewers: readonly string[]
}

/** How much came up with one interviewer. */
export interface Elicited extends Omit<GroupCell, 'group'> {
  readonly interviewer: string
}

/**
 * Who has brought what up: for each theme (or category, code) and interviewer the codings, their characters and the interviews. An
 * interviewer who has led more interviews has more of everything, so the interviews led must stand beside.
 */
export function elicited(
  project: Project,
  led: readonly LedInterview[],
  level: TreeLevel = 'theme',
  keep?: CodingFilter,
): readonly Elicited[] {
  const cells = codeByCase(project, level, keep)
  const interviewers = [...new Set(led.flatMap((one) => one.interviewers))].sort()
  return interviewers.flatMap((interviewer) => {
    const own = new Set(led.flatMap((one) => (one.interviewers.includes(interviewer) ? [one.interview] : [])))
    return grouped(cells, (interview) => (own.has(interview) ? interviewer : null)).map(
      ({ group, ...cell }) => ({ ...cell, interviewer: group }),
    )
  })
}
