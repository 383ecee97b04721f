import type { Place } from './types.ts'

/** Measures of the printed form in mm, and sizes of type in points. What the writer draws and what a reader of scanned sheets looks for. */

/** A4. */
const page = { width: 210, height: 297 }
/** What questions fill. */
export const contentArea: Place = { x: 13, y: 27.5, width: 184, height: 256.3 }
/** Black squares near the corners, by which a scanned page is found and turned: the lower left one is hollow. */
const markSize = 5
const cornerMarks: readonly (Place & { readonly hollow: boolean })[] = [
  { x: 7, y: 7, width: markSize, height: markSize, hollow: false },
  { x: 198, y: 7, width: markSize, height: markSize, hollow: false },
  { x: 7, y: 285, width: markSize, height: markSize, hollow: true },
  { x: 198, y: 285, width: markSize, height: markSize, hollow: false },
]
/** The QR code with its quiet zone. */
const qrPlace: Place = { x: 174.5, y: 5.5, width: 21.5, height: 21.5 }
/** What a copy's code is printed in, at its right. */
const codePlace: Place = { x: 114, y: 7, width: 59, height: 8 }
/** The squares of the page mark, beside each other. */
const pageMarkPlace: Place = { x: 132, y: 286, width: 60, height: 3 }

/** A box to tick. */
export const boxSize = 5
/** From a box to its label. */
export const boxGap = 1.8
/** From a label to the next box. */
export const choiceGap = 4.5
/** White beside the words above a column of the scale. */
export const columnAir = 1.2
/** A box to write a figure in. */
export const figureBox = { width: 7, height: 8 }

/** Sizes of type in points. */
export const sizes = { text: 11, label: 10.5, scale: 9.5, number: 9, heading: 12.5 }
/** From line to line, as shares of the size. */
export const leading = 1.15

/** All that whoever draws a form, or reads a scanned one, must know beside the form itself. */
export const paperMeasures = {
  page,
  contentArea,
  cornerMarks,
  qrPlace,
  codePlace,
  pageMarkPlace,
  columnAir,
  boxSize,
  boxGap,
  choiceGap,
  figureBox,
  sizes,
  leading,
} as const
