/** Measures shared by the layout in code and the template, in points (1/72 inch). */

/** Width of an A4 page. */
const pageWidth = 595.276
/** White margin at the left and at the right. */
export const sideMargin = 57
/** What is left for text, tables and figures. */
export const textWidth = pageWidth - 2 * sideMargin
/** Figures are drawn at this width in CSS pixels: one pixel is 0.68 pt, so that labels of 13 px print as 8.8 pt. */
export const figureWidth = Math.round(textWidth / 0.68)
/** A figure with a caption of three lines and its note fits a page at this height. */
export const tallestFigure = 600
/** A figure and its table stand on one page where they are estimated to be no higher; the page holds 708. */
export const tallestTogether = 685
/** The same in running text, where a higher block would leave much of the page before it white. */
export const tallestInText = 420
/** A figure may be shrunk so much to stand on one page with its table: labels are then 7.8 pt. */
export const mostShrunk = 0.88
