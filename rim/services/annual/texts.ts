import type { ReportEdit, ReportModel } from '#core/reports'
import {
  type AnnualTextPlace,
  addAnnualText,
  listAnnualTextHistory,
  listAnnualTexts,
  type StoredAnnualText,
  type Work,
} from '#rim/storage'
import { deskOf, editOf, type TextDesk, type WrittenEdit } from '../report-texts.ts'

/** The annual report's texts and its writers', side by side. */
export const annualTextDesk = async (
  work: Work,
  place: AnnualTextPlace,
  model: ReportModel,
): Promise<TextDesk> => deskOf(await listAnnualTexts(work, place), model)

/** The writers' edits of a report, the last of each node. For whoever makes the files. */
export const annualTextEdits = async (work: Work, place: AnnualTextPlace): Promise<readonly ReportEdit[]> =>
  (await listAnnualTexts(work, place)).flatMap((stored) => editOf(stored) ?? [])

/**
 * Stores an edit; the ones before it stay where they are, under it.
 *
 * @throws problem 4489 where somebody else has written of the node since, 1524 where no report is made.
 */
export async function writeAnnualText(
  work: Work,
  place: AnnualTextPlace,
  { seen, ...edit }: WrittenEdit,
  staff: string,
): Promise<void> {
  await addAnnualText(work, place, { ...edit, number: seen + 1, writtenBy: staff })
}

/** Everything that was written of a node, the newest first. */
export const annualTextHistory = async (
  work: Work,
  place: AnnualTextPlace,
  node: string,
): Promise<readonly StoredAnnualText[]> => (await listAnnualTextHistory(work, place, node)).toReversed()
