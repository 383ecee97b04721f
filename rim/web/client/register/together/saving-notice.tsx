import type { SavingView } from '../../saving/index.ts'
import { Alert, LoginLink } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { togetherWords as words } from './together-words.ts'

/** Tells, without alarm, what keeps the corrections from being saved; nothing where they are. */
export function SavingNotice({ view }: { view: SavingView }) {
  const say = useSay()
  const { overall, closed, kept, waiting, stepUp } = view
  const text =
    overall === 'closed'
      ? (closed?.problem.text ?? '')
      : overall === 'login' || overall === 'locked'
        ? say(words.login)
        : overall === 'conflict' || overall === 'failed'
          ? say(words.notSaved)
          : overall === 'offline'
            ? say(kept || waiting === 0 ? words.offline : words.offlineNotKept)
            : null
  return (
    <div className="lp-together-saving lp-no-print" aria-live="polite">
      {text !== null && (
        <Alert colour="info">
          <p className="ds-paragraph">{text}</p>
          {(overall === 'login' || overall === 'locked') && <LoginLink stepUp={stepUp} />}
        </Alert>
      )}
    </div>
  )
}
