import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, Button, ButtonLink, DataTable, PageTitle, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { FieldWorkAnswer, ServiceAnswer, ServicesAnswer } from './answers.ts'
import { useFieldWork, useServices } from './queries.ts'
import { ServiceForm } from './service-form.tsx'
import { surveyAddress } from './step-words.ts'
import { SurveyCrumb } from './survey-crumb.tsx'
import './survey.css'
import { serviceStates } from './words.ts'

const words = {
  title: { nb: 'Tjenestesteder', nn: 'Tenestestader', en: 'Services' },
  lead: {
    nb: 'Her fører du opp stedene som skal dele ut skjemaet, og dem du har spurt. Ta med flest mulig av tjenestene som møter målgruppen: da speiler svarene den bedre.',
    nn: 'Her fører du opp stadene som skal dele ut skjemaet, og dei du har spurt. Ta med flest mogleg av tenestene som møter målgruppa: då speglar svara ho betre.',
    en: 'Here you list the places that are to hand out the form, and those you have asked. Take along as many as possible of the services that meet the target group: the answers mirror it better then.',
  },
  add: { nb: 'Nytt tjenestested', nn: 'Ny tenestestad', en: 'New service' },
  caption: { nb: 'Stedene dere har spurt', nn: 'Stadene de har spurt', en: 'The places you have asked' },
  none: {
    nb: 'Ingen er ført opp ennå.',
    nn: 'Ingen er førte opp enno.',
    en: 'None are listed yet.',
  },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  kind: { nb: 'Type', nn: 'Type', en: 'Kind' },
  contact: { nb: 'Kontakt', nn: 'Kontakt', en: 'Contact' },
  state: { nb: 'Status', nn: 'Status', en: 'State' },
  target: { nb: 'Mål', nn: 'Mål', en: 'Target' },
  tools: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  changeOf: { nb: 'Endre {name}', nn: 'Endre {name}', en: 'Change {name}' },
  order: { nb: 'Bestill skjemaer', nn: 'Bestill skjema', en: 'Order forms' },
  notAccepted: {
    nb: 'Svar ja på invitasjonen først.',
    nn: 'Svar ja på invitasjonen først.',
    en: 'Accept the invitation first.',
  },
  toAnswer: { nb: 'Til invitasjonen', nn: 'Til invitasjonen', en: 'To the invitation' },
} satisfies Record<string, LocalText>

/** The places that hand out forms, and those that have been asked to. */
export default function ServicesPage({ participant }: { participant: string }) {
  const say = useSay()
  const work = useFieldWork(participant)
  const services = useServices(participant)
  const failed = [work, services].find(({ isError }) => isError)
  if (!work.data || !services.data) return <Awaited query={failed ?? work} />
  return (
    <div className="lp-stack">
      <SurveyCrumb of={work.data} />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {work.data.taking.answer === 'accepted' ? (
        <ServiceList work={work.data} found={services.data} />
      ) : (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.notAccepted)}</p>
          <ButtonLink to={surveyAddress(participant, 'answer')}>{say(words.toAnswer)}</ButtonLink>
        </Alert>
      )}
    </div>
  )
}

function ServiceList({
  work: { taking, wave, services: counts },
  found: { services, kinds },
}: {
  work: FieldWorkAnswer
  found: ServicesAnswer
}) {
  const say = useSay()
  // null: a new one
  const [open, setOpen] = useState<ServiceAnswer | null | 'closed'>('closed')
  const names = new Map(kinds.map(({ code, label }) => [code, label]))
  const editable = wave.state !== 'closed'
  return (
    <>
      {editable && <Button onClick={() => setOpen(null)}>{say(words.add)}</Button>}
      <DataTable
        caption={say(words.caption)}
        rows={services}
        keyOf={({ id }) => id}
        empty={say(words.none)}
        columns={[
          { key: 'name', head: say(words.name), names: true, cell: ({ name }) => name },
          {
            key: 'kind',
            head: say(words.kind),
            cell: ({ kind }) => {
              const label = names.get(kind)
              return label ? say(label) : kind
            },
          },
          {
            key: 'contact',
            head: say(words.contact),
            cell: ({ contactName, contactEmail }) => (
              <>
                {contactName}
                {contactName !== '' && contactEmail !== '' && <br />}
                {contactEmail !== '' && (
                  <a className="ds-link" href={`mailto:${contactEmail}`}>
                    {contactEmail}
                  </a>
                )}
              </>
            ),
          },
          {
            key: 'state',
            head: say(words.state),
            cell: ({ state }) => (
              <Tag colour={serviceStates[state].colour}>{say(serviceStates[state].name)}</Tag>
            ),
          },
          {
            key: 'target',
            head: say(words.target),
            numeric: true,
            cell: ({ target }) => target ?? '–',
          },
          {
            key: 'tools',
            head: <span className="lp-hidden">{say(words.tools)}</span>,
            cell: (service) =>
              editable && (
                <Button
                  look="tertiary"
                  size="sm"
                  aria-label={say(words.changeOf, { name: service.name })}
                  onClick={() => setOpen(service)}
                >
                  {say(words.tools)}
                </Button>
              ),
          },
        ]}
      />
      {counts.joined > 0 && editable && (
        <ButtonLink to={surveyAddress(taking.id, 'orders')} look="secondary">
          {say(words.order)}
        </ButtonLink>
      )}
      {open !== 'closed' && (
        <ServiceForm participant={taking.id} service={open} kinds={kinds} close={() => setOpen('closed')} />
      )}
    </>
  )
}
