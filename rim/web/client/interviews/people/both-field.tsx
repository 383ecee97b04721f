import type { LocalText } from '#core/foundation'
import { TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  nb: { nb: '{label}, bokmål', nn: '{label}, bokmål', en: '{label}, Bokmål' },
  nn: { nb: '{label}, nynorsk', nn: '{label}, nynorsk', en: '{label}, Nynorsk' },
} satisfies Record<string, LocalText>

/** A text in both written forms, beside each other where there is room. */
export function BothField({
  label,
  value,
  change,
  rows,
}: {
  label: string
  value: LocalText
  change: (value: { readonly nb: string; readonly nn: string }) => void
  rows?: number
}) {
  const say = useSay()
  const shared = rows === undefined ? {} : { rows }
  return (
    <div className="lp-fields">
      <TextField
        label={say(words.nb, { label })}
        value={value.nb}
        change={(nb) => change({ nb, nn: value.nn })}
        {...shared}
      />
      <TextField
        label={say(words.nn, { label })}
        value={value.nn}
        change={(nn) => change({ nb: value.nb, nn })}
        {...shared}
      />
    </div>
  )
}
