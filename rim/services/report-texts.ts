import {
  type ReportEdit,
  type ReportModel,
  type WritersPart,
  type WritersText,
  type WritersView,
  writersView,
} from '#core/reports'

/** What is stored of a node of a report: the survey's, and the annual report's. */
interface StoredText {
  readonly section: string
  readonly node: string
  readonly number: number
  readonly kind: 'replaced' | 'removed' | 'added' | 'withdrawn'
  readonly follows: string | null
  readonly text: string
  readonly replaced: string
}

/** A text, and how often it has been written of: what the next edit must say to have seen the last. */
type NumberedText = WritersText & { readonly edits: number }
type NumberedPart = Exclude<WritersPart, WritersText> | NumberedText

/** All that the page of a report's texts shows. */
export interface TextDesk extends Omit<WritersView, 'sections' | 'homeless'> {
  readonly sections: readonly (Omit<WritersView['sections'][number], 'parts'> & {
    readonly parts: readonly NumberedPart[]
  })[]
  readonly homeless: readonly NumberedText[]
}

/** An edit as a writer sends it. `seen`: how many edits of the node the writer has seen. */
export interface WrittenEdit extends Omit<StoredText, 'number'> {
  readonly seen: number
}

/** What somebody has stored of a node, as an edit; null where it was withdrawn. */
export function editOf({ kind, node, section, follows, text, replaced }: StoredText): ReportEdit | null {
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

/** A report's texts and its writers', side by side. `stored`: the last edit of each node. */
export function deskOf(stored: readonly StoredText[], model: ReportModel): TextDesk {
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
