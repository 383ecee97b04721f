import type { ReportSection } from '#core/reports'
import { headingOf, levelOf } from '../headings.ts'
import { numberedAs } from './numbering.ts'
import { bookmarked, paragraph, run } from './xml.ts'

/** A section's heading in the document. */
export interface Heading {
  readonly section: ReportSection
  readonly level: 1 | 2
  /** How its number comes about: counted by the word processor, or written out with the title (also where it has none). */
  readonly numbering: 'headings' | 'appendices' | 'none'
  /** The text of its paragraph; the number is in it only where it is not counted. */
  readonly text: string
  /** As it reads in the list of contents. */
  readonly full: string
  readonly bookmark: string
  /** In the list of contents; parts without a number, as an appendix has by the dozen, are not. */
  readonly listed: boolean
}

const appendixNumber = /^(\p{L}+) (\d+)$/u

/** What stands before the numbers of appendices ("Vedlegg"). */
export function appendixWord(sections: readonly ReportSection[]): string {
  const found = sections.map(({ number }) => appendixNumber.exec(number ?? '')?.[1])
  return found.find((word) => word !== undefined) ?? 'Vedlegg'
}

/** The headings of a report, in order. A number is counted by the word processor where counting gives the report's own. */
export function headingsOf(sections: readonly ReportSection[]): readonly Heading[] {
  let chapter = 0
  let part = 0
  let appendix = 0
  let counted = false
  return sections.map((section, at): Heading => {
    const level = levelOf(section)
    const numbering = ((): Heading['numbering'] => {
      if (level === 2) {
        if (!counted || section.number !== `${chapter}.${part + 1}`) return 'none'
        part++
        return 'headings'
      }
      counted = section.number === String(chapter + 1)
      if (counted) {
        chapter++
        part = 0
        return 'headings'
      }
      if (Number(appendixNumber.exec(section.number ?? '')?.[2]) !== appendix + 1) return 'none'
      appendix++
      return 'appendices'
    })()
    const full = headingOf(section)
    return {
      section,
      level,
      numbering,
      text: numbering === 'none' ? full : section.title,
      full,
      bookmark: `_Toc${String(at + 1).padStart(6, '0')}`,
      listed: level === 1 || Boolean(section.number),
    }
  })
}

/** @param id of the bookmark. @param onNewPage whether it begins a page. */
export function headingXml(heading: Heading, id: number, onNewPage: boolean): string {
  const { level, numbering, text, bookmark, listed } = heading
  const style = listed ? `Heading${level}` : 'Unlisted'
  const properties =
    (onNewPage ? '<w:pageBreakBefore/>' : '') +
    (numbering === 'headings' || !listed ? '' : numberedAs(numbering))
  return paragraph(style, bookmarked(id, bookmark, run(text)), properties)
}
