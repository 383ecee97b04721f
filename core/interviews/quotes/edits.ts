import { type Problem, problem } from '#core/foundation'
import type { QuoteEdit } from '../project/entities.ts'
import { isBetweenCharacters } from '../texts/characters.ts'
import { CodePoints } from '../texts/code-points.ts'
import { quoteProblems } from './problems.ts'
import { orderedEdits, quoteWords, renderedQuote } from './rendered.ts'

/**
 * What is wrong with a quote's edits, one problem for each edit at most; an empty list where they may stand. Edits lie inside the
 * quote, whole characters at a time, none in another.
 */
export function wrongWithEdits(verbatim: string, edits: readonly QuoteEdit[]): readonly Problem[] {
  const points = new CodePoints(verbatim)
  const found = edits.flatMap((edit) => wrongWithEdit(points, edit).slice(0, 1))
  if (found.length > 0) return found
  const ordered = orderedEdits(edits)
  const overlapping = ordered.some((edit, at) => at > 0 && edit.start < ordered[at - 1]!.end)
  if (overlapping) return [problem(quoteProblems.overlapping)]
  return quoteWords(renderedQuote(verbatim, edits)) === 0 ? [problem(quoteProblems.nothingLeft)] : []
}

/** Types that put words there; an omission puts its mark. */
const withWords: ReadonlySet<QuoteEdit['type']> = new Set<QuoteEdit['type']>([
  'insert',
  'mask',
  'nonverbal',
  'wording',
])

function wrongWithEdit(points: CodePoints, { type, start, end, text }: QuoteEdit): readonly Problem[] {
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (!whole || start < 0 || end < start || end > points.length) return [problem(quoteProblems.outside)]
  return [
    ...(type === 'insert' && start !== end ? [problem(quoteProblems.notBetween)] : []),
    // a laugh may be put in, or stand in the place of the transcriber's own mark
    ...(type !== 'insert' && type !== 'nonverbal' && start === end
      ? [problem(quoteProblems.nothingThere)]
      : []),
    ...(isBetweenCharacters(points, start) && isBetweenCharacters(points, end)
      ? []
      : [problem(quoteProblems.insideCharacter)]),
    ...(withWords.has(type) && !/[\p{L}\p{N}]/u.test(text) ? [problem(quoteProblems.noWords)] : []),
  ]
}
