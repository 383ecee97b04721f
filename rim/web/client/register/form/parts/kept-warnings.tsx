import type { Session } from '#core/instruments'
import { useSay } from '../../../words/index.ts'
import { FormText } from '../field/form-text.tsx'
import type { FormState } from '../stores/store.ts'
import { focusReason } from './reason-id.ts'
import { keptWarnings } from './summary.ts'

const words = {
  title: { nb: 'Varsler med begrunnelse', nn: 'Varsel med grunngiving', en: 'Warnings kept with a reason' },
  change: { nb: 'Endre begrunnelsen', nn: 'Endre grunngivinga', en: 'Change the reason' },
}

/** The warnings that stand, and why. */
export function KeptWarnings({
  session,
  state,
  goTo,
}: {
  session: Session
  state: FormState
  goTo: (question: string) => void
}) {
  const say = useSay()
  const kept = keptWarnings(session, state)
  if (kept.length === 0) return null
  return (
    <div className="lp-kept">
      <h3 className="ds-heading" data-size="xs">
        {say(words.title)}
      </h3>
      <ul className="ds-list">
        {kept.map(({ problem, reason }) => (
          <li key={problem.number}>
            <FormText text={problem.text} /> <strong>«{reason}»</strong>{' '}
            <button
              type="button"
              className="lp-link-button"
              onClick={() => {
                if (!focusReason(problem)) goTo(problem.questions[0] ?? '')
              }}
            >
              {say(words.change)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
