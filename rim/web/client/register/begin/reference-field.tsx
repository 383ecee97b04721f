import { type Ref, useId } from 'react'
import { useSay } from '../../words/index.ts'
import { beginWords as words } from './begin-words.ts'
import { referenceFault } from './check-number.ts'

/** The unit's own note of whom the form is about; warned where it looks like an identity number. */
export function ReferenceField({
  value,
  setValue,
  ref,
}: {
  value: string
  setValue: (value: string) => void
  ref: Ref<HTMLInputElement>
}) {
  const say = useSay()
  const id = useId()
  const fault = referenceFault(value)
  return (
    <div className="ds-field lp-reference-field">
      <label className="ds-label" htmlFor={id}>
        {say(words.reference)}
      </label>
      <p id={`${id}-help`} data-field="description" className="lp-help">
        {say(words.referenceHelp)}
      </p>
      <input
        ref={ref}
        id={id}
        className="ds-input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={value}
        onChange={({ target }) => setValue(target.value)}
        aria-describedby={fault === null ? `${id}-help` : `${id}-fault ${id}-help`}
        aria-invalid={fault === 'number'}
      />
      <div id={`${id}-fault`} aria-live="polite">
        {fault !== null && (
          <p className="ds-validation-message" data-color={fault === 'number' ? 'danger' : 'warning'}>
            {say(fault === 'number' ? words.referenceIsNumber : words.referenceLooksLike)}
          </p>
        )}
      </div>
    </div>
  )
}
