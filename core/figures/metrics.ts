import * as opentype from 'opentype.js'

// Node loads the package's CommonJS build (all under `default`), bundlers its module build (names only).
const { parse } = 'default' in opentype ? (opentype.default as typeof opentype) : opentype

/** The two weights that figures use. */
export type FontWeight = 'regular' | 'semibold'

/** Text widths in the font that figures are drawn with. */
export interface FigureMetrics {
  /** Width in the unit of `size` (kerning not counted, so a little wide rather than too narrow). */
  readonly width: (text: string, size: number, weight: FontWeight) => number
}

/**
 * Text metrics from the bytes of the TrueType fonts that are also used for drawing. Made once and shared: parsing
 * takes some ten milliseconds, measuring is a table look-up.
 *
 * Advances are summed glyph by glyph, because the library's own `getAdvanceWidth` fails on the ligature tables of
 * Source Sans 3.
 */
export function createMetrics(regular: Uint8Array, semibold: Uint8Array): FigureMetrics {
  const advances = { regular: advanceTable(regular), semibold: advanceTable(semibold) }
  return {
    width: (text, size, weight) => {
      const advance = advances[weight]
      let sum = 0
      for (const character of text) sum += advance(character)
      return sum * size
    },
  }
}

/** Advance of one character as a share of the font size, remembered. */
function advanceTable(bytes: Uint8Array): (character: string) => number {
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  const known = new Map<string, number>()
  return (character) => {
    const found = known.get(character)
    if (found !== undefined) return found
    const advance = (font.charToGlyph(character).advanceWidth ?? 0) / font.unitsPerEm
    known.set(character, advance)
    return advance
  }
}
