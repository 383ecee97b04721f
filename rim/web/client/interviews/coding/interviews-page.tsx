import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { codingsOf, type Project, type Reading } from '#core/interviews'
import { Awaited, DataTable, PageTitle, Tag } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { SaveState, useAnalysis, useProject } from '../analysis/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { type InterviewAnswer, useInterviews, useMembers, useTextAhead } from '../queries.ts'
import { personOf } from './people.ts'
import { changedReading, modeWords, readingOf } from './readings.ts'
import { useWhenIdle } from './rest.ts'
import './interviews-page.css'

const words = {
  title: { nb: 'Koding', nn: 'Koding', en: 'Coding' },
  lead: {
    nb: 'Velg et intervju å kode. {done} av {all} intervjuer er ferdig kodet.',
    nn: 'Vel eit intervju å kode. {done} av {all} intervju er ferdig koda.',
    en: 'Choose an interview to code. {done} of {all} interviews are coded.',
  },
  selective: {
    nb: '{count} av intervjuene kodes utvalgt. De telles for seg: at en kode mangler der, betyr ikke at det ikke ble sagt, og nye koder er færre fordi det letes etter færre.',
    nn: '{count} av intervjua blir koda utvalt. Dei blir talde for seg: at ein kode manglar der, betyr ikkje at det ikkje blei sagt, og nye kodar er færre fordi ein leitar etter færre.',
    en: '{count} of the interviews are coded selectively. They are counted apart: a missing code does not mean that it was not said, and new codes are fewer because fewer are looked for.',
  },
  table: { nb: 'Intervjuene i studien', nn: 'Intervjua i studien', en: 'The study’s interviews' },
  interview: { nb: 'Intervju', nn: 'Intervju', en: 'Interview' },
  held: { nb: 'Holdt', nn: 'Halde', en: 'Held' },
  text: { nb: 'Tekst', nn: 'Tekst', en: 'Text' },
  ready: { nb: 'Klar', nn: 'Klar', en: 'Ready' },
  notReady: { nb: 'Ikke klar', nn: 'Ikkje klar', en: 'Not ready' },
  withdrawn: { nb: 'Samtykke trukket', nn: 'Samtykke trekt', en: 'Withdrawn' },
  mode: { nb: 'Kodes', nn: 'Blir koda', en: 'Coded' },
  modeOf: { nb: 'Hvordan {code} kodes', nn: 'Korleis {code} blir koda', en: 'How {code} is coded' },
  codings: { nb: 'Kodinger', nn: 'Kodingar', en: 'Codings' },
  by: { nb: 'Kodet av', nn: 'Koda av', en: 'Coded by' },
  done: { nb: 'Ferdig', nn: 'Ferdig', en: 'Done' },
  doneOf: {
    nb: 'Kodingen av {code} er ferdig',
    nn: 'Kodinga av {code} er ferdig',
    en: 'The coding of {code} is done',
  },
  none: {
    nb: 'Studien har ingen intervjuer ennå.',
    nn: 'Studien har ingen intervju enno.',
    en: 'The study has no interviews yet.',
  },
} satisfies Record<string, LocalText>

/** The interviews, with how and how far they are coded. */
export default function InterviewsPage({ study }: StudyPageGiven) {
  const say = useSay()
  const language = useLanguage()
  const store = useAnalysis()
  const project = useProject()
  const found = useInterviews(study.id)
  const members = useMembers(study.id).data ?? []
  const ahead = useTextAhead(study.id)
  useWhenIdle(() => {
    void import('./coding-page.tsx')
    void import('./tree-page.tsx')
  })
  if (!found.data) return <Awaited query={found} />
  const interviews = found.data
  const readings = interviews.map(({ id }) => readingOf(project, id))
  const selective = readings.filter(({ mode }) => mode === 'selective').length
  const coders = (id: string): string =>
    codersOf(project, id, (staff) => members.find((one) => one.staff === staff)?.initials ?? '–')
  const change = (id: string, to: Partial<Pick<Reading, 'mode' | 'done'>>): void =>
    store.act('change', changedReading(store.state().project, id, to))
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">
        {say(words.lead, { done: readings.filter(({ done }) => done).length, all: interviews.length })}
      </p>
      {selective > 0 && <p className="lp-lead lp-subtle">{say(words.selective, { count: selective })}</p>}
      <SaveState />
      <DataTable
        caption={say(words.table)}
        rows={interviews}
        keyOf={({ id }) => id}
        empty={say(words.none)}
        columns={[
          {
            key: 'interview',
            head: say(words.interview),
            names: true,
            cell: (one) => (
              <>
                <Link
                  className="ds-link"
                  to={`/interviews/${study.id}/coding/${one.id}`}
                  onPointerEnter={() => ahead(one.current?.id)}
                  onFocus={() => ahead(one.current?.id)}
                >
                  {one.code}
                </Link>{' '}
                <span className="lp-subtle lp-interview-person">{personOf(one, say)}</span>
              </>
            ),
          },
          { key: 'held', head: say(words.held), cell: ({ heldOn }) => dayInWords(heldOn, language) },
          { key: 'text', head: say(words.text), cell: (one) => <TextState interview={one} /> },
          {
            key: 'mode',
            head: say(words.mode),
            cell: ({ id, code }) => (
              <select
                className="ds-input lp-mode"
                aria-label={say(words.modeOf, { code })}
                value={readingOf(project, id).mode}
                onChange={({ target }) => change(id, { mode: target.value as Reading['mode'] })}
              >
                {Object.entries(modeWords).map(([value, text]) => (
                  <option key={value} value={value}>
                    {say(text)}
                  </option>
                ))}
              </select>
            ),
          },
          {
            key: 'codings',
            head: say(words.codings),
            numeric: true,
            cell: ({ id }) => codingsOf(project, id).size,
          },
          { key: 'by', head: say(words.by), cell: ({ id }) => coders(id) },
          {
            key: 'done',
            head: say(words.done),
            cell: ({ id, code }) => (
              <input
                type="checkbox"
                className="ds-input"
                aria-label={say(words.doneOf, { code })}
                checked={readingOf(project, id).done}
                onChange={({ target }) => change(id, { done: target.checked })}
              />
            ),
          },
        ]}
      />
    </div>
  )
}

function codersOf(project: Project, interview: string, initials: (staff: string) => string): string {
  const coders = new Set([...codingsOf(project, interview).values()].map(({ coder }) => coder))
  return coders.size === 0 ? '–' : [...coders].map(initials).sort().join(', ')
}

function TextState({ interview: { current, withdrawnOn } }: { interview: InterviewAnswer }) {
  const say = useSay()
  if (withdrawnOn !== null) return <Tag colour="warning">{say(words.withdrawn)}</Tag>
  return current ? <Tag colour="success">{say(words.ready)}</Tag> : <Tag>{say(words.notReady)}</Tag>
}
