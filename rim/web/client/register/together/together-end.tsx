import { useId, useState } from 'react'
import { reviewKey } from '#core/instruments'
import type { Saver, SavingView } from '../../saving/index.ts'
import { Button, ButtonLink } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { PrintoutLink } from './printout-link.tsx'
import { togetherWords as words } from './together-words.ts'

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
  const status = view.keys[reviewKey]
  return (
    <section className="lp-together-end lp-no-print" aria-labelledby={title}>
      <h2 id={title} className="ds-heading" data-size="sm">
        {say(words.end)}
      </h2>
      <div role="status">
        {day !== null && status === undefined && (
          <p>
            <span aria-hidden="true">✓ </span>
            {say(words.reviewedOn, { day: dayInWords(day, language) })}
          </p>
        )}
        {status !== undefined && <p>{say(words[status === 'conflict' ? 'failed' : status])}</p>}
      </div>
      {writable && !noted && (
        <Button onClick={note}>{say(day === null ? words.reviewed : words.again)}</Button>
      )}
      <p>{say(words.paper)}</p>
      <div className="lp-row">
        <PrintoutLink registration={registration} saver={saver} />
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
    saver.edit({ [reviewKey]: today }, { together: true })
    saver.flush()
    setNoted(true)
  }
}
