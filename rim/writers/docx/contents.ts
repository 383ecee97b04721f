import type { ReportModel } from '#core/reports'
import { escapeXml } from '../ooxml/index.ts'
import type { Heading } from './headings.ts'
import { pageUnknown } from './words.ts'
import { field, fieldEnd, fieldStart, paragraph, run } from './xml.ts'

/**
 * The list of contents: a field that the word processor keeps, with its lines written already as links. Pages are known
 * only where pages are laid out, so their numbers are left for the word processor to fill in when it opens the file.
 */
export function contentsXml(headings: readonly Heading[], words: ReportModel['words']): string {
  const listed = headings.filter((heading) => heading.listed)
  const lines = listed.map((heading, at) => {
    const first = at === 0 ? fieldStart('TOC \\o "1-2" \\h \\z', true) : ''
    const last = at === listed.length - 1 ? fieldEnd : ''
    return paragraph(`TOC${heading.level}`, `${first}${lineXml(heading)}${last}`)
  })
  return (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>' +
    `<w:sdtContent>${paragraph('TOCHeading', run(words.contents), '<w:pageBreakBefore/>')}${lines.join('')}` +
    '</w:sdtContent></w:sdt>'
  )
}

const lineXml = ({ bookmark, full }: Heading): string =>
  `<w:hyperlink w:anchor="${escapeXml(bookmark)}" w:history="1">${run(full)}<w:r><w:tab/></w:r>` +
  `${field(`PAGEREF ${bookmark} \\h`, pageUnknown)}</w:hyperlink>`
