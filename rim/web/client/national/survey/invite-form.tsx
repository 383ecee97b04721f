import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Alert, Button, Card, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import type { ParticipantAnswer, WaveAnswer } from './answers.ts'
import { standingOf } from './participant-filter.ts'
import { forgetWave, waveAddress } from './queries.ts'

const words = {
  title: { nb: 'Inviter', nn: 'Inviter', en: 'Invite' },
  lead: {
    nb: '{count} er trukket og ikke invitert ennå. Når den første er invitert, kan det ikke trekkes på nytt.',
    nn: '{count} er trekte og ikkje inviterte enno. Når den første er invitert, kan det ikkje trekkjast på nytt.',
    en: '{count} are drawn and not invited yet. When the first is invited, nothing can be drawn again.',
  },
  leadOne: {
    nb: '1 er trukket og ikke invitert ennå.',
    nn: '1 er trekt og ikkje invitert enno.',
    en: '1 is drawn and not invited yet.',
  },
  answerBy: { nb: 'Svarfrist', nn: 'Svarfrist', en: 'Answer by' },
  wrong: {
    nb: 'Velg en dag fra i dag og framover.',
    nn: 'Vel ein dag frå i dag og framover.',
    en: 'Choose a day from today on.',
  },
  invite: { nb: 'Inviter alle {count}', nn: 'Inviter alle {count}', en: 'Invite all {count}' },
  inviteOne: { nb: 'Inviter', nn: 'Inviter', en: 'Invite' },
  done: {
    nb: 'Invitert: {count}. De ser invitasjonen når koordinatoren logger inn.',
    nn: 'Inviterte: {count}. Dei ser invitasjonen når koordinatoren loggar inn.',
    en: 'Invited: {count}. They see the invitation when the coordinator logs in.',
  },
  write: { nb: 'Skriv brevet til dem', nn: 'Skriv brevet til dei', en: 'Write the letter to them' },
} satisfies Record<string, LocalText>

/** Invites everybody who is drawn and has not been. */
export function InviteForm({
  wave,
  participants,
}: {
  wave: WaveAnswer
  participants: readonly ParticipantAnswer[]
}) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [answerBy, setAnswerBy] = useState('')
  const [tried, setTried] = useState(false)
  const waiting = participants.filter((one) => standingOf(one) === 'waiting').map(({ id }) => id)
  const invite = useMutation({
    mutationFn: () => {
      const body = { participants: waiting, answerBy }
      const address = `${waveAddress(wave.id)}/invitations`
      return request<{ readonly invited: readonly string[] }>('POST', address, body, key.of([wave.id, body]))
    },
    onSuccess: async () => {
      key.done()
      setTried(false)
      await forgetWave(queries)
    },
  })
  const wrong = answerBy < dayInOslo(new Date())
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (wrong) goToFirstFault(event.currentTarget)
    else invite.mutate()
  }
  const one = waiting.length === 1
  return (
    <>
      <div role="status">
        {invite.data && (
          <Alert colour="success">
            <p className="ds-paragraph">{say(words.done, { count: invite.data.invited.length })}</p>
            <Link className="ds-link" to={`/national/survey/${wave.id}/messages`}>
              {say(words.write)}
            </Link>
          </Alert>
        )}
      </div>
      {waiting.length > 0 && (
        <Card title={say(words.title)}>
          <form className="lp-stack" noValidate onSubmit={submit}>
            <p>{say(one ? words.leadOne : words.lead, { count: waiting.length })}</p>
            <TextField
              label={say(words.answerBy)}
              kind="date"
              value={answerBy}
              change={setAnswerBy}
              error={tried && wrong ? say(words.wrong) : undefined}
            />
            {invite.isError && <Failure cause={invite.error} />}
            <Button type="submit" disabled={invite.isPending}>
              {say(one ? words.inviteOne : words.invite, { count: waiting.length })}
            </Button>
          </form>
        </Card>
      )}
    </>
  )
}
