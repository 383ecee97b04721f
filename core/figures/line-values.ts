import type { DrawContext } from './context.ts'
import { type Box, box, text } from './marks.ts'
import { paintOf } from './paints.ts'
import type { Figure, Paint } from './specification.ts'
import { spread } from './spread.ts'
import { baseline, neutral, textStyles } from './style.ts'

/** A known number of a line, where it is drawn. */
export interface Point {
  readonly category: number
  readonly x: number
  readonly y: number
  readonly text: string
}

const style = textStyles.value
const height = 13

interface Room {
  readonly plot: Box
  /** What stands there already. */
  readonly placed: readonly Box[]
}

interface Label {
  readonly point: Point
  readonly paint: Paint
  readonly width: number
}

/**
 * The numbers of the lines. One series: each number over (or under) its point. Several: only the last of each, right
 * of its point, in the order of the lines. A number that finds no free place is left out: the table holds it.
 */
export function drawValues(
  figure: Figure,
  paths: readonly (readonly (readonly Point[])[])[],
  room: Room,
  context: DrawContext,
): string[] {
  const alone = figure.series.length === 1
  const labels = figure.series.flatMap((series, s): Label[] => {
    const points = paths[s]!.flat()
    return (alone ? points : points.slice(-1)).map((point) => ({
      point,
      paint: series.paint,
      width: context.metrics.width(point.text, style.size, style.weight),
    }))
  })
  const placed = [...room.placed]
  return (alone ? labels.map(overOrUnder) : beside(labels, room.plot)).flatMap(({ label, places }) => {
    const free = places.find(
      (place) => inside(place, room.plot) && !placed.some((other) => overlap(place, other)),
    )
    if (!free) return []
    placed.push(free)
    return drawLabel(label, free)
  })
}

interface Candidates {
  readonly label: Label
  readonly places: readonly Box[]
}

function overOrUnder(label: Label): Candidates {
  const { point, width } = label
  return {
    label,
    places: [-21, 8, -34, 21].map((dy) => ({ x: point.x - width / 2, y: point.y + dy, width, height })),
  }
}

/** Labels of lines that end in the same category, one over the other in the order of their points. */
function beside(labels: readonly Label[], plot: Box): Candidates[] {
  const ends = [...new Set(labels.map((label) => label.point.category))]
  return ends.flatMap((category) => {
    const group = labels.filter((label) => label.point.category === category)
    group.sort((a, b) => a.point.y - b.point.y)
    const wanted = group.map((label) => ({ wanted: label.point.y, width: height }))
    const middles = spread(wanted, plot.y, plot.y + plot.height, 1)
    return group.map((label, i) => {
      const middle = middles?.[i]
      const at = { x: label.point.x + 10, width: label.width, height }
      return { label, places: middle === undefined ? [] : [{ ...at, y: middle - height / 2 }] }
    })
  })
}

function inside(place: Box, plot: Box): boolean {
  // a hundredth of a pixel is rounding
  return (
    place.x >= plot.x - 0.01 &&
    place.y >= plot.y - 0.01 &&
    place.x + place.width <= plot.x + plot.width + 0.01 &&
    place.y + place.height <= plot.y + plot.height + 0.01
  )
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width + 3 && b.x < a.x + a.width + 3 && a.y < b.y + b.height && b.y < a.y + a.height
}

/** A white plate keeps grid lines out of the number. */
function drawLabel(label: Label, at: Box): string[] {
  return [
    box('plate', { ...at, x: at.x - 1.5, width: at.width + 3 }, { fill: neutral.page }),
    text(style, at.x, baseline(at.y + height / 2, style.size), label.point.text, {
      fill: paintOf(label.paint).edge,
    }),
  ]
}
