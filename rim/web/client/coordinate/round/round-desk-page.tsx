import type { LocalText } from '#core/foundation'
import { Awaited, PageTitle, Tag } from '../../ui/index.ts'
import { dayInOslo, deadlineInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { TrainingDaysCard } from '../training-days/training-days-card.tsx'
import type { DeskAnswer } from './answers.ts'
import { NextPanel } from './next-panel.tsx'
import { useDesk } from './queries.ts'
import { StepList } from './step-list.tsx'
import './desk.css'

const words = {
  next: { nb: 'Det neste', nn: 'Det neste', en: 'What is next' },
} satisfies Record<string, LocalText>

/** A round as the coordinator sees it: what is next on top, all steps below. */
export default function RoundDeskPage({ round }: { round: string }) {
  const say = useSay()
  const language = useLanguage()
  const desk = useDesk(round)
  if (!desk.data) return <Awaited query={desk} />
  const today = dayInOslo(new Date())
  return (
    <div className="lp-stack">
      <PageTitle>{say(desk.data.round.name)}</PageTitle>
      <div className="lp-desk-facts">
        <Tag colour="info">{deadlineInWords(desk.data.round, today, say, language)}</Tag>
      </div>
      <section className="lp-next lp-stack" aria-label={say(words.next)}>
        <h2 className="ds-heading" data-size="xs">
          {say(words.next)}
        </h2>
        <NextPanel desk={desk.data} />
      </section>
      <StepList desk={desk.data} />
      {desk.data.joined && hasTraining(desk.data) && (
        <div id="training-days" className="lp-desk-training">
          <TrainingDaysCard round={round} />
        </div>
      )}
    </div>
  )
}

/** The round has training days; where it has none, there is no step of them either. */
const hasTraining = ({ steps }: DeskAnswer): boolean => steps.some(({ step }) => step === 'training-days')
