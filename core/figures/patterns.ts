import { type Box, box, coordinate, element } from './marks.ts'
import { type PaintPattern, paintOf } from './paints.ts'
import type { Paint } from './specification.ts'
import { neutral } from './style.ts'

/** What a box is filled with: a role, or the hatched grey of withheld numbers. */
export type Fill = Paint | 'rest'

/** A box in a role's fill, with its pattern over it. */
export function paintedBox(role: string, at: Box, fill: Fill): string {
  const style = fill === 'rest' ? restStyle : paintOf(fill)
  const plain = box(role, at, { fill: style.fill })
  if (style.pattern === 'solid') return plain
  const { strokes, width } = patternStrokes(style.pattern, at)
  if (!strokes) return plain
  const look = { fill: 'none', stroke: style.patternInk, 'stroke-width': width }
  const cap =
    style.pattern === 'dots'
      ? { 'stroke-linecap': 'round', 'stroke-dasharray': `0.01 ${2 * dotStep - 0.01}` }
      : {}
  return plain + element('path', { class: 'pattern', d: strokes, ...look, ...cap })
}

const restStyle = { fill: neutral.restFill, pattern: 'diagonal', patternInk: neutral.restInk } as const

/*
 * Patterns are drawn stroke by stroke, cut to their box, and not as SVG `<pattern>` tiles: programs that print PDF
 * show the seams between tiles, which turned lines into dashes.
 */
function patternStrokes(
  pattern: Exclude<PaintPattern, 'solid'>,
  at: Box,
): { strokes: string; width: number } {
  switch (pattern) {
    case 'diagonal':
      return { strokes: falling(inset(at, 0.7), 10), width: 1.4 }
    case 'cross':
      return { strokes: falling(inset(at, 0.5), 11) + rising(inset(at, 0.5), 11), width: 1 }
    case 'horizontal':
      return { strokes: level(inset(at, 0.6), 5), width: 1.2 }
    case 'dots':
      return { strokes: dots(inset(at, 1.6), dotStep), width: 2.2 }
  }
}

interface Edges {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Between rows of dots, and half of what is between dots in a row; px. */
const dotStep = 5

/** The box less half a stroke on each side, so that no stroke reaches out of it. */
function inset(at: Box, by: number): Edges {
  return { left: at.x + by, right: at.x + at.width - by, top: at.y + by, bottom: at.y + at.height - by }
}

/** The multiples of `step` between two ends; the same grid everywhere, so that neighbours match. */
function multiples(from: number, to: number, step: number): number[] {
  const list: number[] = []
  for (let k = Math.ceil(from / step); k * step <= to; k++) list.push(k * step)
  return list
}

function stroke(x1: number, y1: number, x2: number, y2: number): string {
  return `M${coordinate(x1)} ${coordinate(y1)}L${coordinate(x2)} ${coordinate(y2)}`
}

/** Lines from upper left to lower right: y - x is constant on each. */
function falling({ left, right, top, bottom }: Edges, step: number): string {
  return multiples(top - right, bottom - left, step)
    .map((c) => [Math.max(left, top - c), Math.min(right, bottom - c), c] as const)
    .filter(([from, to]) => to > from)
    .map(([from, to, c]) => stroke(from, from + c, to, to + c))
    .join('')
}

/** Lines from lower left to upper right: y + x is constant on each. */
function rising({ left, right, top, bottom }: Edges, step: number): string {
  return multiples(top + left, bottom + right, step)
    .map((c) => [Math.max(left, c - bottom), Math.min(right, c - top), c] as const)
    .filter(([from, to]) => to > from)
    .map(([from, to, c]) => stroke(from, c - from, to, c - to))
    .join('')
}

function level({ left, right, top, bottom }: Edges, step: number): string {
  if (right <= left) return ''
  // counted from the box, so that each bar looks the same
  const first = top + ((bottom - top) % step) / 2
  const lines: string[] = []
  for (let y = first; y <= bottom; y += step) lines.push(stroke(left, y, right, y))
  return lines.join('')
}

/** Dots in staggered rows: a dashed stroke for each row, whose dashes have almost no length and round ends. */
function dots({ left, right, top, bottom }: Edges, step: number): string {
  const first = top + ((bottom - top) % step) / 2
  const marks: string[] = []
  for (let row = 0; first + row * step <= bottom; row++) {
    const shift = row % 2 === 0 ? 0 : step
    const [from] = multiples(left - shift, right - shift, 2 * step)
    if (from === undefined) continue
    // to the edge and not to the last dot, where a reader's rounding could lose it
    const y = first + row * step
    marks.push(stroke(from + shift, y, right + 0.01, y))
  }
  return marks.join('')
}
