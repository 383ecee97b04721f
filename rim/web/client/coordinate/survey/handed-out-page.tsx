import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, Card, DataTable, PageTitle, TextField } from '../../ui/index.ts'
import { dayInOslo, dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { FieldWorkAnswer, HandedOutAnswer, ServiceAnswer } from './answers.ts'
import { DayForm } from './day-form.tsx'
import { PasteForm } from './paste-form.tsx'
import { useFieldWork, useHandedOut, useServices } from './queries.ts'
import { SurveyCrumb } from './survey-crumb.tsx'
import './survey.css'

const words = {
  title: { nb: 'Utdelte skjemaer', nn: 'Utdelte skjema', en: 'Forms handed out' },
  lead: {
    nb: 'Før opp hvor mange som fikk skjemaet hver dag, og hvor mange som ble spurt og takket nei. Bare antall, aldri navn. Skriv 0 når ingen var innom.',
    nn: 'Før opp kor mange som fekk skjemaet kvar dag, og kor mange som blei spurde og takka nei. Berre tal, aldri namn. Skriv 0 når ingen var innom.',
    en: 'Note how many were given the form each day, and how many were asked and declined. Numbers only, never names. Write 0 when nobody came.',
  },
  day: { nb: 'Dag', nn: 'Dag', en: 'Day' },
  outside: {
    nb: 'Velg en dag fra {from} til og med {to}, som ikke er etter i dag.',
    nn: 'Vel ein dag frå {from} til og med {to}, som ikkje er etter i dag.',
    en: 'Choose a day from {from} up to and including {to}, not after today.',
  },
  oneDay: { nb: 'En dag', nn: 'Ein dag', en: 'A day' },
  paste: { nb: 'Lim inn flere dager', nn: 'Lim inn fleire dagar', en: 'Paste several days' },
  noted: { nb: 'Dette er ført opp', nn: 'Dette er ført opp', en: 'What is noted' },
  none: { nb: 'Ingenting er ført opp ennå.', nn: 'Ingenting er ført opp enno.', en: 'Nothing is noted yet.' },
  handedOut: { nb: 'Fikk skjemaet', nn: 'Fekk skjemaet', en: 'Given the form' },
  declined: { nb: 'Takket nei', nn: 'Takka nei', en: 'Declined' },
  sum: { nb: 'Til sammen', nn: 'Til saman', en: 'Altogether' },
  notYet: {
    nb: 'Datainnsamlingen har ikke begynt. Den begynner {day}.',
    nn: 'Datainnsamlinga har ikkje begynt. Ho begynner {day}.',
    en: 'The field work has not begun. It begins {day}.',
  },
  closed: {
    nb: 'Undersøkelsen er avsluttet, så tallene kan ikke endres.',
    nn: 'Undersøkinga er avslutta, så tala kan ikkje endrast.',
    en: 'The survey is closed, so the numbers cannot be changed.',
  },
  noServices: {
    nb: 'Ingen tjenestesteder er med ennå.',
    nn: 'Ingen tenestestader er med enno.',
    en: 'No services take part yet.',
  },
} satisfies Record<string, LocalText>

/** How many were given the form, and how many declined: a day at a time, or pasted. */
export default function HandedOutPage({ participant }: { participant: string }) {
  const say = useSay()
  const work = useFieldWork(participant)
  const services = useServices(participant)
  const noted = useHandedOut(participant)
  const failed = [work, services, noted].find(({ isError }) => isError)
  if (!work.data || !services.data || !noted.data) return <Awaited query={failed ?? work} />
  return (
    <div className="lp-stack">
      <SurveyCrumb of={work.data} />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <Noting work={work.data} services={services.data.services} noted={noted.data} />
      <NotedTable services={services.data.services} noted={noted.data} />
    </div>
  )
}

function Noting({
  work: { wave, taking },
  services,
  noted,
}: {
  work: FieldWorkAnswer
  services: readonly ServiceAnswer[]
  noted: readonly HandedOutAnswer[]
}) {
  const say = useSay()
  const language = useLanguage()
  const today = dayInOslo(new Date())
  const isOver = today > wave.closesOn
  const last = isOver ? wave.closesOn : today
  const [day, setDay] = useState(last)
  const joined = services.filter(({ state }) => state === 'joined')
  const told =
    wave.state === 'closed'
      ? say(words.closed)
      : today < wave.opensOn
        ? say(words.notYet, { day: dayInWords(wave.opensOn, language) })
        : joined.length === 0
          ? say(words.noServices)
          : null
  if (told !== null) {
    return (
      <Alert colour="info">
        <p className="ds-paragraph">{told}</p>
      </Alert>
    )
  }
  const written = (of: string) => dayInWords(of, language)
  const isOutside = day < wave.opensOn || day > last
  return (
    <>
      <Card title={say(words.oneDay)}>
        <TextField
          label={say(words.day)}
          kind="date"
          value={day}
          change={setDay}
          error={
            isOutside
              ? say(words.outside, { from: written(wave.opensOn), to: written(wave.closesOn) })
              : undefined
          }
        />
        {!isOutside && (
          // begun anew for another day
          <DayForm
            key={day}
            participant={taking.id}
            day={day}
            services={joined}
            noted={noted.filter((one) => one.day === day)}
          />
        )}
      </Card>
      <Card title={say(words.paste)}>
        <PasteForm participant={taking.id} services={joined} window={{ from: wave.opensOn, to: last }} />
      </Card>
    </>
  )
}

function NotedTable({
  services,
  noted,
}: {
  services: readonly ServiceAnswer[]
  noted: readonly HandedOutAnswer[]
}) {
  const say = useSay()
  const language = useLanguage()
  const names = new Map(services.map(({ id, name }) => [id, name]))
  const sum = (of: 'handedOut' | 'declined') => noted.reduce((all, one) => all + one[of], 0)
  return (
    <DataTable
      caption={say(words.noted)}
      rows={noted.toReversed()}
      keyOf={({ service, day }) => `${service} ${day}`}
      empty={say(words.none)}
      columns={[
        { key: 'day', head: say(words.day), names: true, cell: ({ day }) => dayInWords(day, language) },
        {
          key: 'service',
          head: say({ nb: 'Tjenestested', nn: 'Tenestestad', en: 'Service' }),
          cell: ({ service }) => names.get(service) ?? '–',
        },
        { key: 'out', head: say(words.handedOut), numeric: true, cell: ({ handedOut }) => handedOut },
        { key: 'no', head: say(words.declined), numeric: true, cell: ({ declined }) => declined },
      ]}
      {...(noted.length > 0 && {
        foot: (
          <tr>
            <th scope="row" colSpan={2}>
              {say(words.sum)}
            </th>
            <td data-numeric="true">{sum('handedOut')}</td>
            <td data-numeric="true">{sum('declined')}</td>
          </tr>
        ),
      })}
    />
  )
}
