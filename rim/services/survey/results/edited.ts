import { applyEdits, type ReportModel } from '#core/reports'
import { within } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { surveyTextEdits } from '../texts/index.ts'

/** Lays the writers' texts over a report's editions. The document has all nodes; the others may say less. */
export async function edited(
  desks: Pick<Desks, 'house'>,
  place: { readonly wave: string; readonly scope: string; readonly language: 'nb' | 'nn' },
  models: readonly ReportModel[],
): Promise<readonly ReportModel[]> {
  const edits = await within(desks.house, { desk: 'house' }, (work) => surveyTextEdits(work, place))
  if (edits.length === 0) return models
  return models.map((model) => applyEdits(model, edits, model.edition === 'document').model)
}
