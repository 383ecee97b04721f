import { useState } from 'react'
import { isMissing } from '#core/foundation'
import type { Answer, Question } from '#core/instruments'
import { printedNumber } from '#core/survey'
import { ChoiceGroup, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { municipalWords as words } from './words.ts'
import './municipal-survey.css'

/** One question of the form. `change` is told the answer, or null where it is taken away. */
export function QuestionField({
  question,
  answer,
  change,
  readOnly,
}: {
  question: Question
  answer: Answer | undefined
  change: (answer: Answer | null) => void
  readOnly: boolean
}) {
  const say = useSay()
  const given = answer === undefined || isMissing(answer) ? undefined : answer
  const text = `${printedNumber(question.number)}. ${say(question.title ?? question.text)}`
  const label = question.required ? `${text} (${say(words.required)})` : text
  const help = question.help && say(question.help)
  if (question.type === 'choice' || question.type === 'multi') {
    const chosen = given === undefined ? [] : Array.isArray(given) ? given : [String(given)]
    return (
      <fieldset className="ds-fieldset lp-municipal-question" disabled={readOnly}>
        <ChoiceGroup
          legend={label}
          kind={question.type === 'multi' ? 'checkbox' : 'radio'}
          options={question.choices.map((choice) => ({
            value: choice.code,
            text: say(choice.label),
            ...(choice.help && { help: say(choice.help) }),
          }))}
          chosen={chosen}
          change={(list) => change(question.type === 'multi' ? list : (list[0] ?? null))}
          {...(help !== undefined && { help })}
        />
      </fieldset>
    )
  }
  if (question.type === 'integer') {
    const { min, max } = question
    return (
      <NumberField
        label={label}
        help={help}
        bounds={{ min, max }}
        value={given}
        change={change}
        readOnly={readOnly}
      />
    )
  }
  return (
    <TextField
      label={label}
      rows={4}
      value={given === undefined ? '' : String(given)}
      change={(typed) => change(typed.trim() === '' ? null : typed)}
      readOnly={readOnly}
      {...(help !== undefined && { help })}
    />
  )
}

function NumberField({
  label,
  help,
  bounds,
  value,
  change,
  readOnly,
}: {
  label: string
  help: string | undefined
  bounds: { readonly min: number; readonly max: number }
  value: unknown
  change: (answer: Answer | null) => void
  readOnly: boolean
}) {
  const say = useSay()
  const [typed, setTyped] = useState(value === undefined ? '' : String(value))
  const number = Number(typed.trim())
  const right = Number.isInteger(number) && number >= bounds.min && number <= bounds.max
  const wrong = typed.trim() !== '' && !right
  return (
    <TextField
      kind="number"
      label={label}
      value={typed}
      readOnly={readOnly}
      error={wrong ? say(words.wholeNumber, { ...bounds }) : undefined}
      change={(text) => {
        setTyped(text)
        const next = Number(text.trim())
        // what is no answer stands in the field, with what is wrong, and is not saved
        const fits = Number.isInteger(next) && next >= bounds.min && next <= bounds.max
        change(text.trim() !== '' && fits ? next : null)
      }}
      {...(help !== undefined && { help })}
    />
  )
}
