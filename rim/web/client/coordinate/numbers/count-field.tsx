import { type ClipboardEvent, useId } from 'react'
import type { LocalText } from '#core/foundation'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import { countOf } from './typed.ts'

const words = {
  notANumber: {
    nb: 'Skriv et helt tall fra 0 til 999 999.',
    nn: 'Skriv eit heilt tal frå 0 til 999 999.',
    en: 'Write a whole number from 0 to 999,999.',
  },
} satisfies Record<string, LocalText>

/** A label, a number beside it, and what does not fit. */
export function CountField({
  label,
  value,
  change,
  paste,
  faults,
  readOnly,
}: {
  label: LocalText
  value: string
  change: (text: string) => void
  paste?: (event: ClipboardEvent<HTMLInputElement>) => void
  faults: readonly string[]
  readOnly: boolean
}) {
  const say = useSay()
  const language = useLanguage()
  const id = useId()
  const wrong = countOf(value) === undefined
  const told = [...(wrong ? [say(words.notANumber)] : []), ...faults]
  return (
    <div className="lp-count">
      <label className="ds-label" data-weight="regular" htmlFor={id} lang={languageOfText(label, language)}>
        {say(label)}
      </label>
      <input
        id={id}
        className="ds-input"
        inputMode="numeric"
        autoComplete="off"
        value={value}
        readOnly={readOnly}
        aria-invalid={told.length > 0}
        {...(told.length > 0 && { 'aria-describedby': `${id}-told` })}
        onChange={({ target }) => change(target.value)}
        {...(paste && { onPaste: paste })}
      />
      {told.length > 0 && (
        <p className="ds-validation-message" id={`${id}-told`}>
          {told.join(' ')}
        </p>
      )}
    </div>
  )
}
