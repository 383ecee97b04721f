import type { Quote, Recommendation, Theme } from '../project/entities.ts'
import type { Project } from '../project/project.ts'

/** A recommendation as it is printed, with what it rests on. */
export interface ListedRecommendation {
  /** From 1. */
  readonly number: number
  readonly recommendation: Recommendation
  readonly themes: readonly Theme[]
  /** Those it cites itself, then those of the findings under its themes. */
  readonly quotes: readonly Quote[]
}

/** The one list of recommendations. Summary, conclusion and slides print this and have none of their own. */
export function recommendationList(project: Project): readonly ListedRecommendation[] {
  return [...project.recommendation.values()]
    .sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1))
    .map((recommendation, at) => {
      const under = [...project.finding.values()].filter(({ theme }) => recommendation.themes.includes(theme))
      const ids = new Set([...recommendation.quotes, ...under.flatMap(({ quotes }) => quotes)])
      return {
        number: at + 1,
        recommendation,
        themes: recommendation.themes.flatMap((id) => project.theme.get(id) ?? []),
        quotes: [...ids].flatMap((id) => project.quote.get(id) ?? []),
      }
    })
}
