/** A stretch of a text: code points from `start`, up to but not with `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * A text, with its positions counted both in Unicode code points, as everything that is stored does, and in the string's own
 * units (UTF-16), as the language and the browser do. Made once per text. A text without astral characters has no table.
 */
export class CodePoints {
  readonly text: string
  /** The number of code points. */
  readonly length: number
  /** The code points that take two units, by their position in code points, ascending. */
  readonly #astral: readonly number[]

  constructor(text: string) {
    this.text = text
    this.#astral = astralIn(text)
    this.length = text.length - this.#astral.length
  }

  /** The string's unit at which a code point begins. What lies outside the text gives its nearest end. */
  unitAt(point: number): number {
    const inside = Math.min(Math.max(point, 0), this.length)
    return inside + before(this.#astral, inside, 0)
  }

  /** The code point that a unit belongs to; the second unit of a pair belongs to the same one as the first. */
  pointAt(unit: number): number {
    const inside = Math.min(Math.max(unit, 0), this.text.length)
    return inside - before(this.#astral, inside, 1)
  }

  /** The text of a stretch. */
  slice(start: number, end: number): string {
    return this.text.slice(this.unitAt(start), this.unitAt(end))
  }
}

/** How many code points a text has. */
export const codePointLength = (text: string): number => text.length - astralIn(text).length

function astralIn(text: string): readonly number[] {
  const found: number[] = []
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) found.push(index - found.length)
  return found
}

/**
 * How many of the listed lie before a position. The position of the n-th is shifted by n times `step`: as code points they lie
 * where the list says, as units each has pushed those after it one further.
 */
function before(list: readonly number[], position: number, step: 0 | 1): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! + middle * step < position) low = middle + 1
    else high = middle
  }
  return low
}
