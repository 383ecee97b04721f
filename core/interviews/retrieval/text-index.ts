import { remember } from '#core/foundation'
import { CodePoints, type TextVersion } from '../texts/index.ts'
import { labelsOf } from './labels.ts'
import { folded, root, word } from './words.ts'

/** A speaker's name, in the string's units. */
interface Label {
  readonly from: number
  readonly to: number
}

/**
 * A text made ready for searching. Made once per version (a text of 60 kB takes some milliseconds) and dropped with it; holds the words
 * themselves, so it must be kept no longer or wider than the text.
 */
export interface TextIndex {
  readonly text: TextVersion
  readonly points: CodePoints
  /** Where speakers' names stand before their words, in the string's units, in order. */
  readonly labels: readonly Label[]
  /** Where each word begins and ends, in the string's units. What stands before a turn on its line, the speaker's name, is no word. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Each word as it is compared, in the order of the text. */
  readonly forms: readonly string[]
  /** Where the words of each form stand: positions in `forms`, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** The forms of each root. */
  readonly roots: ReadonlyMap<string, readonly string[]>
}

/** Makes a text ready for searching. */
export function textIndex(text: TextVersion): TextIndex {
  const points = new CodePoints(text.text)
  const starts: number[] = []
  const ends: number[] = []
  const forms: string[] = []
  const places = new Map<string, number[]>()
  const roots = new Map<string, string[]>()
  const labels = labelsOf(text.turns, points).map(({ start, end }) => ({
    from: points.unitAt(start),
    to: points.unitAt(end),
  }))
  let label = 0
  for (const { index, 0: said } of text.text.matchAll(word)) {
    while (label < labels.length && labels[label]!.to <= index) label++
    if (label < labels.length && index >= labels[label]!.from) continue
    const form = folded(said)
    const there = places.get(form)
    if (there) there.push(forms.length)
    else {
      places.set(form, [forms.length])
      remember(roots, root(form), (): string[] => []).push(form)
    }
    starts.push(index)
    ends.push(index + said.length)
    forms.push(form)
  }
  return { text, points, labels, starts, ends, forms, places, roots }
}
