import { type ReactNode, useId } from 'react'

/** A legend and native boxes: one or several can be chosen. */
export function ChoiceGroup({
  legend,
  kind,
  options,
  chosen,
  change,
  help,
  error,
}: {
  legend: ReactNode
  /** `radio`: exactly one. */
  kind: 'radio' | 'checkbox'
  options: readonly { readonly value: string; readonly text: ReactNode; readonly help?: ReactNode }[]
  chosen: readonly string[]
  change: (chosen: readonly string[]) => void
  help?: ReactNode
  error?: string | undefined
}) {
  const name = useId()
  const toggled = (value: string, on: boolean): readonly string[] => {
    if (kind === 'radio') return [value]
    const now = new Set(chosen)
    if (on) now.add(value)
    else now.delete(value)
    return options.map((option) => option.value).filter((one) => now.has(one))
  }
  const told = [help !== undefined && `${name}-help`, error !== undefined && `${name}-error`].filter(Boolean)
  return (
    <fieldset
      className="ds-fieldset lp-field"
      {...(told.length > 0 && { 'aria-describedby': told.join(' ') })}
    >
      <legend className="ds-label" data-weight="medium">
        {legend}
      </legend>
      {help !== undefined && (
        <p data-field="description" id={`${name}-help`}>
          {help}
        </p>
      )}
      {options.map((option) => (
        <div key={option.value} className="ds-field">
          <input
            type={kind}
            className="ds-input"
            id={`${name}-${option.value}`}
            name={name}
            {...(error !== undefined && { 'aria-invalid': true })}
            checked={chosen.includes(option.value)}
            onChange={({ target }) => change(toggled(option.value, target.checked))}
          />
          <label className="ds-label" data-weight="regular" htmlFor={`${name}-${option.value}`}>
            {option.text}
          </label>
          {option.help !== undefined && <div data-field="description">{option.help}</div>}
        </div>
      ))}
      {error !== undefined && (
        <p className="ds-validation-message" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
