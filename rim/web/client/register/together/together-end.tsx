import { useId, useState } from 'react'
import type { Saver, SavingView } from '../../saving/index.ts'
import { Button, ButtonLink } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { dayInWords } from '../round/dates.ts'
import { togetherWords as words } from './together-words.ts'

const review = 'review:recipient'

/** The end of the talk: that it was gone through together is noted, what is left to do, and the paper to take along. */
export function TogetherEnd({
  registration,
  view,
  saver,
  writable,
  today,
  reviewedBefore,
}: {
  /** Id. */
  registration: string
  view: SavingView
  saver: Saver
  writable: boolean
  today: string
  /** The day it was gone through when the page was opened; null where it was not. */
  reviewedBefore: string | null
}) {
  const say = useSay()
  const language = useLanguage()
  const title = useId()
  const [noted, setNoted] = useState(false)
  // a correction made together counts as going through it too; that it was done is theirs to say
  const day = noted ? today : reviewedBefore
  const status = view.keys[review]
  return (
    <section className="lp-together-end lp-no-print" aria-labelledby={title}>
      <h2 id={title} className="ds-heading" data-size="sm">
        {say(words.end)}
      </h2>
      <div role="status">
        {day !== null && (status === undefined || status === 'saved') && (
          <p>
            <span aria-hidden="true">✓ </span>
            {say(words.reviewedOn, { day: dayInWords(day, language) })}
          </p>
        )}
        {status !== undefined && status !== 'saved' && (
          <p>{say(words[status === 'conflict' ? 'failed' : status])}</p>
        )}
      </div>
      {writable && !noted && (
        <Button onClick={note}>{say(day === null ? words.reviewed : words.again)}</Button>
      )}
      <p>{say(words.paper)}</p>
      <div className="lp-row">
        <a
          className="ds-button"
          data-variant="secondary"
          href={`/api/registrations/${registration}/printout`}
          download
          onClick={saver.flush}
        >
          {say(words.print)}
        </a>
        <ButtonLink to="/register" look="tertiary">
          {say(words.toList)}
        </ButtonLink>
      </div>
      {view.status === 'draft' && (
        <p className="lp-row">
          {say(words.draft)}
          <ButtonLink to={`/register/forms/${registration}`} look="tertiary">
            {say(words.finish)}
          </ButtonLink>
        </p>
      )}
    </section>
  )

  function note(): void {
    // the server writes the day itself
    saver.edit({ [review]: today }, { together: true })
    saver.flush()
    setNoted(true)
  }
}
