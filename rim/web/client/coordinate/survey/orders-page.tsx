import type { LocalText } from '#core/foundation'
import { Alert, Awaited, ButtonLink, Card, DataTable, PageTitle, Tag } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { OrderAnswer, ServiceAnswer } from './answers.ts'
import { OrderForm } from './order-form.tsx'
import { participantAddress, useFieldWork, useServices, useSurveyOrders } from './queries.ts'
import { surveyAddress } from './step-words.ts'
import { SurveyCrumb } from './survey-crumb.tsx'
import './survey.css'

const words = {
  title: { nb: 'Skjemaer', nn: 'Skjema', en: 'Forms' },
  lead: {
    nb: 'Hvert skjema har sin egen kode, og gjelder ett sted. Skriv ut bestillingen som den er: informasjonsskriv og skjema hører sammen.',
    nn: 'Kvart skjema har sin eigen kode, og gjeld éin stad. Skriv ut bestillinga som ho er: informasjonsskriv og skjema høyrer saman.',
    en: 'Each form has a code of its own, and is for one place. Print the order as it is: information sheet and form belong together.',
  },
  order: { nb: 'Bestill', nn: 'Bestill', en: 'Order' },
  list: { nb: 'Det dere har bestilt', nn: 'Det de har bestilt', en: 'What you have ordered' },
  none: { nb: 'Ingenting er bestilt ennå.', nn: 'Ingenting er bestilt enno.', en: 'Nothing is ordered yet.' },
  service: { nb: 'Tjenestested', nn: 'Tenestestad', en: 'Service' },
  what: { nb: 'Hva', nn: 'Kva', en: 'What' },
  forms: { nb: '{copies} skjemaer på papir', nn: '{copies} skjema på papir', en: '{copies} paper forms' },
  cards: {
    nb: '{copies} kort til svar på nett',
    nn: '{copies} kort til svar på nett',
    en: '{copies} cards for the web',
  },
  nb: { nb: 'bokmål', nn: 'bokmål', en: 'bokmål' },
  nn: { nb: 'nynorsk', nn: 'nynorsk', en: 'nynorsk' },
  en: { nb: 'engelsk', nn: 'engelsk', en: 'English' },
  when: { nb: 'Bestilt', nn: 'Bestilt', en: 'Ordered' },
  state: { nb: 'Status', nn: 'Status', en: 'State' },
  waiting: { nb: 'Blir laget', nn: 'Blir laga', en: 'Being made' },
  made: { nb: 'Klar', nn: 'Klar', en: 'Ready' },
  failed: { nb: 'Ble ikke laget', nn: 'Blei ikkje laga', en: 'Was not made' },
  deleted: { nb: 'Slettet', nn: 'Sletta', en: 'Deleted' },
  file: { nb: 'Filer', nn: 'Filer', en: 'Files' },
  fetch: { nb: 'Hent PDF', nn: 'Hent PDF', en: 'Fetch PDF' },
  fetchOf: {
    nb: 'Hent PDF: {what} til {name}',
    nn: 'Hent PDF: {what} til {name}',
    en: 'Fetch PDF: {what} for {name}',
  },
  care: {
    nb: 'Skriv ut hver bestilling bare én gang. To utskrifter gir to skjemaer med samme kode, og bare det første som kommer inn, teller.',
    nn: 'Skriv ut kvar bestilling berre éin gong. To utskrifter gir to skjema med same kode, og berre det første som kjem inn, tel.',
    en: 'Print each order once only. Two prints give two forms with the same code, and only the first that comes in counts.',
  },
  papers: { nb: 'Papirer uten kode', nn: 'Papir utan kode', en: 'Papers without a code' },
  papersHelp: {
    nb: 'Følger med hver bestilling. Her kan du hente dem alene, for eksempel til et møte med de ansatte.',
    nn: 'Følgjer med kvar bestilling. Her kan du hente dei åleine, til dømes til eit møte med dei tilsette.',
    en: 'They come with each order. Here you can fetch them alone, such as for a meeting with staff.',
  },
  instruction: { nb: 'Instruks til ansatte', nn: 'Instruks til tilsette', en: 'Staff instruction' },
  information: { nb: 'Informasjonsskriv', nn: 'Informasjonsskriv', en: 'Information sheet' },
  specimen: { nb: 'Prøveskjema', nn: 'Prøveskjema', en: 'Specimen form' },
  inLanguage: {
    nb: '{paper}, {language} (PDF)',
    nn: '{paper}, {language} (PDF)',
    en: '{paper}, {language} (PDF)',
  },
  noServices: {
    nb: 'Ingen tjenestesteder har sagt ja ennå. Da er det ingen å bestille til.',
    nn: 'Ingen tenestestader har sagt ja enno. Då er det ingen å bestille til.',
    en: 'No services have said yes yet, so there is nobody to order for.',
  },
  toServices: { nb: 'Til tjenestestedene', nn: 'Til tenestestadene', en: 'To the services' },
} satisfies Record<string, LocalText>

const states = { waiting: 'info', made: 'success', failed: 'danger' } as const

/** Forms with codes: ordered for a service, made by the program, fetched as PDF. */
export default function SurveyOrdersPage({ participant }: { participant: string }) {
  const say = useSay()
  const work = useFieldWork(participant)
  const services = useServices(participant)
  const orders = useSurveyOrders(participant)
  const failed = [work, services, orders].find(({ isError }) => isError)
  if (!work.data || !services.data || !orders.data) return <Awaited query={failed ?? work} />
  const joined = services.data.services.filter(({ state }) => state === 'joined')
  const closed = work.data.wave.state === 'closed'
  return (
    <div className="lp-stack">
      <SurveyCrumb of={work.data} />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {joined.length === 0 && !closed && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.noServices)}</p>
          <ButtonLink to={surveyAddress(participant, 'services')}>{say(words.toServices)}</ButtonLink>
        </Alert>
      )}
      {joined.length > 0 && !closed && (
        <Card title={say(words.order)}>
          <OrderForm services={joined} />
        </Card>
      )}
      <OrderTable orders={orders.data} services={services.data.services} closed={closed} />
      {orders.data.some(({ state }) => state === 'made') && !closed && (
        <p className="lp-subtle">{say(words.care)}</p>
      )}
      <Papers participant={participant} />
    </div>
  )
}

function OrderTable({
  orders,
  services,
  closed,
}: {
  orders: readonly OrderAnswer[]
  services: readonly ServiceAnswer[]
  closed: boolean
}) {
  const say = useSay()
  const language = useLanguage()
  const names = new Map(services.map(({ id, name }) => [id, name]))
  const what = ({ paper, copies, language: of }: OrderAnswer): string =>
    `${say(paper ? words.forms : words.cards, { copies })}, ${say(words[of])}`
  return (
    <DataTable
      caption={say(words.list)}
      rows={orders}
      keyOf={({ id }) => id}
      empty={say(words.none)}
      columns={[
        {
          key: 'service',
          head: say(words.service),
          names: true,
          cell: ({ service }) => names.get(service) ?? '–',
        },
        { key: 'what', head: say(words.what), cell: what },
        { key: 'when', head: say(words.when), cell: ({ orderedAt }) => dayOfMoment(orderedAt, language) },
        {
          key: 'state',
          head: say(words.state),
          cell: ({ state }) => <Tag colour={states[state]}>{say(words[state])}</Tag>,
        },
        {
          key: 'file',
          head: say(words.file),
          cell: (order) =>
            order.state === 'made' &&
            (closed ? (
              say(words.deleted)
            ) : (
              <a
                className="ds-link"
                href={`/api/survey-orders/${order.id}/file`}
                download
                aria-label={say(words.fetchOf, { what: what(order), name: names.get(order.service) ?? '' })}
              >
                {say(words.fetch)}
              </a>
            )),
        },
      ]}
    />
  )
}

function Papers({ participant }: { participant: string }) {
  const say = useSay()
  return (
    <Card title={say(words.papers)}>
      <p>{say(words.papersHelp)}</p>
      <ul className="lp-survey-papers">
        {(['instruction', 'information', 'specimen'] as const).flatMap((paper) =>
          (['nb', 'nn', 'en'] as const).map((language) => (
            <li key={`${paper} ${language}`}>
              <a
                className="ds-link"
                href={`${participantAddress(participant)}/papers/${paper}/${language}`}
                download
              >
                {say(words.inLanguage, { paper: say(words[paper]), language: say(words[language]) })}
              </a>
            </li>
          )),
        )}
      </ul>
    </Card>
  )
}
