import type { ReactNode } from 'react'
import type { InstrumentText } from '#core/instruments'
import { FormText } from './form-text.tsx'

/** The key that chooses, small beside the choice, for those who use a keyboard. */
export function KeyHint({ of }: { of: string | undefined }) {
  return of === undefined ? null : (
    <span className="lp-kbd" aria-hidden="true">
      {of}
    </span>
  )
}

/** One choice as a row: a native radio or checkbox, its words, its key, and its help beneath. */
export function ChoiceRow({
  type,
  name,
  id,
  checked,
  label,
  help,
  sign,
  hint,
  change,
}: {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  checked: boolean
  label: ReactNode
  help?: InstrumentText | undefined
  sign?: ReactNode
  hint: string | undefined
  change: () => void
}) {
  return (
    <div className="lp-choice">
      <label className="lp-choice-label" htmlFor={id}>
        <input
          type={type}
          id={id}
          name={name}
          className="ds-input"
          checked={checked}
          onChange={change}
          {...(help && { 'aria-describedby': `${id}-help` })}
        />
        {sign}
        <span>{label}</span>
        <KeyHint of={hint} />
      </label>
      {help && (
        <p id={`${id}-help`} className="lp-choice-help">
          <FormText text={help} />
        </p>
      )}
    </div>
  )
}
