import type { DrawContext, Drawing } from './context.ts'
import { drawLegend } from './legend.ts'
import { box, coordinate, element, text } from './marks.ts'
import { paintOf } from './paints.ts'
import { paintedBox } from './patterns.ts'
import type { Figure, FigureCategory, Paint } from './specification.ts'
import { spread } from './spread.ts'
import { baseline, lineHeight, neutral, textStyles } from './style.ts'
import { drawWithheldBar, isWithheld, withheldItems } from './withheld.ts'
import { wrap } from './wrap.ts'

const endWidth = 18
/** Between the ends on one side. */
const endGap = 14
/** Room for each end on the side that has most of them. */
const endRoom = 78
/** A number that is withheld takes this much of its end, whatever it is. */
const withheldHeight = 16
/** Bands under this height stay without a printed number: it stands in the table. */
const lowestLabelled = 14
/** Share of the figure's width that the labels of one side may take. */
const labelShare = 0.24
const labelGap = 8
const bandOpacity = 0.5

interface Slot {
  readonly top: number
  readonly height: number
}

/** One end: a state before or after, with the bands that leave or reach it. */
interface End extends Slot {
  readonly label: string
  readonly base: string | undefined
  readonly paint: Paint
  /** By the other side's ends. */
  readonly slots: readonly Slot[]
}

/**
 * A flow: ends on the left (before) and on the right (after) with bands between them, in the order given. Bands have the
 * paint of where they come from and an edge; ends have their patterns and words. A number that is withheld has no band: a
 * hatched place stands at both its ends, of one height for all, so that it tells nothing.
 */
export function drawFlow(figure: Figure, context: DrawContext): Drawing {
  const height = Math.max(figure.categories.length, figure.series.length) * endRoom
  const legend = drawLegend(withheldItems(figure), 0, 0, context)
  const top = legend.height + 4
  const cell = (category: number, series: number) => figure.cells[series]![category]!
  const all = figure.cells.flat()
  const total = all.reduce((sum, { value }) => sum + (value ?? 0), 0)
  const hidden = (list: readonly boolean[]): number => list.filter(Boolean).length * withheldHeight
  const gaps = (ends: number): number => (ends - 1) * endGap
  const most = Math.max(figure.categories.length, figure.series.length)
  const scale = total === 0 ? 0 : Math.max(0, height - gaps(most) - hidden(all.map(isWithheld))) / total
  const heightOf = (category: number, series: number): number => {
    const one = cell(category, series)
    return isWithheld(one) ? withheldHeight : (one.value ?? 0) * scale
  }
  const left = endsOf(
    figure.categories.map((one) => ({ ...one, paint: one.paint ?? 'one' })),
    figure.series.length,
    heightOf,
    top,
    height,
  )
  const right = endsOf(figure.series, figure.categories.length, (s, c) => heightOf(c, s), top, height)
  const labels = {
    left: sideLabels(left, top, height, context),
    right: sideLabels(right, top, height, context),
  }
  const [x1, x2] = [labels.left.width + labelGap, context.width - labels.right.width - labelGap]
  const bands: string[] = []
  const numbers: string[] = []
  left.forEach((end, c) => {
    right.forEach((other, s) => {
      const [from, to] = [end.slots[s]!, other.slots[c]!]
      const one = cell(c, s)
      if (isWithheld(one)) {
        for (const [x, slot] of [
          [x1, from],
          [x2 - endWidth, to],
        ] as const) {
          const at = { x, y: slot.top, width: endWidth, height: slot.height }
          numbers.push(...drawWithheldBar(at, one.text, context))
        }
      } else if (from.height > 0) {
        bands.push(band([x1 + endWidth, from], [x2 - endWidth, to], end.paint))
        if (from.height >= lowestLabelled) numbers.push(...drawNumber(one.text, x1 + endWidth, from, context))
      }
    })
  })
  const ends = [
    ...left.map((end) => [x1, end] as const),
    ...right.map((end) => [x2 - endWidth, end] as const),
  ]
  return {
    elements: [
      ...legend.elements,
      ...bands,
      ...ends.flatMap(([x, end]) => drawEnd(x, end)),
      ...numbers,
      ...labels.left.draw(x1 - labelGap, 'end'),
      ...labels.right.draw(x2 + labelGap, 'start'),
    ],
    height: top + height + 6,
  }
}

/** Ends under each other, in the middle of the height that there is. */
function endsOf(
  states: readonly (Pick<FigureCategory, 'label' | 'base'> & { readonly paint: Paint })[],
  others: number,
  heightOf: (state: number, other: number) => number,
  top: number,
  height: number,
): End[] {
  const heights = states.map((_, at) => Array.from({ length: others }, (__, other) => heightOf(at, other)))
  const sums = heights.map((list) => list.reduce((sum, one) => sum + one, 0))
  const needed = sums.reduce((sum, one) => sum + one, 0) + (states.length - 1) * endGap
  let y = top + (height - needed) / 2
  return states.map(({ label, base, paint }, at) => {
    const start = y
    const slots = heights[at]!.map((one) => {
      const slot = { top: y, height: one }
      y += one
      return slot
    })
    y += endGap
    return { label, base, paint, slots, top: start, height: sums[at]! }
  })
}

function band([x1, from]: readonly [number, Slot], [x2, to]: readonly [number, Slot], paint: Paint): string {
  const { fill, edge } = paintOf(paint)
  const middle = coordinate((x1 + x2) / 2)
  const point = (x: number, y: number): string => `${coordinate(x)} ${coordinate(y)}`
  const curve = (x: number, y: number, [a, b]: readonly [number, number]): string =>
    `C${middle} ${coordinate(a)} ${middle} ${coordinate(b)} ${point(x, y)}`
  const d =
    `M${point(x1, from.top)}${curve(x2, to.top, [from.top, to.top])}L${point(x2, to.top + to.height)}` +
    `${curve(x1, from.top + from.height, [to.top + to.height, from.top + from.height])}Z`
  return element('path', {
    class: 'band',
    d,
    fill,
    'fill-opacity': String(bandOpacity),
    stroke: edge,
    'stroke-width': '0.75',
  })
}

function drawEnd(x: number, { top, height, paint }: End): string[] {
  if (height === 0) return []
  const at = { x, y: top, width: endWidth, height }
  return [paintedBox('end', at, paint), box('outline', at, { fill: 'none', stroke: paintOf(paint).edge })]
}

/** The number where its band begins, on a plate. */
function drawNumber(content: string, left: number, slot: Slot, context: DrawContext): string[] {
  const style = textStyles.value
  const width = context.metrics.width(content, style.size, style.weight) + 6
  const middle = slot.top + slot.height / 2
  const plate = { x: left + 4, y: middle - style.size / 2 - 1, width, height: style.size + 2 }
  return [
    box('plate', plate, { fill: neutral.page, rx: 2 }),
    text(style, left + 4 + width / 2, baseline(middle, style.size), content, { anchor: 'middle' }),
  ]
}

/** The labels of one side, each as near the middle of its end as the others let it. */
function sideLabels(ends: readonly End[], top: number, height: number, context: DrawContext) {
  const limit = context.width * labelShare
  const blocks = ends.map(({ label, base }) =>
    ([[label, textStyles.label], ...(base ? [[base, textStyles.base] as const] : [])] as const).flatMap(
      ([content, style]) => wrap(content, limit, style, context.metrics).map((line) => ({ line, style })),
    ),
  )
  const heights = blocks.map((lines) => lines.reduce((sum, { style }) => sum + lineHeight(style.size), 0))
  const wanted = ends.map((end, at) => ({ wanted: end.top + end.height / 2, width: heights[at]! }))
  const middles = spread(wanted, top - 4, top + height + 4, 2) ?? wanted.map((one) => one.wanted)
  const widths = blocks.flat().map(({ line, style }) => context.metrics.width(line, style.size, style.weight))
  return {
    width: Math.ceil(Math.max(0, ...widths)),
    draw: (x: number, anchor: 'start' | 'end'): string[] =>
      blocks.flatMap((lines, at) => {
        let y = middles[at]! - heights[at]! / 2
        return lines.map(({ line, style }) => {
          const step = lineHeight(style.size)
          y += step
          return text(style, x, baseline(y - step / 2, style.size), line, { anchor })
        })
      }),
  }
}
