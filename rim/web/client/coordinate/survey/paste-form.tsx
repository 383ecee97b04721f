import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type PasteFault, readPasted } from '#core/survey'
import { request, useWriteKey } from '../../api/index.ts'
import { Button, Failure, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { ServiceAnswer } from './answers.ts'
import { forgetFieldWork, participantAddress } from './queries.ts'

const words = {
  label: { nb: 'Tabell', nn: 'Tabell', en: 'Table' },
  help: {
    nb: 'Fire kolonner fra regneark eller e-post: tjenestested, dag, fikk skjemaet, takket nei. Det som alt er ført opp for samme sted og dag, blir erstattet.',
    nn: 'Fire kolonnar frå rekneark eller e-post: tenestestad, dag, fekk skjemaet, takka nei. Det som alt er ført opp for same stad og dag, blir erstatta.',
    en: 'Four columns from a spreadsheet or e-mail: service, day, given the form, declined. What is noted already of the same place and day is replaced.',
  },
  read: {
    nb: '{count} linjer kan lagres.',
    nn: '{count} linjer kan lagrast.',
    en: '{count} lines can be saved.',
  },
  faults: {
    nb: 'Disse linjene må rettes før noe lagres:',
    nn: 'Desse linjene må rettast før noko blir lagra:',
    en: 'These lines must be corrected before anything is saved:',
  },
  line: {
    nb: 'Linje {line}: {why} «{text}»',
    nn: 'Linje {line}: {why} «{text}»',
    en: 'Line {line}: {why} “{text}”',
  },
  columns: {
    nb: 'skal ha tre eller fire kolonner.',
    nn: 'skal ha tre eller fire kolonnar.',
    en: 'must have three or four columns.',
  },
  service: {
    nb: 'tjenestestedet er ikke blant dem som er med.',
    nn: 'tenestestaden er ikkje blant dei som er med.',
    en: 'the service is not among those that take part.',
  },
  day: {
    nb: 'dagen kan ikke leses, eller er utenfor datainnsamlingen.',
    nn: 'dagen kan ikkje lesast, eller er utanfor datainnsamlinga.',
    en: 'the day cannot be read, or is outside the field work.',
  },
  count: {
    nb: 'antallet er ikke et helt tall.',
    nn: 'talet er ikkje eit heilt tal.',
    en: 'the count is not a whole number.',
  },
  twice: {
    nb: 'samme sted og dag står to ganger.',
    nn: 'same stad og dag står to gonger.',
    en: 'the same service and day stands twice.',
  },
  save: { nb: 'Lagre linjene', nn: 'Lagre linjene', en: 'Save the lines' },
  saved: { nb: '{count} linjer er lagret.', nn: '{count} linjer er lagra.', en: '{count} lines are saved.' },
} satisfies Record<PasteFault | string, LocalText>

/** A table from a spreadsheet or a letter, read and looked over before it is saved. All of it or nothing. */
export function PasteForm({
  participant,
  services,
  window,
}: {
  participant: string
  services: readonly ServiceAnswer[]
  window: { readonly from: string; readonly to: string }
}) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [text, setText] = useState('')
  const [saved, setSaved] = useState<number | null>(null)
  const ids = new Map(services.map(({ id, name }) => [name, id]))
  const { lines, faults } = readPasted(text, [...ids.keys()], window)
  const save = useMutation({
    mutationFn: (days: readonly object[]) =>
      request('PUT', `${participantAddress(participant)}/handed-out`, { days }, key.of(days)),
    onSuccess: async (_answer, days) => {
      key.done()
      setText('')
      setSaved(days.length)
      await forgetFieldWork(queries)
    },
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (save.isPending || lines.length === 0 || faults.length > 0) return
    save.mutate(
      lines.map(({ service, day, handedOut, declined }) => ({
        service: ids.get(service),
        day,
        noted: { handedOut, declined },
      })),
    )
  }
  return (
    <form className="lp-stack lp-wide" onSubmit={send} noValidate>
      <TextField
        label={say(words.label)}
        help={say(words.help)}
        value={text}
        change={(value) => {
          save.reset()
          setSaved(null)
          setText(value)
        }}
        rows={5}
      />
      {faults.length > 0 && (
        <div className="lp-wide">
          <p>{say(words.faults)}</p>
          <ul className="lp-paste-faults">
            {faults.map(({ line, text: written, fault }) => (
              <li key={line}>{say(words.line, { line, why: say(words[fault]), text: written })}</li>
            ))}
          </ul>
        </div>
      )}
      {save.isError && <Failure cause={save.error} />}
      <div className="lp-row">
        <Button
          type="submit"
          look="secondary"
          disabled={save.isPending || lines.length === 0 || faults.length > 0}
        >
          {say(words.save)}
        </Button>
        <span role="status">
          {saved !== null
            ? say(words.saved, { count: saved })
            : lines.length > 0 && say(words.read, { count: lines.length })}
        </span>
      </div>
    </form>
  )
}
