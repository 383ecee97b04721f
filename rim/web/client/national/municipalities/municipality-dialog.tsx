import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { ApiProblem, request, useWriteKey } from '../../api/index.ts'
import { Contacts } from '../../contacts/contacts.tsx'
import { CopyText } from '../../contacts/copy-text.tsx'
import { Alert, Button, Dialog, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { InvitedCoordinatorAnswer, MunicipalityAnswer } from './answers.ts'

const words = {
  contacts: { nb: 'Kontakter', nn: 'Kontaktar', en: 'Contacts' },
  coordinator: { nb: 'Første koordinator', nn: 'Første koordinator', en: 'First coordinator' },
  why: {
    nb: 'Koordinatoren legger inn enheter, gir andre tilgang og leverer rundene. Når kommunen har én, gir den selv tilgang til flere.',
    nn: 'Koordinatoren legg inn einingar, gir andre tilgang og leverer rundane. Når kommunen har éin, gir han sjølv tilgang til fleire.',
    en: 'The coordinator enters units, gives others access and submits the rounds. Once there is one, the municipality gives access itself.',
  },
  name: { nb: 'Koordinatorens navn', nn: 'Namnet til koordinatoren', en: 'Name of the coordinator' },
  lacking: { nb: 'Skriv navnet.', nn: 'Skriv namnet.', en: 'Write the name.' },
  invite: { nb: 'Lag en kode', nn: 'Lag ein kode', en: 'Make a code' },
  hasOne: {
    nb: '{place} har alt en koordinator, eller en kode som fortsatt gjelder. Da er det koordinatoren der som gir tilgang til flere.',
    nn: '{place} har alt ein koordinator, eller ein kode som framleis gjeld. Då er det koordinatoren der som gir tilgang til fleire.',
    en: '{place} has a coordinator already, or a code that still holds. It is then that coordinator who gives others access.',
  },
  once: {
    nb: 'Koden vises bare nå. Gi teksten til {name} på en trygg måte: den som har koden, blir koordinator for {place}.',
    nn: 'Koden blir berre vist no. Gi teksten til {name} på ein trygg måte: den som har koden, blir koordinator for {place}.',
    en: 'The code is shown now only. Give the text to {name} safely: whoever has the code becomes coordinator of {place}.',
  },
  text: {
    nb: '{name}: Du er invitert som koordinator for {place} kommune. Gå til {address} og logg inn. Skriv koden {code} der du blir spurt om den. Koden kan brukes én gang.',
    nn: '{name}: Du er invitert som koordinator for {place} kommune. Gå til {address} og logg inn. Skriv koden {code} der du blir spurd om han. Koden kan brukast éin gong.',
    en: '{name}: You are invited as coordinator of {place}. Go to {address} and log in. Write the code {code} where you are asked for it. The code can be used once.',
  },
} satisfies Record<string, LocalText>

/** Number of the problem where the database lets a second one not through. */
const notYours = 4054

/** A municipality's contacts, and its first coordinator. */
export function MunicipalityDialog({
  municipality,
  close,
}: {
  municipality: MunicipalityAnswer
  close: () => void
}) {
  const say = useSay()
  const [contacts, coordinator] = [useId(), useId()]
  return (
    <Dialog title={`${municipality.name} (${municipality.code})`} close={close}>
      <div className="lp-stack">
        <section className="lp-stack lp-wide" aria-labelledby={contacts}>
          <h3 id={contacts} className="ds-heading" data-size="2xs">
            {say(words.contacts)}
          </h3>
          <Contacts municipality={municipality.code} />
        </section>
        <section className="lp-stack lp-wide" aria-labelledby={coordinator}>
          <h3 id={coordinator} className="ds-heading" data-size="2xs">
            {say(words.coordinator)}
          </h3>
          <FirstCoordinator municipality={municipality} />
        </section>
      </div>
    </Dialog>
  )
}

function FirstCoordinator({ municipality }: { municipality: MunicipalityAnswer }) {
  const say = useSay()
  const key = useWriteKey()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const invite = useMutation({
    mutationFn: (body: { readonly name: string }) =>
      request<InvitedCoordinatorAnswer>(
        'POST',
        `/api/municipalities/${municipality.code}/invitations`,
        body,
        key.of(body),
      ),
    onSuccess: () => key.done(),
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') goToFirstFault(event.currentTarget)
    else if (!invite.isPending) invite.mutate({ name: name.trim() })
  }
  const filled = { name: name.trim(), place: municipality.name }
  if (invite.data) {
    return (
      <div className="lp-stack">
        <Alert colour="warning" live="polite">
          <p className="ds-paragraph">{say(words.once, filled)}</p>
        </Alert>
        <CopyText text={say(words.text, { ...filled, address: location.origin, code: invite.data.code })} />
      </div>
    )
  }
  return (
    <form className="lp-stack" onSubmit={send} noValidate>
      <p className="lp-subtle">{say(words.why)}</p>
      <TextField
        label={say(words.name)}
        value={name}
        change={setName}
        required
        error={tried && name.trim() === '' ? say(words.lacking) : undefined}
      />
      {invite.isError &&
        (invite.error instanceof ApiProblem && invite.error.number === notYours ? (
          <Alert colour="info" live="polite">
            <p className="ds-paragraph">{say(words.hasOne, filled)}</p>
          </Alert>
        ) : (
          <Failure cause={invite.error} />
        ))}
      <Button type="submit" look="secondary" disabled={invite.isPending}>
        {say(words.invite)}
      </Button>
    </form>
  )
}
