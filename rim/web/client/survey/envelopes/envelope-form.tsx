import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { forget, request } from '../../api/index.ts'
import { Button, Failure, goToFirstFault, SelectField, TextField } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import { addressOf } from '../queries.ts'
import type { EnvelopePlaceAnswer } from '../types.ts'
import { placeKey, placeName } from './place-name.ts'

const words = {
  day: { nb: 'Dagen de kom', nn: 'Dagen dei kom', en: 'The day they came' },
  place: { nb: 'Fra', nn: 'Frå', en: 'From' },
  received: { nb: 'Konvolutter', nn: 'Konvoluttar', en: 'Envelopes' },
  empty: { nb: 'Av dem tomme', nn: 'Av dei tomme', en: 'Of them empty' },
  emptyHelp: {
    nb: 'Tom konvolutt, eller skjema uten svar',
    nn: 'Tom konvolutt, eller skjema utan svar',
    en: 'Empty envelope, or a form without answers',
  },
  unusable: { nb: 'Av dem ubrukelige', nn: 'Av dei ubrukelege', en: 'Of them unusable' },
  unusableHelp: {
    nb: 'Koden mangler, er ugyldig eller brukt før',
    nn: 'Koden manglar, er ugyldig eller brukt før',
    en: 'The code is missing, void or used before',
  },
  reason: { nb: 'Hvorfor ubrukelige', nn: 'Kvifor ubrukelege', en: 'Why unusable' },
  save: { nb: 'Før inn', nn: 'Før inn', en: 'Note' },
  saved: {
    nb: '{count} konvolutter ført inn.',
    nn: '{count} konvoluttar førte inn.',
    en: '{count} envelopes noted.',
  },
  wrongCount: {
    nb: 'Skriv et helt tall, minst 1.',
    nn: 'Skriv eit heilt tal, minst 1.',
    en: 'Type a whole number, at least 1.',
  },
  wrongPart: {
    nb: 'Skriv et helt tall. Tomme og ubrukelige kan ikke være flere enn konvoluttene.',
    nn: 'Skriv eit heilt tal. Tomme og ubrukelege kan ikkje vere fleire enn konvoluttane.',
    en: 'Type a whole number. Empty and unusable cannot be more than the envelopes.',
  },
  wrongReason: {
    nb: 'Skriv kort hvorfor, med minst tre tegn. La feltet stå tomt når ingen er ubrukelige.',
    nn: 'Skriv kort kvifor, med minst tre teikn. Lat feltet stå tomt når ingen er ubrukelege.',
    en: 'Say shortly why, in at least three characters. Leave it empty where none are unusable.',
  },
} satisfies Record<string, LocalText>

const empty = { received: '', empty: '', unusable: '', reason: '' }
const numberIn = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN)

/** Where envelopes that have come in are noted, place by place. */
export function EnvelopeForm({ wave, places }: { wave: string; places: readonly EnvelopePlaceAnswer[] }) {
  const say = useSay()
  const queries = useQueryClient()
  const first = useId()
  const form = useRef<HTMLFormElement>(null)
  const [day, setDay] = useState(() => dayInOslo(new Date()))
  const [place, setPlace] = useState(places[0] ? placeKey(places[0]) : '')
  const [fields, setFields] = useState(empty)
  const [tried, setTried] = useState(false)
  const received = numberIn(fields.received)
  const none = numberIn(fields.empty || '0')
  const unusable = numberIn(fields.unusable || '0')
  const reason = fields.reason.trim()
  const wrong = {
    received: !(received >= 1),
    parts: !(none + unusable <= received) && !Number.isNaN(received),
    reason: unusable > 0 !== reason.length >= 3,
  }
  const add = useMutation({
    mutationFn: async () => {
      const from = places.find((one) => placeKey(one) === place)
      await request('POST', `${addressOf(wave)}/envelopes`, {
        participant: from?.participant,
        service: from?.service ?? null,
        day,
        received,
        empty: none,
        unusable,
        reason,
      })
      return received
    },
    onSuccess: () => {
      setFields(empty)
      setTried(false)
      form.current?.querySelector('select')?.focus()
      void forget(queries, ['survey-envelopes'])
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (wrong.received || wrong.parts || wrong.reason) goToFirstFault(event.currentTarget)
    else if (!add.isPending) add.mutate()
  }
  const field = (name: keyof typeof empty) => (value: string) => setFields({ ...fields, [name]: value })
  return (
    <form ref={form} className="lp-stack" onSubmit={submit} noValidate>
      <div className="lp-envelope-fields">
        <TextField kind="date" label={say(words.day)} value={day} change={setDay} />
        <SelectField
          label={say(words.place)}
          value={place}
          change={setPlace}
          options={places.map((one) => ({ value: placeKey(one), text: placeName(one, say) }))}
        />
        <TextField
          id={first}
          label={say(words.received)}
          value={fields.received}
          change={field('received')}
          error={tried && wrong.received ? say(words.wrongCount) : undefined}
        />
        <TextField
          label={say(words.empty)}
          help={say(words.emptyHelp)}
          value={fields.empty}
          change={field('empty')}
          error={tried && wrong.parts ? say(words.wrongPart) : undefined}
        />
        <TextField
          label={say(words.unusable)}
          help={say(words.unusableHelp)}
          value={fields.unusable}
          change={field('unusable')}
        />
        <TextField
          label={say(words.reason)}
          value={fields.reason}
          change={field('reason')}
          error={tried && wrong.reason ? say(words.wrongReason) : undefined}
        />
      </div>
      {add.isError && <Failure cause={add.error} />}
      <div className="lp-row">
        <Button type="submit" aria-disabled={add.isPending}>
          {say(words.save)}
        </Button>
        <span role="status">{add.isSuccess && say(words.saved, { count: add.data })}</span>
      </div>
    </form>
  )
}
