import { type ReactNode, useId } from 'react'

type Kind = 'text' | 'date' | 'email' | 'tel' | 'number' | 'url'

/** A label, an input, help under the label and what is wrong under the input, tied together for everybody who reads. */
export function TextField({
  label,
  value,
  change,
  help,
  error,
  kind = 'text',
  rows,
  required = false,
  readOnly = false,
  id: given,
}: {
  label: ReactNode
  value: string
  change: (value: string) => void
  help?: ReactNode
  /** What is wrong and what to do. */
  error?: string | undefined
  kind?: Kind
  /** More than one line: how many are shown. */
  rows?: number
  required?: boolean
  readOnly?: boolean
  /** For an error summary to lead to. */
  id?: string
}) {
  const made = useId()
  const id = given ?? made
  const told = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean)
  const shared = {
    id,
    className: 'ds-input',
    value,
    required,
    readOnly,
    'aria-invalid': error !== undefined,
    ...(told.length > 0 && { 'aria-describedby': told.join(' ') }),
    onChange: ({ target }: { target: { value: string } }) => change(target.value),
  }
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
      {rows === undefined ? <input type={kind} {...shared} /> : <textarea rows={rows} {...shared} />}
      {error !== undefined && (
        <p className="ds-validation-message" data-field="validation" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
