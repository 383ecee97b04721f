import { type MunicipalReportRequest, municipalSurveyReport } from '#core/reports'
import type { Format } from '#rim/writers'
import { modelsIn, placeReports } from './place-reports.ts'

/** Makes the files of the report on the survey to the municipalities. Returns their paths. Throws as `municipalSurveyReport`. */
export const makeMunicipalSurveyReport = (
  job: MunicipalReportRequest & { readonly formats: readonly Format[]; readonly folder: string },
): readonly string[] => placeReports(job.folder, modelsIn(municipalSurveyReport(job), job.formats))
