import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { CodePoints } from '#core/interviews'
import { Alert, Awaited, Button, PageTitle, SelectField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { SaveState, useAnalysisState, useProject } from '../analysis/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { useTexts } from '../queries.ts'
import { ChecksCard } from './checks-card.tsx'
import { useNames, usePeople, useQuoteChecks } from './queries.ts'
import { QuoteCard, type QuoteState, stateFor } from './quote-card.tsx'
import { QuotePicker } from './quote-picker.tsx'
import './quotes.css'

const words = {
  title: { nb: 'Sitater', nn: 'Sitat', en: 'Quotes' },
  lead: {
    nb: 'Sitatene som kan trykkes i rapporten. Ved siden av står bare kjønn og alder. En annen enn den som valgte sitatet, godkjenner det, og hver endring krever ny godkjenning.',
    nn: 'Sitata som kan trykkjast i rapporten. Ved sida av står berre kjønn og alder. Ein annan enn den som valde sitatet, godkjenner det, og kvar endring krev ny godkjenning.',
    en: 'The quotes that may be printed. Only sex and age stand beside them. Somebody other than who chose a quote signs it, and any change asks for a new signature.',
  },
  choose: { nb: 'Velg sitat', nn: 'Vel sitat', en: 'Choose a quote' },
  print: { nb: 'Skriv ut', nn: 'Skriv ut', en: 'Print' },
  theme: { nb: 'Tema', nn: 'Tema', en: 'Theme' },
  informant: { nb: 'Informant', nn: 'Informant', en: 'Informant' },
  state: { nb: 'Tilstand', nn: 'Tilstand', en: 'State' },
  all: { nb: 'Alle', nn: 'Alle', en: 'All' },
  yours: { nb: 'Venter på deg ({count})', nn: 'Ventar på deg ({count})', en: 'Waiting for you ({count})' },
  others: { nb: 'Venter på en annen', nn: 'Ventar på ein annan', en: 'Waiting for somebody else' },
  signed: { nb: 'Godkjent', nn: 'Godkjent', en: 'Signed' },
  stopped: { nb: 'Stoppet av kontrollen', nn: 'Stoppa av kontrollen', en: 'Stopped by the check' },
  queue: {
    nb: '{count} sitater venter på at du godkjenner dem.',
    nn: '{count} sitat ventar på at du godkjenner dei.',
    en: '{count} quotes wait for you to sign them.',
  },
  queueOne: {
    nb: 'Ett sitat venter på at du godkjenner det.',
    nn: 'Eitt sitat ventar på at du godkjenner det.',
    en: 'One quote waits for you to sign it.',
  },
  show: { nb: 'Vis dem', nn: 'Vis dei', en: 'Show them' },
  shown: { nb: '{count} av {all} sitater', nn: '{count} av {all} sitat', en: '{count} of {all} quotes' },
  none: {
    nb: 'Ingen sitater er valgt ennå. Velg dem her, eller med tasten Q når du koder.',
    nn: 'Ingen sitat er valde enno. Vel dei her, eller med tasten Q når du kodar.',
    en: 'No quotes are chosen yet. Choose them here, or with the key Q while coding.',
  },
} satisfies Record<string, LocalText>

type StateFilter = QuoteState | 'stopped' | ''

/** The quote register: choosing, editing, labelling and signing what may be printed. */
export default function QuotesPage({ study }: StudyPageGiven) {
  const say = useSay()
  const project = useProject()
  const people = usePeople(study.id)
  const names = useNames(study.id)
  const checks = useQuoteChecks(study.id)
  const [picking, setPicking] = useState(false)
  const [theme, setTheme] = useState('')
  const [informant, setInformant] = useState('')
  const [state, setState] = useState<StateFilter>('')
  const [wanted, setWanted] = useState<string | null>(() => new URLSearchParams(location.search).get('quote'))
  const came = useRef<string | null>(null)
  useCheckedAnew(study.id)
  const quotes = useMemo(() => [...project.quote.values()], [project.quote])
  const numbers = new Map(quotes.map(({ id }, index) => [id, index + 1]))
  const versions = useMemo(() => [...new Set(quotes.map(({ version }) => version))].toSorted(), [quotes])
  const texts = useTexts(study.id, versions)
  const points = new Map([...texts].map(([id, text]) => [id, new CodePoints(text)]))
  const checksOf = (id: string) =>
    (checks.data ?? []).filter((one) => one.quotes.includes(id) && one.code !== 'not-signed')
  const yours = quotes.filter((quote) => stateFor(quote, study.staff) === 'yours').length
  const stops = (id: string): boolean => checksOf(id).some(({ level }) => level === 'stop')
  const shown = quotes.filter(
    (quote) =>
      quote.id === wanted ||
      ((theme === '' || quote.themes.includes(theme)) &&
        (informant === '' || people.informantOf.get(quote.interview) === informant) &&
        (state === '' || (state === 'stopped' ? stops(quote.id) : stateFor(quote, study.staff) === state))),
  )
  const everyone = { value: '', text: say(words.all) }
  const options = (states: readonly Exclude<StateFilter, ''>[]) =>
    states.map((value) => ({ value, text: say(words[value], { count: yours }) }))
  // whoever comes from a check stands at its quote
  const arrived = (id: string) => (card: HTMLLIElement | null) => {
    if (!card || id !== wanted || came.current === id) return
    came.current = id
    card.scrollIntoView({ block: 'center' })
    card.focus({ preventScroll: true })
  }
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <SaveState />
      <div className="lp-row lp-no-print">
        <Button onClick={() => setPicking(true)}>{say(words.choose)}</Button>
        <Button look="secondary" onClick={() => print()}>
          {say(words.print)}
        </Button>
      </div>
      {yours > 0 && state !== 'yours' && (
        <Alert colour="warning">
          <p className="ds-paragraph">
            {yours === 1 ? say(words.queueOne) : say(words.queue, { count: yours })}
          </p>
          <Button size="sm" look="secondary" className="lp-no-print" onClick={() => setState('yours')}>
            {say(words.show)}
          </Button>
        </Alert>
      )}
      {checks.data ? (
        quotes.length > 0 && (
          <ChecksCard
            checks={checks.data}
            numbers={numbers}
            go={(id) => {
              came.current = null
              setWanted(id)
            }}
          />
        )
      ) : (
        <Awaited query={checks} />
      )}
      <div className="lp-quote-filter lp-no-print">
        <SelectField
          label={say(words.state)}
          value={state}
          change={(value) => {
            setWanted(null)
            setState(value as StateFilter)
          }}
          options={[everyone, ...options(['yours', 'others', 'signed', 'stopped'])]}
        />
        <SelectField
          label={say(words.theme)}
          value={theme}
          change={setTheme}
          options={[
            everyone,
            ...[...project.theme.values()].map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <SelectField
          label={say(words.informant)}
          value={informant}
          change={setInformant}
          options={[everyone, ...people.sample.map(({ id, code }) => ({ value: id, text: code }))]}
        />
      </div>
      {quotes.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <p role="status">{say(words.shown, { count: shown.length, all: quotes.length })}</p>
      )}
      <ol className="lp-quote-list">
        {shown.map((quote) => (
          <QuoteCard
            key={quote.id}
            quote={quote}
            number={numbers.get(quote.id)!}
            verbatim={points.get(quote.version)?.slice(quote.start, quote.end)}
            person={study.staff}
            people={people}
            names={names}
            checks={checksOf(quote.id)}
            card={arrived(quote.id)}
          />
        ))}
      </ol>
      {picking && (
        <QuotePicker study={study.id} person={study.staff} people={people} close={() => setPicking(false)} />
      )}
    </div>
  )
}

/** The check is of what is stored: it is asked for anew when something has been. */
function useCheckedAnew(study: string): void {
  const { project, saving } = useAnalysisState()
  const queries = useQueryClient()
  const first = useRef(project)
  useEffect(() => {
    if (saving !== 'saved' || first.current === project) return
    first.current = project
    void queries.invalidateQueries({ queryKey: ['study-quote-checks', study] })
  }, [project, saving, queries, study])
}
