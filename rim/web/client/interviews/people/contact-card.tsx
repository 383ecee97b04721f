import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Button, Card, Failure, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { studyAddress } from '../queries.ts'
import { kept, type ProspectAnswer } from './queries.ts'
import { useSend } from './use-send.ts'

const words = {
  title: { nb: 'Hvem det er', nn: 'Kven det er', en: 'Who it is' },
  lead: {
    nb: 'Navn og telefon ligger forseglet for seg. At du åpner dem, føres i loggen.',
    nn: 'Namn og telefon ligg forsegla for seg. At du opnar dei, blir ført i loggen.',
    en: 'Name and telephone are sealed apart. That you open them is logged.',
  },
  open: { nb: 'Åpne kontaktopplysningene', nn: 'Opne kontaktopplysningane', en: 'Open the contact details' },
  write: { nb: 'Skriv kontaktopplysninger', nn: 'Skriv kontaktopplysningar', en: 'Write contact details' },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  phone: { nb: 'Telefon', nn: 'Telefon', en: 'Telephone' },
  note: { nb: 'Adresse og annet', nn: 'Adresse og anna', en: 'Address and other' },
  save: { nb: 'Lagre forseglet', nn: 'Lagre forsegla', en: 'Save sealed' },
  hide: { nb: 'Skjul', nn: 'Skjul', en: 'Hide' },
  remove: { nb: 'Slett opplysningene', nn: 'Slett opplysningane', en: 'Delete the details' },
  nameMissing: { nb: 'Skriv et navn.', nn: 'Skriv eit namn.', en: 'Write a name.' },
} satisfies Record<string, LocalText>

interface Contact {
  readonly name: string
  readonly phone: string
  readonly note: string
}

/** Who a line is about: shown when somebody asks for it, and never kept in the page's store. */
export function ContactCard({ study, line }: { study: string; line: ProspectAnswer }) {
  const say = useSay()
  const [shown, show] = useState<Contact | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const address = `${studyAddress(study)}/prospects/${line.id}/contact`
  const open = async () => {
    setFailure(null)
    try {
      show((await request<Contact | null>('GET', address)) ?? { name: '', phone: '', note: '' })
    } catch (cause) {
      setFailure(cause)
    }
  }
  return (
    <Card title={say(words.title)}>
      {shown === null ? (
        <>
          <p className="ds-paragraph">{say(words.lead)}</p>
          {failure !== null && <Failure cause={failure} />}
          <div>
            <Button
              look="secondary"
              onClick={() => (line.contact ? void open() : show({ name: '', phone: '', note: '' }))}
            >
              {say(line.contact ? words.open : words.write)}
            </Button>
          </div>
        </>
      ) : (
        <ContactForm
          study={study}
          address={address}
          contact={shown}
          kept={line.contact}
          close={() => show(null)}
        />
      )}
    </Card>
  )
}

function ContactForm({
  study,
  address,
  contact,
  kept: there,
  close,
}: {
  study: string
  address: string
  contact: Contact
  kept: boolean
  close: () => void
}) {
  const say = useSay()
  const [draft, setDraft] = useState(contact)
  const [tried, setTried] = useState(false)
  const shared = { address, refresh: [kept(study).prospects], done: close }
  const save = useSend<Contact>({ method: 'PUT', ...shared })
  const remove = useSend({ method: 'DELETE', ...shared })
  const missing = draft.name.trim() === ''
  return (
    <form
      className="lp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!missing)
          save.mutate({ name: draft.name.trim(), phone: draft.phone.trim(), note: draft.note.trim() })
      }}
    >
      <div className="lp-fields">
        <TextField
          label={say(words.name)}
          value={draft.name}
          change={(name) => setDraft({ ...draft, name })}
          error={tried && missing ? say(words.nameMissing) : undefined}
        />
        <TextField
          kind="tel"
          label={say(words.phone)}
          value={draft.phone}
          change={(phone) => setDraft({ ...draft, phone })}
        />
      </div>
      <TextField
        rows={2}
        label={say(words.note)}
        value={draft.note}
        change={(note) => setDraft({ ...draft, note })}
      />
      {(save.isError || remove.isError) && <Failure cause={save.error ?? remove.error} />}
      <div className="lp-buttons">
        <Button type="submit" disabled={save.isPending}>
          {say(words.save)}
        </Button>
        <Button look="secondary" onClick={close}>
          {say(words.hide)}
        </Button>
        {there && (
          <Button
            look="tertiary"
            colour="danger"
            disabled={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            {say(words.remove)}
          </Button>
        )}
      </div>
    </form>
  )
}
