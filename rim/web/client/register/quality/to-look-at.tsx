import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { type ListedAnswer, unitAddress } from '../../api/index.ts'
import type { UnitQualityAnswer } from '../../coordinate/quality/answers.ts'
import { FindingItem } from '../../coordinate/quality/finding-item.tsx'
import { ListState } from '../../coordinate/quality/list-state.tsx'
import { useQualityList } from '../../coordinate/quality/queries.ts'
import { dayInOslo, dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import '../../coordinate/quality/quality.css'

const words = {
  title: {
    nb: 'Se over før kommunen leverer: {count}',
    nn: 'Sjå over før kommunen leverer: {count}',
    en: 'Look over before the municipality submits: {count}',
  },
  begun: {
    nb: 'uten referanse (begynt {day})',
    nn: 'utan referanse (begynt {day})',
    en: 'without a reference (begun {day})',
  },
  concerned: { nb: 'Gjelder:', nn: 'Gjeld:', en: 'Concerns:' },
} satisfies Record<string, LocalText>

/** What the own unit should look at, with the way to each registration. Nothing where there is nothing to look at. */
export function ToLookAt({
  round,
  registrations,
  writable,
}: {
  round: string
  registrations: readonly ListedAnswer[]
  writable: boolean
}) {
  const say = useSay()
  const language = useLanguage()
  const address = `${unitAddress(round)}/quality`
  const list = useQualityList<UnitQualityAnswer>(address)
  // it stands beside the work, and does not come in its way when it is not there
  if (!list.data || list.data.findings.length === 0) return null
  const open = list.data.findings.filter(({ review }) => review === null).length
  const nameOf = (id: string): string => {
    const one = registrations.find((registration) => registration.id === id)
    if (!one) return id.slice(0, 8)
    return (
      one.localReference ??
      say(words.begun, { day: dayInWords(dayInOslo(new Date(one.createdAt)), language) })
    )
  }
  return (
    <details className="ds-card lp-card lp-quality">
      <summary>
        <strong>{say(words.title, { count: open })}</strong>
      </summary>
      <ListState list={list.data} address={address} />
      <ul className="lp-findings">
        {list.data.findings.map((finding) => (
          <FindingItem key={finding.id} finding={finding} writable={writable}>
            {finding.concerned.length > 0 && (
              <p>
                {say(words.concerned)}{' '}
                {finding.concerned.map((id, at) => (
                  <span key={id}>
                    {at > 0 && ', '}
                    <Link className="ds-link" to={`/register/forms/${id}`}>
                      {nameOf(id)}
                    </Link>
                  </span>
                ))}
              </p>
            )}
          </FindingItem>
        ))}
      </ul>
    </details>
  )
}
