import { useState, useSyncExternalStore } from 'react'
import type { LocalText } from '#core/foundation'
import { readNoteKey } from '#core/instruments'
import { request } from '../api/index.ts'
import { summaryId } from '../register/form/section-nav.tsx'
import type { FormStore } from '../register/form/stores/store.ts'
import { Button, Failure, TextField } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { WholePilotAnswer } from './answers.ts'
import { useSend } from './use-send.ts'

const words = {
  title: { nb: 'Send inn', nn: 'Send inn', en: 'Send' },
  minutes: {
    nb: 'Hvor mange minutter brukte du?',
    nn: 'Kor mange minutt brukte du?',
    en: 'How many minutes did you use?',
  },
  measured: {
    nb: 'Tallet er målt fra du åpnet siden. Rett det hvis du har tatt pause.',
    nn: 'Talet er målt frå du opna sida. Rett det om du har teke pause.',
    en: 'Measured from when you opened the page. Correct it if you took a break.',
  },
  wrong: {
    nb: 'Skriv et helt tall fra 0 til 600.',
    nn: 'Skriv eit heilt tal frå 0 til 600.',
    en: 'Write a whole number from 0 to 600.',
  },
  comment: { nb: 'Noe mer om utkastet?', nn: 'Noko meir om utkastet?', en: 'Anything more about the draft?' },
  remarks: {
    nb: 'Kommentarer til spørsmål som blir sendt med: {count}.',
    nn: 'Kommentarar til spørsmål som blir sende med: {count}.',
    en: 'Comments on questions that are sent along: {count}.',
  },
  send: { nb: 'Send inn', nn: 'Send inn', en: 'Send' },
} satisfies Record<string, LocalText>

/** The end of trying a draft: how long it took, what is to be said of it, and off. */
export function PilotEnd({
  pilot,
  store,
  basis,
  sent,
}: {
  pilot: WholePilotAnswer
  store: FormStore
  basis: 'made-up' | 'judgement'
  sent: () => void
}) {
  const say = useSay()
  const { answers, notes } = useSyncExternalStore(store.subscribe, store.state)
  const [began] = useState(() => performance.now())
  const [typed, setTyped] = useState<string | null>(null)
  const [comment, setComment] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, cause } = useSend()
  const measured = () => String(Math.min(600, Math.max(1, Math.round((performance.now() - began) / 60_000))))
  const minutes = typed ?? measured()
  const right = /^\d{1,3}$/.test(minutes) && Number(minutes) <= 600
  const remarks = remarksIn(pilot.form, notes)

  const submit = async () => {
    setTried(true)
    if (!right) return
    const body = { answers, minutes: Number(minutes), basis, remarks, comment: comment.trim() }
    const arrived = await send(body, (key) => request('POST', `/api/pilots/${pilot.id}/answers`, body, key))
    if (arrived) sent()
  }
  const count = Object.keys(remarks).length
  return (
    <section className="lp-rev-part" aria-labelledby={summaryId}>
      <h2 id={summaryId} tabIndex={-1} className="ds-heading" data-size="sm">
        {say(words.title)}
      </h2>
      <TextField
        label={say(words.minutes)}
        help={say(words.measured)}
        value={minutes}
        change={setTyped}
        error={tried && !right ? say(words.wrong) : undefined}
      />
      <TextField label={say(words.comment)} value={comment} change={setComment} rows={4} />
      {count > 0 && <p>{say(words.remarks, { count })}</p>}
      {cause !== null && <Failure cause={cause} />}
      <Button aria-disabled={sending} onClick={() => void submit()}>
        {say(words.send)}
      </Button>
    </section>
  )
}

/** The comments on questions, those on their choices among them, by question. */
function remarksIn(
  form: WholePilotAnswer['form'],
  notes: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [key, text] of Object.entries(notes)) {
    const place = readNoteKey(form, key)
    if (place?.kind !== 'comment' || place.question === undefined || typeof text !== 'string') continue
    if (text.trim() === '') continue
    const before = found[place.question]
    found[place.question] = before === undefined ? text : `${before}\n${text}`
  }
  return found
}
