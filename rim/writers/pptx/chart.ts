import type { Figure } from '#core/figures'
import { axesXml, axisIds, valueScale } from './chart-axes.ts'
import type { PlottedData } from './chart-data.ts'
import { type ChartLayout, type ChartSize, layoutChart } from './chart-layout.ts'
import { seriesXml } from './chart-series.ts'
import { chartSizes, chartTextLook } from './chart-text.ts'
import { neutral } from './colours.ts'
import { chartNamespaces } from './namespaces.ts'
import { languageTags } from './words.ts'

/**
 * The chart part of a figure: native and editable, with its numbers cached.
 *
 * @param figure the part of it that is shown, with `data`
 * @param whole all of it: parts share one scale and one column of labels
 * @param workbook relationship id of the embedded workbook
 */
export function chartXml(
  figure: Figure,
  whole: Figure,
  data: PlottedData,
  size: ChartSize,
  workbook: string,
): string {
  const language = languageTags[figure.language]
  const layout = layoutChart(whole, data, size)
  const { plot } = layout
  const manual =
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${plot.x}"/><c:y val="${plot.y}"/><c:w val="${plot.w}"/><c:h val="${plot.h}"/></c:manualLayout></c:layout>`
  return (
    `<c:chartSpace ${chartNamespaces}><c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${manual}${plotXml(figure, data, layout, language)}` +
    `${axesXml(figure, data, valueScale(whole), layout, language)}<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    legendXml(data, language) +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${chartTextLook({ size: 12, colour: neutral.text }, language)}` +
    `<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  )
}

function legendXml(data: PlottedData, language: string): string {
  if (!data.legend) return ''
  const look = chartTextLook({ size: chartSizes.legend, colour: neutral.text }, language)
  return `<c:legend><c:legendPos val="b"/>${hiddenEntries(data)}<c:overlay val="0"/>${look}</c:legend>`
}

/** The helper of a line chart draws nothing, so it has no place in the legend. */
function hiddenEntries(data: PlottedData): string {
  if (data.grouping !== 'standard') return ''
  return data.series
    .map(({ role }, i) =>
      role === 'place' ? `<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>` : '',
    )
    .join('')
}

function plotXml(figure: Figure, data: PlottedData, layout: ChartLayout, language: string): string {
  const context = { data, language, labelSize: layout.labelSize }
  const series = data.series.map((each, i) => seriesXml(each, i, context)).join('')
  if (figure.kind === 'line')
    return (
      `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
      `<c:marker val="1"/>${axisIds}</c:lineChart>`
    )
  const overlap = figure.kind === 'stacked' ? 100 : 0
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${data.grouping}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${layout.gapWidth}"/><c:overlap val="${overlap}"/>${axisIds}</c:barChart>`
  )
}
