import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { ownList, ownProgress, request, unitAddress } from '../../api/index.ts'
import { useSaving } from '../../saving/react.ts'
import { Alert, Button, Dialog, Failure } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { isAboutNumber, numberFault } from '../begin/check-number.ts'
import { NumberField } from '../begin/number-field.tsx'
import './dialogs.css'

const words = {
  title: { nb: 'Ønsker ikke å være med', nn: 'Ønskjer ikkje å vere med', en: 'Does not want to take part' },
  free: {
    nb: 'Alle kan si nei, før eller etter at skjemaet er fylt ut. Ingen trenger å si hvorfor, og det får ingen følger for hjelpen.',
    nn: 'Alle kan seie nei, før eller etter at skjemaet er fylt ut. Ingen treng å seie kvifor, og det får ingen følgjer for hjelpa.',
    en: 'Everyone can say no, before or after the form is filled in. Nobody needs to say why, and it has no consequences for the services.',
  },
  deleted: {
    nb: 'Alt som er registrert om personen i denne runden, blir slettet ved alle enheter i kommunen.',
    nn: 'Alt som er registrert om personen i denne runden, blir sletta ved alle einingar i kommunen.',
    en: 'All that is registered about the person in this round is deleted, at all units of the municipality.',
  },
  blocked: {
    nb: 'Ingen i kommunen kan registrere personen igjen i denne runden.',
    nn: 'Ingen i kommunen kan registrere personen igjen i denne runden.',
    en: 'Nobody in the municipality can register the person again in this round.',
  },
  never: {
    nb: 'Dette kan ikke gjøres om.',
    nn: 'Dette kan ikkje gjerast om.',
    en: 'This cannot be undone.',
  },
  number: {
    nb: 'Fødselsnummer eller D-nummer',
    nn: 'Fødselsnummer eller D-nummer',
    en: 'National identity number or D-number',
  },
  numberHelp: {
    nb: 'Nummeret er ikke lagret, så det må skrives på nytt. Det blir ikke lagret nå heller.',
    nn: 'Nummeret er ikkje lagra, så det må skrivast på nytt. Det blir ikkje lagra no heller.',
    en: 'The number is not stored, so it must be entered again. It is not stored now either.',
  },
  confirm: { nb: 'Slett og sperr', nn: 'Slett og sperr', en: 'Delete and block' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  close: { nb: 'Lukk', nn: 'Lukk', en: 'Close' },
  done: {
    nb: 'Det er notert. Det som var registrert om personen i denne runden, er slettet, og ingen kan registrere personen igjen.',
    nn: 'Det er notert. Det som var registrert om personen i denne runden, er sletta, og ingen kan registrere personen igjen.',
    en: 'Noted. What was registered about the person in this round has been deleted, and nobody can register the person again.',
  },
  another: {
    nb: 'Nummeret du skrev, hører ikke til denne registreringen. Personen med det nummeret er nå sperret, men registreringen du kom fra, står fortsatt. Se over hvem det gjelder, og prøv igjen med riktig nummer. Er feil person sperret, må kommunens koordinator få vite det.',
    nn: 'Nummeret du skreiv, høyrer ikkje til denne registreringa. Personen med det nummeret er no sperra, men registreringa du kom frå, står framleis. Sjå over kven det gjeld, og prøv igjen med rett nummer. Er feil person sperra, må koordinatoren i kommunen få vite det.',
    en: 'The number you entered does not belong to this registration. The person with that number is now blocked, but the registration you came from is still there. Check whom it is about, and try again with the right number. If the wrong person has been blocked, tell the municipal coordinator.',
  },
} satisfies Record<string, LocalText>

type Step = 'asking' | 'sending' | 'done' | 'another'

/** Notes that somebody does not want to take part. Needs the number once more, because it is kept nowhere. */
export function OptOutDialog({
  round,
  registration,
  close,
}: {
  /** Id. */
  round: string
  /** The registration that it is begun from: told where the number was another's. */
  registration?: string
  /** `gone`: what it was begun from, or anything at all, is deleted now. */
  close: (gone: boolean) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const saving = useSaving()
  const number = useRef<HTMLInputElement>(null)
  const way = useRef<HTMLButtonElement>(null)
  const [step, setStep] = useState<Step>('asking')
  const [fault, setFault] = useState<string | null>(null)
  const [cause, setCause] = useState<unknown>(null)

  // after the dialog has opened, which takes the focus to its first button
  useEffect(() => number.current?.focus(), [])
  // the button that sent it is gone
  const over = step === 'done' || step === 'another'
  useEffect(() => {
    if (over) way.current?.focus()
  }, [over])

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const input = number.current
    if (step === 'sending' || !input) return
    const wrong = numberFault(input.value, dayInOslo(new Date()), language)
    setFault(wrong)
    if (wrong !== null) return input.focus()
    const sent = input.value
    input.value = ''
    setCause(null)
    setStep('sending')
    try {
      await request('POST', `${unitAddress(round)}/opt-outs`, { number: sent })
      const another = await isStillThere()
      // what waits on this machine is about what is no more
      if (!another && registration !== undefined) void saving.discard(registration)
      setStep(another ? 'another' : 'done')
    } catch (refused) {
      setStep('asking')
      if (isAboutNumber(refused)) setFault(refused.message)
      else setCause(refused)
    }
  }

  /** Whether the registration stands in the list afterwards: then the number was somebody else's. */
  async function isStillThere(): Promise<boolean> {
    void queries.invalidateQueries({ queryKey: ownProgress(round).queryKey })
    const list = await queries.fetchQuery({ ...ownList(round), staleTime: 0 }).catch(() => [])
    return list.some(({ id }) => id === registration)
  }

  const leave = () => close(step === 'done')
  return (
    <Dialog title={say(words.title)} close={leave}>
      {over ? (
        <>
          <Alert colour={step === 'done' ? 'success' : 'warning'} live="assertive">
            <p className="ds-paragraph">{say(words[step])}</p>
          </Alert>
          <div className="lp-dialog-foot">
            <Button ref={way} onClick={leave}>
              {say(words.close)}
            </Button>
          </div>
        </>
      ) : (
        <form className="lp-dialog-form" onSubmit={send} noValidate>
          <p className="ds-paragraph">{say(words.free)}</p>
          <ul className="ds-list">
            {[words.deleted, words.blocked, words.never].map((text) => (
              <li key={text.nb}>{say(text)}</li>
            ))}
          </ul>
          <NumberField
            ref={number}
            label={say(words.number)}
            help={say(words.numberHelp)}
            fault={fault}
            setFault={setFault}
          />
          {cause !== null && <Failure cause={cause} />}
          <div className="lp-dialog-foot">
            <Button type="submit" colour="danger" aria-disabled={step === 'sending'}>
              {say(words.confirm)}
            </Button>
            <Button look="secondary" onClick={leave}>
              {say(words.cancel)}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
