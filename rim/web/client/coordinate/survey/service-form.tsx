import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { ApiProblem, request, useWriteKey } from '../../api/index.ts'
import {
  Button,
  ChoiceGroup,
  Dialog,
  Failure,
  goToFirstFault,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { numberOf } from '../expected/number-of.ts'
import type { ServiceAnswer, ServiceState, ServicesAnswer } from './answers.ts'
import { forgetFieldWork, participantAddress } from './queries.ts'
import { serviceStates } from './words.ts'

const words = {
  fresh: { nb: 'Nytt tjenestested', nn: 'Ny tenestestad', en: 'New service' },
  change: { nb: 'Endre tjenestestedet', nn: 'Endre tenestestaden', en: 'Change the service' },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  kind: { nb: 'Type tjeneste', nn: 'Type teneste', en: 'Kind of service' },
  kindHelp: {
    nb: 'De samme som brukerne kan krysse av i spørsmål 10.',
    nn: 'Dei same som brukarane kan krysse av i spørsmål 10.',
    en: 'The same as users can tick in question 10.',
  },
  choose: { nb: 'Velg', nn: 'Vel', en: 'Choose' },
  contact: { nb: 'Kontaktperson', nn: 'Kontaktperson', en: 'Contact' },
  email: { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  state: { nb: 'Status', nn: 'Status', en: 'State' },
  target: { nb: 'Mål for antall svar', nn: 'Mål for talet på svar', en: 'Answers aimed at' },
  targetHelp: {
    nb: 'Om lag hvor mange i målgruppen som er innom i perioden. Kan stå tomt.',
    nn: 'Om lag kor mange i målgruppa som er innom i perioden. Kan stå tomt.',
    en: 'About how many in the target group come by in the period. May be left empty.',
  },
  missing: { nb: 'Fyll ut dette.', nn: 'Fyll ut dette.', en: 'Fill this in.' },
  notNumber: { nb: 'Skriv et helt tall.', nn: 'Skriv eit heilt tal.', en: 'Write a whole number.' },
  taken: {
    nb: 'Det finnes alt et sted med dette navnet.',
    nn: 'Det finst alt ein stad med dette namnet.',
    en: 'There is a service of this name already.',
  },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  remove: { nb: 'Slett', nn: 'Slett', en: 'Delete' },
} satisfies Record<string, LocalText>

/** Number of the problem that there is one already (rim/storage). */
const exists = 4051

/** A service is added, or renamed, notes what it has answered, gets a target; or is deleted where nothing came of it. */
export function ServiceForm({
  participant,
  service,
  kinds,
  close,
}: {
  participant: string
  service: ServiceAnswer | null
  kinds: ServicesAnswer['kinds']
  close: () => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [typed, setTyped] = useState({
    name: service?.name ?? '',
    kind: service?.kind ?? '',
    contactName: service?.contactName ?? '',
    contactEmail: service?.contactEmail ?? '',
    state: service?.state ?? ('asked' as ServiceState),
    target: service?.target?.toString() ?? '',
  })
  const [tried, setTried] = useState(false)
  const onSuccess = async () => {
    key.done()
    await forgetFieldWork(queries)
    close()
  }
  const save = useMutation({
    mutationFn: (body: Readonly<Record<string, unknown>>) =>
      service
        ? request('PATCH', `/api/survey-services/${service.id}`, body, key.of(body))
        : request('POST', `${participantAddress(participant)}/services`, body, key.of(body)),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: () => request('DELETE', `/api/survey-services/${service?.id}`),
    onSuccess,
  })
  const set = (field: keyof typeof typed) => (value: string) => {
    save.reset()
    setTyped({ ...typed, [field]: value })
  }
  const target = numberOf(typed.target)
  const lacking = (value: string): string | undefined =>
    tried && value.trim() === '' ? say(words.missing) : undefined
  const isTaken = save.error instanceof ApiProblem && save.error.number === exists
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (typed.name.trim() === '' || typed.kind === '' || target === undefined || save.isPending) return
    save.mutate({ ...typed, target })
  }
  return (
    <Dialog title={say(service ? words.change : words.fresh)} close={close}>
      <form className="lp-stack" onSubmit={send} noValidate>
        <TextField
          label={say(words.name)}
          value={typed.name}
          change={set('name')}
          required
          error={lacking(typed.name) ?? (isTaken ? say(words.taken) : undefined)}
        />
        <SelectField
          label={say(words.kind)}
          help={say(words.kindHelp)}
          value={typed.kind}
          change={set('kind')}
          error={lacking(typed.kind)}
          options={[
            { value: '', text: say(words.choose) },
            ...kinds.map(({ code, label }) => ({ value: code, text: say(label) })),
          ]}
        />
        <ChoiceGroup
          legend={say(words.state)}
          kind="radio"
          options={(['asked', 'joined', 'declined'] as const).map((value) => ({
            value,
            text: say(serviceStates[value].name),
          }))}
          chosen={[typed.state]}
          change={([state]) => setTyped({ ...typed, state: state as ServiceState })}
        />
        <TextField
          label={say(words.target)}
          help={say(words.targetHelp)}
          value={typed.target}
          change={set('target')}
          error={tried && target === undefined ? say(words.notNumber) : undefined}
        />
        <TextField label={say(words.contact)} value={typed.contactName} change={set('contactName')} />
        <TextField
          label={say(words.email)}
          kind="email"
          value={typed.contactEmail}
          change={set('contactEmail')}
        />
        {save.isError && !isTaken && <Failure cause={save.error} />}
        {remove.isError && <Failure cause={remove.error} />}
        <div className="lp-row">
          <Button type="submit" disabled={save.isPending}>
            {say(words.save)}
          </Button>
          <Button look="secondary" onClick={close}>
            {say(words.cancel)}
          </Button>
          {service && (
            <Button
              look="tertiary"
              colour="danger"
              disabled={remove.isPending}
              onClick={() => remove.mutate()}
            >
              {say(words.remove)}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
