import type { Generated } from 'kysely'

/** Goals: what is entered of indicators, judgements, and the goals that municipalities have made their own. */
export interface GoalTables {
  indicator_value: IndicatorValueTable
  goal_judgement: GoalJudgementTable
  goal_quote: GoalQuoteTable
  own_goal: OwnGoalTable
  own_goal_target: OwnGoalTargetTable
}

interface IndicatorValueTable {
  id: string
  municipality: string | null
  plan: string
  indicator: string
  territory: string
  year: number
  status: string
  value: number | null
  bound: string | null
  n: number | null
  low: number | null
  high: number | null
  words_nb: string | null
  words_nn: string | null
  cited: string
  entered_by: string
  entered_at: Generated<string>
  superseded_at: string | null
}

interface GoalJudgementTable {
  id: string
  municipality: string | null
  own_goal: string | null
  plan: string
  goal: string
  level: string
  verdict: string
  reservation_nb: string | null
  reservation_nn: string | null
  reason_nb: string
  reason_nn: string
  judged_on: string
  author: string
  cited: Generated<string>
  judged_by: string
  judged_at: Generated<string>
  withdrawn_at: string | null
  withdrawn_because: string | null
}

interface GoalQuoteTable {
  id: string
  plan: string
  goal: string
  report: string
  quoted: string
  label_nb: Generated<string>
  label_nn: Generated<string>
  cited_nb: string
  cited_nn: string
  chosen_by: string
  chosen_at: Generated<string>
  withdrawn_at: string | null
}

interface OwnGoalTable {
  id: string
  municipality: string
  plan: string
  goal: string
  title: string
  responsible: Generated<string>
  note: Generated<string>
  revision: Generated<number>
  begun_by: string
  begun_at: Generated<string>
  ended_at: string | null
}

interface OwnGoalTargetTable {
  own_goal: string
  municipality: string
  indicator: string
  value: number
  year: number
}
