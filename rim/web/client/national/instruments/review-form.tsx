import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { useSend } from '../../revision/use-send.ts'
import { Button, Failure, TextField } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'

const words = {
  add: { nb: 'Før inn en uttalelse', nn: 'Før inn ei fråsegn', en: 'Record an opinion' },
  body: { nb: 'Hvem har uttalt seg?', nn: 'Kven har uttalt seg?', en: 'Who has given it?' },
  bodyHelp: {
    nb: 'For eksempel «Brukerrådet».',
    nn: 'Til dømes «Brukarrådet».',
    en: 'For example “The user council”.',
  },
  held: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  text: { nb: 'Hva ble sagt?', nn: 'Kva blei sagt?', en: 'What was said?' },
  lacking: { nb: 'Fyll ut dette.', nn: 'Fyll ut dette.', en: 'Fill in this.' },
  kept: {
    nb: 'Uttalelsen blir stående og kan ikke endres.',
    nn: 'Fråsegna blir ståande og kan ikkje endrast.',
    en: 'The opinion stands and cannot be changed.',
  },
  keep: { nb: 'Før inn', nn: 'Før inn', en: 'Record' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Records what a body has said of a draft. */
export function ReviewForm({ draft }: { draft: string }) {
  const say = useSay()
  const queries = useQueryClient()
  const { send, sending, cause } = useSend()
  const [asks, setAsks] = useState(false)
  const [body, setBody] = useState('')
  const [heldOn, setHeldOn] = useState(() => dayInOslo(new Date()))
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  if (!asks) {
    return (
      <Button look="secondary" onClick={() => setAsks(true)}>
        {say(words.add)}
      </Button>
    )
  }
  const lacking = (typed: string) => (tried && typed.trim() === '' ? say(words.lacking) : undefined)
  const submit = async () => {
    setTried(true)
    if ([body, heldOn, text].some((typed) => typed.trim() === '')) return
    const sent = { body: body.trim(), heldOn, text: text.trim() }
    const address = `/api/instrument-drafts/${draft}/reviews`
    if (!(await send(sent, (key) => request('POST', address, sent, key)))) return
    setAsks(false)
    setTried(false)
    setBody('')
    setText('')
    await queries.invalidateQueries({ queryKey: ['trials', draft] })
  }
  return (
    <div className="lp-rev-part">
      <TextField
        label={say(words.body)}
        help={say(words.bodyHelp)}
        value={body}
        change={setBody}
        error={lacking(body)}
        required
      />
      <TextField
        label={say(words.held)}
        kind="date"
        value={heldOn}
        change={setHeldOn}
        error={lacking(heldOn)}
        required
      />
      <TextField
        label={say(words.text)}
        value={text}
        change={setText}
        rows={4}
        error={lacking(text)}
        required
      />
      <p className="lp-subtle">{say(words.kept)}</p>
      {cause !== null && <Failure cause={cause} />}
      <div className="lp-row">
        <Button onClick={() => void submit()} aria-disabled={sending}>
          {say(words.keep)}
        </Button>
        <Button look="secondary" onClick={() => setAsks(false)}>
          {say(words.cancel)}
        </Button>
      </div>
    </div>
  )
}
