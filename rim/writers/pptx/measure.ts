import { pointsPerInch } from './geometry.ts'
import { widthInEm } from './widths.ts'

/** Room for what the estimate cannot see: kerning, and machines that show another font in Calibri's place. */
const margin = 1.04

/** Line height of Calibri as PowerPoint sets it, in font sizes. */
const lineFactor = 1.22

export interface TextStyle {
  /** Points. */
  readonly size: number
  readonly bold?: boolean
}

/** Width of a text on one line, in inches. */
export function textWidth(text: string, style: TextStyle): number {
  return (widthInEm(text, style.bold ?? false) * style.size * margin) / pointsPerInch
}

/** Where PowerPoint may break a line: after ordinary spaces and after hyphens and slashes inside a word. */
function pieces(text: string): string[] {
  return text.match(/[^ \-–/]*[-–/]+|[^ \-–/]+ *| +/g) ?? []
}

/** The width of the longest piece that cannot be broken, in inches. */
export function longestPiece(text: string, style: TextStyle): number {
  return Math.max(0, ...pieces(text).map((piece) => textWidth(piece.trimEnd(), style)))
}

/** The number of lines that a text takes in a column of so many inches; line breaks in the text count. */
export function lineCount(text: string, style: TextStyle, width: number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + paragraphLines(paragraph, style, width), 0)
}

function paragraphLines(text: string, style: TextStyle, width: number): number {
  let lines = 1
  let used = 0
  for (const piece of pieces(text)) {
    const bare = textWidth(piece.trimEnd(), style)
    if (used > 0 && used + bare > width) {
      lines++
      used = 0
    }
    // a piece wider than the column is cut by PowerPoint in the middle
    if (bare > width) lines += Math.ceil(bare / width) - 1
    used += textWidth(piece, style)
  }
  return lines
}

/** Height of so many lines, in inches. */
export function lineHeight(size: number, lines = 1): number {
  return (lines * size * lineFactor) / pointsPerInch
}

/**
 * The largest of the sizes at which a text keeps within a number of lines and no word is cut; the last one where none
 * does.
 */
export function fittingSize(
  text: string,
  sizes: readonly number[],
  width: number,
  maxLines: number,
  bold = false,
): number {
  const fits = (size: number) =>
    longestPiece(text, { size, bold }) <= width && lineCount(text, { size, bold }, width) <= maxLines
  return sizes.find(fits) ?? sizes.at(-1)!
}
