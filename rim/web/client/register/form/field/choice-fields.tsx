import type { ChoiceQuestion, MultiQuestion } from '#core/instruments'
import { ChoiceRow } from './choice-label.tsx'
import { choicesIn } from './choosing.ts'
import { type ControlProps, controlId } from './controls.ts'
import { FormText } from './form-text.tsx'

/** One of some choices. */
export function ChoiceField({ question, answer, act }: ControlProps<ChoiceQuestion>) {
  return (
    <div className="lp-choices">
      {question.choices.map(({ code, label, help }, at) => (
        <ChoiceRow
          key={code}
          type="radio"
          name={`answer-${question.code}`}
          id={controlId(question.code, code)}
          checked={answer === code}
          label={<FormText text={label} />}
          help={help}
          hint={at < 9 ? String(at + 1) : undefined}
          change={() => act({ kind: 'choose', code })}
        />
      ))}
    </div>
  )
}

/** Several of some choices. */
export function MultiField({ question, answer, act }: ControlProps<MultiQuestion>) {
  const chosen = choicesIn(answer)
  return (
    <div className="lp-choices">
      {question.choices.map(({ code, label, help, exclusive }, at) => (
        <ChoiceRow
          key={code}
          type="checkbox"
          name={`answer-${question.code}`}
          id={controlId(question.code, code)}
          checked={chosen.includes(code)}
          label={<FormText text={label} />}
          help={help}
          hint={at < 9 ? String(at + 1) : undefined}
          change={() => act({ kind: 'toggle', code, alone: exclusive === true })}
        />
      ))}
    </div>
  )
}
