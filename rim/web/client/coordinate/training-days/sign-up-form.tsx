import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Button, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  optional: { nb: 'Kan stå tomt.', nn: 'Kan stå tomt.', en: 'May be left empty.' },
  email: { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  emailHelp: {
    nb: 'Nasjonal koordinator bruker den til å gi beskjed om dagen.',
    nn: 'Nasjonal koordinator bruker ho til å gi beskjed om dagen.',
    en: 'The national coordinator uses it to tell of the day.',
  },
  lacking: { nb: 'Skriv navnet.', nn: 'Skriv namnet.', en: 'Write the name.' },
  notEmail: {
    nb: 'Skriv en e-postadresse, som navn@kommune.no.',
    nn: 'Skriv ei e-postadresse, som namn@kommune.no.',
    en: 'Write an e-mail address, such as name@municipality.no.',
  },
  add: { nb: 'Meld på', nn: 'Meld på', en: 'Sign up' },
  added: {
    nb: '{name} er meldt på. Du kan melde på flere.',
    nn: '{name} er meld på. Du kan melde på fleire.',
    en: '{name} is signed up. You can sign up more.',
  },
  close: { nb: 'Ferdig', nn: 'Ferdig', en: 'Done' },
} satisfies Record<string, LocalText>

/** People are signed up to a training day, one after the other. */
export function SignUpForm({
  address,
  done,
  close,
}: {
  /** Where sign-ups of the day are sent. */
  address: string
  done: () => Promise<unknown>
  close: () => void
}) {
  const say = useSay()
  const key = useWriteKey()
  const [typed, setTyped] = useState({ name: '', unit: '', email: '' })
  const [tried, setTried] = useState(false)
  const [added, setAdded] = useState<string | null>(null)
  const add = useMutation({
    mutationFn: (body: typeof typed) => request('POST', address, body, key.of(body)),
    onSuccess: async (_, { name, unit }) => {
      key.done()
      await done()
      setAdded(name)
      setTried(false)
      // the next one is often from the same place
      setTyped({ name: '', unit, email: '' })
    },
  })
  const wrong = {
    name: typed.name.trim() === '' ? say(words.lacking) : undefined,
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email.trim()) ? undefined : say(words.notEmail),
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (wrong.name !== undefined || wrong.email !== undefined || add.isPending) return
    const { name, unit, email } = typed
    add.mutate({ name: name.trim(), unit: unit.trim(), email: email.trim() })
  }
  const set = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value })
  return (
    <form className="lp-stack lp-wide" onSubmit={send} noValidate>
      <div role="status">{added !== null && say(words.added, { name: added })}</div>
      <TextField
        label={say(words.name)}
        value={typed.name}
        change={set('name')}
        required
        error={tried ? wrong.name : undefined}
      />
      <TextField
        label={say(words.email)}
        help={say(words.emailHelp)}
        kind="email"
        value={typed.email}
        change={set('email')}
        required
        error={tried ? wrong.email : undefined}
      />
      <TextField label={say(words.unit)} help={say(words.optional)} value={typed.unit} change={set('unit')} />
      {add.isError && <Failure cause={add.error} />}
      <div className="lp-row">
        <Button type="submit" size="sm" disabled={add.isPending}>
          {say(words.add)}
        </Button>
        <Button look="secondary" size="sm" onClick={close}>
          {say(words.close)}
        </Button>
      </div>
    </form>
  )
}
