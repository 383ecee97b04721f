import type { LocalText } from '#core/foundation'
import type { Instrument, RevisionChange } from '#core/instruments'
import { Button } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { firstWithChoices } from './begun-change.ts'
import { ConditionField } from './condition-field.tsx'
import { useRevisedForm } from './revised-form.ts'
import { WordingFields } from './wording-fields.tsx'

const words = {
  lead: {
    nb: 'Registratoren får varselet når alt dette stemmer samtidig, og kan skrive hvorfor svaret likevel er riktig.',
    nn: 'Registratoren får varselet når alt dette stemmer samtidig, og kan skrive kvifor svaret likevel er rett.',
    en: 'The registrar is warned when all of this holds at once, and can write why the answer is right all the same.',
  },
  leadForUsers: {
    nb: 'Den som svarer, får varselet når alt dette stemmer samtidig, og kan endre svaret eller la det stå.',
    nn: 'Den som svarer, får varselet når alt dette stemmer samtidig, og kan endre svaret eller la det stå.',
    en: 'The person who answers is warned when all of this holds at once, and can change the answer or leave it.',
  },
  add: { nb: 'Og når …', nn: 'Og når …', en: 'And when …' },
  remove: {
    nb: 'Ta bort den siste betingelsen',
    nn: 'Ta bort det siste vilkåret',
    en: 'Remove the last condition',
  },
  message: { nb: 'Varselet', nn: 'Varselet', en: 'The warning' },
} satisfies Record<string, LocalText>

const mostConditions = 4

/** A warning of answers that are unusual together. */
export function WarningFields({
  change,
  set,
  form,
}: {
  change: Extract<RevisionChange, { kind: 'add-warning' }>
  set: (change: RevisionChange) => void
  form: Instrument
}) {
  const say = useSay()
  const { forUsers } = useRevisedForm()
  const { when } = change
  return (
    <>
      <p className="lp-lead">{say(forUsers ? words.leadForUsers : words.lead)}</p>
      {when.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition is what it says, and nothing else stays
        <div key={at} className="lp-rev-entry">
          <ConditionField
            condition={condition}
            set={(changed) =>
              set({ ...change, when: when.map((one, other) => (other === at ? changed : one)) })
            }
            form={form}
          />
        </div>
      ))}
      <div className="lp-row">
        {when.length < mostConditions && (
          <Button
            look="secondary"
            size="sm"
            onClick={() =>
              set({ ...change, when: [...when, { question: firstWithChoices(form).code, anyOf: [] }] })
            }
          >
            {say(words.add)}
          </Button>
        )}
        {when.length > 1 && (
          <Button look="tertiary" size="sm" onClick={() => set({ ...change, when: when.slice(0, -1) })}>
            {say(words.remove)}
          </Button>
        )}
      </div>
      <WordingFields
        label={say(words.message)}
        text={change.message}
        set={(message) => set({ ...change, message })}
        rows={3}
      />
    </>
  )
}
