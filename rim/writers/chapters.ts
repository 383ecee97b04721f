import type { ReportSection } from '#core/reports'
import { levelOf } from './headings.ts'

/** A chapter: a section of the first level and the parts that follow it. */
export interface Chapter {
  readonly section: ReportSection
  readonly parts: readonly ReportSection[]
}

/** A report's sections as chapters with their parts. Parts before the first chapter stand as chapters of their own. */
export function chaptersOf(sections: readonly ReportSection[]): readonly Chapter[] {
  const chapters: { section: ReportSection; parts: ReportSection[] }[] = []
  for (const section of sections) {
    const open = chapters.at(-1)
    if (levelOf(section) === 2 && open) open.parts.push(section)
    else chapters.push({ section, parts: [] })
  }
  return chapters
}
