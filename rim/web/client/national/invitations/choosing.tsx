import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import {
  Alert,
  Button,
  Card,
  CheckField,
  ChoiceGroup,
  Failure,
  goToFirstFault,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import type { InvitedAnswer } from './answers.ts'
import { type ChoiceFilter, countiesOf, invitable, noFilter, sizesOf } from './choice.ts'
import { forgetInvitations, invitationsOf } from './queries.ts'

const words = {
  title: { nb: 'Inviter kommuner', nn: 'Inviter kommunar', en: 'Invite municipalities' },
  all: {
    nb: 'Alle kommunene i Lyttepost er invitert eller alt med. Flere legger du til under «Kommuner».',
    nn: 'Alle kommunane i Lyttepost er inviterte eller alt med. Fleire legg du til under «Kommunar».',
    en: 'All municipalities in Lyttepost are invited, or take part already. Add more under “Municipalities”.',
  },
  county: { nb: 'Fylke', nn: 'Fylke', en: 'County' },
  size: { nb: 'Innbyggere', nn: 'Innbyggjarar', en: 'Residents' },
  any: { nb: 'Alle', nn: 'Alle', en: 'All' },
  search: { nb: 'Finn kommune', nn: 'Finn kommune', en: 'Find municipality' },
  before: { nb: 'Forrige runde', nn: 'Førre runde', en: 'The last round' },
  lastTime: {
    nb: 'Vis bare dem som var med sist',
    nn: 'Vis berre dei som var med sist',
    en: 'Show only those who took part last time',
  },
  list: {
    nb: 'Kommuner som kan inviteres: {count}',
    nn: 'Kommunar som kan inviterast: {count}',
    en: 'Municipalities that can be invited: {count}',
  },
  choose: { nb: 'Velg alle som vises', nn: 'Vel alle som blir viste', en: 'Choose all that are shown' },
  unchoose: { nb: 'Velg ingen', nn: 'Vel ingen', en: 'Choose none' },
  nothing: { nb: 'Ingen kommuner passer.', nn: 'Ingen kommunar passar.', en: 'No municipalities fit.' },
  noContact: { nb: 'mangler kontakt', nn: 'manglar kontakt', en: 'has no contact' },
  answerBy: { nb: 'Svarfrist', nn: 'Svarfrist', en: 'Answer by' },
  answerByHelp: {
    nb: 'Siste dag å svare. Du kan flytte den senere.',
    nn: 'Siste dag å svare. Du kan flytte han seinare.',
    en: 'The last day to answer. You can move it later.',
  },
  late: {
    nb: 'Velg en dag som ikke har vært.',
    nn: 'Vel ein dag som ikkje har vore.',
    en: 'Choose a day that is not over.',
  },
  nobody: {
    nb: 'Velg minst én kommune.',
    nn: 'Vel minst éin kommune.',
    en: 'Choose at least one municipality.',
  },
  invite: {
    nb: 'Inviter {count} kommuner',
    nn: 'Inviter {count} kommunar',
    en: 'Invite {count} municipalities',
  },
  inviteNone: { nb: 'Inviter', nn: 'Inviter', en: 'Invite' },
  done: {
    nb: 'Kommunene er invitert. Neste steg er å skrive brevet til dem.',
    nn: 'Kommunane er inviterte. Neste steg er å skrive brevet til dei.',
    en: 'The municipalities are invited. The next step is to write the letter to them.',
  },
  write: { nb: 'Skriv invitasjonen', nn: 'Skriv invitasjonen', en: 'Write the invitation' },
  inviteOne: { nb: 'Inviter 1 kommune', nn: 'Inviter 1 kommune', en: 'Invite 1 municipality' },
  next: {
    nb: 'Kommunene ser invitasjonen når de logger inn. Brevet skriver du etterpå, så ingenting sendes nå.',
    nn: 'Kommunane ser invitasjonen når dei loggar inn. Brevet skriv du etterpå, så ingenting blir sendt no.',
    en: 'The municipalities see the invitation when they log in. You write the letter afterwards: nothing is sent now.',
  },
} satisfies Record<string, LocalText>

/** Municipalities are chosen by county, size and whether they took part last time, or one by one, and invited. */
export function Choosing({
  round,
  municipalities,
}: {
  round: string
  municipalities: readonly InvitedAnswer[]
}) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [filter, setFilter] = useState<ChoiceFilter>(noFilter)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [answerBy, setAnswerBy] = useState('')
  const [tried, setTried] = useState(false)
  const list = useId()
  const invite = useMutation({
    mutationFn: (body: { readonly municipalities: readonly string[]; readonly answerBy: string }) =>
      request('POST', invitationsOf(round), body, key.of(body)),
    onSuccess: async () => {
      key.done()
      setChosen(new Set())
      setFilter(noFilter)
      setTried(false)
      await forgetInvitations(queries)
    },
  })
  const open = municipalities.filter(({ state }) => state === 'none')
  const shown = invitable(municipalities, filter)
  const wanted = open.filter(({ municipality }) => chosen.has(municipality))
  const late = answerBy === '' || answerBy < dayInOslo(new Date())
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (late || wanted.length === 0) goToFirstFault(event.currentTarget)
    if (late || wanted.length === 0 || invite.isPending) return
    invite.mutate({ municipalities: wanted.map(({ municipality }) => municipality), answerBy })
  }
  const toggle = (codes: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const code of codes) on ? next.add(code) : next.delete(code)
    setChosen(next)
  }
  const done = (
    <div role="status">
      {invite.isSuccess && (
        <Alert colour="success">
          <p className="ds-paragraph">
            {say(words.done)}{' '}
            <Link className="ds-link" to={`/national/rounds/${round}/messages?template=invitation`}>
              {say(words.write)}
            </Link>
          </p>
        </Alert>
      )}
    </div>
  )
  if (open.length === 0) {
    return (
      <Card title={say(words.title)}>
        {done}
        <p className="lp-lead">{say(words.all)}</p>
      </Card>
    )
  }
  const label = wanted.length === 0 ? words.inviteNone : wanted.length === 1 ? words.inviteOne : words.invite
  const any = { value: '', text: say(words.any) }
  return (
    <Card title={say(words.title)}>
      <form className="lp-stack lp-wide" onSubmit={send} noValidate>
        <div className="lp-filters">
          <SelectField
            label={say(words.county)}
            value={filter.county}
            change={(county) => setFilter({ ...filter, county })}
            options={[any, ...countiesOf(open).map(({ number, name }) => ({ value: number, text: name }))]}
          />
          <SelectField
            label={say(words.size)}
            value={filter.size}
            change={(size) => setFilter({ ...filter, size })}
            options={[any, ...sizesOf(open).map(({ code, label }) => ({ value: code, text: say(label) }))]}
          />
          <TextField
            label={say(words.search)}
            value={filter.search}
            change={(search) => setFilter({ ...filter, search })}
          />
        </div>
        {open.some(({ lastTime }) => lastTime) && (
          <ChoiceGroup
            legend={say(words.before)}
            kind="checkbox"
            options={[{ value: 'last', text: say(words.lastTime) }]}
            chosen={filter.lastTime ? ['last'] : []}
            change={(on) => setFilter({ ...filter, lastTime: on.length > 0 })}
          />
        )}
        <fieldset className="ds-fieldset lp-wide" aria-describedby={tried ? `${list}-error` : undefined}>
          <legend className="ds-label" data-weight="medium">
            {say(words.list, { count: shown.length })}
          </legend>
          <div className="lp-row">
            <Button
              look="tertiary"
              size="sm"
              onClick={() =>
                toggle(
                  shown.map(({ municipality }) => municipality),
                  true,
                )
              }
            >
              {say(words.choose)}
            </Button>
            <Button look="tertiary" size="sm" onClick={() => setChosen(new Set())}>
              {say(words.unchoose)}
            </Button>
          </div>
          {shown.length === 0 && <p className="lp-subtle">{say(words.nothing)}</p>}
          {shown.length > 0 && (
            <ul className="lp-check-list lp-invitable">
              {shown.map(({ municipality, name, contacts }) => (
                <li key={municipality}>
                  <CheckField
                    checked={chosen.has(municipality)}
                    change={(on) => toggle([municipality], on)}
                    invalid={tried && wanted.length === 0}
                    label={
                      <>
                        {name}
                        {contacts === 0 && <span className="lp-subtle"> ({say(words.noContact)})</span>}
                      </>
                    }
                  />
                </li>
              ))}
            </ul>
          )}
          {tried && wanted.length === 0 && (
            <p className="ds-validation-message" id={`${list}-error`}>
              {say(words.nobody)}
            </p>
          )}
        </fieldset>
        <TextField
          label={say(words.answerBy)}
          help={say(words.answerByHelp)}
          kind="date"
          value={answerBy}
          change={setAnswerBy}
          required
          error={tried && late ? say(words.late) : undefined}
        />
        <p className="lp-subtle">{say(words.next)}</p>
        {done}
        {invite.isError && <Failure cause={invite.error} />}
        <Button type="submit" disabled={invite.isPending}>
          {say(label, { count: wanted.length })}
        </Button>
      </form>
    </Card>
  )
}
