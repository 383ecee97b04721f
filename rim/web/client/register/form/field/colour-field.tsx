import type { ChoiceQuestion } from '#core/instruments'
import { KeyHint } from './choice-label.tsx'
import { type ControlProps, controlId } from './controls.ts'
import { FormText } from './form-text.tsx'

const shapes: Readonly<Record<string, string>> = {
  green: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  yellow: 'M12 3l10 18H2z',
  red: 'M4 4h16v16H4z',
}

/** The sign of a colour: another shape for each, so that nobody needs to see the colour. */
export function ColourSign({ colour }: { colour: string }) {
  return (
    <svg
      className="lp-colour-sign"
      data-colour={colour}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[colour] ?? ''} />
    </svg>
  )
}

/** Green, yellow or red, each with shape, word and the form's help text beside it. */
export function ColourField({ question, answer, act }: ControlProps<ChoiceQuestion>) {
  return (
    <div className="lp-colours">
      {question.choices.map(({ code, label, help }, at) => {
        const id = controlId(question.code, code)
        return (
          <label key={code} className="lp-colour" data-colour={code} htmlFor={id}>
            <span className="lp-colour-head">
              <input
                type="radio"
                id={id}
                name={`answer-${question.code}`}
                className="ds-input"
                checked={answer === code}
                onChange={() => act({ kind: 'choose', code })}
                aria-labelledby={`${id}-name`}
                {...(help && { 'aria-describedby': `${id}-help` })}
              />
              <ColourSign colour={code} />
              <FormText id={`${id}-name`} className="lp-colour-name" text={label} />
              <KeyHint of={String(at + 1)} />
            </span>
            {help && <FormText id={`${id}-help`} className="lp-colour-help" text={help} />}
          </label>
        )
      })}
    </div>
  )
}
