import type { ReportModel } from '#core/reports'
import { placeOf } from '../headings.ts'
import { languageTags } from '../pptx/words.ts'
import { colours, page, twips } from './look.ts'
import { field, paragraph, run, wordNamespaces } from './xml.ts'

/** The head of every page but the first: title and whose it is. */
export const headerXml = (model: ReportModel): string =>
  `<w:hdr ${wordNamespaces}>` +
  `${paragraph('Header', `${run(model.title)}<w:r><w:tab/></w:r>${run(placeOf(model))}`)}</w:hdr>`

/** The foot of every page, the first too: the mark of made-up data, and the page's number. */
export function footerXml(model: ReportModel): string {
  const mark = model.syntheticMark ? run(model.syntheticMark, { bold: true, colour: colours.mark }) : ''
  const number = `${run(`${model.words.page} `)}${field('PAGE', '1')}${run(' av ')}${field('NUMPAGES', '1')}`
  return `<w:ftr ${wordNamespaces}>${paragraph('Footer', `${mark}<w:r><w:tab/></w:r>${number}`)}</w:ftr>`
}

/** A head with nothing in it, for the first page. */
export const emptyHeaderXml = (): string =>
  `<w:hdr ${wordNamespaces}>${paragraph('Header', '', '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>')}</w:hdr>`

/** Relationship ids of heads and foot. */
export interface PageReferences {
  readonly header: string
  readonly firstHeader: string
  readonly footer: string
}

/** Paper, margins, heads and feet. */
export const sectionXml = ({ header, firstHeader, footer }: PageReferences): string =>
  `<w:sectPr><w:headerReference w:type="default" r:id="${header}"/>` +
  `<w:headerReference w:type="first" r:id="${firstHeader}"/><w:footerReference w:type="default" r:id="${footer}"/>` +
  `<w:footerReference w:type="first" r:id="${footer}"/>` +
  `<w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.side}" ` +
  `w:bottom="${page.bottom}" w:left="${page.side}" w:header="${twips(40)}" w:footer="${twips(34)}" w:gutter="0"/>` +
  '<w:titlePg/></w:sectPr>'

/** How the word processor is to treat the document: as one of today's, in its language, long words broken. */
export function settingsXml(model: ReportModel): string {
  const language = languageTags[model.language]
  return (
    `<w:settings ${wordNamespaces}><w:defaultTabStop w:val="708"/><w:autoHyphenation/>` +
    '<w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    `</w:compat><w:themeFontLang w:val="${language}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>` +
    '</w:settings>'
  )
}
