import { type Say, sayIn } from '#core/foundation'
import type { Goal, Plan } from '#core/indicators'

/** What somebody said about a goal, cleared for print. */
export interface GoalQuote {
  readonly text: string
  /** Who, as far as may be told. */
  readonly label: string
}

/** What a report on goals is made from. */
export interface GoalReportRequest {
  /** With what is entered and judged in it. */
  readonly plan: Plan
  /** Codes of the goals that are told of; absent: all of the plan. */
  readonly goals?: readonly string[]
  /** The place that is told of: `NO`, or a municipality with its name. */
  readonly territory: { readonly code: string; readonly name: string } | 'NO'
  /** Title, where it is not the plan's: a municipality's own goal. */
  readonly title?: string
  /** Who answers for it; a municipality's own goal. */
  readonly responsible?: string
  /** By goal. */
  readonly quotes?: ReadonlyMap<string, readonly GoalQuote[]>
  readonly synthetic: boolean
  readonly language: 'nb' | 'nn'
  /** ISO date, injected. */
  readonly made: string
}

/** The request, and what every chapter asks of it. */
export interface GoalContext extends GoalReportRequest {
  readonly say: Say
  /** Code of the place. */
  readonly place: string
  readonly told: readonly Goal[]
}

/** @throws RangeError for a goal that the plan does not have. */
export function goalContext(request: GoalReportRequest): GoalContext {
  const { plan, goals, territory, language } = request
  const told = (goals ?? plan.goals.map(({ code }) => code)).map((code) => {
    const goal = plan.goals.find((one) => one.code === code)
    if (!goal) throw new RangeError(`the plan has no goal "${code}"`)
    return goal
  })
  return { ...request, say: sayIn(language), place: territory === 'NO' ? 'NO' : territory.code, told }
}
