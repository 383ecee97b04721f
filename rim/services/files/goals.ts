import { type GoalReportRequest, goalModels } from '#core/reports'
import { createWriterContext, type Format, formatOf, writeReport } from '#rim/writers'
import { placeFiles } from './place-files.ts'

/** Makes the files of the report on a plan's goals. Returns their paths. Throws as `goalModels`. */
export function makeGoalReport(
  job: GoalReportRequest & { readonly formats: readonly Format[]; readonly folder: string },
): readonly string[] {
  const context = createWriterContext()
  const models = goalModels(job).filter(({ edition }) => job.formats.some((one) => one === formatOf[edition]))
  return placeFiles(
    job.folder,
    models.map((model) => ({ name: model.fileName, bytes: writeReport(model, context) })),
  )
}
