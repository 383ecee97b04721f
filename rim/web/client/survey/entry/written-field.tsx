import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { holdsIdentityNumber } from '#core/identity'
import type { NumberQuestion, TextQuestion } from '#core/instruments'
import { isUnclear } from '#core/survey'
import { useSay } from '../../words/index.ts'
import type { FieldProps } from './field-props.ts'
import { fieldId } from './fields.ts'

const words = {
  answer: { nb: 'Det som er skrevet', nn: 'Det som er skrive', en: 'What is written' },
  notNumber: {
    nb: 'Skriv et helt tall, eller U for uklart.',
    nn: 'Skriv eit heilt tal, eller U for uklart.',
    en: 'Type a whole number, or U for unclear.',
  },
  person: {
    nb: 'Her står det noe som ser ut som et fødselsnummer. Det skal ikke tastes inn. Skriv «[nummer]» i stedet.',
    nn: 'Her står det noko som ser ut som eit fødselsnummer. Det skal ikkje tastast inn. Skriv «[nummer]» i staden.',
    en: 'This looks like a national identity number, which is not to be typed. Write “[nummer]” instead.',
  },
  left: { nb: '{count} tegn igjen', nn: '{count} teikn igjen', en: '{count} characters left' },
} satisfies Record<string, LocalText>

/** A number, or words, as they stand on the paper. */
export function WrittenField({
  question,
  value,
  see,
  full,
}: FieldProps & {
  question: NumberQuestion | TextQuestion
  /** Called when a number has as many digits as it can have. */
  full: () => void
}) {
  const say = useSay()
  const id = `${fieldId(question.code)}-written`
  const known = value === undefined || isUnclear(value) ? '' : String(value)
  const [text, setText] = useState(known)
  const isNumber = question.type === 'integer'
  const wrongNumber = isNumber && text !== '' && !/^\d{1,7}$/.test(text)
  const person = !isNumber && holdsIdentityNumber(text)
  const error = wrongNumber ? say(words.notNumber) : person ? say(words.person) : null
  const write = (written: string) => {
    setText(written)
    if (!isNumber) return see(written.trim() === '' ? undefined : written)
    if (written === '') see(undefined)
    else if (/^\d{1,7}$/.test(written)) {
      see(Number(written))
      if (written.length === String(question.max).length && written.length > text.length) full()
    }
  }
  const shared = {
    id,
    className: 'ds-input',
    value: isUnclear(value) ? '' : text,
    autoComplete: 'off',
    'aria-invalid': error !== null,
    ...(error !== null && { 'aria-describedby': `${id}-wrong` }),
  }
  const left = question.type === 'text' ? question.longest - [...text].length : 0
  return (
    <div className="lp-entry-written">
      <label className="lp-hidden" htmlFor={id}>
        {say(words.answer)}
      </label>
      {question.type === 'text' && question.lines > 1 ? (
        <textarea
          rows={4}
          maxLength={question.longest}
          {...shared}
          onChange={({ target }) => write(target.value)}
        />
      ) : (
        <input
          type="text"
          inputMode={isNumber ? 'numeric' : 'text'}
          maxLength={isNumber ? 7 : question.longest}
          {...shared}
          onChange={({ target }) => write(target.value)}
        />
      )}
      {question.type === 'text' && left < 50 && (
        <span className="lp-subtle">{say(words.left, { count: left })}</span>
      )}
      {error !== null && (
        <p className="ds-validation-message" id={`${id}-wrong`}>
          {error}
        </p>
      )}
    </div>
  )
}
