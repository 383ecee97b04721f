import { type MunicipalReportRequest, municipalSurveyReport } from '#core/reports'
import { createWriterContext, type Format, formatOf, writeReport } from '#rim/writers'
import { placeFiles } from './place-files.ts'

/** Makes the files of the report on the survey to the municipalities. Returns their paths. Throws as `municipalSurveyReport`. */
export function makeMunicipalSurveyReport(
  job: MunicipalReportRequest & { readonly formats: readonly Format[]; readonly folder: string },
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
