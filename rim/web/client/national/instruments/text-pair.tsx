import type { LocalText } from '#core/foundation'
import type { RevisionText } from '#core/instruments'
import { TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { noText } from './begun-change.ts'

const words = {
  nb: { nb: '{label} på bokmål', nn: '{label} på bokmål', en: '{label} in bokmål' },
  nn: { nb: '{label} på nynorsk', nn: '{label} på nynorsk', en: '{label} in nynorsk' },
} satisfies Record<string, LocalText>

/** A text in both forms of Norwegian, side by side where there is room. */
export function TextPair({
  label,
  text,
  set,
  rows,
}: {
  label: string
  text: RevisionText | undefined
  set: (text: RevisionText) => void
  rows?: number
}) {
  const say = useSay()
  const now = text ?? noText
  const field = (form: 'nb' | 'nn') => (
    <TextField
      label={say(words[form], { label })}
      value={now[form]}
      change={(typed) => set({ ...now, [form]: typed })}
      {...(rows !== undefined && { rows })}
    />
  )
  return (
    <div className="lp-rev-pair">
      {field('nb')}
      {field('nn')}
    </div>
  )
}
