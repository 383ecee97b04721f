import { codeBook } from '#core/instruments'
import { derivedVariables } from '#core/mapping'
import {
  type AnnualRelease,
  type AnnualRequest,
  annualModels,
  applyEdits,
  type EditConflict,
  prevalenceOf,
  type ReportEdit,
  type ReportModel,
} from '#core/reports'
import type { Format } from '#rim/writers'
import { newestInstrument } from './open.ts'
import { modelsIn, placeReports } from './place-reports.ts'

export interface AnnualReportJob {
  readonly release: AnnualRelease
  readonly language: 'nb' | 'nn'
  readonly formats: readonly Format[]
  readonly folder: string
  /** ISO date. */
  readonly made: string
  /** The chapters on development, made from releases of their own. */
  readonly chapters?: AnnualRequest['chapters']
  /** A writer's texts over the generated ones. */
  readonly edits?: readonly ReportEdit[]
}

/** The annual report's models in the formats asked for, with the writer's texts, and where these no longer fit the numbers. */
export function annualReportModels(job: AnnualReportJob): {
  readonly models: readonly ReportModel[]
  readonly conflicts: readonly EditConflict[]
} {
  const { release, language, made, chapters, edits = [] } = job
  const { country } = release
  const instrument = newestInstrument(country.round)
  const models = annualModels({
    ...{ release, language, made, instrument },
    codeBook: codeBook(instrument, language, derivedVariables(language)),
    // a file does not tell which units have handed in
    prevalence: prevalenceOf(country, 'unknown'),
    ...(chapters && { chapters }),
  })
  // the document has every node; the slides and the workbook say less
  const edited = models.map((model) => ({
    model,
    after: applyEdits(model, edits, model.edition === 'document' || model.edition === 'page'),
  }))
  return {
    models: modelsIn(
      edited.map(({ after }) => after.model),
      job.formats,
    ),
    conflicts: edited.find(({ model }) => model.edition === 'document')?.after.conflicts ?? [],
  }
}

/** Makes the annual report's files. */
export function makeAnnualReport(job: AnnualReportJob): {
  readonly paths: readonly string[]
  readonly conflicts: readonly EditConflict[]
} {
  const { models, conflicts } = annualReportModels(job)
  return { paths: placeReports(job.folder, models), conflicts }
}
