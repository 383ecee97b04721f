import type { QuoteEdit } from '../project/entities.ts'
import { CodePoints } from '../texts/code-points.ts'

/** A part of a quote as it is printed, and what was said there. */
export interface QuotePiece {
  /** `text` is as it was said. */
  readonly type: 'text' | QuoteEdit['type']
  /** As printed: `[…]`, `[hun]`, `(ler)`. */
  readonly text: string
  /** What stands in the transcript; empty for what is put in. The pieces' verbatims make the whole of what was said. */
  readonly verbatim: string
}

/** What stands where words are left out. */
export const omissionMark = '[…]'

/** Edits in the order of the text; those at one place stay in the order in which they were made. */
export const orderedEdits = (edits: readonly QuoteEdit[]): readonly QuoteEdit[] =>
  [...edits].sort((one, other) => one.start - other.start || one.end - other.end)

/**
 * A quote in pieces: the words as said with its edits applied, each visible as what it is. White space next to what is put in
 * or left out is made so that words are apart and there is one space between them.
 *
 * @param verbatim the quote's stretch of the transcript.
 * @param edits not lying in each other (`wrongWithEdits`); positions in code points from the quote's start.
 * @example plainQuote(renderedQuote('Da er med.', [{ type: 'insert', start: 6, end: 6, text: 'hun' }])) // 'Da er [hun] med.'
 */
export function renderedQuote(verbatim: string, edits: readonly QuoteEdit[]): readonly QuotePiece[] {
  const points = new CodePoints(verbatim)
  const pieces: QuotePiece[] = []
  let from = 0
  for (const edit of orderedEdits(edits)) {
    if (edit.start > from) pieces.push(said(points.slice(from, edit.start)))
    pieces.push({
      type: edit.type,
      text: printed(edit),
      verbatim: points.slice(edit.start, edit.end),
    })
    from = Math.max(from, edit.end)
  }
  if (from < points.length || pieces.length === 0) pieces.push(said(points.slice(from, points.length)))
  return spaced(pieces)
}

const said = (text: string): QuotePiece => ({ type: 'text', text, verbatim: text })

/** What an edit puts there; marks that the writer put around it already are not doubled. */
function printed({ type, text }: QuoteEdit): string {
  switch (type) {
    case 'omit':
      return omissionMark
    case 'insert':
    case 'mask':
      return `[${bare(text)}]`
    case 'nonverbal':
      return `(${bare(text)})`
    case 'wording':
      return text
  }
}

const bare = (text: string): string =>
  text
    .trim()
    .replace(/^[[(](.*)[\])]$/u, '$1')
    .trim()

const marksApart: ReadonlySet<QuotePiece['type']> = new Set<QuotePiece['type']>([
  'omit',
  'insert',
  'nonverbal',
])

/**
 * Puts the spaces right around marks that stand apart from words. The space belongs to the printed text alone, so that the
 * verbatims stay whole; two omissions that meet are one.
 */
function spaced(pieces: readonly QuotePiece[]): readonly QuotePiece[] {
  const printedPieces: QuotePiece[] = []
  let before = ''
  let omitted = false
  for (const piece of pieces) {
    let { text } = piece
    const again = piece.type === 'omit' && omitted
    if (again) text = ''
    else if (marksApart.has(piece.type)) text = /(?:^|[\s([«“"])$/u.test(before) ? text : ` ${text}`
    else if (joinsOn(printedPieces, before)) {
      text = /^[\s.,;:!?)\]»”]/u.test(text) || text === '' ? text : ` ${text}`
      if (/\s$/u.test(before)) text = text.replace(/^[^\S\n]+/u, '')
    }
    printedPieces.push({ ...piece, text })
    before = (before + text).slice(-8)
    if (text.trim() !== '') omitted = piece.type === 'omit'
  }
  return printedPieces
}

/** Whether what came last in print was a mark that stands apart. */
function joinsOn(pieces: readonly QuotePiece[], before: string): boolean {
  const last = pieces.findLast(({ text }) => text !== '')
  return last !== undefined && marksApart.has(last.type) && before !== ''
}

/** A quote as one string, as printed. */
export const plainQuote = (pieces: readonly QuotePiece[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .trim()

/** What was said, before any edit. */
export const verbatimQuote = (pieces: readonly QuotePiece[]): string =>
  pieces.map(({ verbatim }) => verbatim).join('')

/** How many words of the informant's are printed: marks in brackets and parentheses are none. */
export const quoteWords = (pieces: readonly QuotePiece[]): number =>
  pieces
    .filter(({ type }) => type === 'text' || type === 'wording')
    .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0), 0)
