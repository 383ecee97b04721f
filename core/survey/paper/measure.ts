/** The weights that forms are printed in. */
export type Weight = 'regular' | 'semibold'

/** Millimetres of one typographic point. */
export const point = 25.4 / 72

/**
 * Advance widths of Source Sans 3, the font that forms are printed in, in thousandths of the size: first the signs from space
 * to tilde, then some more. Layout must not read font files; a test compares the table with them.
 */
const advances: Readonly<Record<Weight, readonly number[]>> = {
  regular: [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497,
    497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263,
    479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497,
    500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419,
    338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
  ],
  semibold: [
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513,
    513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282,
    494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513,
    500, 549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431,
    361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
  ],
}
const moreAdvances: Readonly<Record<Weight, Readonly<Record<string, number>>>> = {
  regular: {
    Æ: 822,
    Ø: 664,
    Å: 544,
    æ: 778,
    ø: 542,
    å: 504,
    é: 496,
    è: 496,
    ó: 542,
    ò: 542,
    ô: 542,
    ü: 544,
    ö: 542,
    ä: 504,
    '–': 480,
    '…': 948,
    '«': 429,
    '»': 429,
    '“': 426,
    '”': 426,
    '’': 249,
    '‘': 249,
    '→': 619,
    '↓': 619,
    '\u00a0': 200,
  },
  semibold: {
    Æ: 834,
    Ø: 674,
    Å: 558,
    æ: 780,
    ø: 549,
    å: 516,
    é: 507,
    è: 507,
    ó: 549,
    ò: 549,
    ô: 549,
    ü: 556,
    ö: 549,
    ä: 516,
    '–': 480,
    '…': 964,
    '«': 455,
    '»': 455,
    '“': 482,
    '”': 482,
    '’': 275,
    '‘': 275,
    '→': 618,
    '↓': 618,
    '\u00a0': 200,
  },
}
/** Of a sign that is not in the table: as wide as any. */
const widest = 948

/** The signs whose widths are known. */
export const knownSigns: readonly string[] = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...Object.keys(moreAdvances.regular),
]

/** Advance of one sign in thousandths of the size. */
export function advanceOf(sign: string, weight: Weight): number {
  return advances[weight][sign.charCodeAt(0) - 32] ?? moreAdvances[weight][sign] ?? widest
}

/** Width of a text on one line in mm; kerning is not counted, so a little wide rather than too narrow. @param size in points */
export function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
  let sum = 0
  for (const sign of text) sum += advanceOf(sign, weight)
  return (sum / 1000) * size * point
}

/**
 * How many lines a text takes in a width, broken between words alone, as the forms are set. A word that is wider than the
 * width counts as the lines it would fill.
 *
 * @param size in points
 * @param width in mm
 */
export function linesOf(text: string, size: number, width: number, weight: Weight = 'regular'): number {
  const space = widthOf(' ', size, weight)
  let lines = 1
  let at = 0
  for (const word of breakable(text)) {
    const wide = widthOf(word, size, weight)
    if (at > 0 && at + space + wide > width) {
      lines++
      at = 0
    }
    at += (at > 0 ? space : 0) + wide
    if (at > width) {
      lines += Math.ceil(at / width) - 1
      at = width
    }
  }
  return lines
}

/** The parts that a line may end after, with what follows them: words. */
const breakable = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '')

/** Width of the widest word in mm: no column may be narrower. */
export const widestWord = (text: string, size: number, weight: Weight = 'regular'): number =>
  Math.max(0, ...breakable(text).map((word) => widthOf(word, size, weight)))
