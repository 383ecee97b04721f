import { escapeXml } from '../ooxml/index.ts'
import { colours, twips } from './look.ts'
import { wordNamespaces } from './xml.ts'

/** The document's numberings, by the ids that paragraphs refer to. `none` takes away what a style has. */
export const numberings = { none: 0, headings: 1, appendices: 2, bullets: 3 } as const

/** Takes a heading out of the numbering that its style has, or puts it into another. */
export const numberedAs = (numbering: keyof typeof numberings): string =>
  numbering === 'none'
    ? '<w:numPr><w:numId w:val="0"/></w:numPr>'
    : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numberings[numbering]}"/></w:numPr>`

const level = (at: number, text: string, style: string | null): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>` +
  `${style === null ? '' : `<w:pStyle w:val="${style}"/>`}<w:suff w:val="space"/>` +
  `<w:lvlText w:val="${escapeXml(text)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>`

const bullet =
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>' +
  '<w:lvlText w:val="–"/><w:lvlJc w:val="left"/>' +
  `<w:pPr><w:ind w:left="${twips(16)}" w:hanging="${twips(12)}"/></w:pPr>` +
  `<w:rPr><w:color w:val="${colours.accent}"/></w:rPr></w:lvl>`

const abstract = (id: number, type: 'multilevel' | 'singleLevel', levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="${type}"/>${levels}</w:abstractNum>`

/**
 * Chapters and their parts, counted by the word processor so that they stay right when the document is worked on;
 * appendices, counted for themselves; and bullets.
 *
 * @param appendix what stands before an appendix' number
 */
export function numberingXml(appendix: string): string {
  const headings =
    level(0, '%1', 'Heading1') + level(1, '%1.%2', 'Heading2') + level(2, '%1.%2.%3', 'Heading3')
  const ids = Object.values(numberings).filter((id) => id !== numberings.none)
  return (
    `<w:numbering ${wordNamespaces}>${abstract(numberings.headings, 'multilevel', headings)}` +
    abstract(numberings.appendices, 'singleLevel', level(0, `${appendix} %1`, null)) +
    abstract(numberings.bullets, 'singleLevel', bullet) +
    ids.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('') +
    '</w:numbering>'
  )
}
