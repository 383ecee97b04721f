import {
  type ReportModel,
  type WritersPart,
  type WritersText,
  type WritersView,
  writersView,
} from '#core/reports'
import {
  addSurveyText,
  listSurveyTexts,
  listTextHistory,
  type StoredSurveyText,
  type TextPlace,
  type Work,
} from '#rim/storage'
import { editOf } from './edits.ts'

/** A text, and how often it has been written of: what the next edit must say to have seen the last. */
export type NumberedText = WritersText & { readonly edits: number }
type NumberedPart = Exclude<WritersPart, WritersText> | NumberedText

/** All that the page of a report's texts shows. */
export interface TextDesk extends Omit<WritersView, 'sections' | 'homeless'> {
  readonly sections: readonly (Omit<WritersView['sections'][number], 'parts'> & {
    readonly parts: readonly NumberedPart[]
  })[]
  readonly homeless: readonly NumberedText[]
}

/** A report's texts and its writers', side by side. */
export async function textDesk(work: Work, place: TextPlace, model: ReportModel): Promise<TextDesk> {
  const stored = await listSurveyTexts(work, place)
  const counts = new Map(stored.map(({ node, number }) => [node, number]))
  const numbered = <T extends WritersPart>(part: T): T | (T & { readonly edits: number }) =>
    part.type === 'text' ? { ...part, edits: counts.get(part.id) ?? 0 } : part
  const { sections, homeless, conflicts } = writersView(
    model,
    stored.flatMap((one) => editOf(one) ?? []),
  )
  return {
    conflicts,
    sections: sections.map((section) => ({
      ...section,
      parts: section.parts.map(numbered) as NumberedPart[],
    })),
    homeless: homeless.map(numbered) as NumberedText[],
  }
}

/** An edit as a writer sends it. `seen`: how many edits of the node the writer has seen. */
export interface WrittenEdit {
  readonly section: string
  readonly node: string
  readonly seen: number
  readonly kind: StoredSurveyText['kind']
  readonly follows: string | null
  readonly text: string
  readonly replaced: string
}

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
