/** Measures shared by the layout in code and the template, in points (1/72 inch). */

/** Width of an A4 page. */
const pageWidth = 595.276
/** White margin at the left and at the right. */
export const sideMargin = 57
/** What is left for text, tables and figures. */
export const textWidth = pageWidth - 2 * sideMargin
/** Figures are drawn at this width in CSS pixels: one pixel is 0.75 pt, so that 12 px text prints as 9 pt. */
export const figureWidth = Math.round(textWidth / Number(process.env.SC ?? 0.75))
