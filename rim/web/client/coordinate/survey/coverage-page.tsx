import { type LocalText, upperFirst } from '#core/foundation'
import { Awaited, DataTable, PageTitle, ProgressBar } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { FieldWorkAnswer, ServiceAnswer } from './answers.ts'
import { useFieldWork, useServices } from './queries.ts'
import { SurveyCrumb } from './survey-crumb.tsx'
import './survey.css'
import { finishedInWords, notResponseRate, perHandedOutName, shareInWords, toldInSteps } from './words.ts'

const words = {
  title: { nb: 'Svarene så langt', nn: 'Svara så langt', en: 'The answers so far' },
  progress: {
    nb: '{finished} svar av {target} som er målet',
    nn: '{finished} svar av {target} som er målet',
    en: '{finished} answers of {target} aimed at',
  },
  noTarget: {
    nb: 'Det er ikke satt noe mål. Sett det på tjenestestedene.',
    nn: 'Det er ikkje sett noko mål. Set det på tenestestadene.',
    en: 'No target is set. Set it on the services.',
  },
  finished: { nb: 'Ferdige svar', nn: 'Ferdige svar', en: 'Finished answers' },
  handedOut: { nb: 'Fikk skjemaet', nn: 'Fekk skjemaet', en: 'Given the form' },
  declined: { nb: 'Takket nei', nn: 'Takka nei', en: 'Declined' },
  byService: { nb: 'Etter tjenestested', nn: 'Etter tenestestad', en: 'By service' },
  byWeek: { nb: 'Etter uke', nn: 'Etter veke', en: 'By week' },
  service: { nb: 'Tjenestested', nn: 'Tenestestad', en: 'Service' },
  target: { nb: 'Mål', nn: 'Mål', en: 'Target' },
  web: { nb: 'Nett', nn: 'Nett', en: 'Web' },
  paper: { nb: 'Papir', nn: 'Papir', en: 'Paper' },
  whole: { nb: 'Til sammen', nn: 'Til saman', en: 'Altogether' },
  week: { nb: 'Uke', nn: 'Veke', en: 'Week' },
  weekIs: { nb: 'Uke {week}, {year}', nn: 'Veke {week}, {year}', en: 'Week {week}, {year}' },
  told: { nb: 'Svar vist denne uken', nn: 'Svar viste denne veka', en: 'Answers shown this week' },
  noWeeks: {
    nb: 'Ingen svar kan vises ennå.',
    nn: 'Ingen svar kan visast enno.',
    en: 'No answers can be shown yet.',
  },
  together: {
    nb: 'Svar fra steder med få svar vises bare samlet, i «Til sammen». Hvilken kanal de kom i, vises bare der det er fem eller flere i hver.',
    nn: 'Svar frå stader med få svar blir berre viste samla, i «Til saman». Kva kanal dei kom i, blir berre vist der det er fem eller fleire i kvar.',
    en: 'Answers from places with few are shown together only, under “Altogether”. Their channel is shown only where there are five or more of each.',
  },
} satisfies Record<string, LocalText>

/** Finished answers against what was aimed at and handed out: never fewer than five. */
export default function SurveyCoveragePage({ participant }: { participant: string }) {
  const say = useSay()
  const work = useFieldWork(participant)
  const services = useServices(participant)
  const failed = [work, services].find(({ isError }) => isError)
  if (!work.data || !services.data) return <Awaited query={failed ?? work} />
  return (
    <div className="lp-stack">
      <SurveyCrumb of={work.data} />
      <PageTitle>{say(words.title)}</PageTitle>
      <Figures work={work.data} />
      <ByService work={work.data} services={services.data.services} />
      <ByWeek work={work.data} />
      <p className="lp-subtle">{say(toldInSteps)}</p>
      <p className="lp-subtle">{say(words.together)}</p>
    </div>
  )
}

function Figures({ work: { coverage } }: { work: FieldWorkAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { finished, target, handedOut, declined, perHandedOut } = coverage.total
  const told = finishedInWords(finished, say, language)
  return (
    <>
      {target === null ? (
        <p>{say(words.noTarget)}</p>
      ) : (
        <ProgressBar
          label={say(words.progress, { finished: upperFirst(told), target })}
          done={finished}
          of={target}
        />
      )}
      <dl className="lp-survey-figures">
        <Figure name={say(words.finished)} value={told} />
        <Figure name={say(words.handedOut)} value={String(handedOut)} />
        <Figure name={say(words.declined)} value={String(declined)} />
        <Figure name={say(perHandedOutName)} value={shareInWords(perHandedOut, language)} />
      </dl>
      <p className="lp-subtle">{say(notResponseRate)}</p>
    </>
  )
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

function ByService({
  work: { coverage },
  services,
}: {
  work: FieldWorkAnswer
  services: readonly ServiceAnswer[]
}) {
  const say = useSay()
  const language = useLanguage()
  const names = new Map(services.map(({ id, name }) => [id, name]))
  const finished = (count: number) => finishedInWords(count, say, language)
  const { total } = coverage
  return (
    <DataTable
      caption={say(words.byService)}
      rows={coverage.services}
      keyOf={({ service }) => service}
      columns={[
        {
          key: 'service',
          head: say(words.service),
          names: true,
          cell: ({ service }) => names.get(service) ?? '–',
        },
        { key: 'finished', head: say(words.finished), numeric: true, cell: (one) => finished(one.finished) },
        { key: 'web', head: say(words.web), numeric: true, cell: ({ web }) => web || '–' },
        { key: 'paper', head: say(words.paper), numeric: true, cell: ({ paper }) => paper || '–' },
        { key: 'target', head: say(words.target), numeric: true, cell: ({ target }) => target ?? '–' },
        { key: 'out', head: say(words.handedOut), numeric: true, cell: ({ handedOut }) => handedOut },
        { key: 'no', head: say(words.declined), numeric: true, cell: ({ declined }) => declined },
        {
          key: 'share',
          head: say(perHandedOutName),
          numeric: true,
          cell: ({ perHandedOut }) => shareInWords(perHandedOut, language),
        },
      ]}
      foot={
        <tr>
          <th scope="row">{say(words.whole)}</th>
          <td data-numeric="true">{finished(total.finished)}</td>
          <td data-numeric="true">{total.web || '–'}</td>
          <td data-numeric="true">{total.paper || '–'}</td>
          <td data-numeric="true">{total.target ?? '–'}</td>
          <td data-numeric="true">{total.handedOut}</td>
          <td data-numeric="true">{total.declined}</td>
          <td data-numeric="true">{shareInWords(total.perHandedOut, language)}</td>
        </tr>
      }
    />
  )
}

function ByWeek({ work: { coverage } }: { work: FieldWorkAnswer }) {
  const say = useSay()
  return (
    <DataTable
      caption={say(words.byWeek)}
      rows={coverage.weeks}
      keyOf={({ week }) => week}
      empty={say(words.noWeeks)}
      columns={[
        {
          key: 'week',
          head: say(words.week),
          names: true,
          cell: ({ week }) => {
            const [year = '', number = ''] = week.split('-W')
            return say(words.weekIs, { week: Number(number), year })
          },
        },
        { key: 'finished', head: say(words.told), numeric: true, cell: ({ finished }) => finished },
      ]}
    />
  )
}
