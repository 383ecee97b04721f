import type { LocalText } from '#core/foundation'
import { Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { DraftSaving } from './use-draft.ts'

const words = {
  saved: { nb: 'Utkastet er lagret', nn: 'Utkastet er lagra', en: 'The draft is saved' },
  waiting: { nb: 'Lagrer …', nn: 'Lagrar …', en: 'Saving …' },
  offline: {
    nb: 'Ikke lagret ennå: ingen forbindelse. Det prøves igjen. Ikke lukk siden.',
    nn: 'Ikkje lagra enno: inga tilkopling. Det blir prøvd igjen. Ikkje lukk sida.',
    en: 'Not saved yet: no connection. It is tried again. Do not close the page.',
  },
  refused: { nb: 'Ikke lagret', nn: 'Ikkje lagra', en: 'Not saved' },
} satisfies Record<string, LocalText>

/** Whether what is written is saved, and why not. */
export function DraftState({ saving }: { saving: Pick<DraftSaving<unknown>, 'state' | 'cause'> }) {
  const say = useSay()
  return (
    <>
      <p className="lp-draft-state" role="status" data-state={saving.state}>
        {saving.state !== 'fresh' && say(words[saving.state])}
      </p>
      {saving.state === 'refused' && <Failure cause={saving.cause} />}
    </>
  )
}
