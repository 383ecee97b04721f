import type { Dataset } from '#core/dataset'
import type { LinearSolver, Policy } from '#core/disclosure'
import type { Territory } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import {
  municipalSurveyModels,
  municipalTables,
  type ReportModel,
  releaseMunicipalSurvey,
} from '#core/reports'
import { municipalAnswers } from '#core/survey'
import { createWriterContext, type Format, formatOf, writeReport } from '#rim/writers'
import { placeFiles } from './place-files.ts'

/** Answers of municipalities from a file, and who was asked. */
export interface MunicipalSurveyJob {
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
 * The models of the report on the survey to the municipalities.
 *
 * @throws problems 1780 to 1785 on the answers and the list, and 1521 where they are too few to be protected.
 */
export function municipalSurveyReport(job: MunicipalSurveyJob): readonly ReportModel[] {
  const { dataset, instrument, asked, year, territory, policy, solver, language, made } = job
  const answers = municipalAnswers(dataset, instrument, asked, { year, territory })
  const release = releaseMunicipalSurvey(answers, policy, solver)
  const { decision } = release
  return municipalSurveyModels({ tables: municipalTables(release), instrument, decision, language, made })
}

/** Makes the report's files. Returns their paths. */
export function makeMunicipalSurveyReport(
  job: MunicipalSurveyJob & { readonly formats: readonly Format[]; readonly folder: string },
): readonly string[] {
  const context = createWriterContext()
  const models = municipalSurveyReport(job).filter(({ edition }) =>
    job.formats.some((format) => format === formatOf[edition]),
  )
  return placeFiles(
    job.folder,
    models.map((model) => ({ name: model.fileName, bytes: writeReport(model, context) })),
  )
}
