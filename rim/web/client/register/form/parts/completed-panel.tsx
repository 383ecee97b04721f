import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { forgetRound, request } from '../../../api/index.ts'
import { Button, Failure } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { BeginForm } from '../../begin/begin-form.tsx'
import './completed.css'

const words = {
  title: { nb: 'Fullført', nn: 'Fullført', en: 'Completed' },
  titleOf: { nb: 'Fullført: {reference}', nn: 'Fullført: {reference}', en: 'Completed: {reference}' },
  what: {
    nb: 'Registreringen er lagret og teller med i runden. Den blir i enheten til kommunen leverer. Til da kan den åpnes igjen og rettes.',
    nn: 'Registreringa er lagra og tel med i runden. Ho blir i eininga til kommunen leverer. Til då kan ho opnast igjen og rettast.',
    en: 'The registration is saved and counts in the round. It stays in the unit until the municipality submits. Until then it can be opened again and corrected.',
  },
  list: { nb: 'Til listen', nn: 'Til lista', en: 'To the list' },
  together: {
    nb: 'Gå gjennom sammen med mottakeren',
    nn: 'Gå gjennom saman med mottakaren',
    en: 'Go through it with the recipient',
  },
  reopen: { nb: 'Åpne igjen', nn: 'Opne igjen', en: 'Open again' },
}

/** Shown when a registration is complete: what happens now, and at once the number of the next recipient. */
export function CompletedPanel({
  registration,
  round,
  revision,
  reference,
  justNow,
  onReopened,
}: {
  /** Id. */
  registration: string
  /** Id. */
  round: string
  revision: number
  reference: string | null
  /** Whether it was completed now: then focus goes to the next recipient's number. */
  justNow: boolean
  onReopened: () => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const [cause, setCause] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const reopened = useRef(false)
  // the button that had the focus goes with the panel
  useEffect(
    () => () => {
      if (reopened.current) document.querySelector<HTMLElement>('main h1')?.focus()
    },
    [],
  )
  const reopen = async () => {
    setBusy(true)
    setCause(null)
    try {
      await request('POST', `/api/registrations/${registration}/reopening`, { revision })
      forgetRound(queries, round)
      reopened.current = true
      onReopened()
    } catch (met) {
      setCause(met)
      setBusy(false)
    }
  }
  return (
    <section className="lp-completed" aria-labelledby="completed-title">
      <div role="status">
        <h2 id="completed-title" tabIndex={-1} className="ds-heading" data-size="md">
          <span aria-hidden="true">✓ </span>
          {reference === null ? say(words.title) : say(words.titleOf, { reference })}
        </h2>
        <p className="ds-paragraph lp-lead">{say(words.what)}</p>
      </div>
      <div className="lp-completed-next">
        <BeginForm round={round} autoFocus={justNow} />
      </div>
      <div className="lp-row">
        <Link to={`/register/rounds/${round}`} className="ds-link">
          {say(words.list)}
        </Link>
        <Link to={`/register/forms/${registration}/together`} className="ds-link">
          {say(words.together)}
        </Link>
        <Button look="secondary" size="sm" aria-disabled={busy} onClick={() => !busy && void reopen()}>
          {say(words.reopen)}
        </Button>
      </div>
      {cause !== null && <Failure cause={cause} />}
    </section>
  )
}
