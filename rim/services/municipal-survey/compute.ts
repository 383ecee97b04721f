import type { LinearSolver } from '#core/disclosure'
import type { Territory } from '#core/foundation'
import type { Answers, Instrument } from '#core/instruments'
import { municipalSurveyReport, type ReportModel } from '#core/reports'
import { surveyDataset } from '#core/survey'
import { releasePolicy } from '../releases/compute.ts'

/** A report on a survey to the municipalities to be decided and made. */
export interface MunicipalReportAsked {
  readonly instrument: Instrument
  readonly year: number
  /** Numbers of those who were asked. */
  readonly asked: readonly string[]
  /** What they have handed in. */
  readonly answers: readonly { readonly municipality: string; readonly answers: Answers }[]
  readonly language: 'nb' | 'nn'
  /** ISO date. */
  readonly made: string
}

/**
 * The report's four models. Pure but for the solver.
 *
 * @throws problems 1780 to 1785 on the answers, and 1521 where they are too few to be protected.
 */
export function computeMunicipalReport(
  { instrument, year, asked, answers, language, made }: MunicipalReportAsked,
  { territory, solver }: { readonly territory: Territory; readonly solver: LinearSolver },
): readonly ReportModel[] {
  const rows = answers.map((one) => ({
    ...{ participant: one.municipality, answers: one.answers },
    ...{ channel: null, service: null },
  }))
  const ground = { year, versions: [instrument], places: new Map(), synthetic: false }
  return municipalSurveyReport({
    ...{ instrument, year, asked, language, made, territory, solver },
    dataset: surveyDataset(rows, ground),
    policy: releasePolicy,
  })
}
