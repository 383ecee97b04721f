import type { Hex } from './contrast.ts'
import { coordinate, element } from './marks.ts'
import { neutral } from './style.ts'

/** Outlines of about the same area around (0, 0), told apart without colour. The circle is drawn as its own element. */
const outlines: readonly (readonly (readonly [number, number])[] | 'circle')[] = [
  'circle',
  [
    [-4, -4],
    [4, -4],
    [4, 4],
    [-4, 4],
  ],
  [
    [0, -5],
    [5, 4],
    [-5, 4],
  ],
  [
    [0, -5.5],
    [5.5, 0],
    [0, 5.5],
    [-5.5, 0],
  ],
  [
    [0, 5],
    [5, -4],
    [-5, -4],
  ],
  [
    [-1.6, -5],
    [1.6, -5],
    [1.6, -1.6],
    [5, -1.6],
    [5, 1.6],
    [1.6, 1.6],
    [1.6, 5],
    [-1.6, 5],
    [-1.6, 1.6],
    [-5, 1.6],
    [-5, -1.6],
    [-1.6, -1.6],
  ],
]

/** The marker of series `index`, centred on a point; a white edge keeps markers apart where lines meet. */
export function drawMarker(index: number, x: number, y: number, fill: Hex): string {
  const outline = outlines[index % outlines.length]!
  const look = { class: 'marker', fill, stroke: neutral.page, 'stroke-width': 1 }
  if (outline === 'circle') return element('circle', { cx: x, cy: y, r: 4.5, ...look })
  const points = outline.map(([dx, dy]) => `${coordinate(x + dx)} ${coordinate(y + dy)}`)
  return element('path', { d: `M${points.join('L')}Z`, ...look })
}
