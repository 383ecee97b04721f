import { type Hex, relativeLuminance } from './contrast.ts'
import type { Paint } from './specification.ts'

/** A pattern that lies over a fill so that it can be told apart without colour. */
export type PaintPattern = 'solid' | 'diagonal' | 'dots' | 'cross' | 'horizontal'

/** How a role is drawn, on every surface. */
export interface PaintStyle {
  readonly fill: Hex
  readonly pattern: PaintPattern
  /** Colour of the pattern's strokes: near the fill, so that the surface stays calm. */
  readonly patternInk: Hex
  /** Text on the fill; contrast at least 4.5:1. */
  readonly ink: Hex
  /** Lines, markers and outlines of the role on white; contrast at least 4.5:1. */
  readonly edge: Hex
}

/** Dark text, also on light fills. */
export const darkInk: Hex = '#14202b'
const lightInk: Hex = '#ffffff'

/*
 * The four levels keep the colours that the registrants know (green, yellow, red, blue light), but each has its own
 * lightness (L* about 70, 86, 48 and 24), so that a grey copy still has four greys, and three of them a pattern.
 * The steps of a scale go from brown over a pale middle to blue, which all kinds of colour vision tell apart. Both ends are
 * dark, but no two steps equally so (L* about 46, 79, 92, 63 and 30); the two that come nearest have patterns of their own.
 * `own` is the one strong colour among whose numbers are shown; the others step back. `one` to `six` alternate dark
 * and light, so that neighbours differ by 3:1, and carry patterns where two darks or two lights would look alike.
 */
const paints: Readonly<Record<Paint, Omit<PaintStyle, 'ink'>>> = {
  green: { fill: '#7fb992', pattern: 'solid', patternInk: '#7fb992', edge: '#35714a' },
  yellow: { fill: '#f5d469', pattern: 'dots', patternInk: '#c39a1c', edge: '#7d6100' },
  red: { fill: '#c4472f', pattern: 'diagonal', patternInk: '#dd7a66', edge: '#c4472f' },
  blue_light: { fill: '#123a63', pattern: 'cross', patternInk: '#3f6894', edge: '#123a63' },
  own: { fill: '#0b4f5c', pattern: 'solid', patternInk: '#0b4f5c', edge: '#0b4f5c' },
  earlier: { fill: '#7fb3bd', pattern: 'solid', patternInk: '#7fb3bd', edge: '#3b7681' },
  class: { fill: '#6b7278', pattern: 'solid', patternInk: '#6b7278', edge: '#6b7278' },
  country: { fill: '#d9cfbb', pattern: 'solid', patternInk: '#d9cfbb', edge: '#7d7053' },
  least: { fill: '#a5581a', pattern: 'diagonal', patternInk: '#cf8a52', edge: '#a5581a' },
  little: { fill: '#e9bb78', pattern: 'dots', patternInk: '#b98637', edge: '#8f5f12' },
  some: { fill: '#ebe8e1', pattern: 'solid', patternInk: '#ebe8e1', edge: '#6b675d' },
  much: { fill: '#6f9fbd', pattern: 'horizontal', patternInk: '#4c7f9f', edge: '#2f6a8c' },
  most: { fill: '#174a70', pattern: 'solid', patternInk: '#174a70', edge: '#174a70' },
  one: { fill: '#0b4f5c', pattern: 'solid', patternInk: '#0b4f5c', edge: '#0b4f5c' },
  two: { fill: '#a9cdd3', pattern: 'solid', patternInk: '#a9cdd3', edge: '#3b7681' },
  three: { fill: '#7a5c8e', pattern: 'diagonal', patternInk: '#9a80ab', edge: '#7a5c8e' },
  four: { fill: '#e6cd94', pattern: 'dots', patternInk: '#b3944c', edge: '#806413' },
  five: { fill: '#52693a', pattern: 'horizontal', patternInk: '#74895e', edge: '#52693a' },
  six: { fill: '#e0bcb5', pattern: 'cross', patternInk: '#c4958b', edge: '#955548' },
}

/** All roles, in the order of their documentation. */
export const paintNames = Object.keys(paints) as readonly Paint[]

/**
 * The look of a role: the same in SVG, slides and pages.
 *
 * @example paintOf('yellow').pattern // 'dots'
 */
export function paintOf(paint: Paint): PaintStyle {
  const style = paints[paint]
  return { ...style, ink: relativeLuminance(style.fill) > 0.25 ? darkInk : lightInk }
}
