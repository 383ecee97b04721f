import type { Instrument } from '#core/instruments'
import { Button } from '../../../ui/index.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import type { FormStore } from '../stores/store.ts'
import type { ConflictGroup } from './conflicts.ts'
import { valueInWords } from './value-words.ts'

const words = {
  told: {
    nb: 'Noen andre har endret dette siden du så det. Velg hva som skal stå.',
    nn: 'Nokon andre har endra dette sidan du såg det. Vel kva som skal stå.',
    en: 'Somebody else has changed this since you saw it. Choose what is to stand.',
  },
  mine: { nb: 'Du har skrevet', nn: 'Du har skrive', en: 'You have written' },
  theirs: { nb: 'Noen andre har skrevet', nn: 'Nokon andre har skrive', en: 'Somebody else has written' },
  keepMine: { nb: 'Behold mitt', nn: 'Behald mitt', en: 'Keep mine' },
  useTheirs: { nb: 'Bruk det andre', nn: 'Bruk det andre', en: 'Use the other' },
}

/** Two values that were written for one thing, and the choice between them. */
export function ConflictChoice({
  group,
  instrument,
  store,
  label,
  after,
}: {
  group: ConflictGroup
  instrument: Instrument
  store: FormStore
  /** What it is about, where that is not seen from where it stands. */
  label?: string
  /** Called when it is chosen: the buttons go, and focus must go somewhere. */
  after?: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const choose = (one: 'chooseMine' | 'chooseTheirs') => {
    for (const key of group.keys) store[one](key)
    after?.()
  }
  const value = (of: unknown) => valueInWords(instrument, group.key, of, language)
  return (
    <div className="ds-alert lp-conflict" data-color="warning" role="status">
      <p className="ds-paragraph">
        {label !== undefined && <strong>{label}: </strong>}
        {say(words.told)}
      </p>
      <dl className="lp-conflict-values">
        <dt>{say(words.mine)}</dt>
        <dd>{value(group.conflict.mine)}</dd>
        <dt>{say(words.theirs)}</dt>
        <dd>{value(group.conflict.theirs)}</dd>
      </dl>
      <div className="lp-row">
        <Button look="secondary" size="sm" onClick={() => choose('chooseMine')}>
          {say(words.keepMine)}
        </Button>
        <Button look="secondary" size="sm" onClick={() => choose('chooseTheirs')}>
          {say(words.useTheirs)}
        </Button>
      </div>
    </div>
  )
}
