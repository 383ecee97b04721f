import { type KeyboardEvent, type ReactNode, useId } from 'react'
import type { InstrumentText } from '#core/instruments'
import { ChoiceRow } from '../field/choice-label.tsx'

/** One that can be chosen. */
export interface Check {
  readonly code: string
  readonly label: ReactNode
  readonly help?: InstrumentText | undefined
  /** A small picture before it. */
  readonly sign?: ReactNode
  /** The key that chooses it; its place in the list where left out. */
  readonly shortcut?: string
}

/** Checkboxes that keys choose while focus is among them: the n-th by the digit n. */
export function ChoiceChecks({
  checks,
  chosen,
  label,
  columns = false,
  under,
  onToggle,
}: {
  checks: readonly Check[]
  chosen: readonly string[]
  /** Name of the group, where it needs one of its own. */
  label?: string
  columns?: boolean
  /** What stands under a chosen one. */
  under?: (code: string) => ReactNode
  onToggle: (code: string) => void
}) {
  const id = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !isCheckbox(event.target)) return
    const check = checks.find((one, at) => shortcutOf(one, at) === event.key.toLowerCase())
    if (!check) return
    event.preventDefault()
    onToggle(check.code)
  }
  const group = label === undefined ? {} : { role: 'group', 'aria-label': label }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the digits of the checkboxes in it
    <div {...group} className="lp-checks" data-columns={columns} onKeyDown={onKeyDown}>
      {checks.map((check, at) => (
        <div key={check.code} className="lp-checks-row">
          <ChoiceRow
            type="checkbox"
            name={id}
            id={`${id}-${check.code}`}
            checked={chosen.includes(check.code)}
            label={check.label}
            help={check.help}
            sign={check.sign}
            hint={shortcutOf(check, at)?.toUpperCase()}
            change={() => onToggle(check.code)}
          />
          {under && chosen.includes(check.code) && under(check.code)}
        </div>
      ))}
    </div>
  )
}

const shortcutOf = ({ shortcut }: Check, at: number): string | undefined =>
  shortcut ?? (at < 9 ? String(at + 1) : undefined)

const isCheckbox = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.type === 'checkbox'
