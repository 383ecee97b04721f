import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { longestReason, reasonKey, type SessionProblem } from '#core/instruments'
import { useSay } from '../../../words/index.ts'
import { ChoiceRow } from '../field/choice-label.tsx'
import { FormText } from '../field/form-text.tsx'
import type { FormState, FormStore } from '../stores/store.ts'
import { reasonId } from './reason-id.ts'
import { asReason, quickReasonOf, quickReasons, reasonState } from './reasons.ts'
import './warnings.css'

const words = {
  check: { nb: 'Kontroller', nn: 'Kontroller', en: 'Check' },
  note: { nb: 'Merk', nn: 'Merk', en: 'Note' },
  ask: {
    nb: 'Rett svarene, eller si hvorfor det stemmer:',
    nn: 'Rett svara, eller sei kvifor det stemmer:',
    en: 'Correct the answers, or say why it is right:',
  },
  holds: {
    nb: 'Begrunnelsen blir tatt vare på sammen med svarene. Du kan endre den:',
    nn: 'Grunngivinga blir teken vare på saman med svara. Du kan endre ho:',
    en: 'The reason is kept with the answers. You can change it:',
  },
  askAgain: {
    nb: 'Svarene er endret etter at begrunnelsen ble skrevet. Rett svarene, eller si hvorfor det stemmer:',
    nn: 'Svara er endra etter at grunngivinga blei skriven. Rett svara, eller sei kvifor det stemmer:',
    en: 'The answers were changed after the reason was written. Correct the answers, or say why it is right:',
  },
  still: { nb: 'Gjelder fortsatt: «{text}»', nn: 'Gjeld framleis: «{text}»', en: 'Still holds: “{text}”' },
  own: { nb: 'Med egne ord', nn: 'Med eigne ord', en: 'In my own words' },
  ownLabel: { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reason' },
  privacy: {
    nb: 'Ikke skriv navn eller fødselsnummer.',
    nn: 'Ikkje skriv namn eller fødselsnummer.',
    en: 'Do not write names or identity numbers.',
  },
  left: { nb: '{count} tegn igjen', nn: '{count} teikn att', en: '{count} characters left' },
  kept: { nb: 'Begrunnet', nn: 'Grunngitt', en: 'Reason given' },
}

const asks = { missing: words.ask, holds: words.holds, stale: words.askAgain }

interface Props {
  readonly problem: SessionProblem
  readonly store: FormStore
  readonly state: FormState
}

/**
 * A warning of the form's rules at the fields it is about: either the answers are changed, or a reason is given for why
 * it is right. What is only worth knowing is shown without asking for anything.
 */
export function WarningReason(props: Props) {
  const say = useSay()
  const { problem } = props
  if (problem.severity !== 'info') return <Warning {...props} />
  return (
    <p className="lp-info-note">
      <span className="lp-mark" aria-hidden="true">
        i
      </span>
      <span>
        <span className="lp-hidden">{say(words.note)}: </span>
        <FormText text={problem.text} />
      </span>
    </p>
  )
}

interface Option {
  readonly value: string
  readonly text: string
}

function Warning({ problem, store, state }: Props) {
  const say = useSay()
  const id = useId()
  const ownBox = useRef<HTMLTextAreaElement>(null)
  const goesToOwn = useRef(false)
  const key = reasonKey(problem.number)
  const reason = reasonState(problem, state)
  const text = reason.kind === 'missing' ? '' : reason.text
  const quick = quickReasonOf(text)
  // own words are for the answers as they were when they were begun; changed answers ask anew
  const answered = Math.max(0, ...problem.questions.map((question) => state.answeredIn[question] ?? 0))
  const [ownSince, setOwnSince] = useState(-1)
  const writesOwn = ownSince === answered
  const [draft, setDraft] = useState('')
  const stale = reason.kind === 'stale'
  const own = writesOwn || (reason.kind === 'holds' && quick < 0)
  const shownDraft = (asReason(draft) ?? '') === text || (writesOwn && (quick >= 0 || stale)) ? draft : text
  const chosen = own ? 'own' : reason.kind === 'holds' ? String(quick) : ''

  const options: readonly Option[] = [
    ...(stale ? [{ value: 'still', text: say(words.still, { text }) }] : []),
    ...quickReasons.flatMap((one, at) =>
      stale && at === quick ? [] : [{ value: String(at), text: say(one) }],
    ),
    { value: 'own', text: say(words.own) },
  ]

  useEffect(() => {
    if (!goesToOwn.current) return
    goesToOwn.current = false
    ownBox.current?.focus()
  })

  const choose = (value: string) => {
    if (value === 'own') {
      setOwnSince(answered)
      setDraft(quick < 0 ? text : '')
      goesToOwn.current = true
      return
    }
    setOwnSince(-1)
    if (value !== 'still') return store.edit({ [key]: say(quickReasons[Number(value)]!) })
    // taken away first: the same again would be no edit, and it is given anew for the answers as they are now
    store.edit({ [key]: null })
    store.edit({ [key]: text })
  }
  const write = (written: string) => {
    setOwnSince(answered)
    setDraft(written)
    store.edit({ [key]: asReason(written) })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLTextAreaElement) return
    // keys that answer the question are not meant for it here
    if (/^([0-9vxs]|Backspace|Delete)$/i.test(event.key)) event.stopPropagation()
    const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined
    if (!option) return
    event.preventDefault()
    choose(option.value)
  }

  return (
    <fieldset
      id={reasonId(problem)}
      className="lp-warning"
      data-reason={reason.kind}
      aria-describedby={`${id}-ask`}
      onKeyDown={onKeyDown}
    >
      <legend className="lp-warning-text">
        <span className="lp-mark" aria-hidden="true">
          {reason.kind === 'holds' ? '✓' : '!'}
        </span>
        <span>
          <strong>{say(reason.kind === 'holds' ? words.kept : words.check)}: </strong>
          <FormText text={problem.text} />
        </span>
      </legend>
      <p id={`${id}-ask`} className="lp-warning-ask">
        {say(asks[reason.kind])}
      </p>
      <div className="lp-reasons">
        {options.map((option, at) => (
          <ChoiceRow
            key={option.value}
            type="radio"
            name={id}
            id={`${id}-${option.value}`}
            checked={chosen === option.value}
            label={option.text}
            hint={String(at + 1)}
            change={() => choose(option.value)}
          />
        ))}
      </div>
      {own && (
        <div className="ds-field lp-own-reason">
          <label className="ds-label" htmlFor={`${id}-words`}>
            {say(words.ownLabel)}
          </label>
          <textarea
            ref={ownBox}
            id={`${id}-words`}
            className="ds-input"
            rows={2}
            maxLength={longestReason}
            aria-describedby={`${id}-privacy`}
            value={shownDraft}
            onChange={({ target }) => write(target.value)}
          />
          <p id={`${id}-privacy`} className="lp-subtle lp-own-reason-help">
            {say(words.privacy)} {say(words.left, { count: longestReason - shownDraft.length })}
          </p>
        </div>
      )}
    </fieldset>
  )
}
