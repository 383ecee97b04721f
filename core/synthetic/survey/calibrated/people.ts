import type { SurveyPlan } from '../plan.ts'
import type { SurveyRespondent } from '../respondents.ts'

/** The people of a wave and where they answered. */
export interface CalibratedPeople {
  readonly respondents: readonly SurveyRespondent[]
  /** Who hands out forms, and how many answers come from each. */
  readonly plan: SurveyPlan
}
