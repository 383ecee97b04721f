import { gunzipSync, gzipSync } from 'node:zlib'
import { ProblemError, problem } from '#core/foundation'
import type { ReportModel } from '#core/reports'
import { newestSurveyDocuments, type TextPlace, within } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { resultProblems } from './problems.ts'

type Documents = Readonly<Record<'nb' | 'nn', ReportModel | null>>

/** The document of a report's editions: the one with all texts. */
export const documentOf = (models: readonly ReportModel[]): ReportModel | null =>
  models.find(({ edition }) => edition === 'document') ?? null

export const packDocuments = (documents: Documents): Buffer => gzipSync(JSON.stringify(documents))

export const unpackDocuments = (packed: Buffer): Documents =>
  JSON.parse(gunzipSync(packed).toString('utf8')) as Documents

/**
 * The document that a writer writes over: a report of the newest results of a wave that are made, as it was generated.
 *
 * @throws problem 4511 where there is none.
 */
export async function surveyReportModel(
  desks: Pick<Desks, 'house'>,
  { wave, scope, language }: TextPlace,
): Promise<ReportModel> {
  const packed = await within(desks.house, { desk: 'house' }, (work) =>
    newestSurveyDocuments(work, wave, scope),
  )
  const model = packed && unpackDocuments(packed)[language]
  if (!model) throw new ProblemError(problem(resultProblems.noReport))
  return model
}
