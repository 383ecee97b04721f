import type { LocalText } from '#core/foundation'
import type { Goal, Indicator, IndicatorDevelopment, Judgement, OutdatedValue, Plan } from '#core/indicators'

// What the routes of goals answer; held against the routes in rim/web/api-shapes.

export interface PlanListed {
  readonly code: string
  readonly title: LocalText
  readonly from: number
  /** Null: no end is known. */
  readonly to: number | null
  readonly goals: readonly { readonly code: string; readonly number: string; readonly title: LocalText }[]
}

/** How an indicator has moved: the years of its first and last value, and which way. */
export interface DevelopmentTold {
  readonly change:
    | (Omit<NonNullable<IndicatorDevelopment['change']>, 'from' | 'to'> & {
        readonly from: number
        readonly to: number
      })
    | null
  readonly ofTarget: number | null
}

/** A judgement that was given in the house. */
export interface GivenJudgement {
  readonly id: string
  readonly goal: string
  readonly judgedAt: string
  readonly judgement: Judgement
  readonly withdrawn: { readonly at: string; readonly because: string } | null
}

/** A quote that stands beside a goal. */
export interface GoalQuoteTold {
  readonly id: string
  readonly goal: string
  readonly text: string
  readonly label: { readonly nb: string; readonly nn: string }
  readonly cited: { readonly nb: string; readonly nn: string }
}

/** A published report of interviews with its quotes. */
export interface QuotedReportTold {
  readonly report: string
  readonly cited: { readonly nb: string; readonly nn: string }
  readonly quotes: readonly Pick<GoalQuoteTold, 'text' | 'label'>[]
}

export interface PlanAnswer {
  readonly plan: Plan
  readonly developments: Readonly<Record<string, DevelopmentTold>>
  readonly given: readonly GivenJudgement[]
  readonly outdated: readonly OutdatedValue[]
  readonly quotes: readonly GoalQuoteTold[]
}

export interface OwnGoalListed {
  readonly id: string
  readonly plan: string
  readonly goal: string
  readonly title: string
  readonly responsible: string
  readonly revision: number
  readonly begunAt: string
  readonly endedAt: string | null
}

export interface OwnGoalsAnswer {
  readonly goals: readonly OwnGoalListed[]
  readonly plans: readonly PlanListed[]
}

/** Where a municipality wants to be, of one indicator. */
export interface TargetAnswer {
  readonly indicator: string
  readonly value: number
  readonly year: number
}

export interface OwnGoalAnswer extends OwnGoalListed {
  readonly note: string
  readonly targets: readonly TargetAnswer[]
  readonly followed: Goal
  readonly indicators: readonly Indicator[]
  /** The nation has chosen them. */
  readonly quotes: readonly GoalQuoteTold[]
  readonly outdated: readonly OutdatedValue[]
  readonly developments: Readonly<Record<string, DevelopmentTold>>
  readonly given: readonly GivenJudgement[]
}
