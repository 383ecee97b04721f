import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../api/index.ts'
import { Button, ChoiceGroup, Failure, goToFirstFault, TextField } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { ContactAnswer } from './answers.ts'
import { contactsOf, forgetContacts } from './queries.ts'

const words = {
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  title: { nb: 'Stilling', nn: 'Stilling', en: 'Position' },
  email: { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  phone: { nb: 'Telefon', nn: 'Telefon', en: 'Telephone' },
  optional: { nb: 'Kan stå tomt.', nn: 'Kan stå tomt.', en: 'May be left empty.' },
  language: { nb: 'Skriv til kontakten på', nn: 'Skriv til kontakten på', en: 'Write to the contact in' },
  languageHelp: {
    nb: 'Når kommunen er med i en runde, gjelder målformen den har valgt der.',
    nn: 'Når kommunen er med i ein runde, gjeld målforma han har valt der.',
    en: 'When the municipality takes part in a round, the form it has chosen there holds.',
  },
  nb: { nb: 'Bokmål', nn: 'Bokmål', en: 'Bokmål' },
  nn: { nb: 'Nynorsk', nn: 'Nynorsk', en: 'Nynorsk' },
  receives: { nb: 'Får melding om', nn: 'Får melding om', en: 'Is written to about' },
  rounds: {
    nb: 'Rundene: invitasjon, påminnelse, opplæring',
    nn: 'Rundane: invitasjon, påminning, opplæring',
    en: 'The rounds: invitation, reminders, training',
  },
  reports: { nb: 'At rapporter er klare', nn: 'At rapportar er klare', en: 'That reports are ready' },
  lacking: { nb: 'Fyll ut dette.', nn: 'Fyll ut dette.', en: 'Fill this in.' },
  notEmail: {
    nb: 'Skriv en e-postadresse, som navn@kommune.no.',
    nn: 'Skriv ei e-postadresse, som namn@kommune.no.',
    en: 'Write an e-mail address, such as name@municipality.no.',
  },
  notPhone: {
    nb: 'Skriv telefonnummeret med sifre, mellomrom og pluss, som +47 51 00 00 00.',
    nn: 'Skriv telefonnummeret med siffer, mellomrom og pluss, som +47 51 00 00 00.',
    en: 'Write the telephone number with digits, spaces and plus, such as +47 51 00 00 00.',
  },
  save: { nb: 'Lagre kontakten', nn: 'Lagre kontakten', en: 'Save the contact' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

const emptyContact = {
  name: '',
  title: '',
  email: '',
  phone: '',
  language: 'nb' as const,
  receives: ['rounds', 'reports'] as const,
}

/** A contact is added or changed. */
export function ContactForm({
  municipality,
  contact,
  close,
}: {
  municipality: string
  /** Null: a new one. */
  contact: ContactAnswer | null
  close: () => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [tried, setTried] = useState(false)
  const [typed, setTyped] = useState<Omit<ContactAnswer, 'id' | 'municipality'>>(contact ?? emptyContact)
  const save = useMutation({
    mutationFn: (body: typeof typed) =>
      contact
        ? request('PUT', `${contactsOf(municipality)}/${contact.id}`, body, key.of(body))
        : request('POST', contactsOf(municipality), body, key.of(body)),
    onSuccess: async () => {
      key.done()
      await forgetContacts(queries)
      close()
    },
  })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const { name, title, email, phone, language, receives } = typed
  const wrong = {
    name: name.trim() === '' ? say(words.lacking) : undefined,
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : say(words.notEmail),
    phone: /^[0-9+() -]{0,30}$/.test(phone.trim()) ? undefined : say(words.notPhone),
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const faulty = Object.values(wrong).some((text) => text !== undefined)
    if (faulty) goToFirstFault(event.currentTarget)
    if (save.isPending || faulty) return
    save.mutate({
      name: name.trim(),
      title: title.trim(),
      email: email.trim(),
      phone: phone.trim(),
      language,
      receives,
    })
  }
  const set = (field: 'name' | 'title' | 'email' | 'phone') => (value: string) =>
    setTyped({ ...typed, [field]: value })
  return (
    <form ref={form} className="lp-stack lp-contact-form" onSubmit={send} noValidate>
      <TextField
        label={say(words.name)}
        value={name}
        change={set('name')}
        required
        error={tried ? wrong.name : undefined}
      />
      <TextField
        label={say(words.email)}
        kind="email"
        value={email}
        change={set('email')}
        required
        error={tried ? wrong.email : undefined}
      />
      <TextField label={say(words.title)} help={say(words.optional)} value={title} change={set('title')} />
      <TextField
        label={say(words.phone)}
        help={say(words.optional)}
        kind="tel"
        value={phone}
        change={set('phone')}
        error={tried ? wrong.phone : undefined}
      />
      <ChoiceGroup
        legend={say(words.receives)}
        kind="checkbox"
        options={[
          { value: 'rounds', text: say(words.rounds) },
          { value: 'reports', text: say(words.reports) },
        ]}
        chosen={receives}
        change={(chosen) => setTyped({ ...typed, receives: chosen as ContactAnswer['receives'] })}
      />
      <ChoiceGroup
        legend={say(words.language)}
        help={say(words.languageHelp)}
        kind="radio"
        options={[
          { value: 'nb', text: say(words.nb) },
          { value: 'nn', text: say(words.nn) },
        ]}
        chosen={[language]}
        change={([chosen]) => setTyped({ ...typed, language: chosen === 'nn' ? 'nn' : 'nb' })}
      />
      {save.isError && <Failure cause={save.error} />}
      <div className="lp-row">
        <Button type="submit" disabled={save.isPending}>
          {say(words.save)}
        </Button>
        <Button look="secondary" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
