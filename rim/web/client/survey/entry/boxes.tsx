import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { ChoiceQuestion, MultiQuestion } from '#core/instruments'
import { isUnclear, type Seen } from '#core/survey'
import { FormText } from '../../register/form/field/form-text.tsx'
import { useSay } from '../../words/index.ts'
import type { FieldProps } from './field-props.ts'
import { fieldId } from './fields.ts'
import { boxesOf, numbersOf } from './numbers.ts'

const words = {
  numbers: {
    nb: 'Tall for boksene som er krysset av',
    nn: 'Tal for boksane som er kryssa av',
    en: 'Numbers of the boxes that are ticked',
  },
  noBox: {
    nb: 'Skriv tall fra 1 til {last}, med mellomrom mellom.',
    nn: 'Skriv tal frå 1 til {last}, med mellomrom mellom.',
    en: 'Type numbers from 1 to {last}, with spaces between.',
  },
  noDigit: {
    nb: 'Skriv tall fra 1 til {last}.',
    nn: 'Skriv tal frå 1 til {last}.',
    en: 'Type numbers from 1 to {last}.',
  },
} satisfies Record<string, LocalText>

/** A row of boxes of which one is ticked, in the order of the paper, with the digit of each. */
export function SingleBoxes({ question, value, see }: FieldProps & { question: ChoiceQuestion }) {
  const name = fieldId(question.code)
  return (
    <div className="lp-entry-boxes">
      {question.choices.map(({ code, label }, at) => (
        <label key={code} className="lp-entry-box">
          <input
            type="radio"
            className="ds-input"
            name={name}
            checked={value === code}
            onChange={() => see(code)}
          />
          <span className="lp-entry-key" aria-hidden="true">
            {at + 1}
          </span>
          <FormText text={label} />
        </label>
      ))}
    </div>
  )
}

const chosenIn = (value: Seen | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : []

/** Boxes of which several may be ticked: typed as numbers, or ticked one by one. */
export function MultiBoxes({ question, value, see }: FieldProps & { question: MultiQuestion }) {
  const say = useSay()
  const chosen = chosenIn(value)
  const [typed, setTyped] = useState(numbersOf(question, chosen))
  const id = `${fieldId(question.code)}-numbers`
  const read = boxesOf(question, typed)
  const same = read !== null && read.join() === chosen.join()
  // what was ticked by another way is shown as it would be typed
  const shown = read === null || same ? typed : numbersOf(question, chosen)
  const last = question.choices.length
  const type = (text: string) => {
    setTyped(text)
    const boxes = boxesOf(question, text)
    if (boxes) see(boxes.length > 0 ? boxes : undefined)
  }
  const toggle = (code: string, on: boolean) => {
    const next = question.choices
      .map((choice) => choice.code)
      .filter((one) => (one === code ? on : chosen.includes(one)))
    setTyped(numbersOf(question, next))
    see(next.length > 0 ? next : undefined)
  }
  return (
    <div className="lp-entry-multi">
      <label className="lp-entry-numbers" htmlFor={id}>
        <span className="lp-hidden">{say(words.numbers)}</span>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className="ds-input"
          value={isUnclear(value) ? '' : shown}
          aria-invalid={read === null}
          {...(read === null && { 'aria-describedby': `${id}-wrong` })}
          onChange={({ target }) => type(target.value)}
        />
      </label>
      {read === null && (
        <p className="ds-validation-message" id={`${id}-wrong`}>
          {say(last > 9 ? words.noBox : words.noDigit, { last })}
        </p>
      )}
      <div className="lp-entry-boxes">
        {question.choices.map(({ code, label }, at) => (
          <label key={code} className="lp-entry-box">
            <input
              type="checkbox"
              className="ds-input"
              checked={chosen.includes(code)}
              onChange={({ target }) => toggle(code, target.checked)}
            />
            <span className="lp-entry-key" aria-hidden="true">
              {at + 1}
            </span>
            <FormText text={label} />
          </label>
        ))}
      </div>
    </div>
  )
}
