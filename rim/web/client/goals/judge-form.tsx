import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { judgementLevels, levelNames, verdictNames, verdicts } from '#core/indicators'
import { request, useWriteKey } from '../api/index.ts'
import { Alert, Button, Card, Failure, goToFirstFault, SelectField, TextField } from '../ui/index.ts'
import { dayInOslo } from '../words/dates.ts'
import { useSay } from '../words/index.ts'
import { goalWords as words } from './words.ts'
import './goals.css'

const empty = () => ({
  ...{ level: 'overall', verdict: '', reasonNb: '', reasonNn: '', reservationNb: '', reservationNn: '' },
  ...{ date: dayInOslo(new Date()), author: '' },
})

/**
 * Judges a goal, with a reason.
 *
 * @param both whether texts are written in both written forms, as for the nation; else in one, which stands in both.
 */
export function JudgeForm({ address, both }: { address: string; both: boolean }) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [typed, setTyped] = useState(empty)
  const [tried, setTried] = useState(false)
  const judge = useMutation({
    mutationFn: (body: object) => request('POST', address, body, key.of(body)),
    onSuccess: async () => {
      key.done()
      setTyped(empty())
      setTried(false)
      await queries.invalidateQueries()
    },
  })
  const set = (field: keyof typeof typed) => (value: string) => {
    judge.reset()
    setTyped({ ...typed, [field]: value })
  }
  const needed = both
    ? (['verdict', 'reasonNb', 'reasonNn', 'date', 'author'] as const)
    : (['verdict', 'reasonNb', 'date', 'author'] as const)
  const isEmpty = (field: keyof typeof typed) => typed[field].trim() === ''
  const lacking = (field: keyof typeof typed) => (tried && isEmpty(field) ? say(words.missing) : undefined)
  const uneven = both && isEmpty('reservationNb') !== isEmpty('reservationNn')
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (needed.some(isEmpty) || uneven || judge.isPending) return
    const { level, verdict, reasonNb, reasonNn, reservationNb, reservationNn, date, author } = typed
    const reservation = { nb: reservationNb, nn: both ? reservationNn : reservationNb }
    judge.mutate({
      ...{ level, verdict, date, author, reason: { nb: reasonNb, nn: both ? reasonNn : reasonNb } },
      ...(!isEmpty('reservationNb') && { reservation }),
    })
  }
  const area = (
    field: 'reasonNb' | 'reasonNn' | 'reservationNb' | 'reservationNn',
    label: string,
    help?: string,
  ) => (
    <TextField
      label={label}
      value={typed[field]}
      change={set(field)}
      rows={3}
      {...(help !== undefined && { help })}
      error={
        field.startsWith('reason')
          ? lacking(field)
          : tried && uneven && isEmpty(field)
            ? say(words.bothForms)
            : undefined
      }
    />
  )
  return (
    <Card title={say(words.judge)}>
      <form className="lp-stack lp-written-form" onSubmit={send} noValidate>
        <SelectField
          label={say(words.level)}
          value={typed.level}
          change={set('level')}
          options={judgementLevels.map((value) => ({ value, text: say(levelNames[value]) }))}
        />
        <SelectField
          label={say(words.verdict)}
          value={typed.verdict}
          change={set('verdict')}
          error={lacking('verdict')}
          options={[
            { value: '', text: '' },
            ...verdicts.map((value) => ({ value, text: say(verdictNames[value]) })),
          ]}
        />
        {area('reasonNb', say(both ? words.reasonNb : words.reason))}
        {both && area('reasonNn', say(words.reasonNn))}
        {area('reservationNb', say(both ? words.reservationNb : words.reservation), say(words.ifAny))}
        {both && area('reservationNn', say(words.reservationNn), say(words.ifAny))}
        <TextField
          kind="date"
          label={say(words.date)}
          value={typed.date}
          change={set('date')}
          error={lacking('date')}
        />
        <TextField
          label={say(words.author)}
          help={say(words.authorHelp)}
          value={typed.author}
          change={set('author')}
          error={lacking('author')}
        />
        {judge.isError && <Failure cause={judge.error} />}
        {judge.isSuccess && (
          <Alert colour="success" live="polite">
            {say(words.judged)}
          </Alert>
        )}
        <div>
          <Button type="submit" disabled={judge.isPending}>
            {say(words.save)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
