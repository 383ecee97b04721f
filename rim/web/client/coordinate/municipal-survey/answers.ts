import type { Answers, Instrument } from '#core/instruments'

// What the routes of the own answer to a survey to the municipalities answer; held against the routes in rim/web/api-shapes.

export interface OwnSurveyListed {
  readonly id: string
  readonly year: number
  readonly instrument: string
  readonly opensOn: string
  readonly closesOn: string
  readonly revision: number
  readonly changedAt: string | null
  readonly submittedAt: string | null
}

export interface OwnSurveyAnswer extends OwnSurveyListed {
  readonly answers: Answers
  readonly form: Instrument
}
