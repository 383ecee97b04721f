import { place } from './geometry.ts'
import { slideNamespaces } from './namespaces.ts'
import { decoration, placeholderShape, shapeTree } from './shapes.ts'
import { paragraph } from './text.ts'
import type { SlideWords } from './words.ts'

/** Which theme colour each slide colour is. */
export const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

const firstMasterId = 2_147_483_648

/** Text boxes that hug the margins: no inner distance at the sides. */
export const tightBody = 'vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"'

interface LevelLook {
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
  readonly align?: 'l' | 'ctr' | 'r'
}

/** A list style with one level and no bullet: labels, notes, footers. */
export function plainStyle(look: LevelLook): string {
  const attributes = `marL="0" indent="0" algn="${look.align ?? 'l'}"`
  return (
    `<a:lvl1pPr ${attributes}><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>` +
    `<a:defRPr sz="${look.size * 100}" b="${look.bold ? 1 : 0}"><a:solidFill><a:schemeClr val="${look.colour ?? 'tx1'}"/>` +
    '</a:solidFill></a:defRPr></a:lvl1pPr>'
  )
}

/** The sizes of the body text's levels, in points. */
const bodySizes = [20, 18, 16, 14, 14, 14, 14, 14, 14] as const

/** Left margin and bullet distance of a body level, in inches. */
export function bodyIndent(level: number): number {
  return 0.28 * (level + 1)
}

function bodyLevel(level: number): string {
  const left = Math.round(bodyIndent(level) * 914_400)
  const bullet = level === 0 ? '•' : '–'
  return (
    `<a:lvl${level + 1}pPr marL="${left}" indent="-256032" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
    `<a:spcBef><a:spcPts val="${level === 0 ? 900 : 400}"/></a:spcBef>` +
    '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/>' +
    `<a:buChar char="${bullet}"/>${defaultRun(bodySizes[level]!)}</a:lvl${level + 1}pPr>`
  )
}

function defaultRun(size: number, family: 'mn' | 'mj' = 'mn', bold = false): string {
  return (
    `<a:defRPr sz="${size * 100}"${bold ? ' b="1"' : ''} kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
    `<a:latin typeface="+${family}-lt"/><a:ea typeface="+${family}-ea"/><a:cs typeface="+${family}-cs"/></a:defRPr>`
  )
}

function otherLevel(level: number): string {
  return (
    `<a:lvl${level + 1}pPr marL="${level * 457_200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
    `${defaultRun(18)}</a:lvl${level + 1}pPr>`
  )
}

const nine = Array.from({ length: 9 }, (_, level) => level)

/** The nine default levels, for the presentation and for text outside placeholders. */
export const otherLevels = nine.map(otherLevel).join('')

function textStyles(): string {
  const title =
    '<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">' +
    `<a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>${defaultRun(26, 'mj', true)}</a:lvl1pPr>`
  return (
    `<p:txStyles><p:titleStyle>${title}</p:titleStyle><p:bodyStyle>${nine.map(bodyLevel).join('')}</p:bodyStyle>` +
    `<p:otherStyle>${otherLevels}</p:otherStyle></p:txStyles>`
  )
}

/** The number of the slide, filled in by PowerPoint. */
export function slideNumberParagraph(language: string, shown: string): string {
  return (
    `<a:p><a:fld id="{7B2C9E41-6D3A-4C58-9F10-2A5E8D7C4B13}" type="slidenum"><a:rPr lang="${language}" dirty="0"/>` +
    `<a:t>${shown}</a:t></a:fld><a:endParaRPr lang="${language}" dirty="0"/></a:p>`
  )
}

/** The one slide master. `layoutIds` are the relationship ids of its layouts, in order. */
export function masterXml(layoutIds: readonly string[], words: SlideWords, language: string): string {
  const shapes = [
    decoration(2, words.names.line, { ...place.footerRule, h: 0.01 }, 'bg2'),
    placeholderShape({
      id: 3,
      name: words.names.title,
      placeholder: 'type="title"',
      box: place.title,
      body: `${tightBody} anchor="t"`,
      paragraphs: paragraph([{ text: words.prompts.title }], language),
    }),
    placeholderShape({
      id: 4,
      name: words.names.text,
      placeholder: 'type="body" idx="1"',
      box: place.content,
      body: tightBody,
      paragraphs: paragraph([{ text: words.prompts.text }], language),
    }),
    placeholderShape({
      id: 5,
      name: words.names.footer,
      placeholder: 'type="ftr" sz="quarter" idx="3"',
      box: place.footer,
      body: `${tightBody} anchor="ctr"`,
      styles: plainStyle({ size: 11 }),
      paragraphs: paragraph([], language),
    }),
    placeholderShape({
      id: 6,
      name: words.names.number,
      placeholder: 'type="sldNum" sz="quarter" idx="4"',
      box: place.number,
      body: `${tightBody} anchor="ctr"`,
      styles: plainStyle({ size: 11, align: 'r' }),
      paragraphs: slideNumberParagraph(language, '‹#›'),
    }),
  ]
  const layouts = layoutIds.map((id, i) => `<p:sldLayoutId id="${firstMasterId + 1 + i}" r:id="${id}"/>`)
  return (
    `<p:sldMaster ${slideNamespaces}>${shapeTree(shapes.join(''), { background: 'bg1' })}${colourMap}` +
    `<p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst>` +
    `<p:hf hdr="0" dt="0"/>${textStyles()}</p:sldMaster>`
  )
}

/** The master's id in the presentation; ids of masters and layouts share one range. */
export const masterId = firstMasterId
