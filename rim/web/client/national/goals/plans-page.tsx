import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { goalTitle, periodText } from '#core/indicators'
import { Awaited, Card, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { usePlans } from './queries.ts'

const words = {
  title: { nb: 'Planer og mål', nn: 'Planar og mål', en: 'Plans and goals' },
  lead: {
    nb: 'Hvert mål følges med tall fra kartleggingen, brukerundersøkelsen, intervjuene og andre kilder, og vurderes.',
    nn: 'Kvart mål blir følgt med tal frå kartlegginga, brukarundersøkinga, intervjua og andre kjelder, og vurdert.',
    en: 'Each goal is followed by figures of the mapping, the user survey, the interviews and other sources, and judged.',
  },
} satisfies Record<string, LocalText>

/** The plans, with their goals. */
export default function PlansPage() {
  const say = useSay()
  const plans = usePlans()
  if (!plans.data) return <Awaited query={plans} />
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {plans.data.map(({ code, title, from, to, goals }) => (
        <Card key={code} title={say(title)}>
          <p>{periodText({ from, to })}</p>
          <ul>
            {goals.map((goal) => (
              <li key={goal.code}>
                <Link className="ds-link" to={`/national/goals/${code}.${goal.code}`}>
                  {goalTitle(goal, say)}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}
