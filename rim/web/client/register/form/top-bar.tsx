import { Button, ButtonLink } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { OverallState } from './overall-state.tsx'
import { ReferenceField } from './reference-field.tsx'
import type { FormState, FormStore } from './stores/store.ts'
import { summaryTitle } from './summary-title.ts'

const words = {
  answered: {
    nb: '{answered} av {fields} besvart',
    nn: '{answered} av {fields} svara på',
    en: '{answered} of {fields} answered',
  },
  keys: { nb: 'Hurtigtaster', nn: 'Hurtigtastar', en: 'Shortcuts' },
  together: { nb: 'Gå gjennom sammen', nn: 'Gå gjennom saman', en: 'Go through together' },
}

/** What is always at hand while the form is filled in: how it is saved, how far one has come, and ways on. */
export function TopBar({
  store,
  state,
  total,
  registration,
  readOnly,
  help,
  show,
  toSummary,
}: {
  store: FormStore
  state: FormState
  total: { readonly answered: number; readonly fields: number }
  /** Null: practising; nothing is saved, and there is nobody to go through it with. */
  registration: string | null
  readOnly: boolean
  help: () => void
  /** Goes to the first field that a person must see to. */
  show: () => void
  toSummary: (() => void) | null
}) {
  const say = useSay()
  return (
    <div className="lp-bar lp-no-print">
      <div className="lp-bar-states">
        {registration !== null && <OverallState overall={state.overall} store={store} show={show} />}
        <span className="lp-count">{say(words.answered, total)}</span>
      </div>
      <div className="lp-bar-tools">
        {registration !== null && (
          <ReferenceField reference={state.localReference} store={store} readOnly={readOnly} />
        )}
        <Button className="lp-keys-button" look="tertiary" size="sm" onClick={help}>
          {say(words.keys)}
        </Button>
        {registration !== null && (
          <ButtonLink to={`/register/forms/${registration}/together`} look="tertiary" size="sm">
            {say(words.together)}
          </ButtonLink>
        )}
        {toSummary && (
          <Button look="secondary" size="sm" onClick={toSummary}>
            {say(summaryTitle(readOnly))}
          </Button>
        )}
      </div>
    </div>
  )
}
