import { escapeXml } from '../ooxml/index.ts'
import type { PlottedData, PlottedPoint, PlottedSeries } from './chart-data.ts'
import { type ChartTextLook, chartText, chartTextLook } from './chart-text.ts'
import { hex, neutral, paintFill, restStyle, solidFill } from './colours.ts'

/** Name of the sheet with the numbers in the workbook behind a chart. */
export const sheetName = 'Data'

/** The letters of a column, 0 = A. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

export interface SeriesContext {
  readonly data: PlottedData
  readonly language: string
  readonly labelSize: number
}

const markers = ['circle', 'square', 'diamond', 'triangle', 'x', 'plus']
const dashes = ['solid', 'lgDash', 'sysDot', 'lgDashDot', 'dash', 'sysDash']

/** `c:ser`: one series with its numbers, their printed texts, and where in the workbook they come from. */
export function seriesXml(series: PlottedSeries, index: number, context: SeriesContext): string {
  const { data } = context
  const line = data.grouping === 'standard'
  const column = columnLetters(index + 1)
  const lastRow = data.categories.length + 1
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx>${textReference(`$${column}$1`, [series.name])}</c:tx>` +
    (line ? lineLook(series, index) : barLook(series, data)) +
    withheldBars(series) +
    labels(series, context) +
    `<c:cat>${textReference(`$A$2:$A$${lastRow}`, data.categories)}</c:cat>` +
    `<c:val>${numberReference(`$${column}$2:$${column}$${lastRow}`, series.points)}</c:val>` +
    `${line ? '<c:smooth val="0"/>' : ''}</c:ser>`
  )
}

function textReference(cells: string, texts: readonly string[]): string {
  const points = texts.map((text, i) => `<c:pt idx="${i}"><c:v>${escapeXml(text)}</c:v></c:pt>`)
  return (
    `<c:strRef><c:f>${sheetName}!${cells}</c:f><c:strCache><c:ptCount val="${texts.length}"/>` +
    `${points.join('')}</c:strCache></c:strRef>`
  )
}

function numberReference(cells: string, points: readonly PlottedPoint[]): string {
  const values = points.map(({ value }, i) =>
    value === null ? '' : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`,
  )
  return (
    `<c:numRef><c:f>${sheetName}!${cells}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${points.length}"/>${values.join('')}</c:numCache></c:numRef>`
  )
}

/** Fill, and a thin light line that keeps neighbours apart. */
function barLook(series: PlottedSeries, data: PlottedData): string {
  // the hatching is pale, and a bar of nothing else would hardly be seen
  const edged = data.grouping === 'clustered' || series.role === 'place'
  const edge = edged ? series.style.edge : neutral.page
  return (
    `<c:spPr>${paintFill(series.style)}<a:ln w="9525">${solidFill(edge)}</a:ln></c:spPr>` +
    '<c:invertIfNegative val="0"/>'
  )
}

/** A bar of no length would still show its outline. */
function withheldBars(series: PlottedSeries): string {
  const one = (i: number) =>
    `<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>` +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:dPt>'
  return series.points.map(({ withheld }, i) => (withheld ? one(i) : '')).join('')
}

function lineLook(series: PlottedSeries, index: number): string {
  if (series.role === 'place')
    return '<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>'
  const { edge } = series.style
  const width = index === 0 ? 34_925 : 25_400
  return (
    `<c:spPr><a:ln w="${width}" cap="rnd">${solidFill(edge)}<a:prstDash val="${dashes[index % dashes.length]}"/><a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="${markers[index % markers.length]}"/><c:size val="8"/>` +
    `<c:spPr>${solidFill(edge)}<a:ln w="9525">${solidFill(neutral.page)}</a:ln></c:spPr></c:marker>`
  )
}

function labelLook(series: PlottedSeries, { data, labelSize }: SeriesContext): ChartTextLook {
  if (series.role === 'place') return { size: labelSize + 2, bold: true, colour: neutral.text }
  if (data.grouping === 'standard') return { size: labelSize, bold: true, colour: hex(series.style.edge) }
  if (data.grouping === 'clustered') return { size: labelSize, colour: neutral.text }
  return { size: labelSize, bold: true, colour: hex(series.style.ink) }
}

function labelPlace(series: PlottedSeries, data: PlottedData, index: number): string {
  if (data.grouping === 'clustered') return 'outEnd'
  if (data.grouping !== 'standard') return 'ctr'
  return series.role === 'place' || index === 0 ? 't' : 'r'
}

const shown = (value: 0 | 1) =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
  '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'

/** Makes a label a small hatched box, as the hatched rest of stacked bars; its length says nothing. */
const hatchedGround = `<c:spPr>${paintFill(restStyle)}<a:ln w="9525">${solidFill(restStyle.edge)}</a:ln></c:spPr>`

/**
 * `c:dLbls`: each label is a text of its own, the same as in every other format, and not a number that the reader's
 * Office would round and punctuate by its own settings. (After editing a number: "Reset label text" in PowerPoint.)
 */
function labels(series: PlottedSeries, context: SeriesContext): string {
  const { data, language } = context
  const look = labelLook(series, context)
  // on a pattern the number stands on a plate of the plain fill
  const plate =
    series.style.pattern !== 'solid' && (data.grouping === 'stacked' || data.grouping === 'percentStacked')
      ? `<c:spPr>${solidFill(series.style.fill)}<a:ln><a:noFill/></a:ln></c:spPr>`
      : '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  const position = `<c:dLblPos val="${labelPlace(series, data, data.series.indexOf(series))}"/>`
  const one = (point: PlottedPoint, i: number) => {
    if (point.value === null) return ''
    if (point.label === null) return `<c:dLbl><c:idx val="${i}"/><c:delete val="1"/></c:dLbl>`
    const ground = point.hatched ? hatchedGround : plate
    const text = chartText(point.label, point.hatched ? { ...look, room: true } : look, language)
    return `<c:dLbl><c:idx val="${i}"/>${text}${ground}${position}${shown(1)}</c:dLbl>`
  }
  return `<c:dLbls>${series.points.map(one).join('')}${plate}${chartTextLook(look, language)}${position}${shown(1)}</c:dLbls>`
}
