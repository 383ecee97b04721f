import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { mostParts, type NumberQuestion } from '#core/instruments'
import { useSay } from '../../../words/index.ts'
import { FormText } from '../field/form-text.tsx'

const words = {
  range: {
    nb: 'Skriv et tall fra {min} til {max}.',
    nn: 'Skriv eit tal frå {min} til {max}.',
    en: 'Write a number from {min} to {max}.',
  },
}

/** The number of rows, as it can be typed: the rows follow while one writes. */
export function NumberOfRows({
  question,
  number,
  invalidBy,
  onNumber,
  onDone,
  children,
}: {
  question: NumberQuestion
  number: number
  invalidBy: string | undefined
  onNumber: (number: number) => void
  /** Enter. */
  onDone: () => void
  /** What stands beside the box. */
  children: ReactNode
}) {
  const say = useSay()
  const id = useId()
  // what is typed and is no number of rows (yet): null where the number itself is shown
  const [typed, setTyped] = useState<string | null>(null)
  const min = Math.max(1, question.min)
  const max = Math.min(mostParts, question.max)
  const read = (text: string): number | null => {
    const value = /^\d{1,3}$/.test(text.trim()) ? Number(text) : null
    return value !== null && value >= min && value <= max ? value : null
  }
  const wrong = typed !== null && typed.trim() !== '' && read(typed) === null
  const describedBy = [invalidBy, wrong ? `${id}-wrong` : undefined].filter((one) => one !== undefined)

  const write = (text: string) => {
    const value = read(text)
    // an empty box is on its way to another number: the rows wait
    setTyped(value === null ? text : null)
    if (value !== null) onNumber(value)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || wrong) return
    event.preventDefault()
    onDone()
  }
  return (
    <div className="ds-field lp-number-of-rows">
      <label className="ds-label" htmlFor={id}>
        <FormText text={question.text} />
      </label>
      <div className="lp-row">
        <input
          id={id}
          data-first
          className="ds-input"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          size={4}
          value={typed ?? (number > 0 ? String(number) : '')}
          {...(describedBy.length > 0 && { 'aria-invalid': true, 'aria-describedby': describedBy.join(' ') })}
          onChange={({ target }) => write(target.value)}
          onFocus={({ target }) => target.select()}
          onBlur={() => !wrong && setTyped(null)}
          onKeyDown={onKeyDown}
        />
        {children}
      </div>
      {wrong && (
        <p id={`${id}-wrong`} className="ds-validation-message" data-color="danger">
          {say(words.range, { min, max })}
        </p>
      )}
    </div>
  )
}
