import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { changeKinds, type Instrument, type RevisionChange } from '#core/instruments'
import type { DraftAnswer } from '../../revision/answers.ts'
import { Button, Card, Failure, SelectField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { begunChange } from './begun-change.ts'
import { ChangeFields } from './change-fields.tsx'
import { changeKindWords } from './change-words.ts'
import { ReasonField } from './reason-field.tsx'

const words = {
  fresh: { nb: 'Ny endring', nn: 'Ny endring', en: 'New change' },
  again: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  kind: { nb: 'Hva skal endres?', nn: 'Kva skal endrast?', en: 'What is to be changed?' },
  keep: { nb: 'Lagre endringen', nn: 'Lagre endringa', en: 'Save the change' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Makes a change of a draft, or changes one. What is missing is told when it is saved, beside the change. */
export function ChangeForm({
  draft,
  base,
  begun,
  keep,
  cancel,
  sending,
  cause,
}: {
  draft: DraftAnswer
  base: Instrument
  /** Null: a new one. */
  begun: RevisionChange | null
  keep: (change: RevisionChange) => void
  cancel: () => void
  sending: boolean
  cause: unknown
}) {
  const say = useSay()
  const [change, setChange] = useState<RevisionChange>(
    () => begun ?? begunChange('question-wording', crypto.randomUUID(), { editorial: '' }, draft, base),
  )
  // the form as it is without this change
  const form = begun && begun.kind !== 'add-question' ? base : draft.form
  return (
    <Card title={say(begun ? words.again : words.fresh)}>
      <div className="lp-rev-part">
        {begun === null && (
          <SelectField
            label={say(words.kind)}
            value={change.kind}
            change={(kind) =>
              setChange(begunChange(kind as RevisionChange['kind'], change.id, change.because, draft, base))
            }
            options={changeKinds.map((value) => ({ value, text: say(changeKindWords[value]) }))}
          />
        )}
        <ChangeFields change={change} set={setChange} form={form} />
        <ReasonField because={change.because} set={(because) => setChange({ ...change, because })} />
        {cause !== null && <Failure cause={cause} />}
        <div className="lp-row">
          <Button onClick={() => keep(change)} aria-disabled={sending}>
            {say(words.keep)}
          </Button>
          <Button look="secondary" onClick={cancel}>
            {say(words.cancel)}
          </Button>
        </div>
      </div>
    </Card>
  )
}
