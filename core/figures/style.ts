import type { Hex } from './contrast.ts'
import type { FontWeight } from './metrics.ts'

/** A kind of text in a figure: its size in px, weight and colour. All texts are one of these. */
export interface TextStyle {
  readonly role: string
  readonly size: number
  readonly weight: FontWeight
  readonly fill: Hex
}

export const textStyles = {
  label: { role: 'label', size: 13, weight: 'regular', fill: '#14202b' },
  base: { role: 'base', size: 11.5, weight: 'regular', fill: '#56616b' },
  value: { role: 'value', size: 12, weight: 'semibold', fill: '#14202b' },
  symbol: { role: 'symbol', size: 15, weight: 'semibold', fill: '#14202b' },
  tick: { role: 'tick', size: 11.5, weight: 'regular', fill: '#56616b' },
  legend: { role: 'legend', size: 12.5, weight: 'regular', fill: '#14202b' },
  empty: { role: 'empty', size: 13, weight: 'regular', fill: '#56616b' },
} as const satisfies Record<string, TextStyle>

/** Lines that help the eye but hold no data. */
export const neutral = {
  grid: '#e2e6e9',
  axis: '#7b868f',
  outline: '#56616b',
  restFill: '#f3f4f5',
  restInk: '#b4bbc1',
  page: '#ffffff',
} as const satisfies Record<string, Hex>

/** Half the height of figures and capitals in Source Sans 3, as a share of the size: centres text on a line. */
const halfCapital = 0.33

/** The baseline that centres a text of this size on `y`. */
export function baseline(y: number, size: number): number {
  return y + size * halfCapital
}

/** The baseline that centres a symbol on `y`: dots alone sit on the baseline, and are lifted to the middle. */
export function symbolBaseline(y: number, content: string): number {
  return /^[. ]+$/.test(content) ? y + 1.5 : baseline(y, textStyles.symbol.size) - 0.75
}

/** Distance between the lines of a wrapped text. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.2)
}
