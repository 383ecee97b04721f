import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Indicator, readNumber } from '#core/indicators'
import { request, useWriteKey } from '../api/index.ts'
import { Alert, Button, Card, Failure, goToFirstFault, SelectField, TextField } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import { readYear } from './numbers.ts'
import { goalWords as words } from './words.ts'

/**
 * Enters one value of an indicator.
 *
 * @param territory sent with it; absent: the address tells.
 */
export function ValueForm({
  address,
  indicators,
  territory,
}: {
  address: string
  indicators: readonly Indicator[]
  territory?: string
}) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [typed, setTyped] = useState({
    ...{ indicator: indicators[0]?.code ?? '', year: '', value: '', n: '', cited: '' },
  })
  const [tried, setTried] = useState(false)
  const enter = useMutation({
    mutationFn: (body: object) => request('POST', address, body, key.of(body)),
    onSuccess: async () => {
      key.done()
      setTyped({ ...typed, year: '', value: '', n: '', cited: '' })
      setTried(false)
      await queries.invalidateQueries()
    },
  })
  const set = (field: keyof typeof typed) => (value: string) => {
    enter.reset()
    setTyped({ ...typed, [field]: value })
  }
  const [year, value] = [readYear(typed.year), readNumber(typed.value)]
  const n = typed.n.trim() === '' ? undefined : readNumber(typed.n)
  const nIsWrong = n === null || (n !== undefined && !Number.isInteger(n))
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (year === null || value === null || nIsWrong || typed.cited.trim() === '' || enter.isPending) return
    const { indicator, cited } = typed
    const one = { indicator, year, status: 'value', value, cited, ...(n !== undefined && { n }) }
    enter.mutate({ values: [{ ...one, ...(territory !== undefined && { territory }) }] })
  }
  return (
    <Card title={say(words.enter)}>
      <form className="lp-stack lp-written-form" onSubmit={send} noValidate>
        <p>{say(words.enterHelp)}</p>
        <SelectField
          label={say(words.indicator)}
          value={typed.indicator}
          change={set('indicator')}
          options={indicators.map(({ code, title }) => ({ value: code, text: say(title) }))}
        />
        <TextField
          label={say(words.year)}
          value={typed.year}
          change={set('year')}
          error={tried && year === null ? say(words.notYear) : undefined}
        />
        <TextField
          label={say(words.value)}
          value={typed.value}
          change={set('value')}
          error={tried && value === null ? say(words.notNumber) : undefined}
        />
        <TextField
          label={say(words.n)}
          help={say(words.ifAny)}
          value={typed.n}
          change={set('n')}
          error={tried && nIsWrong ? say(words.notNumber) : undefined}
        />
        <TextField
          label={say(words.cited)}
          help={say(words.citedHelp)}
          value={typed.cited}
          change={set('cited')}
          error={tried && typed.cited.trim() === '' ? say(words.missing) : undefined}
        />
        {enter.isError && <Failure cause={enter.error} />}
        {enter.isSuccess && (
          <Alert colour="success" live="polite">
            {say(words.entered)}
          </Alert>
        )}
        <div>
          <Button type="submit" disabled={enter.isPending}>
            {say(words.save)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
