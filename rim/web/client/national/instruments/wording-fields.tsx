import type { Language, LocalText } from '#core/foundation'
import type { RevisionText } from '#core/instruments'
import { TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { noText } from './begun-change.ts'
import { useRevisedForm } from './revised-form.ts'

const words = {
  nb: { nb: '{label} på bokmål', nn: '{label} på bokmål', en: '{label} in bokmål' },
  nn: { nb: '{label} på nynorsk', nn: '{label} på nynorsk', en: '{label} in nynorsk' },
  en: { nb: '{label} på engelsk', nn: '{label} på engelsk', en: '{label} in English' },
} satisfies Record<Language, LocalText>

/** A text in every language that the form has, side by side where there is room. */
export function WordingFields({
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
  const { english } = useRevisedForm()
  const now = text ?? noText
  const field = (form: Language) => (
    <TextField
      label={say(words[form], { label })}
      value={now[form] ?? ''}
      change={(typed) => set({ ...now, [form]: typed })}
      {...(rows !== undefined && { rows })}
    />
  )
  return (
    <div className="lp-rev-pair">
      {field('nb')}
      {field('nn')}
      {english && field('en')}
    </div>
  )
}
