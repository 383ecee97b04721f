import type { KeyboardEvent, ReactNode } from 'react'
import type { LocalText } from '#core/foundation'
import { isUnclear, type TakenOutReason } from '#core/survey'
import { FormText } from '../../register/form/field/form-text.tsx'
import { useSay } from '../../words/index.ts'
import { MultiBoxes, SingleBoxes } from './boxes.tsx'
import { type EntryPress, meaningOf } from './entry-keys.ts'
import type { FieldProps } from './field-props.ts'
import { fieldId } from './fields.ts'
import { WrittenField } from './written-field.tsx'

const words = {
  warning: {
    nb: 'Står det slik på papiret, lar du det stå. På nett sies det slik: «{text}»',
    nn: 'Står det slik på papiret, lèt du det stå. På nett blir det sagt slik: «{text}»',
    en: 'If the paper says so, let it stand. On the web it is told as: “{text}”',
  },
  unclear: { nb: 'Uklart', nn: 'Uklart', en: 'Unclear' },
  reasons: {
    unclear: {
      nb: 'Uklart: Feltet blir stående uten svar.',
      nn: 'Uklart: Feltet blir ståande utan svar.',
      en: 'Unclear: the field is left without an answer.',
    },
    unreadable: {
      nb: 'Dette kan ikke være svar på spørsmålet. Sjekk at det er riktig tastet. Står det slik på papiret, lar du det stå: Feltet blir uten svar.',
      nn: 'Dette kan ikkje vere svar på spørsmålet. Sjekk at det er rett tasta. Står det slik på papiret, lèt du det stå: Feltet blir utan svar.',
      en: 'This cannot be an answer to the question. Check that it is typed right. If the paper says so, let it stand: the field is left without an answer.',
    },
    routed: {
      nb: 'Pilene på skjemaet går forbi dette spørsmålet. Står svaret på papiret, lar du det stå: Det blir tatt ut etter regelen.',
      nn: 'Pilene på skjemaet går forbi dette spørsmålet. Står svaret på papiret, lèt du det stå: Det blir teke ut etter regelen.',
      en: 'The arrows on the form lead past this question. If the answer is on the paper, let it stand: it is taken out by the rule.',
    },
    contradiction: {
      nb: 'Svarene går ikke sammen. Står det slik på papiret, lar du det stå: Begge blir uten svar.',
      nn: 'Svara går ikkje saman. Står det slik på papiret, lèt du det stå: Begge blir utan svar.',
      en: 'The answers do not go together. If the paper says so, let it stand: both are left without an answer.',
    },
  },
} satisfies { warning: LocalText; unclear: LocalText; reasons: Record<TakenOutReason, LocalText> }

/** One field of the paper form: a row of boxes, numbers of boxes, or what is written. */
export function EntryFieldRow({
  question,
  value,
  see,
  go,
  takenOut,
  warnings,
  hint,
}: FieldProps & {
  /** To the next field or the one before. */
  readonly go: (way: 'next' | 'previous') => void
  /** Why what stands there will be no answer. */
  readonly takenOut?: TakenOutReason | undefined
  /** Rules that are broken as it stands, in words. */
  readonly warnings?: readonly string[]
  readonly hint?: ReactNode
}) {
  const say = useSay()
  const id = fieldId(question.code)
  const unclear = isUnclear(value)
  const press = (event: KeyboardEvent) => {
    const meaning = meaningOf(pressOf(event), question)
    if (meaning === null) return
    event.preventDefault()
    if (meaning.kind !== 'see') return go(meaning.kind)
    see(meaning.value)
    if (meaning.goOn) go('next')
  }
  const props = { question, value, see }
  const told = takenOut
    ? [say(words.reasons[takenOut])]
    : (warnings ?? []).map((text) => say(words.warning, { text }))
  return (
    <fieldset
      id={id}
      className="lp-entry-field"
      data-unclear={unclear}
      onKeyDown={press}
      {...(told.length > 0 && { 'aria-describedby': `${id}-told` })}
    >
      <legend className="lp-entry-legend">
        {question.number !== '' && (
          <span className="lp-entry-number">{question.number.replace('_', '.')}</span>
        )}
        <FormText text={question.text} />
      </legend>
      <div className="lp-entry-row">
        {question.type === 'choice' && <SingleBoxes {...props} question={question} />}
        {question.type === 'multi' && <MultiBoxes {...props} question={question} />}
        {(question.type === 'integer' || question.type === 'text') && (
          <WrittenField {...props} question={question} full={() => go('next')} />
        )}
        <label className="lp-entry-unclear">
          <input
            type="checkbox"
            className="ds-input"
            checked={unclear}
            onChange={({ target }) => see(target.checked ? { unclear: true } : undefined)}
          />
          {say(words.unclear)}
          {question.type !== 'text' && (
            <span className="lp-entry-key" aria-hidden="true">
              U
            </span>
          )}
        </label>
      </div>
      {hint}
      {told.length > 0 && (
        <div id={`${id}-told`} className="lp-entry-told" data-kind={takenOut ? 'out' : 'warning'}>
          {told.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </div>
      )}
    </fieldset>
  )
}

function pressOf(event: KeyboardEvent): EntryPress {
  return {
    key: event.key,
    shift: event.shiftKey,
    modified: event.altKey || event.ctrlKey || event.metaKey,
    within: withinOf(event.target),
  }
}

function withinOf(target: EventTarget): EntryPress['within'] {
  if (target instanceof HTMLTextAreaElement) return 'lines'
  if (target instanceof HTMLInputElement) {
    if (target.type === 'radio' || target.type === 'checkbox') return 'choice'
    return target.inputMode === 'numeric' ? 'numbers' : 'text'
  }
  return 'button'
}
