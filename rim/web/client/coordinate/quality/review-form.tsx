import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, goToFirstFault, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  why: { nb: 'Hvorfor er det riktig?', nn: 'Kvifor er det rett?', en: 'Why is it right?' },
  help: {
    nb: 'Kort, og uten navn eller annet som viser hvem det gjelder. Både enheten og koordinatoren ser det du skriver.',
    nn: 'Kort, og utan namn eller anna som viser kven det gjeld. Både eininga og koordinatoren ser det du skriv.',
    en: 'Short, and without names or anything else that shows whom it is about. The coordinator and the unit both see what you write.',
  },
  lacking: {
    nb: 'Skriv noen ord om hvorfor det er riktig.',
    nn: 'Skriv nokre ord om kvifor det er rett.',
    en: 'Write a few words about why it is right.',
  },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Asks for the reason why something on the list is right. What is typed stays where saving fails. */
export function ReviewForm({
  waiting,
  send,
  close,
}: {
  waiting: boolean
  send: (reason: string) => void
  close: () => void
}) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lacks = reason.trim() === ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (!lacks && !waiting) send(reason.trim())
  }
  return (
    <form className="lp-stack lp-no-print" onSubmit={submit} noValidate>
      <TextField
        label={say(words.why)}
        help={say(words.help)}
        value={reason}
        change={(typed) => setReason(typed.slice(0, 500))}
        error={tried && lacks ? say(words.lacking) : undefined}
      />
      <div className="lp-row">
        <Button type="submit" size="sm">
          {say(words.save)}
        </Button>
        <Button look="tertiary" size="sm" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
