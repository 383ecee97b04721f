import type { LocalText } from '#core/foundation'
import type { ChangeReason } from '#core/instruments'
import { useDecisions } from '../../revision/queries.ts'
import { SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  because: { nb: 'Hvorfor endres det?', nn: 'Kvifor blir det endra?', en: 'Why is it changed?' },
  editorial: { nb: 'Redaksjonell endring', nn: 'Redaksjonell endring', en: 'Editorial change' },
  decision: { nb: 'Vedtak: {reason}', nn: 'Vedtak: {reason}', en: 'Decision: {reason}' },
  reason: { nb: 'Redaksjonell begrunnelse', nn: 'Redaksjonell grunngiving', en: 'Editorial reason' },
  help: {
    nb: 'For eksempel en skrivefeil. Endringer av innholdet knyttes til et vedtak.',
    nn: 'Til dømes ein skrivefeil. Endringar av innhaldet blir knytte til eit vedtak.',
    en: 'A spelling mistake, for example. Changes of the content are tied to a decision.',
  },
} satisfies Record<string, LocalText>

/** What a change comes from: one of the decisions that accept, or an editorial reason. */
export function ReasonField({
  because,
  set,
}: {
  because: ChangeReason
  set: (because: ChangeReason) => void
}) {
  const say = useSay()
  const accepted = useDecisions().data?.filter(({ verdict }) => verdict === 'accepted') ?? []
  const chosen = 'decision' in because ? because.decision : ''
  return (
    <>
      <SelectField
        label={say(words.because)}
        value={chosen}
        change={(id) => set(id === '' ? { editorial: '' } : { decision: id })}
        options={[
          { value: '', text: say(words.editorial) },
          ...accepted.map(({ id, reason }) => ({
            value: id,
            text: say(words.decision, { reason: shortened(reason) }),
          })),
        ]}
      />
      {'editorial' in because && (
        <TextField
          label={say(words.reason)}
          help={say(words.help)}
          value={because.editorial}
          change={(editorial) => set({ editorial })}
        />
      )}
    </>
  )
}

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 70)} …` : text)
