import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Instrument, OpenPoint, Session } from '#core/instruments'
import { ApiProblem, forgetRound, request } from '../../../api/index.ts'
import { Alert, Button, Failure } from '../../../ui/index.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { fieldId } from '../field/field-props.ts'
import { fieldsOf } from '../field/fields.ts'
import { summaryId } from '../section-nav.tsx'
import type { FormState, FormStore } from '../stores/store.ts'
import { BelongingNote } from './belonging-note.tsx'
import { ErrorSummary, PointLink, type SummaryPoint } from './error-summary.tsx'
import { KeptWarnings } from './kept-warnings.tsx'
import { problemLanguage, problemWords } from './problem-words.ts'
import { focusReason } from './reason-id.ts'
import { SectionAnswers } from './section-answers.tsx'
import { settled } from './settled.ts'
import { belonging } from './summary.ts'
import './summary.css'
import { summaryTitle } from '../summary-title.ts'

const words = {
  mend: {
    nb: 'Du må rette dette før du kan fullføre',
    nn: 'Du må rette dette før du kan fullføre',
    en: 'You must correct this before you can complete',
  },
  orReason: {
    nb: 'Rett svarene, eller si hvorfor det stemmer.',
    nn: 'Rett svara, eller sei kvifor det stemmer.',
    en: 'Correct the answers, or say why it is right.',
  },
  openTitle: { nb: 'Dette står igjen', nn: 'Dette står att', en: 'What is left' },
  nothingOpen: {
    nb: 'Ingenting står igjen. Du kan fullføre.',
    nn: 'Ingenting står att. Du kan fullføre.',
    en: 'Nothing is left to do. You can complete.',
  },
  complete: { nb: 'Fullfør', nn: 'Fullfør', en: 'Complete' },
  completing: { nb: 'Fullfører …', nn: 'Fullfører …', en: 'Completing …' },
  notSaved: {
    nb: 'Noe er ikke lagret ennå, så registreringen kan ikke fullføres nå. Det du har skrevet, står her. Prøv igjen når det er lagret.',
    nn: 'Noko er ikkje lagra enno, så registreringa kan ikkje fullførast no. Det du har skrive, står her. Prøv igjen når det er lagra.',
    en: 'Something has not been saved yet, so the registration cannot be completed now. What you have written is here. Try again when it has been saved.',
  },
  changed: {
    nb: 'Noen andre har endret registreringen. Vi henter det som er nytt. Se over og fullfør på nytt.',
    nn: 'Nokon andre har endra registreringa. Vi hentar det som er nytt. Sjå over og fullfør på nytt.',
    en: 'Somebody else has changed the registration. What is new is being fetched. Look it over and complete again.',
  },
}

/** The server's refusal because somebody else has written since (rim/services/house/problems.ts). */
const changedSince = 4212

export interface SummaryProps {
  readonly instrument: Instrument
  readonly session: Session
  /** What stands between the answers and completion. */
  readonly open: readonly OpenPoint[]
  readonly store: FormStore
  readonly state: FormState
  /** Null: a training case, which is kept nowhere; `finish` is then what the button does. */
  readonly registration: { readonly id: string; readonly round: string } | null
  readonly finish?: () => void
  /** Completion has been tried with something left. */
  readonly tried: boolean
  readonly onTried: () => void
  readonly onCompleted: () => void
  /** Reads what others have written. */
  readonly refresh?: () => void
  readonly readOnly?: boolean
  /** Goes to the field of a question. */
  readonly goTo: (question: string) => void
}

type Outcome =
  | { readonly kind: 'none' | 'busy' | 'not-saved' | 'changed' }
  | { readonly kind: 'refused'; readonly cause: unknown }

/** The end of the form: what is left, what is kept with a reason, what is answered, and completion. */
export function SummarySection(props: SummaryProps) {
  const { instrument, session, open, store, state, registration, tried, goTo, readOnly = false } = props
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const [asked, setAsked] = useState(0)
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })
  const belongs = belonging(instrument, session)
  const homes = useMemo(() => homesOf(instrument), [instrument])
  const points = open.map(({ kind, problem, questions }): SummaryPoint => {
    const home = homes.get(questions[0] ?? '')
    const spoken = problemLanguage(problem, language)
    return {
      key: keyOf({ problem, questions }),
      text: problemWords(problem, instrument, language),
      ...(spoken !== language && { language: spoken }),
      target: home === undefined ? null : fieldId(home),
      ...(kind === 'reason-missing' && { after: say(words.orReason) }),
    }
  })
  const goToPoint = ({ key }: SummaryPoint) => {
    const point = open.find((one) => keyOf(one) === key)
    const [question] = point?.questions ?? []
    if (point?.kind === 'reason-missing' && focusReason(point.problem)) return
    if (question !== undefined) goTo(question)
  }

  const complete = async () => {
    if (points.length > 0) {
      props.onTried()
      setAsked(asked + 1)
      return
    }
    if (registration === null) return props.finish?.()
    setOutcome({ kind: 'busy' })
    if (!(await settled(store))) return setOutcome({ kind: 'not-saved' })
    // what was saved may have met what somebody else wrote: the form as it stands now is what is completed
    const { revision } = store.state()
    try {
      await request('POST', `/api/registrations/${registration.id}/completion`, { revision })
    } catch (cause) {
      if (!(cause instanceof ApiProblem) || cause.number !== changedSince) {
        setOutcome({ kind: 'refused', cause })
        // open points that the server sees and this page does not: what is stored is something else than what is shown
        return isOpenPoints(cause) ? props.refresh?.() : undefined
      }
      setOutcome({ kind: 'changed' })
      return props.refresh?.()
    }
    setOutcome({ kind: 'none' })
    forgetRound(queries, registration.round)
    props.onCompleted()
  }

  return (
    <section className="lp-summary" aria-labelledby={summaryId}>
      <h2 id={summaryId} tabIndex={-1} className="ds-heading" data-size="md">
        {say(summaryTitle(readOnly))}
      </h2>
      <ErrorSummary heading={say(words.mend)} points={tried ? points : []} asked={asked} goTo={goToPoint} />
      {points.length === 0 && belongs.failing.length === 0 && !readOnly && (
        <p className="lp-summary-ready">
          <span aria-hidden="true">✓</span> {say(words.nothingOpen)}
        </p>
      )}
      <BelongingNote
        belongs={belongs}
        shown={tried || points.every(({ target }) => target === null) || belongs.failing.length > 0}
        registration={registration}
        reference={state.localReference}
        readOnly={readOnly}
        goTo={goTo}
      />
      {outcome.kind === 'not-saved' && state.overall.kind !== 'saved' && (
        <Alert colour="warning" live="assertive">
          <p className="ds-paragraph">{say(words.notSaved)}</p>
        </Alert>
      )}
      {outcome.kind === 'changed' && (
        <Alert colour="warning" live="assertive">
          <p className="ds-paragraph">{say(words.changed)}</p>
        </Alert>
      )}
      {outcome.kind === 'refused' && <Refusal cause={outcome.cause} />}
      {!readOnly && (
        <div className="lp-row">
          <Button
            aria-disabled={outcome.kind === 'busy'}
            onClick={() => outcome.kind !== 'busy' && void complete()}
          >
            {say(outcome.kind === 'busy' ? words.completing : words.complete)}
          </Button>
        </div>
      )}
      {!tried && points.length > 0 && (
        <OpenList heading={say(words.openTitle)} points={points} goTo={goToPoint} />
      )}
      <KeptWarnings session={session} state={state} goTo={goTo} />
      <SectionAnswers instrument={instrument} session={session} goTo={goTo} />
    </section>
  )
}

const keyOf = ({ problem, questions }: Pick<OpenPoint, 'problem' | 'questions'>): string =>
  `${problem.number} ${questions.join(' ')}`

/** The field that each question is answered in. */
const homesOf = (instrument: Instrument): ReadonlyMap<string, string> =>
  new Map(
    fieldsOf(instrument).flatMap(({ fields }) =>
      fields.flatMap(({ codes, question }) => codes.map((code) => [code, question.code] as const)),
    ),
  )

/** The numbers that refuse a completion because of what the answers are (rim/services/house/problems.ts). */
const withFaults = new Set([4213, 4223])
const isOpenPoints = (cause: unknown): cause is ApiProblem =>
  cause instanceof ApiProblem && withFaults.has(cause.number)

/** Why the server did not complete. What it says of single questions is by their codes, and is shown in the list instead. */
function Refusal({ cause }: { cause: unknown }) {
  if (!isOpenPoints(cause)) return <Failure cause={cause} />
  return (
    <Alert colour="danger" live="assertive">
      {cause.problems
        .filter(({ number }) => withFaults.has(number))
        .map(({ number, text }) => (
          <p key={number} className="ds-paragraph">
            {text}
          </p>
        ))}
    </Alert>
  )
}

/** Not more than this is shown at once: longer lists are of what lies ahead. */
const fewPoints = 6

/** What is left before completion has been tried: told calmly; folded together while most of it is ahead. */
function OpenList({
  heading,
  points,
  goTo,
}: {
  heading: string
  points: readonly SummaryPoint[]
  goTo: (point: SummaryPoint) => void
}) {
  return (
    <details className="ds-details lp-open-points" open={points.length <= fewPoints}>
      <summary>
        {heading} ({points.length})
      </summary>
      <ul className="ds-list">
        {points.map((point) => (
          <li key={point.key}>
            <PointLink point={point} goTo={goTo} />
          </li>
        ))}
      </ul>
    </details>
  )
}
