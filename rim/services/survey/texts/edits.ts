import type { ReportEdit } from '#core/reports'
import { listSurveyTexts, type StoredSurveyText, type TextPlace, type Work } from '#rim/storage'

/** What somebody has stored of a node, as an edit; null where it was withdrawn. */
export function editOf({
  kind,
  node,
  section,
  follows,
  text,
  replaced,
}: StoredSurveyText): ReportEdit | null {
  switch (kind) {
    case 'replaced':
      return { kind, node, section, text, replaced }
    case 'removed':
      return { kind, node, section, replaced }
    case 'added':
      return { kind, node, section, after: follows, text }
    case 'withdrawn':
      return null
  }
}

/** The writers' edits of one report, the last of each node. For whoever writes, and for whoever makes the files. */
export async function surveyTextEdits(work: Work, place: TextPlace): Promise<readonly ReportEdit[]> {
  return (await listSurveyTexts(work, place)).flatMap((stored) => editOf(stored) ?? [])
}
