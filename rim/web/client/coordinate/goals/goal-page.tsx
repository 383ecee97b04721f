import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { currentSession, request } from '../../api/index.ts'
import {
  IndicatorTable,
  JudgeForm,
  Judgements,
  type OwnGoalAnswer,
  ReadQuotes,
  ValueForm,
} from '../../goals/index.ts'
import { ReportFiles } from '../../report-texts/index.ts'
import { Awaited, BackLink, Button, ConfirmDialog, PageTitle } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { OwnGoalForm } from './own-goal-form.tsx'
import { ownGoal, useOwnGoal } from './queries.ts'
import { ownGoalWords as words } from './words.ts'

/** One of the municipality's own goals: how it goes, for the meeting; then what can be written and entered. */
export default function OwnGoalPage({ goal }: { goal: string }) {
  const say = useSay()
  const found = useOwnGoal(goal)
  if (!found.data) return <Awaited query={found} />
  return (
    <div className="lp-stack">
      <p className="lp-no-print">
        <BackLink to="/coordinate/goals">{say(words.all)}</BackLink>
      </p>
      <Shown goal={found.data} />
    </div>
  )
}

function Shown({ goal }: { goal: OwnGoalAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const [closing, setClosing] = useState(false)
  const { indicators, developments, followed, given, outdated, quotes } = goal
  const address = ownGoal(goal.id)
  const running = goal.endedAt === null
  return (
    <>
      <PageTitle>{goal.title}</PageTitle>
      {goal.title !== say(followed.title) && <p>{say(words.plan, { title: say(followed.title) })}</p>}
      {goal.endedAt !== null && <p>{say(words.ended, { day: dayOfMoment(goal.endedAt, language) })}</p>}
      {goal.responsible !== '' && (
        <p>
          {say(words.responsible)}: {goal.responsible}
        </p>
      )}
      {goal.note !== '' && <p>{goal.note}</p>}
      <Judgements shipped={[]} given={given} address={(judgement) => `${address}/judgements/${judgement}`} />
      <IndicatorTable
        indicators={indicators}
        developments={developments}
        territory={currentSession().municipality ?? ''}
        outdated={outdated}
      />
      <ReadQuotes quotes={quotes} />
      <div className="lp-no-print">
        <ReportFiles address={`${address}/report/file`} />
      </div>
      {running && (
        <div className="lp-stack lp-no-print">
          <OwnGoalForm goal={goal} />
          {indicators.length > 0 && <ValueForm address={`${address}/values`} indicators={indicators} />}
          <JudgeForm address={`${address}/judgements`} both={false} />
          <div>
            <Button look="secondary" colour="danger" onClick={() => setClosing(true)}>
              {say(words.close)}
            </Button>
          </div>
        </div>
      )}
      {closing && <Closing goal={goal} close={() => setClosing(false)} />}
    </>
  )
}

function Closing({ goal, close }: { goal: OwnGoalAnswer; close: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const end = useMutation({
    mutationFn: () => request('POST', `${ownGoal(goal.id)}/closing`, { basedOn: goal.revision }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      close()
    },
  })
  return (
    <ConfirmDialog
      title={say(words.close)}
      keep={say(words.keep)}
      confirm={say(words.close)}
      doing={end}
      act={() => end.mutate()}
      close={close}
    >
      <p>{say(words.closeWhat)}</p>
    </ConfirmDialog>
  )
}
