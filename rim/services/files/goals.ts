import { type GoalReportRequest, goalModels } from '#core/reports'
import type { Format } from '#rim/writers'
import { modelsIn, placeReports } from './place-reports.ts'

/** Makes the files of the report on a plan's goals. Returns their paths. Throws as `goalModels`. */
export const makeGoalReport = (
  job: GoalReportRequest & { readonly formats: readonly Format[]; readonly folder: string },
): readonly string[] => placeReports(job.folder, modelsIn(goalModels(job), job.formats))
