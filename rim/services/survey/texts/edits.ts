import type { ReportEdit } from '#core/reports'
import { listSurveyTexts, type TextPlace, type Work } from '#rim/storage'
import { editOf } from '../../report-texts.ts'

/** The writers' edits of one report, the last of each node. For whoever writes, and for whoever makes the files. */
export async function surveyTextEdits(work: Work, place: TextPlace): Promise<readonly ReportEdit[]> {
  return (await listSurveyTexts(work, place)).flatMap((stored) => editOf(stored) ?? [])
}
