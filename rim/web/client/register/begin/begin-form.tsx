import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { ApiProblem, type BegunAnswer, forgetRound, NoAnswer, request, unitAddress } from '../../api/index.ts'
import { Alert, Button, Failure } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { beginWords as words } from './begin-words.ts'
import type { Begun } from './begun-notice.tsx'
import { BirthFields, type TypedBirth } from './birth-fields.tsx'
import { birthYearOf } from './birth-year.ts'
import { isAboutNumber, numberFault, referenceFault } from './check-number.ts'
import { NumberField } from './number-field.tsx'
import { useOnline } from './online.ts'
import { ReferenceField } from './reference-field.tsx'
import './begin.css'

/** Numbers of problems that are answered in words of our own here (rim/storage, rim/services). */
const optedOut = 4046
const birthNeeded = 4220

const noBirth: TypedBirth = { year: '', sex: null }

/**
 * Where a registration is begun, or the unit's own of the same person found again. The number is in the element until it
 * is sent, and in memory while the server is asked for more about it; never anywhere else.
 */
export function BeginForm({
  round,
  autoFocus = false,
  onBegun,
}: {
  /** Id. */
  round: string
  autoFocus?: boolean
  /** The id of the registration, before its form is shown. */
  onBegun?: (id: string) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const online = useOnline()
  const title = useId()
  const number = useRef<HTMLInputElement>(null)
  const referenceInput = useRef<HTMLInputElement>(null)
  const birthInput = useRef<HTMLInputElement>(null)
  // the number that the server wants year of birth and sex to
  const held = useRef<string | null>(null)
  const [asksBirth, setAsksBirth] = useState(false)
  const [birth, setBirth] = useState(noBirth)
  const [birthTried, setBirthTried] = useState(false)
  const [reference, setReference] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [cause, setCause] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const today = dayInOslo(new Date())
  const thisYear = Number(today.slice(0, 4))

  /** The number that can be sent; null where something stands in the way, which is then told and has the focus. */
  function readyNumber(): string | null {
    if (held.current !== null) {
      if (birthYearOf(birth.year, thisYear) !== null && birth.sex !== null) return held.current
      setBirthTried(true)
      birthInput.current?.focus()
      return null
    }
    const typed = number.current?.value ?? ''
    const wrong = numberFault(typed, today, language)
    setFault(wrong)
    if (wrong !== null) number.current?.focus()
    else if (referenceFault(reference) === 'number') referenceInput.current?.focus()
    else return typed
    return null
  }

  async function begin(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy || !online) return
    const sent = readyNumber()
    if (sent === null) return
    const wanted = {
      number: sent,
      localReference: reference.trim() === '' ? null : reference.trim(),
      ...(held.current !== null && { birthYear: Number(birth.year), sex: birth.sex }),
    }
    setBusy(true)
    setCause(null)
    forget()
    if (number.current) number.current.value = ''
    try {
      open(await request<BegunAnswer>('POST', `${unitAddress(round)}/registrations`, wanted))
    } catch (wrong) {
      setBusy(false)
      refuse(wrong, sent)
    }
  }

  function open(begun: BegunAnswer): void {
    setBusy(false)
    forgetRound(queries, round)
    onBegun?.(begun.id)
    const state: Begun | null = begun.created ? null : { begun: 'known', status: begun.status }
    navigate(`/register/forms/${begun.id}`, { state })
  }

  function refuse(wrong: unknown, sent: string): void {
    if (wrong instanceof ApiProblem && wrong.number === birthNeeded) {
      held.current = sent
      setAsksBirth(true)
      return
    }
    if (isAboutNumber(wrong)) setFault(wrong.message)
    else setCause(wrong)
    number.current?.focus()
  }

  function forget(): void {
    held.current = null
    setAsksBirth(false)
    setBirth(noBirth)
    setBirthTried(false)
  }

  return (
    <form className="lp-begin" aria-labelledby={title} onSubmit={begin} noValidate>
      <h2 id={title} className="ds-heading" data-size="xs">
        {say(words.title)}
      </h2>
      {!online && (
        <Alert colour="warning" live="polite">
          <p className="ds-paragraph">{say(words.offline)}</p>
        </Alert>
      )}
      {asksBirth ? (
        <BirthFields
          birth={birth}
          setBirth={setBirth}
          tried={birthTried}
          thisYear={thisYear}
          first={birthInput}
        />
      ) : (
        <div className="lp-begin-fields">
          <NumberField
            ref={number}
            label={say(words.number)}
            help={say(words.numberHelp)}
            fault={fault}
            setFault={setFault}
            autoFocus={autoFocus}
          />
          <ReferenceField ref={referenceInput} value={reference} setValue={setReference} />
        </div>
      )}
      <div className="lp-row">
        <Button type="submit" aria-disabled={busy || !online}>
          {say(busy ? words.starting : words.start)}
        </Button>
        {asksBirth && (
          <Button look="tertiary" onClick={forget}>
            {say(words.cancel)}
          </Button>
        )}
      </div>
      {cause !== null && <Refusal cause={cause} />}
    </form>
  )
}

/** Why nothing was begun. That somebody has said no is told without alarm. */
function Refusal({ cause }: { cause: unknown }) {
  const say = useSay()
  if (cause instanceof ApiProblem && cause.number === optedOut) {
    return (
      <Alert colour="info" live="polite">
        <p className="ds-paragraph">{say(words.optedOut)}</p>
      </Alert>
    )
  }
  if (cause instanceof NoAnswer) {
    return (
      <Alert colour="warning" live="assertive">
        <p className="ds-paragraph">{say(words.notReached)}</p>
      </Alert>
    )
  }
  return <Failure cause={cause} />
}
