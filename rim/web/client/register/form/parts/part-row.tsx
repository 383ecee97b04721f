import { type KeyboardEvent, useId } from 'react'
import type { MultiQuestion } from '#core/instruments'
import { useSay } from '../../../words/index.ts'
import { ChoiceRow } from '../field/choice-label.tsx'
import { FormText } from '../field/form-text.tsx'

const words = {
  child: { nb: 'Barn {number}', nn: 'Barn {number}', en: 'Child {number}' },
  takeAway: { nb: 'Ta bort barn {number}', nn: 'Ta bort barn {number}', en: 'Take away child {number}' },
}

/** One child: one of the question's choices, by digit too. */
export function PartRow({
  question,
  at,
  told,
  onTell,
  onNext,
  onTakeAway,
}: {
  question: MultiQuestion
  /** From 0. */
  at: number
  told: string | null
  onTell: (code: string) => void
  onNext: () => void
  onTakeAway: () => void
}) {
  const say = useSay()
  const id = useId()
  const number = at + 1
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const choice = /^[1-9]$/.test(event.key) ? question.choices[Number(event.key) - 1] : undefined
    if (!choice) return
    event.preventDefault()
    onTell(choice.code)
    onNext()
  }
  return (
    <fieldset className="lp-part" onKeyDown={onKeyDown}>
      <legend className="lp-part-name">{say(words.child, { number })}</legend>
      <div className="lp-part-choices">
        {question.choices.map(({ code, label }, place) => (
          <ChoiceRow
            key={code}
            type="radio"
            name={id}
            id={`${id}-${code}`}
            checked={told === code}
            label={<FormText text={label} />}
            hint={String(place + 1)}
            change={() => onTell(code)}
          />
        ))}
      </div>
      <button
        type="button"
        className="lp-take-away"
        aria-label={say(words.takeAway, { number })}
        onClick={onTakeAway}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </fieldset>
  )
}
