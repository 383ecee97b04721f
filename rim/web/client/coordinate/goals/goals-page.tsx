import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { request, useWriteKey } from '../../api/index.ts'
import type { PlanListed } from '../../goals/index.ts'
import { Awaited, Button, Card, DataTable, Failure, PageTitle, SelectField } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { ownGoals, useOwnGoals } from './queries.ts'
import { ownGoalWords as words } from './words.ts'

/** The goals that the municipality has made its own, and copying one more. */
export default function OwnGoalsPage() {
  const say = useSay()
  const language = useLanguage()
  const goals = useOwnGoals()
  if (!goals.data) return <Awaited query={goals} />
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {goals.data.goals.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <DataTable
          caption={say(words.followed)}
          rows={goals.data.goals}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'goal',
              head: say(words.goal),
              names: true,
              cell: ({ id, title }) => (
                <Link className="ds-link" to={`/coordinate/goals/${id}`}>
                  {title}
                </Link>
              ),
            },
            {
              key: 'responsible',
              head: say(words.responsible),
              cell: ({ responsible }) => responsible || '–',
            },
            {
              key: 'state',
              head: say(words.state),
              cell: ({ endedAt }) =>
                endedAt === null
                  ? say(words.running)
                  : say(words.ended, { day: dayOfMoment(endedAt, language) }),
            },
          ]}
        />
      )}
      <CopyForm plans={goals.data.plans} />
    </div>
  )
}

function CopyForm({ plans }: { plans: readonly PlanListed[] }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const [, go] = useLocation()
  const key = useWriteKey()
  const [chosen, setChosen] = useState('')
  const [tried, setTried] = useState(false)
  const copy = useMutation({
    mutationFn: (body: object) => request<{ id: string }>('POST', ownGoals(), body, key.of(body)),
    onSuccess: async ({ id }) => {
      key.done()
      await queries.invalidateQueries({ queryKey: ['own-goals'] })
      go(`/coordinate/goals/${id}`)
    },
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const [plan, goal] = chosen.split('.')
    if (chosen === '' || copy.isPending) return
    copy.mutate({ plan, goal, language: language === 'nn' ? 'nn' : 'nb' })
  }
  return (
    <Card title={say(words.copy)}>
      <form className="lp-stack lp-written-form" onSubmit={send} noValidate>
        <SelectField
          label={say(words.from)}
          value={chosen}
          change={setChosen}
          options={[{ value: '', text: '' }]}
          groups={plans.map(({ code, title, goals }) => ({
            text: say(title),
            options: goals.map((goal) => ({ value: `${code}.${goal.code}`, text: say(goal.title) })),
          }))}
          error={tried && chosen === '' ? say(words.choose) : undefined}
        />
        {copy.isError && <Failure cause={copy.error} />}
        <div>
          <Button type="submit" disabled={copy.isPending}>
            {say(words.take)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
