import { type Paint, type PaintStyle, paintOf } from '#core/figures'

export type { PaintStyle }

/** What stands in the place of withheld numbers: a pale, hatched rest. */
export const restStyle: PaintStyle = {
  fill: '#f3f4f5',
  pattern: 'diagonal',
  patternInk: '#b4bbc1',
  ink: '#14202b',
  edge: '#56616b',
}

export function styleOf(paint: Paint): PaintStyle {
  return paintOf(paint)
}

/** Neutral colours of slides and charts, as the format writes them. */
export const neutral = {
  text: '14202B',
  quiet: '56616B',
  rule: 'C5CCD1',
  grid: 'E2E6E9',
  band: 'F1F5F6',
  page: 'FFFFFF',
  /** The badge of made-up data: seen, but not an alarm. */
  markFill: 'FFF3CD',
  markRule: 'C39A1C',
} as const

/** `#0b4f5c` as `0B4F5C`. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase()
}

const presets: Readonly<Record<Exclude<PaintStyle['pattern'], 'solid'>, string>> = {
  diagonal: 'wdUpDiag',
  dots: 'pct10',
  cross: 'openDmnd',
  horizontal: 'ltHorz',
}

/** A solid fill. */
export function solidFill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`
}

/** The fill of a series, with its pattern: told apart without colour too. */
export function paintFill(style: PaintStyle): string {
  if (style.pattern === 'solid') return solidFill(style.fill)
  return (
    `<a:pattFill prst="${presets[style.pattern]}"><a:fgClr><a:srgbClr val="${hex(style.patternInk)}"/></a:fgClr>` +
    `<a:bgClr><a:srgbClr val="${hex(style.fill)}"/></a:bgClr></a:pattFill>`
  )
}
