import { type Ref, useId } from 'react'
import { dayInOslo } from '../../words/dates.ts'
import { useLanguage } from '../../words/index.ts'
import { numberFault } from './check-number.ts'
import './fields.css'

/**
 * Where an identity number is typed. The browser is asked to keep nothing of it: not for filling in, not for spelling.
 * It stands in the element alone, which whoever sends it empties at once.
 */
export function NumberField({
  label,
  help,
  fault,
  setFault,
  autoFocus = false,
  ref,
}: {
  label: string
  help: string
  /** What is wrong with it, in words; null: nothing known. */
  fault: string | null
  setFault: (fault: string | null) => void
  autoFocus?: boolean
  ref: Ref<HTMLInputElement>
}) {
  const language = useLanguage()
  const id = useId()
  const faultIn = (typed: string) =>
    typed.trim() === '' ? null : numberFault(typed, dayInOslo(new Date()), language)
  return (
    <div className="ds-field lp-number-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <p id={`${id}-help`} data-field="description" className="lp-help">
        {help}
      </p>
      <input
        ref={ref}
        id={id}
        className="ds-input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        size={16}
        // biome-ignore lint/a11y/noAutofocus: only where the field is what the person has just asked for
        autoFocus={autoFocus}
        aria-describedby={fault === null ? `${id}-help` : `${id}-fault ${id}-help`}
        aria-invalid={fault !== null}
        onBlur={({ target }) => setFault(faultIn(target.value))}
        // what is told to be wrong is told no longer as soon as it is mended
        onInput={({ currentTarget }) => {
          if (fault !== null && faultIn(currentTarget.value) === null) setFault(null)
        }}
      />
      {fault !== null && (
        <p id={`${id}-fault`} className="ds-validation-message">
          {fault}
        </p>
      )}
    </div>
  )
}
