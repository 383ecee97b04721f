import type { Hex } from './contrast.ts'
import type { TextStyle } from './style.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text made safe between tags and in attributes; characters that XML 1.0 cannot hold are dropped. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are just the characters XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      .replace(/[&<>"]/g, (character) => entities[character]!)
  )
}

/** A coordinate as printed: at most two decimals, never `-0`. The same numbers give the same bytes everywhere. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A figure has a coordinate that is no number: ${value}`)
  return String(Math.round(value * 100) / 100 + 0)
}

/** One element without content. Numbers are rounded; `undefined` leaves an attribute out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
): string {
  const parts = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value!)}"`)
  return `<${name}${parts.join('')}/>`
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A filled box; `role` becomes the class that tests and style sheets know it by. */
export function box(role: string, at: Box, look: { fill: string; stroke?: Hex; rx?: number }): string {
  return element('rect', {
    class: role,
    x: at.x,
    y: at.y,
    width: at.width,
    height: at.height,
    fill: look.fill,
    stroke: look.stroke,
    'stroke-width': look.stroke && '0.75',
    rx: look.rx,
  })
}

export function line(
  role: string,
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: Hex,
  width = 1,
): string {
  return element('line', {
    class: role,
    x1: from[0],
    y1: from[1],
    x2: to[0],
    y2: to[1],
    stroke,
    'stroke-width': width,
  })
}

/** One line of text; `y` is its baseline. */
export function text(
  style: TextStyle,
  x: number,
  y: number,
  content: string,
  options: { anchor?: 'start' | 'middle' | 'end'; fill?: Hex } = {},
): string {
  const anchor = options.anchor && options.anchor !== 'start' ? ` text-anchor="${options.anchor}"` : ''
  const weight = style.weight === 'semibold' ? ' font-weight="600"' : ''
  return (
    `<text class="${style.role}" x="${coordinate(x)}" y="${coordinate(y)}" font-size="${coordinate(style.size)}"` +
    `${weight}${anchor} fill="${options.fill ?? style.fill}">${escapeXml(content)}</text>`
  )
}
