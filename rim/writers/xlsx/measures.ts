/*
 * Widths are in Excel's unit, the digit of the workbook's font. We measure by rough classes instead of font files: the
 * reader's program may lack the font, and a little air costs nothing while a cut word does.
 */
const narrow = /[ijlft.,:;'|!()[\] \u00a0]/
const wide = /[mwMW@%—…]/
const capital = /[A-ZÆØÅ&#]/

/** The width of one line of text, in digits of the base font. */
export function textWidth(
  text: string,
  options: { readonly bold?: boolean; readonly size?: number } = {},
): number {
  let width = 0
  for (const character of text) {
    width += narrow.test(character)
      ? 0.55
      : wide.test(character)
        ? 1.5
        : capital.test(character)
          ? 1.18
          : 0.98
  }
  return width * (options.bold ? 1.06 : 1) * ((options.size ?? 11) / 11)
}

/** The widest single word: a column narrower than this would break inside it. */
export function widestWord(
  text: string,
  options: { readonly bold?: boolean; readonly size?: number } = {},
): number {
  return Math.max(0, ...text.split(/[\s]+/).map((word) => textWidth(word, options)))
}

/** How many lines a text takes when wrapped at words in a column. */
export function lineCount(
  text: string,
  width: number,
  options: { readonly bold?: boolean; readonly size?: number } = {},
): number {
  const room = Math.max(1, width - 1)
  const space = textWidth(' ', options)
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines++
    let used = 0
    for (const word of paragraph.split(/ +/)) {
      const size = textWidth(word, options)
      if (used > 0 && used + space + size > room) {
        lines++
        used = 0
      }
      // a word longer than the line is broken by the program
      lines += Math.max(0, Math.ceil(size / room) - 1)
      used += (used > 0 ? space : 0) + (size > room ? size % room : size)
    }
  }
  return lines
}

/** The height in points of a row with so many lines. */
export const rowHeight = (lines: number, size = 11): number => Math.ceil(lines * size * 1.3 + 3)
