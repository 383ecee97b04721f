import { Card, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { TakeIn } from './take-in.tsx'
import { TakeOut } from './take-out.tsx'
import { exchangeWords as words } from './words.ts'

/** Files of the study for other programs, and theirs into it. */
export default function ExchangePage({ study }: StudyPageGiven) {
  const say = useSay()
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="ds-paragraph lp-lead">{say(words.lead)}</p>
      <TakeOut study={study.id} />
      <Card title={say(words.into)}>
        {study.part === 'leader' ? (
          <TakeIn study={study.id} />
        ) : (
          <p className="ds-paragraph">{say(words.leaderOnly)}</p>
        )}
      </Card>
    </div>
  )
}
