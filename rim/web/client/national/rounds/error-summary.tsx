import { type MouseEvent, useEffect, useRef } from 'react'
import type { LocalText } from '#core/foundation'
import { useSay } from '../../words/index.ts'

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

/** What is wrong in a form, with links to where it is mended. Takes the focus when it comes, and each time that it is asked for. */
export function ErrorSummary({
  errors,
  asked,
}: {
  errors: readonly { readonly field: string; readonly label: string; readonly text: string }[]
  /** Grows each time that somebody has tried to go on. */
  asked: number
}) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt takes the focus here anew
  useEffect(() => box.current?.focus(), [asked])
  return (
    <div ref={box} className="ds-error-summary" tabIndex={-1} role="alert">
      <h2 className="ds-heading">{say(words.title)}</h2>
      <ul className="ds-list">
        {errors.map(({ field, label, text }) => (
          <li key={field}>
            <a className="ds-link" href={`#${field}`} onClick={goTo(field)}>
              {label}: {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
