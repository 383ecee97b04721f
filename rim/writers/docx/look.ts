import { textWidth } from '../pdf/measures.ts'

/** Colours of the document, as the format writes them; the same as of the PDF. */
export const colours = {
  accent: '0B4F5C',
  soft: 'E8F0F1',
  ink: '1B2426',
  quiet: '4D5A5D',
  rule: 'CBD5D7',
  mark: '8A2A0F',
} as const

/** A point is twenty of the format's units for lengths. */
export const twips = (points: number): number => Math.round(points * 20)

/** Type sizes are told in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** A4 with the PDF's margins, so that tables laid out for one fit the other. In twips. */
export const page = {
  width: 11_906,
  height: 16_838,
  side: 1140,
  top: 1480,
  bottom: 1360,
  text: twips(textWidth),
} as const
