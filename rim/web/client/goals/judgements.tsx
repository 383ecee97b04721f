import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Judgement, levelNames, verdictNames } from '#core/indicators'
import { request } from '../api/index.ts'
import { Button, Card, ConfirmDialog, Tag, TextField } from '../ui/index.ts'
import { dayInWords, dayOfMoment } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/index.ts'
import type { GivenJudgement } from './answers.ts'
import { goalWords as words } from './words.ts'

const colours = {
  met: 'success',
  high: 'success',
  fairly_high: 'info',
  mixed: 'warning',
  low: 'danger',
  not_judged: 'neutral',
} as const

/**
 * How a goal has been judged: what shipped with the plan first, then what was given in the house, the oldest first; what is withdrawn
 * stands with its reason.
 *
 * @param address of a judgement of the house, to withdraw it under.
 */
export function Judgements({
  shipped,
  given,
  address,
}: {
  shipped: readonly Judgement[]
  given: readonly GivenJudgement[]
  address: (judgement: string) => string
}) {
  const say = useSay()
  const [leaving, setLeaving] = useState<string | null>(null)
  return (
    <Card title={say(words.judgements)}>
      {shipped.length + given.length === 0 && <p>{say(words.noJudgement)}</p>}
      {shipped.map((one) => (
        <Told key={`${one.level} ${one.verdict} ${one.author}`} judgement={one} />
      ))}
      {given.map(({ id, judgement, withdrawn }) => (
        <Told key={id} judgement={judgement} withdrawn={withdrawn}>
          {withdrawn === null && (
            <div>
              <Button look="tertiary" size="sm" onClick={() => setLeaving(id)}>
                {say(words.withdraw)}
              </Button>
            </div>
          )}
        </Told>
      ))}
      {leaving !== null && <Withdrawing address={address(leaving)} close={() => setLeaving(null)} />}
    </Card>
  )
}

function Told({
  judgement,
  withdrawn = null,
  children,
}: {
  judgement: Judgement
  withdrawn?: GivenJudgement['withdrawn']
  children?: React.ReactNode
}) {
  const say = useSay()
  const language = useLanguage()
  const { level, verdict, reservation, reason, author, date } = judgement
  const day = date.length === 10 ? dayInWords(date, language) : date
  return (
    <div className="lp-stack">
      <p>
        <strong>{say(levelNames[level])}:</strong>{' '}
        <Tag colour={withdrawn ? 'neutral' : colours[verdict]}>{say(verdictNames[verdict])}</Tag>
      </p>
      <p>
        {reservation && `${say(reservation)} `}
        {say(reason)} <span>({say(words.by, { author, date: day })})</span>
      </p>
      {withdrawn && (
        <p>
          {say(words.withdrawn, { day: dayOfMoment(withdrawn.at, language), because: withdrawn.because })}
        </p>
      )}
      {children}
    </div>
  )
}

function Withdrawing({ address, close }: { address: string; close: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const withdraw = useMutation({
    mutationFn: () => request('POST', `${address}/withdrawal`, { because }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      close()
    },
  })
  return (
    <ConfirmDialog
      title={say(words.withdrawTitle)}
      keep={say(words.keep)}
      confirm={say(words.withdraw)}
      doing={withdraw}
      close={close}
      act={() => {
        setTried(true)
        if (because.trim() !== '') withdraw.mutate()
      }}
    >
      <p>{say(words.withdrawWhat)}</p>
      <TextField
        label={say(words.because)}
        value={because}
        change={setBecause}
        rows={3}
        error={tried && because.trim() === '' ? say(words.missing) : undefined}
      />
    </ConfirmDialog>
  )
}
