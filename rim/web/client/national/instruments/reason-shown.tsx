import type { LocalText } from '#core/foundation'
import type { ChangeReason } from '#core/instruments'
import { useDecisions } from '../../revision/queries.ts'
import { useSay } from '../../words/index.ts'
import { mayRevise } from '../may.ts'

const words = {
  decision: { nb: 'Vedtak:', nn: 'Vedtak:', en: 'Decision:' },
  editorial: { nb: 'Redaksjonell endring:', nn: 'Redaksjonell endring:', en: 'Editorial change:' },
  unknown: {
    nb: 'Vedtatt av revisjonsgruppen',
    nn: 'Vedteke av revisjonsgruppa',
    en: 'Decided by the revision group',
  },
} satisfies Record<string, LocalText>

/** Why a change was made. */
export function ReasonShown({ because }: { because: ChangeReason }) {
  const say = useSay()
  if ('decision' in because) {
    return mayRevise() ? <Decided id={because.decision} /> : <p className="lp-subtle">{say(words.unknown)}</p>
  }
  return (
    <p className="lp-subtle lp-rev-written">
      {say(words.editorial)} {because.editorial}
    </p>
  )
}

function Decided({ id }: { id: string }) {
  const say = useSay()
  const decision = useDecisions().data?.find((one) => one.id === id)
  if (!decision) return <p className="lp-subtle">{say(words.unknown)}</p>
  return (
    <p className="lp-subtle lp-rev-written">
      {say(words.decision)} {decision.reason}
    </p>
  )
}
