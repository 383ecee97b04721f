import { useState } from 'react'
import type { NumberQuestion } from '#core/instruments'
import { type ControlProps, controlId } from './controls.ts'
import { problemsId, questionId } from './field-props.ts'
import { FormText } from './form-text.tsx'

/** A whole number, written as digits. It is an answer once it can be one, or when the field is left. */
export function NumberField({ question, answer, write, invalid }: ControlProps<NumberQuestion>) {
  const { code, min, max, unit } = question
  const told = typeof answer === 'number' ? String(answer) : ''
  // null: what is shown is the answer
  const [text, setText] = useState<string | null>(null)
  const change = (typed: string) => {
    const digits = typed.replace(/\D/g, '').slice(0, 6)
    setText(digits)
    const number = Number(digits)
    if (digits !== '' && number >= min && number <= max) write(number)
  }
  const leave = () => {
    if (text !== null && text !== told) write(text === '' ? null : Number(text))
    setText(null)
  }
  const id = controlId(code, 'number')
  return (
    <div className="lp-number">
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        id={id}
        className="ds-input lp-number-input"
        size={String(max).length + 2}
        value={text ?? told}
        aria-labelledby={unit ? `${questionId(code)} ${id}-unit` : questionId(code)}
        {...(invalid && { 'aria-invalid': true, 'aria-describedby': problemsId(code) })}
        onChange={({ target }) => change(target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave()
        }}
      />
      {unit && (
        <span id={`${id}-unit`}>
          <FormText text={unit} />
        </span>
      )}
    </div>
  )
}
