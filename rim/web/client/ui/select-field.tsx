import { type ReactNode, useId } from 'react'

interface Option {
  readonly value: string
  readonly text: string
}

/** A label and a list to choose one from; the list may stand in groups, after what stands in none. */
export function SelectField({
  label,
  value,
  change,
  options,
  groups = [],
  help,
  error,
}: {
  label: ReactNode
  value: string
  change: (value: string) => void
  options: readonly Option[]
  groups?: readonly { readonly text: string; readonly options: readonly Option[] }[]
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
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.text} label={group.text}>
            <Options options={group.options} />
          </optgroup>
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

const Options = ({ options }: { options: readonly Option[] }) =>
  options.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ))
