import type { ReportModel } from '#core/reports'
import { createWriterContext, type Format, formatOf, type WriterContext, writeReport } from '#rim/writers'
import { placeFiles } from './place-files.ts'

/** Those of a report's models that become files of some formats. */
export const modelsIn = (
  models: readonly ReportModel[],
  formats: readonly Format[],
): readonly ReportModel[] =>
  models.filter(({ edition }) => formats.some((format) => format === formatOf[edition]))

/** Writes models in this thread and puts their files in a folder, all or none. Returns their paths. */
export const placeReports = (
  folder: string,
  models: readonly ReportModel[],
  context: WriterContext = createWriterContext(),
): string[] =>
  placeFiles(
    folder,
    models.map((model) => ({ name: model.fileName, bytes: writeReport(model, context) })),
  )
