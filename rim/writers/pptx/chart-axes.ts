import { scaleLinear } from 'd3-scale'
import type { Figure } from '#core/figures'
import { escapeXml } from '../ooxml/index.ts'
import type { PlottedData } from './chart-data.ts'
import type { ChartLayout } from './chart-layout.ts'
import { chartSizes, chartText, chartTextLook } from './chart-text.ts'
import { neutral, solidFill } from './colours.ts'

export interface ValueScale {
  readonly min: number
  readonly max: number
  readonly step: number
}

const categoryAxisId = 111_111_111
const valueAxisId = 222_222_222

export const axisIds = `<c:axId val="${categoryAxisId}"/><c:axId val="${valueAxisId}"/>`

/**
 * The value axis of a whole figure: all its slides share it, so that bars can be compared over them.
 * From 0 (or below) to a round number that holds all values; percentages end at 100 at the latest, if they do.
 */
export function valueScale(figure: Figure): ValueScale {
  if (figure.kind === 'stacked') return { min: 0, max: 100, step: 20 }
  const values = figure.cells.flat().flatMap((cell) => (cell.value === null ? [] : [cell.value]))
  const high = Math.max(0, ...values)
  const low = Math.min(0, ...values)
  const percent = figure.unit === 'percent'
  const top = high === 0 && low === 0 ? (percent ? 100 : 1) : high
  const scale = scaleLinear().domain([low, top]).nice(5)
  const [min, max] = scale.domain() as [number, number]
  const [first, second] = scale.ticks(5)
  const step = second === undefined ? max - min : second - first!
  const whole = figure.unit === 'count' ? Math.max(1, step) : step
  return { min, max: percent && high <= 100 ? Math.min(100, max) : max, step: Number(whole.toPrecision(6)) }
}

/** Excel's code for the numbers at the axis. */
function tickFormat(figure: Figure, data: PlottedData, scale: ValueScale): string {
  // the axis of a 100 % chart counts in fractions, whatever its numbers are
  if (data.grouping === 'percentStacked') return '0\\ %'
  const decimals = Math.max(0, Math.ceil(-Math.log10(scale.step) - 1e-9))
  const number = `#,##0${decimals ? `.${'0'.repeat(decimals)}` : ''}`
  return figure.unit === 'percent' ? `${number}"\u00a0%"` : number
}

const gridLines = `<c:majorGridlines><c:spPr><a:ln w="9525">${solidFill(neutral.grid)}</a:ln></c:spPr></c:majorGridlines>`
const axisLine = `<c:spPr><a:ln w="9525">${solidFill(neutral.rule)}</a:ln></c:spPr>`
const noLine = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'

function axisTitle(figure: Figure, layout: ChartLayout, language: string): string {
  if (!figure.axisLabel) return ''
  const look = { size: chartSizes.axisTitle, colour: neutral.quiet }
  const at = layout.axisTitle
  const place = at
    ? '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>' +
      `<c:x val="${at.x}"/><c:y val="${at.y}"/></c:manualLayout></c:layout>`
    : ''
  const text = chartText(figure.axisLabel, look, language, figure.kind === 'line')
  return `<c:title>${text}${place}<c:overlay val="${at ? 1 : 0}"/></c:title>`
}

/**
 * Both axes. Bars lie down with the first category on top: the order is reversed, and the value axis then crosses at
 * the last category, which is at the bottom.
 */
export function axesXml(
  figure: Figure,
  data: PlottedData,
  scale: ValueScale,
  layout: ChartLayout,
  language: string,
): string {
  const line = figure.kind === 'line'
  const category = { size: chartSizes.category, colour: neutral.text }
  const tick = { size: chartSizes.tick, colour: neutral.quiet }
  const fraction = data.grouping === 'percentStacked' ? 0.01 : 1
  return (
    `<c:catAx><c:axId val="${categoryAxisId}"/><c:scaling><c:orientation val="${line ? 'minMax' : 'maxMin'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${line ? 'b' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${axisLine}${chartTextLook(category, language)}<c:crossAx val="${valueAxisId}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${valueAxisId}"/><c:scaling><c:orientation val="minMax"/>` +
    `<c:max val="${scale.max * fraction}"/><c:min val="${scale.min * fraction}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${line ? 'l' : 'b'}"/>${gridLines}${axisTitle(figure, layout, language)}` +
    `<c:numFmt formatCode="${escapeXml(tickFormat(figure, data, scale))}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `${noLine}${chartTextLook(tick, language)}<c:crossAx val="${categoryAxisId}"/><c:crosses val="${line ? 'autoZero' : 'max'}"/>` +
    `<c:crossBetween val="between"/><c:majorUnit val="${Number((scale.step * fraction).toPrecision(6))}"/></c:valAx>`
  )
}
