import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { request, useWriteKey } from '../../api/index.ts'
import { Button, Card, ChoiceGroup, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import { municipalWords as words } from './words.ts'

/** Begins a survey: which year, from when to when, and who is asked. */
export function BeginForm() {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const today = dayInOslo(new Date())
  const [typed, setTyped] = useState({ year: today.slice(0, 4), opensOn: today, closesOn: '' })
  const [whom, setWhom] = useState<'participants' | 'all'>('participants')
  const [tried, setTried] = useState(false)
  const begin = useMutation({
    mutationFn: (body: object) => request('POST', '/api/municipal-surveys', body, key.of(body)),
    onSuccess: async () => {
      key.done()
      await queries.invalidateQueries({ queryKey: ['national-municipal-surveys'] })
    },
  })
  const lacking = (field: keyof typeof typed) =>
    tried && typed[field].trim() === '' ? say(words.missing) : undefined
  const set = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (Object.values(typed).some((text) => text.trim() === '') || begin.isPending) return
    begin.mutate({ ...typed, year: Number(typed.year), whom })
  }
  return (
    <Card title={say(words.begin)}>
      <form className="lp-stack" onSubmit={send} noValidate>
        <TextField
          kind="number"
          label={say(words.year)}
          value={typed.year}
          change={set('year')}
          error={lacking('year')}
        />
        <TextField
          kind="date"
          label={say(words.opens)}
          value={typed.opensOn}
          change={set('opensOn')}
          error={lacking('opensOn')}
        />
        <TextField
          kind="date"
          label={say(words.closes)}
          value={typed.closesOn}
          change={set('closesOn')}
          error={lacking('closesOn')}
        />
        <ChoiceGroup
          kind="radio"
          legend={say(words.whom)}
          options={[
            { value: 'participants', text: say(words.participants) },
            { value: 'all', text: say(words.everybody) },
          ]}
          chosen={[whom]}
          change={([chosen]) => setWhom(chosen === 'all' ? 'all' : 'participants')}
        />
        {begin.isError && <Failure cause={begin.error} />}
        <div>
          <Button type="submit" disabled={begin.isPending}>
            {say(words.ask)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
