import { type LocalText, type Problem, problem } from '#core/foundation'
import type { PublicationTexts } from './publication-manifest.ts'
import { publicationProblems as problems } from './publication-problems.ts'

/** What a publication is, as far as it decides what has to be written. */
export interface WrittenOf {
  readonly kind: 'report' | 'news'
  /** It stands in place of another. */
  readonly replaces: boolean
  readonly pictured: boolean
}

/** What still has to be written in a publication before it is sent to review: problems 3155-3160. */
export function lackingTexts(
  { title, excerpt, text, change, contact, picture }: PublicationTexts,
  { kind, replaces, pictured }: WrittenOf,
): readonly Problem[] {
  const lacks = (of: LocalText | undefined): boolean => !of?.nb.trim() || !of.nn.trim()
  return [
    ...(lacks(title) ? [problem(problems.noTitle)] : []),
    ...(lacks(excerpt) ? [problem(problems.noExcerpt)] : []),
    // a report has its own pages
    ...(kind === 'news' && lacks(text) ? [problem(problems.noText)] : []),
    ...(replaces && lacks(change) ? [problem(problems.noChange)] : []),
    ...(contact?.name.trim() ? [] : [problem(problems.noContact)]),
    ...(pictured && (lacks(picture?.alt) || !picture?.credit.trim())
      ? [problem(problems.pictureUntold)]
      : []),
  ]
}
