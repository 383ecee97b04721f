import { type MouseEvent, useEffect, useRef } from 'react'
import type { LocalText } from '#core/foundation'
import { useSay } from '../../words/index.ts'
import type { DraftErrors } from './draft.ts'
import { fieldLabels } from './new/field-labels.ts'

const words = {
  title: {
    nb: 'Rett dette først',
    nn: 'Rett dette først',
    en: 'Correct this first',
  },
} satisfies Record<string, LocalText>

/** A group of fields cannot have the focus: the first field in it that is wrong gets it. */
const goTo = (field: string) => (event: MouseEvent) => {
  const place = document.getElementById(field)
  const input =
    place?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? place?.querySelector<HTMLElement>('input')
  if (!input) return
  event.preventDefault()
  input.focus()
}

/** What is wrong with a draft, with links to where it is mended. Takes the focus each time that it is asked for. */
export function ErrorSummary({
  errors,
  asked,
}: {
  errors: DraftErrors
  /** Grows each time that somebody has tried to go on. */
  asked: number
}) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt takes the focus here anew
  useEffect(() => box.current?.focus(), [asked])
  const wrong = Object.entries(errors) as [keyof DraftErrors, LocalText][]
  if (wrong.length === 0) return null
  return (
    <div ref={box} className="ds-error-summary" tabIndex={-1} role="alert">
      <h2 className="ds-heading">{say(words.title)}</h2>
      <ul className="ds-list">
        {wrong.map(([field, text]) => (
          <li key={field}>
            <a className="ds-link" href={`#${field}`} onClick={goTo(field)}>
              {say(fieldLabels[field])}: {say(text)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
