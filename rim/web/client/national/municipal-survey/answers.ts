// What the nation's routes of surveys to the municipalities answer; held against the routes in rim/web/api-shapes.

interface MunicipalSurveyAnswer {
  readonly id: string
  readonly year: number
  readonly instrument: string
  readonly opensOn: string
  readonly closesOn: string
}

export interface MunicipalSurveyListed extends MunicipalSurveyAnswer {
  readonly asked: number
  readonly begun: number
  readonly submitted: number
}

export interface AskedAnswer {
  readonly municipality: string
  readonly name: string
  readonly revision: number
  readonly changedAt: string | null
  readonly submittedAt: string | null
}

export interface MunicipalSurveyWhole extends MunicipalSurveyAnswer {
  readonly municipalities: readonly AskedAnswer[]
}
