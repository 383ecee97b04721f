import { type ReactNode, useId } from 'react'

/** A label and a list to choose one from. */
export function SelectField({
  label,
  value,
  change,
  options,
  help,
  error,
}: {
  label: ReactNode
  value: string
  change: (value: string) => void
  options: readonly { readonly value: string; readonly text: string }[]
  help?: ReactNode
  error?: string | undefined
}) {
  const id = useId()
  const told = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean)
  return (
    <div className="ds-field lp-field">
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {label}
      </label>
      {help !== undefined && (
        <div data-field="description" id={`${id}-help`}>
          {help}
        </div>
      )}
      <select
        id={id}
        className="ds-input"
        value={value}
        aria-invalid={error !== undefined}
        {...(told.length > 0 && { 'aria-describedby': told.join(' ') })}
        onChange={({ target }) => change(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {error !== undefined && (
        <p className="ds-validation-message" data-field="validation" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
