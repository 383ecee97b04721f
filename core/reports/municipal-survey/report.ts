import type { Dataset } from '#core/dataset'
import type { LinearSolver, Policy } from '#core/disclosure'
import type { Territory } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { municipalAnswers } from '#core/survey'
import type { ReportModel } from '../model.ts'
import { municipalSurveyModels } from './models.ts'
import { releaseMunicipalSurvey } from './release.ts'
import { municipalTables } from './tables.ts'

/** Answers of municipalities, and who was asked. */
export interface MunicipalReportRequest {
  readonly instrument: Instrument
  readonly year: number
  /** One row for each municipality that has answered. */
  readonly dataset: Dataset
  /** Numbers of the municipalities that were asked. */
  readonly asked: readonly string[]
  readonly territory: Territory
  readonly policy: Policy
  readonly solver: LinearSolver
  readonly language: 'nb' | 'nn'
  /** ISO date. */
  readonly made: string
}

/**
 * Decides what may be shown of the survey to the municipalities, and makes the models of its report.
 *
 * @throws problems 1780 to 1785 on the answers and the list, and 1521 where they are too few to be protected.
 */
export function municipalSurveyReport(request: MunicipalReportRequest): readonly ReportModel[] {
  const { dataset, instrument, asked, year, territory, policy, solver, language, made } = request
  const answers = municipalAnswers(dataset, instrument, asked, { year, territory })
  const release = releaseMunicipalSurvey(answers, policy, solver)
  const { decision } = release
  return municipalSurveyModels({ tables: municipalTables(release), instrument, decision, language, made })
}
