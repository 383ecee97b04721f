import { escapeXml } from '../ooxml/index.ts'
import { solidFill } from './colours.ts'

export interface ChartTextLook {
  /** Points. */
  readonly size: number
  readonly bold?: boolean
  readonly colour: string
  /** Room on both sides but not over and under, for a text in a box of its own. */
  readonly room?: boolean
}

/** Sizes of the texts in charts, in points. */
export const chartSizes = {
  legend: 12,
  category: 12,
  tick: 11,
  axisTitle: 11,
  label: 12,
  smallLabel: 11,
  denseLabel: 10,
} as const

function properties(name: string, look: ChartTextLook, language: string): string {
  const weight = look.bold ? 1 : 0
  return (
    `<a:${name} lang="${language}" sz="${look.size * 100}" b="${weight}">${solidFill(look.colour)}` +
    `<a:latin typeface="+mn-lt"/></a:${name}>`
  )
}

/** `c:txPr`: how a chart's own texts (ticks, legend, labels) look. */
export function chartTextLook(look: ChartTextLook, language: string): string {
  const weight = look.bold ? 1 : 0
  return (
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>' +
    `<a:defRPr sz="${look.size * 100}" b="${weight}">${solidFill(look.colour)}<a:latin typeface="+mn-lt"/></a:defRPr>` +
    `</a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr>`
  )
}

/** `c:tx` with a text of our own; `upright` turns it to read from the bottom up. */
export function chartText(text: string, look: ChartTextLook, language: string, upright = false): string {
  const insets = look.room ? ' lIns="91440" tIns="0" rIns="91440" bIns="0" anchor="ctr"' : ''
  const body = upright ? '<a:bodyPr rot="-5400000" vert="horz"/>' : `<a:bodyPr wrap="none"${insets}/>`
  return (
    `<c:tx><c:rich>${body}<a:lstStyle/><a:p><a:pPr>` +
    `<a:defRPr sz="${look.size * 100}" b="${look.bold ? 1 : 0}">${solidFill(look.colour)}</a:defRPr></a:pPr>` +
    `<a:r>${properties('rPr', look, language)}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`
  )
}
