import { type ReactNode, useId } from 'react'
import './check-field.css'

/** One box to tick, and its words. */
export function CheckField({
  label,
  checked,
  change,
  invalid = false,
  language,
}: {
  label: ReactNode
  checked: boolean
  change: (checked: boolean) => void
  /** What is wrong is told elsewhere. */
  invalid?: boolean
  /** The language of the words, where it is not the page's. */
  language?: string
}) {
  const id = useId()
  return (
    <div className="ds-field">
      <input
        type="checkbox"
        className="ds-input"
        id={id}
        checked={checked}
        {...(invalid && { 'aria-invalid': true })}
        onChange={({ target }) => change(target.checked)}
      />
      <label className="ds-label" data-weight="regular" htmlFor={id} lang={language}>
        {label}
      </label>
    </div>
  )
}
