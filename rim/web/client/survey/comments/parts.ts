import type { PartAnswer } from './answers.ts'

/** A piece of a text as it is shown: what stands there, and what stands in its place where it is taken out. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly replacement: string | null
}

/** The text in pieces, by the parts that are taken out. */
export function piecesOf(text: string, parts: readonly PartAnswer[]): readonly Piece[] {
  const points = [...text]
  const piece = (start: number, end: number, replacement: string | null): Piece[] =>
    start < end ? [{ text: points.slice(start, end).join(''), start, replacement }] : []
  let from = 0
  const pieces = parts.flatMap(({ start, end, replacement }) => {
    const made = [...piece(from, start, null), ...piece(start, end, replacement)]
    from = end
    return made
  })
  return [...pieces, ...piece(from, points.length, null)]
}

/** How the text reads when its parts are replaced. */
export const cleanedText = (text: string, parts: readonly PartAnswer[]): string =>
  piecesOf(text, parts)
    .map((piece) => piece.replacement ?? piece.text)
    .join('')

/** A word of a text, by its code points, without the marks around it. */
export interface MarkableWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

export function markableWords(text: string): readonly MarkableWord[] {
  const words: MarkableWord[] = []
  let [units, points] = [0, 0]
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}+@](?:[^\s]*[\p{L}\p{M}\p{N}])?/gu)) {
    points += [...text.slice(units, index)].length
    words.push({ text: word, start: points, end: points + [...word].length })
    points += [...word].length
    units = index + word.length
  }
  return words
}

/** Parts of marked words: those that stand beside each other go as one. */
export function partsOfWords(
  words: readonly MarkableWord[],
  marked: ReadonlySet<number>,
  replacement: string,
): readonly PartAnswer[] {
  const parts: PartAnswer[] = []
  words.forEach(({ start, end }, at) => {
    if (!marked.has(start)) return
    const before = words[at - 1]
    if (before && marked.has(before.start)) parts[parts.length - 1] = { ...parts.at(-1)!, end }
    else parts.push({ start, end, replacement })
  })
  return parts
}

/** The parts with another one; those that it touches go. */
export function withPart(parts: readonly PartAnswer[], marked: PartAnswer): readonly PartAnswer[] {
  return [...parts.filter((one) => one.end <= marked.start || marked.end <= one.start), marked].sort(
    (one, other) => one.start - other.start,
  )
}
