import type { LocalText } from '#core/foundation'
import type { Instrument, SimpleCondition } from '#core/instruments'
import { ChoiceGroup } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { firstWithChoices } from './begun-change.ts'
import { ConditionField } from './condition-field.tsx'

const words = {
  shown: {
    nb: 'Når skal spørsmålet vises?',
    nn: 'Når skal spørsmålet visast?',
    en: 'When is the question to be shown?',
  },
  always: { nb: 'Alltid', nn: 'Alltid', en: 'Always' },
  sometimes: {
    nb: 'Bare ved bestemte svar på et annet spørsmål',
    nn: 'Berre ved bestemte svar på eit anna spørsmål',
    en: 'Only by certain answers to another question',
  },
} satisfies Record<string, LocalText>

/** Whether a question is always shown, or by which answers to another. */
export function AskedWhenField({
  question,
  condition,
  set,
  form,
}: {
  /** Code of the question itself. */
  question: string
  /** Null: always. */
  condition: SimpleCondition | null
  set: (condition: SimpleCondition | null) => void
  form: Instrument
}) {
  const say = useSay()
  return (
    <>
      <ChoiceGroup
        legend={say(words.shown)}
        kind="radio"
        options={[
          { value: 'always', text: say(words.always) },
          { value: 'sometimes', text: say(words.sometimes) },
        ]}
        chosen={[condition === null ? 'always' : 'sometimes']}
        change={([value]) => {
          if (value === 'always') set(null)
          else set(condition ?? { question: firstWithChoices(form, question).code, anyOf: [] })
        }}
      />
      {condition !== null && <ConditionField condition={condition} set={set} form={form} />}
    </>
  )
}
