import { useSay } from '../../../words/index.ts'
import type { FieldStatus } from '../stores/store.ts'
import { Sign } from './sign.tsx'

const words = {
  saved: { nb: 'Lagret', nn: 'Lagra', en: 'Saved' },
  saving: { nb: 'Lagrer', nn: 'Lagrar', en: 'Saving' },
  waiting: { nb: 'Venter på å bli lagret', nn: 'Ventar på å bli lagra', en: 'Waiting to be saved' },
  failed: { nb: 'Ikke lagret', nn: 'Ikkje lagra', en: 'Not saved' },
  conflict: { nb: 'Endret av noen andre', nn: 'Endra av nokon andre', en: 'Changed by somebody else' },
}
const signs = { saved: 'tick', saving: 'clock', waiting: 'clock', failed: 'alert', conflict: 'two' } as const

/**
 * How it is with one field on its way to the server. Quiet while all goes as it should.
 *
 * @param calm the line is up: what waits is only about to be sent
 */
export function SaveState({
  status,
  answered,
  calm,
}: {
  status: FieldStatus
  answered: boolean
  calm: boolean
}) {
  const say = useSay()
  const shown = calm && status === 'waiting' ? 'saving' : status
  if (shown === 'saved' && !answered) return null
  const quiet = shown === 'saved' || shown === 'saving'
  return (
    <span className="lp-save" data-status={shown}>
      <Sign name={signs[shown]} />
      <span className={quiet ? 'lp-hidden' : undefined}>{say(words[shown])}</span>
    </span>
  )
}

/** Why a field could not be saved; read aloud at once. */
export function SaveFault({ fault }: { fault: string | null }) {
  return fault === null ? null : (
    <p role="alert" className="ds-validation-message lp-fault">
      {fault}
    </p>
  )
}
