import { type FormEvent, useState } from 'react'
import { momentText } from '#core/foundation'
import { Alert, Button, Card, ConfirmDialog, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import { mayPublish } from '../may.ts'
import type { PublicationAnswer } from './answers.ts'
import { publicationAddress, useStep } from './queries.ts'
import { publicationWords as words } from './words.ts'

/** Approves what others have written. */
export function ApproveCard({ publication }: { publication: PublicationAnswer }) {
  const say = useSay()
  const [because, setBecause] = useState('')
  const approve = useStep(`${publicationAddress(publication.id)}/approval`)
  const open = publication.reviews.some(
    ({ version, outcome }) => version === publication.version && (outcome === null || outcome === 'declines'),
  )
  if (!mayPublish() || publication.own) {
    return (
      <Card title={say(words.approve)}>
        <p>{say(publication.own && mayPublish() ? words.ownWork : words.coordinatorApproves)}</p>
      </Card>
    )
  }
  return (
    <Card title={say(words.approve)}>
      <p>{say(words.approveText)}</p>
      {open && <TextField label={say(words.because)} value={because} change={setBecause} rows={2} />}
      {approve.isError && <Failure cause={approve.error} />}
      <div>
        <Button disabled={approve.isPending} onClick={() => approve.mutate({ because })}>
          {say(words.approveButton)}
        </Button>
      </div>
    </Card>
  )
}

/** Sends a publication back to its writers, who may change it. */
export function ReturnCard({ publication }: { publication: PublicationAnswer }) {
  const say = useSay()
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const back = useStep(`${publicationAddress(publication.id)}/return`)
  if (!mayPublish()) return null
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (because.trim() !== '' && !back.isPending) back.mutate({ because })
  }
  return (
    <Card title={say(words.back)}>
      <form className="lp-stack lp-written-form" onSubmit={send} noValidate>
        <TextField
          label={say(words.backBecause)}
          value={because}
          change={setBecause}
          rows={2}
          error={tried && because.trim() === '' ? say(words.missing) : undefined}
        />
        {back.isError && <Failure cause={back.error} />}
        <div>
          <Button type="submit" look="secondary" disabled={back.isPending}>
            {say(words.back)}
          </Button>
        </div>
      </form>
    </Card>
  )
}

const clockForm = /^([01]?[0-9]|2[0-3])[.:]([0-5][0-9])$/

/** A time as people write it, `8.30`, as the server takes it; null where it is none. */
function clockOf(text: string): string | null {
  const found = clockForm.exec(text.trim())
  return found ? `${found[1]!.padStart(2, '0')}:${found[2]}` : null
}

/** Sets or moves the time from which everybody may see it. */
export function TimeCard({ publication }: { publication: PublicationAnswer }) {
  const say = useSay()
  const [day, setDay] = useState(() => dayInOslo(new Date()))
  const [clock, setClock] = useState('')
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const time = useStep(`${publicationAddress(publication.id)}/time`, () => setAsking(false))
  if (!mayPublish()) return null
  const at = clockOf(clock)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (day !== '' && at !== null && !time.isPending) time.mutate({ at: { day, time: at } })
  }
  return (
    <Card title={say(words.time)}>
      {publication.state === 'scheduled' && publication.publishAt !== null && (
        <Alert colour="info">{say(words.embargo, { when: momentText(publication.publishAt) })}</Alert>
      )}
      <p>{say(words.timeText)}</p>
      <form className="lp-stack lp-written-form" onSubmit={send} noValidate>
        <TextField
          kind="date"
          label={say(words.day)}
          value={day}
          change={setDay}
          error={tried && day === '' ? say(words.missing) : undefined}
        />
        <TextField
          label={say(words.clock)}
          value={clock}
          change={setClock}
          error={tried && at === null ? say(words.wrongClock) : undefined}
        />
        {time.isError && !asking && <Failure cause={time.error} />}
        <div className="lp-row">
          <Button type="submit" disabled={time.isPending}>
            {say(words.setTime)}
          </Button>
          <Button look="secondary" disabled={time.isPending} onClick={() => setAsking(true)}>
            {say(words.now)}
          </Button>
        </div>
      </form>
      {asking && (
        <ConfirmDialog
          title={say(words.nowTitle)}
          keep={say(words.keep)}
          confirm={say(words.now)}
          doing={time}
          act={() => time.mutate({ at: null })}
          close={() => setAsking(false)}
        >
          <p>{say(words.nowText)}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}
