import { place } from './geometry.ts'
import { lineCount, lineHeight } from './measure.ts'
import type { SlideWords } from './words.ts'

/** The small text under a figure or table: source, n, what was left out. */
export interface Note {
  readonly lines: readonly string[]
  /** Points. */
  readonly size: number
  /** Where it begins, in inches from the top of the slide; it ends at the footer. */
  readonly top: number
}

const sizes = [12, 11, 10]
const mostLines = 4

/**
 * The note in the largest size at which it takes few lines. One that is too long even in the smallest is cut after a
 * whole line, and says that the rest stands in the speaker notes.
 */
export function fitNote(texts: readonly string[], words: SlideWords): Note {
  const lines = texts.filter((text) => text)
  const { w } = place.content
  const count = (shown: readonly string[], size: number) =>
    shown.reduce((sum, text) => sum + lineCount(text, { size }, w), 0)
  const size =
    sizes.find((each) => count(lines, each) <= (each === 12 ? 1 : each === 11 ? 2 : mostLines)) ?? 10
  let shown = lines
  while (shown.length > 1 && count(shown, size) > mostLines) {
    const whole = shown.at(-1) === words.restInNotes ? shown.slice(0, -2) : shown.slice(0, -1)
    shown = [...whole, words.restInNotes]
    if (whole.length === 0) break
  }
  const height = lineHeight(size, Math.max(1, Math.min(mostLines + 1, count(shown, size)))) + 0.06
  return { lines: shown, size, top: place.noteBottom - height }
}
