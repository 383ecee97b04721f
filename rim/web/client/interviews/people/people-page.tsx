import { useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { funnel, replyDueOn, sheetOn } from '#core/interviews'
import { Alert, Awaited, Button, Card, PageTitle, SelectField, Tag } from '../../ui/index.ts'
import { dayInOslo, dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { useMembers } from '../queries.ts'
import { FunnelCard } from './funnel.tsx'
import { NewProspect } from './new-prospect.tsx'
import { stateColour, stateText } from './prospect-words.ts'
import { type ProspectAnswer, useInformants, useProspects, useSheets, useStudyFacts } from './queries.ts'
import './people.css'

const words = {
  title: { nb: 'Rekruttering', nn: 'Rekruttering', en: 'Recruitment' },
  lead: {
    nb: 'Hvem som er spurt, gjennom hvem, og hva som kom ut av det. Ingen navn vises her.',
    nn: 'Kven som er spurd, gjennom kven, og kva som kom ut av det. Ingen namn blir viste her.',
    en: 'Who was asked, through whom, and what came of it. No names are shown here.',
  },
  add: { nb: 'Før inn en person', nn: 'Før inn ein person', en: 'Enter a person' },
  ahead: { nb: 'Avtaler framover', nn: 'Avtalar framover', en: 'Appointments ahead' },
  at: { nb: 'kl. {time}', nn: 'kl. {time}', en: 'at {time}' },
  lines: { nb: 'Alle som er tenkt på', nn: 'Alle som er tenkte på', en: 'Everybody who was thought of' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  all: { nb: 'Alle', nn: 'Alle', en: 'All' },
  open: { nb: 'De som ikke er ferdige', nn: 'Dei som ikkje er ferdige', en: 'Those not settled' },
  person: { nb: 'Nr. {number}', nn: 'Nr. {number}', en: 'No. {number}' },
  asked: { nb: 'spurt {date}', nn: 'spurd {date}', en: 'asked {date}' },
  due: { nb: 'Svar innen {date}', nn: 'Svar innan {date}', en: 'Reply by {date}' },
  overdue: {
    nb: 'Svarfristen gikk ut {date}',
    nn: 'Svarfristen gjekk ut {date}',
    en: 'The reply was due {date}',
  },
  withdrawn: { nb: 'Har trukket seg', nn: 'Har trekt seg', en: 'Has withdrawn' },
  none: {
    nb: 'Ingen er ført inn ennå.',
    nn: 'Ingen er førte inn enno.',
    en: 'Nobody has been entered yet.',
  },
  noneLeft: { nb: 'Alle er ferdige.', nn: 'Alle er ferdige.', en: 'All are settled.' },
} satisfies Record<string, LocalText>

/** The recruitment register: who comes next, what came of asking, and every line. */
export default function PeoplePage({ study }: StudyPageGiven) {
  const say = useSay()
  const prospects = useProspects(study.id)
  const facts = useStudyFacts(study.id)
  const members = useMembers(study.id)
  const [adding, setAdding] = useState(false)
  const today = dayInOslo(new Date())
  if (!prospects.data) return <Awaited query={prospects} />
  if (!facts.data) return <Awaited query={facts} />
  if (!members.data) return <Awaited query={members} />
  const names = new Map(facts.data.sites.map(({ id, name }) => [id, name]))
  const told = prospects.data.map((one) => ({ ...one, site: one.site && (names.get(one.site) ?? null) }))
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {study.state === 'open' &&
        (adding ? (
          <NewProspect
            study={study.id}
            facts={facts.data}
            members={members.data}
            today={today}
            channel={prospects.data.at(-1)?.channel ?? ''}
            close={() => setAdding(false)}
          />
        ) : (
          <div>
            <Button onClick={() => setAdding(true)}>{say(words.add)}</Button>
          </div>
        ))}
      <Ahead study={study.id} prospects={prospects.data} today={today} />
      {prospects.data.length > 0 && <FunnelCard funnel={funnel(told)} />}
      <Lines study={study.id} prospects={prospects.data} today={today} />
    </div>
  )
}

/** The appointments that are not over, the next one first: what somebody on the way looks for. */
function Ahead({
  study,
  prospects,
  today,
}: {
  study: string
  prospects: readonly ProspectAnswer[]
  today: string
}) {
  const say = useSay()
  const language = useLanguage()
  const ahead = prospects
    .filter(({ state, meetingOn }) => state === 'agreed' && meetingOn !== null && meetingOn >= today)
    .toSorted((a, b) =>
      `${a.meetingOn}${a.meetingAt ?? ''}`.localeCompare(`${b.meetingOn}${b.meetingAt ?? ''}`),
    )
  if (ahead.length === 0) return null
  return (
    <Card title={say(words.ahead)}>
      <ul className="lp-listing">
        {ahead.map((one) => (
          <li key={one.id} className="lp-listed">
            <Link className="ds-link lp-listed-name" to={`/interviews/${study}/people/${one.id}`}>
              {say(words.person, { number: one.number })}
              {one.meetingPlace !== '' && `, ${one.meetingPlace}`}
            </Link>
            <span className="lp-listed-side">
              {dayInWords(one.meetingOn!, language)}
              {one.meetingAt !== null && ` ${say(words.at, { time: one.meetingAt })}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const settled = (state: ProspectAnswer['state']): boolean =>
  !['asked', 'contact-passed-on', 'agreed'].includes(state)

function Lines({
  study,
  prospects,
  today,
}: {
  study: string
  prospects: readonly ProspectAnswer[]
  today: string
}) {
  const say = useSay()
  const language = useLanguage()
  const informants = useInformants(study)
  const sheets = useSheets(study)
  const [which, choose] = useState('all')
  const byId = new Map(informants.data?.map((one) => [one.id, one]))
  const published = sheets.data?.filter(({ state }) => state === 'published').map(({ sheet }) => sheet) ?? []
  const shown = prospects.filter(({ state }) => which === 'all' || !settled(state))
  const dueOf = (one: ProspectAnswer): string | null =>
    replyDueOn(one, sheetOn(published, one.askedOn ?? today)?.replyWithinDays)
  return (
    <Card title={say(words.lines)}>
      <SelectField
        label={say(words.show)}
        value={which}
        change={choose}
        options={[
          { value: 'all', text: say(words.all) },
          { value: 'open', text: say(words.open) },
        ]}
      />
      {shown.length === 0 && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(prospects.length === 0 ? words.none : words.noneLeft)}</p>
        </Alert>
      )}
      <ul className="lp-listing">
        {shown.map((one) => {
          const informant = one.informant === null ? undefined : byId.get(one.informant)
          const due = dueOf(one)
          return (
            <li key={one.id} className="lp-listed">
              <Link className="ds-link lp-listed-name" to={`/interviews/${study}/people/${one.id}`}>
                {say(words.person, { number: one.number })}
                {informant && ` – ${informant.code}`}
              </Link>
              <span className="lp-listed-side">
                <Tag colour={stateColour(one.state)}>
                  {say(informant?.withdrawnOn ? words.withdrawn : stateText(one.state))}
                </Tag>
              </span>
              <span className="lp-subtle">
                {one.channel}
                {one.askedOn !== null && `, ${say(words.asked, { date: dayInWords(one.askedOn, language) })}`}
              </span>
              {due !== null && (
                <span className="lp-listed-side lp-subtle">
                  {say(due < today ? words.overdue : words.due, { date: dayInWords(due, language) })}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
