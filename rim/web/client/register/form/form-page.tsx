import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Language, type LocalText, textIn } from '#core/foundation'
import type { Answers, Instrument } from '#core/instruments'
import {
  type EarlierAnswer,
  type ProgressAnswer,
  type RegistrationAnswer,
  readRegistration,
  useEarlier,
  useInstrument,
  useProgress,
} from '../../api/index.ts'
import { useSaving } from '../../saving/react.ts'
import { Alert, ButtonLink, Failure, PageTitle, Waiting } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { BegunNotice } from '../begin/begun-notice.tsx'
import type { EarlierAnswers } from './field/field-view.ts'
import { CompletedPanel } from './parts/index.ts'
import { RegistrationForm } from './registration-form.tsx'
import { savedStore } from './stores/saved-store.ts'
import type { FormStore } from './stores/store.ts'

const words = {
  title: { nb: 'Registrering', nn: 'Registrering', en: 'Registration' },
  toList: { nb: 'Til listen', nn: 'Til lista', en: 'To the list' },
  roundClosed: {
    nb: 'Runden er avsluttet. Du kan lese registreringen, men ikke endre den.',
    nn: 'Runden er avslutta. Du kan lese registreringa, men ikkje endre ho.',
    en: 'The round is over. You can read the registration, but not change it.',
  },
  submitted: {
    nb: 'Kommunen har levert. Du kan lese registreringen, men ikke endre den.',
    nn: 'Kommunen har levert. Du kan lese registreringa, men ikkje endre ho.',
    en: 'The municipality has submitted. You can read the registration, but not change it.',
  },
} as const satisfies Record<string, LocalText>

/** A registration that has been read, and what it is written to. */
interface Opening {
  readonly opened: RegistrationAnswer
  readonly store: FormStore
}

/** The form of one registration, saved as it is filled in. */
export default function FormPage({ registration }: { registration: string }) {
  const desk = useSaving()
  const [opening, setOpening] = useState<Opening | null>(null)
  const [cause, setCause] = useState<unknown>(null)
  // reading is logged: once when the page is opened, and again when somebody asks for it
  const open = useCallback(() => {
    setCause(null)
    readRegistration(registration).then((opened) => {
      const saver = desk.open(registration, opened)
      setOpening((before) => ({ opened, store: before?.store ?? savedStore(saver, opened) }))
    }, setCause)
  }, [desk, registration])
  useEffect(open, [open])
  // what waits is sent when the page is left for another one
  useEffect(() => () => desk.flush(), [desk])
  if (opening) return <Opened {...opening} reopen={open} />
  return cause === null ? <Waiting /> : <NotOpened cause={cause} again={open} />
}

function NotOpened({ cause, again }: { cause: unknown; again: () => void }) {
  const say = useSay()
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <Failure cause={cause} again={again} />
      <ButtonLink to="/register" look="secondary">
        {say(words.toList)}
      </ButtonLink>
    </div>
  )
}

/** What belongs to the registration is asked for together; the form is shown when it will not jump any more. */
function Opened({ opened, store, reopen }: Opening & { reopen: () => void }) {
  const instrument = useInstrument(opened.instrument)
  const progress = useProgress(opened.round)
  const earlier = useEarlier(opened.id, opened.linking)
  if (instrument.isError)
    return <NotOpened cause={instrument.error} again={() => void instrument.refetch()} />
  // what only helps is not waited for longer than its first try
  const settled = (query: typeof progress | typeof earlier) => !query.isLoading || query.failureCount > 0
  if (!instrument.data || !settled(progress) || !settled(earlier)) return <Waiting />
  return (
    <Shown
      opened={opened}
      store={store}
      instrument={instrument.data}
      progress={progress.data}
      earlier={earlier.data?.earlier ?? null}
      reopen={reopen}
    />
  )
}

function Shown({
  opened,
  store,
  instrument,
  progress,
  earlier,
  reopen,
}: Opening & {
  instrument: Instrument
  progress: ProgressAnswer | undefined
  earlier: EarlierAnswer['earlier']
  reopen: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  // completed as it was read then; read again, it may have been opened again
  const [completed, setCompleted] = useState<RegistrationAnswer | null>(null)
  const state = useSyncExternalStore(store.subscribe, store.state)
  const closed = closedText(progress)
  const justNow = completed === opened
  const complete = justNow || state.status === 'complete'
  const readOnly = closed !== null || complete || state.overall.kind === 'closed'
  const head = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // opened with nothing left to answer, or opened again: what had focus is gone
    if (!complete && document.activeElement === document.body) head.current?.querySelector('h1')?.focus()
  }, [complete])
  return (
    <>
      <div ref={head} className="lp-form-head">
        <PageTitle focus={readOnly}>{say(words.title)}</PageTitle>
        <BegunNotice elsewhere={opened.elsewhere} />
        {closed !== null && (
          <Alert colour="info">
            <p className="ds-paragraph">{say(closed)}</p>
          </Alert>
        )}
        {complete && closed === null && (
          <CompletedPanel
            registration={opened.id}
            round={opened.round}
            revision={state.revision}
            reference={state.localReference}
            justNow={justNow}
            onReopened={reopen}
          />
        )}
      </div>
      <RegistrationForm
        instrument={instrument}
        store={store}
        registration={{ id: opened.id, round: opened.round }}
        earlier={earlierOf(earlier, language)}
        mostUsed={progress?.mostUsed}
        prefilled={prefilledOf(opened)}
        readOnly={readOnly}
        focusFirst={!readOnly}
        onCompleted={() => setCompleted(opened)}
        refresh={reopen}
      />
    </>
  )
}

function closedText(progress: ProgressAnswer | undefined): LocalText | null {
  if (!progress) return null
  if (progress.submitted) return words.submitted
  return progress.round.closesOn < dayInOslo(new Date()) ? words.roundClosed : null
}

function earlierOf(earlier: EarlierAnswer['earlier'], language: Language): EarlierAnswers | undefined {
  if (!earlier) return undefined
  const { answers, breaks, round } = earlier
  return { answers, breaks, roundName: textIn(round.name, language) }
}

/** What the identity number has answered already. */
function prefilledOf({ answers, sex, birthYear }: RegistrationAnswer): Answers {
  return {
    ...(sex !== null && { sex }),
    ...(birthYear !== null && typeof answers.age === 'number' && { age: answers.age }),
  }
}
