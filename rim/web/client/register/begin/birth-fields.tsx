import { type Ref, useId } from 'react'
import { useSay } from '../../words/index.ts'
import { beginWords as words } from './begin-words.ts'
import { birthYearOf } from './birth-year.ts'

/** Year of birth and sex as typed, asked for where the number does not tell. */
export interface TypedBirth {
  readonly year: string
  readonly sex: 'female' | 'male' | null
}

export function BirthFields({
  birth,
  setBirth,
  tried,
  thisYear,
  first,
}: {
  birth: TypedBirth
  setBirth: (birth: TypedBirth) => void
  /** Faults are told once it has been tried. */
  tried: boolean
  thisYear: number
  first: Ref<HTMLInputElement>
}) {
  const say = useSay()
  const id = useId()
  const yearFault = tried && birthYearOf(birth.year, thisYear) === null
  const sexFault = tried && birth.sex === null
  return (
    <div className="lp-birth">
      <p role="status">{say(words.birth)}</p>
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {say(words.birthYear)}
        </label>
        <input
          ref={first}
          // biome-ignore lint/a11y/noAutofocus: asked for because of what was just sent
          autoFocus
          id={id}
          className="ds-input"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          size={6}
          value={birth.year}
          onChange={({ target }) => setBirth({ ...birth, year: target.value })}
          aria-invalid={yearFault}
          aria-describedby={yearFault ? `${id}-fault` : undefined}
        />
        {yearFault && (
          <p id={`${id}-fault`} className="ds-validation-message">
            {say(words.birthYearFault)}
          </p>
        )}
      </div>
      <fieldset className="ds-fieldset" aria-describedby={sexFault ? `${id}-sex-fault` : undefined}>
        <legend className="ds-label">{say(words.sex)}</legend>
        <div className="lp-row">
          {(['female', 'male'] as const).map((sex) => (
            <div key={sex} className="ds-field">
              <input
                id={`${id}-${sex}`}
                className="ds-input"
                type="radio"
                name={`${id}-sex`}
                checked={birth.sex === sex}
                onChange={() => setBirth({ ...birth, sex })}
                aria-invalid={sexFault}
              />
              <label className="ds-label" htmlFor={`${id}-${sex}`}>
                {say(words[sex])}
              </label>
            </div>
          ))}
        </div>
        {sexFault && (
          <p id={`${id}-sex-fault`} className="ds-validation-message">
            {say(words.sexFault)}
          </p>
        )}
      </fieldset>
    </div>
  )
}
