import type { ComparisonAnswer } from './answers.ts'

/** Which comparisons are listed: the report's marks that fall, or stand, new ones, or whatever any method marks. */
export const standings = ['falls', 'stands', 'found', 'all'] as const
export type Standing = (typeof standings)[number]

export interface ComparisonFilter {
  readonly standing: Standing
  /** Codes; '': every one. The variable `before` is the wave before. */
  readonly question: string
  readonly variable: string
}

/** The code of comparisons with the wave before among the variables. */
export const beforeVariable = 'before'

/** How a comparison's mark stands; null where only milder methods mark it and the report does not. */
export function standingOf({ marks }: Pick<ComparisonAnswer, 'marks'>): Exclude<Standing, 'all'> | null {
  const strict = marks['benjamini-hochberg']
  if (marks.published === null) return strict === null ? null : 'found'
  return strict === marks.published ? 'stands' : 'falls'
}

/** The comparisons that the filter lets through, in the order given. */
export const filtered = (
  comparisons: readonly ComparisonAnswer[],
  { standing, question, variable }: ComparisonFilter,
): readonly ComparisonAnswer[] =>
  comparisons.filter(
    (one) =>
      (standing === 'all' || standingOf(one) === standing) &&
      (question === '' || one.question === question) &&
      (variable === '' || (one.variable ?? beforeVariable) === variable),
  )

/** A comparison's own name among others. */
export const comparisonKey = ({ question, variable, group, category }: ComparisonAnswer): string =>
  `${question}/${variable ?? beforeVariable}/${group ?? ''}/${category}`
