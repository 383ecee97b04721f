import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { formatNumber } from '#core/foundation'
import { readNumber } from '#core/indicators'
import { request } from '../../api/index.ts'
import { goalWords, type OwnGoalAnswer, readYear } from '../../goals/index.ts'
import { Alert, Button, Card, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { ownGoal } from './queries.ts'
import { ownGoalWords as words } from './words.ts'

/** A number as it is typed: as many decimals as it has. */
const typedNumber = (value: number): string =>
  Number.isInteger(value) ? formatNumber(value, 'count') : String(value).replace('.', ',')

/** Writes the goal's own title, who is responsible, a note, and targets of its indicators. */
export function OwnGoalForm({ goal }: { goal: OwnGoalAnswer }) {
  const say = useSay()
  const queries = useQueryClient()
  const { title, responsible, note, targets, indicators, revision } = goal
  const [typed, setTyped] = useState({ title, responsible, note })
  const [wanted, setWanted] = useState(() =>
    Object.fromEntries(
      indicators.map(({ code }) => {
        const target = targets.find(({ indicator }) => indicator === code)
        return [
          code,
          { value: target ? typedNumber(target.value) : '', year: target ? String(target.year) : '' },
        ]
      }),
    ),
  )
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: (body: object) => request('PUT', ownGoal(goal.id), body),
    onSuccess: () => queries.invalidateQueries(),
  })
  const read = indicators.map(({ code }) => {
    const { value, year } = wanted[code]!
    const blank = value.trim() === '' && year.trim() === ''
    const [number, when] = [readNumber(value), readYear(year)]
    return { code, blank, number, when, wrong: !blank && (number === null || when === null) }
  })
  const set = (field: keyof typeof typed) => (value: string) => {
    save.reset()
    setTyped({ ...typed, [field]: value })
  }
  const setTarget = (code: string, part: 'value' | 'year') => (value: string) => {
    save.reset()
    setWanted({ ...wanted, [code]: { ...wanted[code]!, [part]: value } })
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (typed.title.trim() === '' || read.some(({ wrong }) => wrong) || save.isPending) return
    const own = read.flatMap(({ code, blank, number, when }) =>
      blank || number === null || when === null ? [] : [{ indicator: code, value: number, year: when }],
    )
    save.mutate({ basedOn: revision, ...typed, targets: own })
  }
  return (
    <Card title={say(words.edit)}>
      <form className="lp-stack lp-written-form" onSubmit={send} noValidate>
        <TextField
          label={say(words.ownTitle)}
          value={typed.title}
          change={set('title')}
          error={tried && typed.title.trim() === '' ? say(goalWords.missing) : undefined}
        />
        <TextField label={say(words.responsible)} value={typed.responsible} change={set('responsible')} />
        <TextField label={say(words.note)} value={typed.note} change={set('note')} rows={4} />
        {indicators.length > 0 && (
          <details className="ds-details" open={targets.length > 0 || tried}>
            <summary>{say(words.targets)}</summary>
            <div className="lp-stack">
              <p>{say(words.targetsHelp)}</p>
              {indicators.map(({ code, title: name }, at) => (
                <div key={code} className="lp-row">
                  <TextField
                    label={say(words.targetValue, { indicator: say(name) })}
                    value={wanted[code]!.value}
                    change={setTarget(code, 'value')}
                    error={tried && read[at]!.wrong ? say(words.both) : undefined}
                  />
                  <TextField
                    label={say(words.targetYear, { indicator: say(name) })}
                    value={wanted[code]!.year}
                    change={setTarget(code, 'year')}
                  />
                </div>
              ))}
            </div>
          </details>
        )}
        {save.isError && <Failure cause={save.error} />}
        {save.isSuccess && (
          <Alert colour="success" live="polite">
            {say(words.saved)}
          </Alert>
        )}
        <div>
          <Button type="submit" disabled={save.isPending}>
            {say(goalWords.save)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
