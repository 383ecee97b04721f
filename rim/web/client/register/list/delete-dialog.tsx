import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { forgetRound, request } from '../../api/index.ts'
import { useSaving } from '../../saving/react.ts'
import { Button, Dialog, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { OptOutDialog } from './opt-out-dialog.tsx'
import './dialogs.css'

const words = {
  title: { nb: 'Slett registreringen', nn: 'Slett registreringa', en: 'Delete the registration' },
  which: {
    nb: 'Registreringen «{reference}».',
    nn: 'Registreringa «{reference}».',
    en: 'The registration “{reference}”.',
  },
  which_none: {
    nb: 'Registreringen uten referanse.',
    nn: 'Registreringa utan referanse.',
    en: 'The registration without reference.',
  },
  what: {
    nb: 'Alle svar og kommentarer i registreringen blir slettet for godt, også det som er lagret av andre i enheten. Mottakeren kan registreres på nytt senere.',
    nn: 'Alle svar og kommentarar i registreringa blir sletta for godt, også det som er lagra av andre i eininga. Mottakaren kan registrerast på nytt seinare.',
    en: 'All answers and comments in the registration are deleted for good, also what others in the unit have saved. The recipient can be registered again later.',
  },
  why: {
    nb: 'Hvorfor skal den slettes?',
    nn: 'Kvifor skal ho slettast?',
    en: 'Why is it to be deleted?',
  },
  mistake: {
    nb: 'Registrert ved en feil',
    nn: 'Registrert ved ein feil',
    en: 'Registered by mistake',
  },
  optOut: {
    nb: 'Mottakeren ønsker ikke å være med',
    nn: 'Mottakaren ønskjer ikkje å vere med',
    en: 'The recipient does not want to take part',
  },
  choose: {
    nb: 'Velg hvorfor registreringen skal slettes.',
    nn: 'Vel kvifor registreringa skal slettast.',
    en: 'Choose why the registration is to be deleted.',
  },
  confirm: { nb: 'Slett', nn: 'Slett', en: 'Delete' },
  next: { nb: 'Gå videre', nn: 'Gå vidare', en: 'Continue' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Deletes a registration that should not be there. Choosing why is the confirmation; a no is noted in its own dialog. */
export function DeleteDialog({
  round,
  registration,
  reference,
  close,
}: {
  /** Id. */
  round: string
  /** Id. */
  registration: string
  reference: string | null
  close: (gone: boolean) => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const saving = useSaving()
  const id = useId()
  const [reason, setReason] = useState<'mistake' | 'optOut' | null>(null)
  const [step, setStep] = useState<'asking' | 'unanswered' | 'sending' | 'opt-out'>('asking')
  const [cause, setCause] = useState<unknown>(null)

  async function confirm(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (step === 'sending') return
    if (reason === null) {
      setStep('unanswered')
      document.getElementById(`${id}-mistake`)?.focus()
      return
    }
    if (reason === 'optOut') return setStep('opt-out')
    setStep('sending')
    setCause(null)
    try {
      await request('DELETE', `/api/registrations/${registration}`)
      // what waits on this machine is about what is no more
      void saving.discard(registration)
      forgetRound(queries, round)
      close(true)
    } catch (refused) {
      setStep('asking')
      setCause(refused)
    }
  }

  if (step === 'opt-out') return <OptOutDialog round={round} registration={registration} close={close} />
  const unanswered = step === 'unanswered' && reason === null
  return (
    <Dialog title={say(words.title)} close={() => close(false)}>
      <form className="lp-dialog-form" onSubmit={confirm} noValidate>
        <p className="ds-paragraph">
          {reference === null ? say(words.which_none) : say(words.which, { reference })} {say(words.what)}
        </p>
        <fieldset className="ds-fieldset" aria-describedby={unanswered ? `${id}-fault` : undefined}>
          <legend className="ds-label">{say(words.why)}</legend>
          {(['mistake', 'optOut'] as const).map((one) => (
            <div key={one} className="ds-field">
              <input
                id={`${id}-${one}`}
                className="ds-input"
                type="radio"
                name={`${id}-reason`}
                checked={reason === one}
                onChange={() => setReason(one)}
                aria-invalid={unanswered}
              />
              <label className="ds-label" htmlFor={`${id}-${one}`}>
                {say(words[one])}
              </label>
            </div>
          ))}
          {unanswered && (
            <p id={`${id}-fault`} className="ds-validation-message">
              {say(words.choose)}
            </p>
          )}
        </fieldset>
        {cause !== null && <Failure cause={cause} />}
        <div className="lp-dialog-foot">
          <Button type="submit" colour="danger" aria-disabled={step === 'sending'}>
            {say(reason === 'optOut' ? words.next : words.confirm)}
          </Button>
          <Button look="secondary" onClick={() => close(false)}>
            {say(words.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
