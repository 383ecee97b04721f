import { Fragment } from 'react'
import type { LocalText } from '#core/foundation'
import { useSay } from '../../words/index.ts'
import type { PartAnswer } from './answers.ts'
import { piecesOf } from './parts.ts'

const words = {
  becomes: { nb: ' (blir {to})', nn: ' (blir {to})', en: ' (becomes {to})' },
} satisfies Record<string, LocalText>

/** A comment as it was written; what is taken out stands marked, and is told to those who do not see it. */
export function MarkedText({ text, parts }: { text: string; parts: readonly PartAnswer[] }) {
  const say = useSay()
  return (
    <blockquote className="lp-comment-text" lang="no">
      {piecesOf(text, parts).map(({ text: piece, start, replacement }) =>
        replacement === null ? (
          <Fragment key={start}>{piece}</Fragment>
        ) : (
          <mark key={start}>
            {piece}
            <span className="lp-hidden">{say(words.becomes, { to: replacement })}</span>
          </mark>
        ),
      )}
    </blockquote>
  )
}
