import { useId, useState } from 'react'
import { isMissing } from '#core/foundation'
import type { NumberQuestion, Question } from '#core/instruments'
import { choicesOf, textToYou, toYou } from '#core/instruments'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import { choicesIn, toggled } from '../form/field/choosing.ts'
import { missingWords, noneWords } from '../form/field/value-words.ts'
import { togetherWords as words } from './together-words.ts'

/** A native field to correct one answer in, there and then. Each change is written at once. */
export function CorrectField({
  question,
  value,
  write,
}: {
  question: Question
  value: unknown
  /** Null: no answer. */
  write: (value: unknown) => void
}) {
  const say = useSay()
  const id = useId()
  const language = useLanguage()
  const missing = isMissing(value) ? value.missing : null
  const options = choicesOf(question)
  const many = question.type === 'multi'
  const chosen = many ? choicesIn(value as never) : [value]
  const none = many && Array.isArray(value) && value.length === 0
  return (
    <fieldset className="ds-fieldset lp-correct" lang={languageOfText(question.text, language)}>
      <legend className="lp-hidden">{say(textToYou(question.text))}</legend>
      {question.type === 'integer' && <NumberInput question={question} value={value} write={write} />}
      {options.map(({ code, label, help }) => (
        <Option
          key={code}
          kind={many ? 'checkbox' : 'radio'}
          name={id}
          label={say(label)}
          help={help ? toYou(say(help)) : undefined}
          checked={chosen.includes(code)}
          choose={() =>
            write(question.type === 'multi' ? toggled(question, value as never, code).answer : code)
          }
        />
      ))}
      {many && !options.some(({ exclusive }) => exclusive) && (
        <Option
          kind="checkbox"
          name={id}
          label={say(noneWords)}
          checked={none}
          choose={() => write(none ? null : [])}
        />
      )}
      {(['unknown', 'refused'] as const)
        .filter((kind) => (kind === 'unknown' ? question.allowsUnknown : question.allowsRefused))
        .map((kind) => (
          <Option
            key={kind}
            kind={question.type === 'choice' ? 'radio' : 'checkbox'}
            name={id}
            label={say(missingWords[kind])}
            checked={missing === kind}
            choose={() => write(missing === kind && question.type !== 'choice' ? null : { missing: kind })}
          />
        ))}
    </fieldset>
  )
}

function Option({
  kind,
  name,
  label,
  help,
  checked,
  choose,
}: {
  kind: 'radio' | 'checkbox'
  name: string
  label: string
  help?: string | undefined
  checked: boolean
  choose: () => void
}) {
  const id = useId()
  return (
    <div className="ds-field">
      <input
        id={id}
        className="ds-input"
        type={kind}
        name={name}
        checked={checked}
        onChange={choose}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
      />
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      {help !== undefined && (
        <p id={`${id}-help`} className="lp-correct-help">
          {help}
        </p>
      )}
    </div>
  )
}

function NumberInput({
  question,
  value,
  write,
}: {
  question: NumberQuestion
  value: unknown
  write: (value: unknown) => void
}) {
  const say = useSay()
  const id = useId()
  const { min, max, unit, text } = question
  const [typed, setTyped] = useState(typeof value === 'number' ? String(value) : '')
  const fits = (written: string): boolean =>
    /^\d+$/.test(written.trim()) && Number(written) >= min && Number(written) <= max
  const wrong = typed.trim() !== '' && !fits(typed)
  return (
    <div className="ds-field lp-correct-number">
      <input
        className="ds-input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        size={6}
        aria-label={toYou(say(text))}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          if (fits(target.value)) write(Number(target.value))
        }}
        // emptied on the way to another number is not yet taken away
        onBlur={() => {
          if (typed.trim() === '' && typeof value === 'number') write(null)
        }}
      />
      {unit && <span>{say(unit)}</span>}
      {wrong && (
        <p id={id} role="status">
          {say(words.range, { min, max })}
        </p>
      )}
    </div>
  )
}
