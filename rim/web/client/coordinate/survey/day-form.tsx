import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { mostOfADay } from '#core/survey'
import { request, useWriteKey } from '../../api/index.ts'
import { Button, DataTable, Failure, goToFirstFault } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { numberOf } from '../expected/number-of.ts'
import type { HandedOutAnswer, ServiceAnswer } from './answers.ts'
import { forgetFieldWork, participantAddress } from './queries.ts'

const words = {
  caption: { nb: 'Delt ut {day}', nn: 'Delt ut {day}', en: 'Handed out {day}' },
  service: { nb: 'Tjenestested', nn: 'Tenestestad', en: 'Service' },
  handedOut: { nb: 'Fikk skjemaet', nn: 'Fekk skjemaet', en: 'Given the form' },
  declined: { nb: 'Takket nei', nn: 'Takka nei', en: 'Declined' },
  handedOutAt: {
    nb: 'Fikk skjemaet hos {name}',
    nn: 'Fekk skjemaet hos {name}',
    en: 'Given the form at {name}',
  },
  declinedAt: { nb: 'Takket nei hos {name}', nn: 'Takka nei hos {name}', en: 'Declined at {name}' },
  wrong: {
    nb: 'Skriv et helt tall, høyst {most}.',
    nn: 'Skriv eit heilt tal, høgst {most}.',
    en: 'Write a whole number, {most} at most.',
  },
  save: { nb: 'Lagre dagen', nn: 'Lagre dagen', en: 'Save the day' },
  saved: { nb: 'Lagret.', nn: 'Lagra.', en: 'Saved.' },
  rule: {
    nb: 'Tomme felt betyr at ingenting er ført opp. Står det bare ett tall, regnes det andre som 0.',
    nn: 'Tomme felt betyr at ingenting er ført opp. Står det berre eitt tal, blir det andre rekna som 0.',
    en: 'Empty fields mean that nothing is noted. Where only one number stands, the other counts as 0.',
  },
} satisfies Record<string, LocalText>

const fields = ['handedOut', 'declined'] as const
type Field = (typeof fields)[number]

/** The numbers of one day, of all services side by side. */
export function DayForm({
  participant,
  day,
  services,
  noted,
}: {
  participant: string
  day: string
  services: readonly ServiceAnswer[]
  /** Of the day. */
  noted: readonly HandedOutAnswer[]
}) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const save = useMutation({
    mutationFn: (days: readonly object[]) =>
      request('PUT', `${participantAddress(participant)}/handed-out`, { days }, key.of(days)),
    onSuccess: async () => {
      key.done()
      await forgetFieldWork(queries)
      // what was noted has come back: what was typed is no longer beside it
      setTyped({})
    },
  })
  const before = (service: string) => noted.find((one) => one.service === service)
  const textOf = (service: string, field: Field): string =>
    typed[`${field} ${service}`] ?? before(service)?.[field].toString() ?? ''
  const numberIn = (service: string, field: Field) => numberOf(textOf(service, field))
  const isWrong = (service: string, field: Field): boolean => {
    const value = numberIn(service, field)
    return value === undefined || (value !== null && value > mostOfADay)
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    goToFirstFault(event.currentTarget)
    if (save.isPending || services.some(({ id }) => fields.some((field) => isWrong(id, field)))) return
    const days = services.flatMap(({ id }) => {
      const [handedOut, declined] = fields.map((field) => numberIn(id, field) ?? null)
      const isEmpty = handedOut === null && declined === null
      if (isEmpty && !before(id)) return []
      return [
        {
          service: id,
          day,
          noted: isEmpty ? null : { handedOut: handedOut ?? 0, declined: declined ?? 0 },
        },
      ]
    })
    if (days.length > 0) save.mutate(days)
  }
  const column = (field: Field, name: LocalText) => ({
    key: field,
    head: say(words[field]),
    numeric: true,
    cell: (service: ServiceAnswer) => (
      <span className="lp-handed-out-cell">
        <input
          className="ds-input"
          inputMode="numeric"
          autoComplete="off"
          aria-label={say(name, { name: service.name })}
          aria-invalid={isWrong(service.id, field)}
          {...(isWrong(service.id, field) && { 'aria-describedby': `wrong-${field}-${service.id}` })}
          value={textOf(service.id, field)}
          onChange={({ target }) => {
            save.reset()
            setTyped({ ...typed, [`${field} ${service.id}`]: target.value })
          }}
        />
        {isWrong(service.id, field) && (
          <span className="ds-validation-message" id={`wrong-${field}-${service.id}`}>
            {say(words.wrong, { most: mostOfADay })}
          </span>
        )}
      </span>
    ),
  })
  return (
    <form className="lp-stack lp-wide" onSubmit={send} noValidate>
      <DataTable
        caption={say(words.caption, { day: dayInWords(day, language) })}
        rows={services}
        keyOf={({ id }) => id}
        columns={[
          { key: 'service', head: say(words.service), names: true, cell: ({ name }) => name },
          column('handedOut', words.handedOutAt),
          column('declined', words.declinedAt),
        ]}
      />
      <p className="lp-subtle">{say(words.rule)}</p>
      {save.isError && <Failure cause={save.error} />}
      <div className="lp-row">
        <Button type="submit" disabled={save.isPending}>
          {say(words.save)}
        </Button>
        <span role="status">{save.isSuccess && say(words.saved)}</span>
      </div>
    </form>
  )
}
