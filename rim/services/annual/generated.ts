import { gunzipSync, gzipSync } from 'node:zlib'
import { ProblemError, problem } from '#core/foundation'
import { applyEdits, type ReportEdit, type ReportModel } from '#core/reports'
import { annualRefusals, generatedAnnual, within } from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import type { AnnualComputed } from './compute.ts'

export type AnnualModels = AnnualComputed['models']

/** The report as it was generated, for keeping: it holds nothing that may not be shown. */
export const packModels = (models: AnnualModels): Buffer => gzipSync(JSON.stringify(models))

export const unpackModels = (packed: Buffer): AnnualModels =>
  JSON.parse(gunzipSync(packed).toString('utf8')) as AnnualModels

/**
 * The document that a writer writes over: the newest annual report of a round that is made, as it was generated.
 *
 * @throws problem 1524 where there is none.
 */
export async function annualReportModel(
  desks: Pick<Desks, 'house'>,
  { round, language }: { readonly round: string; readonly language: 'nb' | 'nn' },
): Promise<ReportModel> {
  const found = await within(desks.house, { desk: 'house' }, (work) => generatedAnnual(work, { round }))
  const model = found && unpackModels(found.models)[language].find(({ edition }) => edition === 'document')
  if (!model) throw new ProblemError(problem(annualRefusals.noAnnualReport))
  return model
}

/** Lays the writers' texts over a report's editions. The document and the page have all nodes; the others say less. */
export const withTexts = (
  models: readonly ReportModel[],
  edits: readonly ReportEdit[],
): readonly ReportModel[] =>
  edits.length === 0
    ? models
    : models.map((model) => {
        const whole = model.edition === 'document' || model.edition === 'page'
        return applyEdits(model, edits, whole).model
      })
