import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../api/index.ts'
import { Awaited, Button, Failure, Tag } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { ContactAnswer } from './answers.ts'
import { ContactForm } from './contact-form.tsx'
import { contactsOf, forgetContacts, useContacts } from './queries.ts'
import './contacts.css'

const words = {
  none: {
    nb: 'Ingen kontakt er lagt inn. Uten kontakt får kommunen verken invitasjon eller beskjed om rapporter.',
    nn: 'Ingen kontakt er lagd inn. Utan kontakt får kommunen verken invitasjon eller beskjed om rapportar.',
    en: 'There is no contact. Without one the municipality gets neither invitations nor word of reports.',
  },
  add: { nb: 'Legg til en kontakt', nn: 'Legg til ein kontakt', en: 'Add a contact' },
  change: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  changeOf: { nb: 'Endre {name}', nn: 'Endre {name}', en: 'Change {name}' },
  remove: { nb: 'Slett', nn: 'Slett', en: 'Delete' },
  removeOf: { nb: 'Slett {name}', nn: 'Slett {name}', en: 'Delete {name}' },
  sure: { nb: 'Ja, slett {name}', nn: 'Ja, slett {name}', en: 'Yes, delete {name}' },
  keep: { nb: 'Behold', nn: 'Behald', en: 'Keep' },
  rounds: { nb: 'Runder', nn: 'Rundar', en: 'Rounds' },
  reports: { nb: 'Rapporter', nn: 'Rapportar', en: 'Reports' },
  nothing: { nb: 'Får ingen meldinger', nn: 'Får ingen meldingar', en: 'Is not written to' },
  nn: { nb: 'Nynorsk', nn: 'Nynorsk', en: 'Nynorsk' },
  nb: { nb: 'Bokmål', nn: 'Bokmål', en: 'Bokmål' },
} satisfies Record<string, LocalText>

/** Who is written to in a municipality: looked at, added, changed, deleted. For the nation and for the municipality itself. */
export function Contacts({ municipality }: { municipality: string }) {
  const say = useSay()
  const contacts = useContacts(municipality)
  /** Id of the contact whose form is open; `new`; null: none. */
  const [open, setOpen] = useState<string | null>(null)
  if (contacts.isError || !contacts.data) return <Awaited query={contacts} />
  const close = () => setOpen(null)
  return (
    <div className="lp-stack lp-wide">
      {contacts.data.length === 0 && <p className="lp-lead">{say(words.none)}</p>}
      {contacts.data.length > 0 && (
        <ul className="lp-contacts">
          {contacts.data.map((contact) => (
            <li key={contact.id}>
              {open === contact.id ? (
                <ContactForm municipality={municipality} contact={contact} close={close} />
              ) : (
                <Shown contact={contact} change={() => setOpen(contact.id)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {open === 'new' ? (
        <ContactForm municipality={municipality} contact={null} close={close} />
      ) : (
        <Button look="secondary" onClick={() => setOpen('new')}>
          {say(words.add)}
        </Button>
      )}
    </div>
  )
}

function Shown({ contact, change }: { contact: ContactAnswer; change: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const [asked, setAsked] = useState(false)
  const remove = useMutation({
    mutationFn: () => request('DELETE', `${contactsOf(contact.municipality)}/${contact.id}`),
    onSuccess: () => forgetContacts(queries),
  })
  const { name, title, email, phone, receives, language } = contact
  return (
    <>
      <span>
        <strong>{name}</strong>
        {title !== '' && `, ${title}`}
      </span>
      <span>
        <a className="ds-link" href={`mailto:${email}`}>
          {email}
        </a>
        {phone !== '' && `, ${phone}`}
      </span>
      <span className="lp-row">
        {receives.length === 0 && <Tag colour="warning">{say(words.nothing)}</Tag>}
        {receives.map((one) => (
          <Tag key={one}>{say(words[one])}</Tag>
        ))}
        <Tag>{say(words[language])}</Tag>
      </span>
      <span className="lp-row">
        {asked ? (
          <>
            <Button
              look="secondary"
              colour="danger"
              size="sm"
              disabled={remove.isPending}
              onClick={() => remove.mutate()}
            >
              {say(words.sure, { name })}
            </Button>
            <Button look="secondary" size="sm" onClick={() => setAsked(false)}>
              {say(words.keep)}
            </Button>
          </>
        ) : (
          <>
            <Button look="tertiary" size="sm" onClick={change} aria-label={say(words.changeOf, { name })}>
              {say(words.change)}
            </Button>
            <Button
              look="tertiary"
              size="sm"
              colour="danger"
              onClick={() => setAsked(true)}
              aria-label={say(words.removeOf, { name })}
            >
              {say(words.remove)}
            </Button>
          </>
        )}
      </span>
      {remove.isError && <Failure cause={remove.error} />}
    </>
  )
}
