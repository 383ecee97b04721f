import { type CommentCoding, drawSecondShare, sameCoding, secondCodingSeed } from '#core/survey'
import type { OpenComment } from './read.ts'

/**
 * What a comment waits for: `clean`; `confirm` by a second person; `code`; `second`, coded again by another; `settle`, where
 * two differ. `out`: it tells nothing; `done`: nothing is left.
 */
export type CommentStep = 'clean' | 'confirm' | 'out' | 'code' | 'second' | 'settle' | 'done'

/** Comments that tell something, as two people have said. */
export const isKept = ({ cleaning }: OpenComment): boolean =>
  cleaning?.kept === true && cleaning.confirmedBy !== null

/** Those that a second person codes: drawn when all comments are cleaned, so that the share is of them all; null until then. */
export function drawnShare(comments: readonly OpenComment[], wave: string): ReadonlySet<string> | null {
  if (comments.some(({ cleaning }) => (cleaning?.confirmedBy ?? null) === null)) return null
  return drawSecondShare(
    comments.filter(isKept).map(({ id }) => id),
    secondCodingSeed(wave),
  )
}

export function stepOf(comment: OpenComment, drawn: ReadonlySet<string> | null): CommentStep {
  const { cleaning, codings } = comment
  if (cleaning === null) return 'clean'
  if (cleaning.confirmedBy === null) return 'confirm'
  if (!cleaning.kept) return 'out'
  const { first, second, settled } = codings
  if (!first) return 'code'
  if (second) return settled || sameCoding(first.coding, second.coding) ? 'done' : 'settle'
  return drawn?.has(comment.id) ? 'second' : 'done'
}

/** What a comment counts as: what was settled, or what the first said. Null where nobody has coded it. */
export const finalCoding = ({ codings }: OpenComment): CommentCoding | null =>
  (codings.settled ?? codings.first)?.coding ?? null

/** What two people have given the same comment, the first one's in front. */
export const codedTwice = (comments: readonly OpenComment[]): (readonly [CommentCoding, CommentCoding])[] =>
  comments.flatMap(({ codings: { first, second } }) =>
    first && second ? [[first.coding, second.coding] as const] : [],
  )
