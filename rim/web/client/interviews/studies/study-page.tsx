import { begun } from '#core/interviews'
import { Alert, Button, Card, PageTitle } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { ApprovalsCard } from './approvals-card.tsx'
import { MeetingsCard } from './meetings-card.tsx'
import { MembersCard } from './members-card.tsx'
import { SitesCard } from './sites-card.tsx'
import { StandingCard } from './standing-card.tsx'
import { studyWords as words } from './study-words.ts'
import '../people/people.css'

/** A study at a glance: where it stands, what waits, what is due, and who and what it rests on. */
export default function StudyPage({ study }: StudyPageGiven) {
  const say = useSay()
  const language = useLanguage()
  const project = useProject()
  const analysis = useAnalysis()
  const writes = study.part === 'leader' && study.state === 'open'
  const begin = () => analysis.act('begin', begun(Array.from({ length: 4 }, () => crypto.randomUUID())))
  return (
    <div className="lp-stack">
      <PageTitle>{language === 'nn' ? study.titleNn : study.titleNb}</PageTitle>
      {study.purpose !== '' && <p className="lp-lead">{study.purpose}</p>}
      <p className="lp-subtle">
        {say(words.period, {
          from: dayInWords(study.startsOn, language),
          to: dayInWords(study.endsOn, language),
        })}
      </p>
      {study.state === 'closed' && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.closed)}</p>
        </Alert>
      )}
      {writes && project.question.size === 0 && (
        <Card title={say(words.begin)}>
          <p className="ds-paragraph">{say(words.beginText)}</p>
          <div>
            <Button onClick={begin}>{say(words.beginButton)}</Button>
          </div>
        </Card>
      )}
      <StandingCard study={study} />
      <MembersCard study={study} writes={writes} />
      <ApprovalsCard study={study.id} writes={writes} />
      <SitesCard study={study.id} writes={writes} />
      <MeetingsCard study={study.id} writes={writes} />
    </div>
  )
}
