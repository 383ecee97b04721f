import { CodePoints, type QuoteEdit } from '#core/interviews'

/** A word of a quote as it was said, at positions counted from the quote's start (code points, half open). */
export interface SaidWord {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The words of a quote, with the marks that stand on to them. */
export function wordsIn(verbatim: string): readonly SaidWord[] {
  const points = new CodePoints(verbatim)
  return [...verbatim.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    start: points.pointAt(index),
    end: points.pointAt(index + text.length),
    text,
  }))
}

/** A stretch without the marks around its words: a place in brackets keeps the comma that follows it. */
export function bareStretch(verbatim: string, start: number, end: number): readonly [number, number] {
  const text = new CodePoints(verbatim).slice(start, end)
  const before = [...(/^[^\p{L}\p{N}([]+/u.exec(text)?.[0] ?? '')].length
  const after = [...(/[^\p{L}\p{N})\]]+$/u.exec(text)?.[0] ?? '')].length
  return before + after >= end - start ? [start, end] : [start + before, end - after]
}

const isMark = (text: string): boolean => /^[([⟨].*[)\]⟩]\p{P}*$/u.test(text)

/**
 * The edit of what is marked. Words are put in after it, and so is a laugh, but where the marked is the transcriber's own mark
 * of one: then it stands in its place.
 */
export function editAt(
  verbatim: string,
  [start, end]: readonly [number, number],
  type: QuoteEdit['type'],
  text: string,
): QuoteEdit {
  if (type === 'omit') return { type, start, end, text: '' }
  const marked = new CodePoints(verbatim).slice(start, end)
  if (type === 'insert' || (type === 'nonverbal' && !isMark(marked))) {
    return { type, start: end, end, text: text.trim() }
  }
  const [from, to] = bareStretch(verbatim, start, end)
  return { type, start: from, end: to, text: text.trim() }
}
