import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { LocalText } from '#core/foundation'
import { type EnteredNumbers, enteredFaults, enteredState } from '#core/mapping'
import { ApiProblem } from '../../api/index.ts'
import { Alert, Failure, PageTitle, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { BackToRound } from '../round/back-to-round.tsx'
import { NotJoined } from '../round/not-joined.tsx'
import { useDesk } from '../round/queries.ts'
import { RoundCrumb } from '../round/round-crumb.tsx'
import type { EnteredAnswer } from './answers.ts'
import { createEntering, type Entering, type TableStates } from './entering.ts'
import { FilePart } from './file-part.tsx'
import { sendTable, useEntered } from './queries.ts'
import { TableForm } from './table-form.tsx'
import { TableList } from './table-list.tsx'
import { TableNav } from './table-nav.tsx'
import { keyOf, sentOf } from './typed.ts'
import './numbers.css'
import '../quality/quality.css'

const words = {
  title: { nb: 'Tallene', nn: 'Tala', en: 'The numbers' },
  lead: {
    nb: 'Her fører du inn tabeller i stedet for personer. Begynn med «Antall og kategorier», som må være med før kommunen kan levere. De andre tabellene er frivillige, og blir med i rapporten når de stemmer. Alt lagres av seg selv.',
    nn: 'Her fører du inn tabellar i staden for personar. Begynn med «Tal på mottakarar og kategoriar», som må vere med før kommunen kan levere. Dei andre tabellane er frivillige, og blir med i rapporten når dei stemmer. Alt blir lagra av seg sjølv.',
    en: 'Here you enter tables instead of persons. Begin with numbers and categories; they are needed before the municipality can submit. The other tables are optional, and are in the report when they fit. Everything saves itself.',
  },
  progress: {
    nb: 'Tabeller som stemmer: {ready}. Begynt: {begun}. Stemmer ikke: {wrong}.',
    nn: 'Tabellar som stemmer: {ready}. Begynte: {begun}. Stemmer ikkje: {wrong}.',
    en: 'Tables that fit: {ready}. Begun: {begun}. Do not fit: {wrong}.',
  },
  lacking: {
    nb: 'Kommunen kan ikke levere ennå. Hovedgrupper som mangler antall og kategorier: {count}.',
    nn: 'Kommunen kan ikkje levere enno. Hovudgrupper som manglar tal på mottakarar og kategoriar: {count}.',
    en: 'The municipality cannot submit yet. Main groups that lack numbers and categories: {count}.',
  },
  wrong: {
    nb: 'Kommunen kan ikke levere ennå. Tabeller som ikke stemmer: {count}. Rett dem, eller tøm dem.',
    nn: 'Kommunen kan ikkje levere enno. Tabellar som ikkje stemmer: {count}. Rett dei, eller tøm dei.',
    en: 'The municipality cannot submit yet. Tables that do not fit: {count}. Correct them, or empty them.',
  },
  canSubmit: {
    nb: 'Det som må være med, er på plass. Kommunen kan levere når dere er ferdige.',
    nn: 'Det som må vere med, er på plass. Kommunen kan levere når de er ferdige.',
    en: 'What is needed is there. The municipality can submit when you are done.',
  },
  submission: { nb: 'Til levering', nn: 'Til levering', en: 'To submission' },
  submitted: {
    nb: 'Kommunen har levert, så tallene kan ikke endres. Er noe feil, kan runden åpnes igjen på siden for levering.',
    nn: 'Kommunen har levert, så tala kan ikkje endrast. Er noko feil, kan runden opnast igjen på sida for levering.',
    en: 'The municipality has submitted, so the numbers cannot be changed. If something is wrong, the round can be reopened on the submission page.',
  },
  persons: {
    nb: 'Kommunen registrerer personer i denne runden. Da trengs ingen tabeller.',
    nn: 'Kommunen registrerer personar i denne runden. Då trengst ingen tabellar.',
    en: 'The municipality registers persons in this round. No tables are needed.',
  },
} satisfies Record<string, LocalText>

/** The number of the problem that says that the municipality registers persons. */
const registersPersons = 4283

/** The tables of a municipality that takes part with numbers only. */
export default function NumbersPage({ round }: { round: string }) {
  const say = useSay()
  const desk = useDesk(round)
  const entered = useEntered(round)
  const [search] = useSearchParams()
  // what is typed belongs to what was fetched: read anew, it begins anew
  const [readings, setReadings] = useState(0)
  const persons = entered.error instanceof ApiProblem && entered.error.number === registersPersons
  const outside = desk.data?.joined === null
  return (
    <div className="lp-stack">
      <RoundCrumb round={round} />
      {/* a new one for each table, so that focus goes to the top of it */}
      <PageTitle key={search.get('table')}>{say(words.title)}</PageTitle>
      {persons && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.persons)}</p>
        </Alert>
      )}
      {outside && <NotJoined round={round} />}
      {entered.isError && !persons && !outside && (
        <Failure cause={entered.error} again={() => void entered.refetch()} />
      )}
      {!entered.data && !entered.isError && <Waiting />}
      {entered.data && (
        <Tables
          key={readings}
          round={round}
          answer={entered.data}
          read={() => setReadings((count) => count + 1)}
        />
      )}
      <BackToRound round={round} />
    </div>
  )
}

function Tables({ round, answer, read }: { round: string; answer: EnteredAnswer; read: () => void }) {
  const say = useSay()
  const [search] = useSearchParams()
  const [entering] = useState(() =>
    createEntering(answer.tables, (spec, revision, sent) => sendTable(round, spec, revision, sent)),
  )
  useKept(entering)
  const states = useSyncExternalStore(entering.subscribe, entering.states)
  const numbers = useMemo(() => numbersOf(answer, states), [answer, states])
  const faults = useMemo(() => enteredFaults(numbers), [numbers])
  const { specs } = numbers
  const all = specs.map((spec) => ({ spec, state: enteredState(numbers, spec, faults) }))
  const count = (wanted: string): number => all.filter(({ state }) => state === wanted).length
  const lacking = all.filter(({ spec, state }) => spec.required && state !== 'ready').length
  const wrong = count('wrong')
  const submitted = answer.submittedAt !== null
  const chosen = specs.find((spec) => keyOf(spec) === search.get('table'))
  const here = `/coordinate/rounds/${round}/numbers`
  const addressOf = (spec: Parameters<typeof keyOf>[0]) => `${here}?table=${keyOf(spec)}`
  if (chosen) {
    return (
      <>
        <TableNav specs={specs} chosen={chosen} list={here} addressOf={addressOf} />
        <TableForm
          key={keyOf(chosen)}
          spec={chosen}
          state={states[keyOf(chosen)]}
          entering={entering}
          numbers={numbers}
          faults={faults}
          readOnly={submitted}
        />
      </>
    )
  }
  return (
    <>
      <p className="lp-lead">{say(words.lead)}</p>
      {submitted ? (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.submitted)}</p>
        </Alert>
      ) : (
        <Alert colour={lacking + wrong > 0 ? 'warning' : 'success'}>
          <p className="ds-paragraph">
            {lacking > 0
              ? say(words.lacking, { count: lacking })
              : wrong > 0
                ? say(words.wrong, { count: wrong })
                : say(words.canSubmit)}
          </p>
          {lacking + wrong === 0 && (
            <Link className="ds-link" to={`/coordinate/rounds/${round}/submission`}>
              {say(words.submission)}
            </Link>
          )}
        </Alert>
      )}
      <p>{say(words.progress, { ready: count('ready'), begun: count('begun'), wrong })}</p>
      {!submitted && <FilePart round={round} begin={() => entering.flush()} done={read} />}
      {[...new Set(specs.map(({ group }) => group))].map((group) => (
        <TableList
          key={group}
          group={group}
          numbers={numbers}
          faults={faults}
          states={states}
          addressOf={addressOf}
        />
      ))}
    </>
  )
}

/** What is typed as numbers: what the checks are made of. */
const numbersOf = ({ specs }: EnteredAnswer, states: TableStates): EnteredNumbers => ({
  specs,
  tables: specs.flatMap((spec) => {
    const state = states[keyOf(spec)]
    if (!state) return []
    const { group, table } = spec
    return [{ group, table, ...sentOf(spec, state.typed) }]
  }),
})

/** What waits is stored when the page is left, and the browser asks before it closes with something that is not stored. */
function useKept(entering: Entering): void {
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (Object.values(entering.states()).every(({ saving }) => saving === 'saved')) return
      entering.flush()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    return () => {
      window.removeEventListener('beforeunload', leaving)
      entering.flush()
    }
  }, [entering])
}
