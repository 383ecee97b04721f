import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Button, Card, DataTable, Failure, goToFirstFault, Tag, TextField } from '../../ui/index.ts'
import { dayInOslo, dayInWords, momentInWords } from '../../words/dates.ts'
import { type Say, useLanguage, useSay } from '../../words/index.ts'
import type { InvitationState, InvitedAnswer } from './answers.ts'
import { forgetInvitations, invitationsOf } from './queries.ts'

const words = {
  title: { nb: 'Svarene', nn: 'Svara', en: 'The answers' },
  empty: {
    nb: 'Ingen er invitert ennå. Velg kommunene over.',
    nn: 'Ingen er inviterte enno. Vel kommunane over.',
    en: 'Nobody is invited yet. Choose the municipalities above.',
  },
  caption: {
    nb: 'Hva kommunene har svart',
    nn: 'Kva kommunane har svart',
    en: 'What the municipalities have answered',
  },
  name: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  state: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  answerBy: { nb: 'Svarfrist', nn: 'Svarfrist', en: 'Answer by' },
  letter: { nb: 'Sist skrevet til', nn: 'Sist skrive til', en: 'Last written to' },
  notWritten: { nb: 'Ikke ennå', nn: 'Ikkje enno', en: 'Not yet' },
  withdraw: { nb: 'Trekk tilbake', nn: 'Trekk tilbake', en: 'Withdraw' },
  withdrawOf: {
    nb: 'Trekk tilbake invitasjonen til {name}',
    nn: 'Trekk tilbake invitasjonen til {name}',
    en: 'Withdraw the invitation to {name}',
  },
  tools: { nb: 'Gjør noe med invitasjonen', nn: 'Gjer noko med invitasjonen', en: 'Act on the invitation' },
  late: { nb: 'fristen er ute', nn: 'fristen er ute', en: 'overdue' },
  failed: { nb: 'kom ikke fram', nn: 'kom ikkje fram', en: 'did not arrive' },
  held: { nb: 'må sendes som brev', nn: 'må sendast som brev', en: 'must be sent as a letter' },
  waiting: { nb: 'sendes nå', nn: 'blir sendt no', en: 'being sent' },
  deadline: {
    nb: 'Ny frist for dem som ikke har svart',
    nn: 'Ny frist for dei som ikkje har svart',
    en: 'New deadline for those who have not answered',
  },
  move: { nb: 'Flytt fristen', nn: 'Flytt fristen', en: 'Move the deadline' },
  withdrawn: {
    nb: 'Invitasjonen til {name} er trukket tilbake. Kommunen kan inviteres på nytt.',
    nn: 'Invitasjonen til {name} er trekt tilbake. Kommunen kan inviterast på nytt.',
    en: 'The invitation to {name} is withdrawn. The municipality can be invited again.',
  },
  moved: {
    nb: 'Fristen er flyttet til {day}. Kommunene får ikke beskjed om det av seg selv.',
    nn: 'Fristen er flytta til {day}. Kommunane får ikkje beskjed om det av seg sjølv.',
    en: 'The deadline is moved to {day}. The municipalities are not told by themselves.',
  },
  wrongDay: {
    nb: 'Velg en dag som ikke har vært.',
    nn: 'Vel ein dag som ikkje har vore.',
    en: 'Choose a day that is not over.',
  },
} satisfies Record<string, LocalText>

const states: Readonly<
  Record<InvitationState, { text: LocalText; colour: 'success' | 'warning' | 'danger' | 'neutral' | 'info' }>
> = {
  none: { text: { nb: 'Ikke invitert', nn: 'Ikkje invitert', en: 'Not invited' }, colour: 'neutral' },
  invited: { text: { nb: 'Har ikke svart', nn: 'Har ikkje svart', en: 'No answer' }, colour: 'warning' },
  accepted: { text: { nb: 'Er med', nn: 'Er med', en: 'Takes part' }, colour: 'success' },
  joined: {
    text: { nb: 'Meldte seg på selv', nn: 'Melde seg på sjølv', en: 'Joined by itself' },
    colour: 'success',
  },
  declined: { text: { nb: 'Takket nei', nn: 'Takka nei', en: 'Declined' }, colour: 'neutral' },
}

/** What the municipalities have answered; an invitation that is not answered can be taken back. */
export function InvitedTable({
  round,
  municipalities,
}: {
  round: string
  municipalities: readonly InvitedAnswer[]
}) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: ({ municipality }: InvitedAnswer) =>
      request('DELETE', `${invitationsOf(round)}/${municipality}`),
    onSuccess: () => forgetInvitations(queries),
  })
  const now = new Date()
  const today = dayInOslo(now)
  const open = municipalities.filter(({ state }) => state === 'invited')
  const withdrawn = withdraw.isSuccess && say(words.withdrawn, { name: withdraw.variables.name })
  if (municipalities.length === 0) {
    return (
      <Card title={say(words.title)}>
        <p className="lp-lead">{say(words.empty)}</p>
        <p role="status">{withdrawn}</p>
      </Card>
    )
  }
  return (
    <Card title={say(words.title)}>
      <p role="status">{withdrawn}</p>
      {withdraw.isError && <Failure cause={withdraw.error} />}
      <DataTable
        caption={say(words.caption)}
        rows={municipalities}
        keyOf={({ municipality }) => municipality}
        columns={[
          { key: 'name', head: say(words.name), cell: ({ name }) => name, names: true },
          {
            key: 'state',
            head: say(words.state),
            cell: ({ state, invitation }) => (
              <>
                <Tag colour={states[state].colour}>{say(states[state].text)}</Tag>
                {invitation && invitation.reason !== '' && <div>{invitation.reason}</div>}
              </>
            ),
          },
          {
            key: 'answerBy',
            head: say(words.answerBy),
            cell: ({ invitation, state }) =>
              invitation &&
              `${dayInWords(invitation.answerBy, language)}${state === 'invited' && invitation.answerBy < today ? `, ${say(words.late)}` : ''}`,
          },
          {
            key: 'letter',
            head: say(words.letter),
            cell: ({ lastMessage, invitation }) => (
              <div className="lp-written">
                {lastMessage
                  ? `${momentInWords(new Date(lastMessage.at), now, say, language)}${becameOf(lastMessage.state, say)}`
                  : invitation && say(words.notWritten)}
              </div>
            ),
          },
          {
            key: 'tools',
            head: <span className="lp-hidden">{say(words.tools)}</span>,
            cell: (one) =>
              one.state === 'invited' && (
                <Button
                  look="tertiary"
                  size="sm"
                  disabled={withdraw.isPending}
                  onClick={() => withdraw.mutate(one)}
                  aria-label={say(words.withdrawOf, { name: one.name })}
                >
                  {say(words.withdraw)}
                </Button>
              ),
          },
        ]}
      />
      {open.length > 0 && <Deadline round={round} />}
    </Card>
  )
}

const becameOf = (state: 'waiting' | 'held' | 'sent' | 'failed', say: Say): string =>
  state === 'sent' ? '' : ` (${say(words[state])})`

/** Everybody who has not answered gets another last day. */
function Deadline({ round }: { round: string }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const [day, setDay] = useState('')
  const [tried, setTried] = useState(false)
  const move = useMutation({
    mutationFn: (answerBy: string) => request('PATCH', invitationsOf(round), { answerBy }),
    onSuccess: async () => {
      setDay('')
      setTried(false)
      await forgetInvitations(queries)
    },
  })
  const wrong = day === '' || day < dayInOslo(new Date())
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (wrong) goToFirstFault(event.currentTarget)
    else if (!move.isPending) move.mutate(day)
  }
  return (
    <form className="lp-stack" onSubmit={send} noValidate>
      <TextField
        label={say(words.deadline)}
        kind="date"
        value={day}
        change={setDay}
        error={tried && wrong ? say(words.wrongDay) : undefined}
      />
      {move.isError && <Failure cause={move.error} />}
      <p role="status">{move.isSuccess && say(words.moved, { day: dayInWords(move.variables, language) })}</p>
      <Button type="submit" look="secondary" disabled={move.isPending}>
        {say(words.move)}
      </Button>
    </form>
  )
}
