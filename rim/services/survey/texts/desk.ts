import type { ReportModel } from '#core/reports'
import {
  addSurveyText,
  listSurveyTexts,
  listTextHistory,
  type StoredSurveyText,
  type TextPlace,
  type Work,
} from '#rim/storage'
import { deskOf, type TextDesk, type WrittenEdit } from '../../report-texts.ts'

/** A report's texts and its writers', side by side. */
export const textDesk = async (work: Work, place: TextPlace, model: ReportModel): Promise<TextDesk> =>
  deskOf(await listSurveyTexts(work, place), model)

/**
 * Stores an edit; the ones before it stay where they are, under it.
 *
 * @throws problem 4489 where somebody else has written of the node since, 4490 where the wave has no report.
 */
export async function writeSurveyText(
  work: Work,
  place: TextPlace,
  { seen, ...edit }: WrittenEdit,
  staff: string,
): Promise<void> {
  await addSurveyText(work, place, { ...edit, number: seen + 1, writtenBy: staff })
}

/** Everything that was written of a node, the newest first. */
export async function surveyTextHistory(
  work: Work,
  place: TextPlace,
  node: string,
): Promise<readonly StoredSurveyText[]> {
  return (await listTextHistory(work, place, node)).toReversed()
}
