import type { ReactNode } from 'react'
import type { LocalText } from '#core/foundation'
import type { LogEvent } from '#core/interviews'
import { momentInWords } from '../../../words/dates.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import type { MemberAnswer } from '../../queries.ts'
import { nameOf } from '../agreement/given.ts'
import { doingWords } from './doing-words.ts'
import '../find.css'

const words = {
  line: {
    nb: 'Nr. {number}. {name} {doing}',
    nn: 'Nr. {number}. {name} {doing}',
    en: 'No. {number}. {name} {doing}',
  },
  why: { nb: 'Hvorfor: {reason}', nn: 'Kvifor: {reason}', en: 'Why: {reason}' },
} satisfies Record<string, LocalText>

/** Who did what in the analysis, when and why. */
export function EventHead({
  event: { number, actor, doing, of, at, reason },
  members,
  more,
  children,
}: {
  event: Omit<LogEvent, 'operations'>
  members: readonly MemberAnswer[]
  /** Said after the time. */
  more?: string
  children?: ReactNode
}) {
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <p className="lp-passage-head">
        <strong>
          {say(words.line, {
            number,
            name: nameOf(members, actor),
            doing: say(doingWords[doing], { of: of ?? '' }),
          })}
        </strong>
        <span className="lp-subtle">
          {momentInWords(new Date(at), new Date(), say, language)}
          {more !== undefined && ` · ${more}`}
        </span>
        {children}
      </p>
      {reason !== '' && <p className="lp-memo-text">{say(words.why, { reason })}</p>}
    </>
  )
}
