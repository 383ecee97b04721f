import type { LocalText } from '#core/foundation'
import { type Goal, goalTitle, indicatorsOf } from '#core/indicators'
import {
  GoalQuotes,
  IndicatorTable,
  JudgeForm,
  Judgements,
  type PlanAnswer,
  TableFileForm,
  ValueForm,
} from '../../goals/index.ts'
import { ReportFiles } from '../../report-texts/index.ts'
import { Awaited, BackLink, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { planAddress, usePlan } from './queries.ts'

const words = {
  all: { nb: 'Planer og mål', nn: 'Planar og mål', en: 'Plans and goals' },
  source: { nb: 'Planen: {source}', nn: 'Planen: {source}', en: 'The plan: {source}' },
  gone: {
    nb: 'Planen har ikke dette målet. Gå tilbake til listen.',
    nn: 'Planen har ikkje dette målet. Gå tilbake til lista.',
    en: 'The plan does not have this goal. Go back to the list.',
  },
} satisfies Record<string, LocalText>

/** A goal of a plan: what it is followed by, how it is judged, and what is entered. `goal` is the plan's code and the goal's, a point between. */
export default function GoalPage({ goal }: { goal: string }) {
  const [plan = '', code = ''] = goal.split('.')
  const say = useSay()
  const found = usePlan(plan)
  if (!found.data) return <Awaited query={found} />
  const own = found.data.plan.goals.find((one) => one.code === code)
  return (
    <div className="lp-stack">
      <p>
        <BackLink to="/national/goals">{say(words.all)}</BackLink>
      </p>
      {own ? <Shown answer={found.data} goal={own} /> : <p>{say(words.gone)}</p>}
    </div>
  )
}

function Shown({ answer, goal }: { answer: PlanAnswer; goal: Goal }) {
  const say = useSay()
  const { plan, developments, given, outdated, quotes } = answer
  const indicators = indicatorsOf(plan, goal)
  const own = given.filter((one) => one.goal === goal.code)
  // what was given in the house stands in the plan too, after what ships with it
  const shipped = goal.judgements.slice(
    0,
    goal.judgements.length - own.filter((one) => !one.withdrawn).length,
  )
  const address = planAddress(plan.code)
  return (
    <>
      <PageTitle>{goalTitle(goal, say)}</PageTitle>
      <p>{say(plan.title)}</p>
      <Judgements
        shipped={shipped}
        given={own}
        address={(judgement) => `${address}/judgements/${judgement}`}
      />
      <IndicatorTable
        indicators={indicators}
        developments={developments}
        territory="NO"
        outdated={outdated}
      />
      <GoalQuotes address={address} goal={goal.code} quotes={quotes} />
      <ReportFiles address={`${address}/report/file`} more={`&goal=${goal.code}`} />
      <JudgeForm address={`${address}/goals/${goal.code}/judgements`} both />
      {indicators.length > 0 && (
        <>
          <ValueForm address={`${address}/values`} indicators={indicators} territory="NO" />
          <TableFileForm address={`${address}/values`} indicators={indicators} />
        </>
      )}
      <p>{say(words.source, { source: plan.source })}</p>
    </>
  )
}
