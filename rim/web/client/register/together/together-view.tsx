import { type ReactNode, useMemo, useRef, useState } from 'react'
import { type Instrument, reviewKey } from '#core/instruments'
import type { ProgressAnswer, RegistrationAnswer, RoundAnswer } from '../../api/index.ts'
import type { Saver, SavingView } from '../../saving/index.ts'
import { Alert, Button, ButtonLink, PageTitle } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import type { Remembered } from '../form/stores/clearing.ts'
import { partsOf } from '../form/stores/values.ts'
import { OptOutDialog } from '../list/opt-out-dialog.tsx'
import { isOpen as isOpenOn } from '../round/rounds-now.ts'
import { AnswerRow } from './answer-row.tsx'
import { type AnswerTold, answersTold, isOpen, type SectionTold } from './answers-told.ts'
import { BeforeWeBegin } from './before-we-begin.tsx'
import { correction } from './corrections.ts'
import { PrintoutLink } from './printout-link.tsx'
import { SavingNotice } from './saving-notice.tsx'
import { TogetherEnd } from './together-end.tsx'
import { togetherWords as words } from './together-words.ts'
import './together.css'

/** A registration as it is gone through together with the person it is about: calm, in plain words, corrected on the spot. */
export function TogetherView({
  registration,
  instrument,
  round,
  progress,
  saver,
  view,
}: {
  registration: RegistrationAnswer
  instrument: Instrument
  round: RoundAnswer | undefined
  progress: ProgressAnswer | undefined
  saver: Saver
  view: SavingView
}) {
  const say = useSay()
  const language = useLanguage()
  const remembered = useRef<Remembered>({})
  /** Questions that have been corrected on this page. */
  const [corrected, setCorrected] = useState<ReadonlySet<string>>(new Set())
  /** What the last correction took away. */
  const [taken, setTaken] = useState<{ readonly by: string; readonly codes: readonly string[] } | null>(null)
  const [optingOut, setOptingOut] = useState(false)
  const [gone, setGone] = useState(false)
  const today = dayInOslo(new Date())
  const { answers, notes } = useMemo(() => partsOf(view.values), [view.values])
  const sections = useMemo(
    () => answersTold(instrument, answers, notes, language),
    [instrument, answers, notes, language],
  )
  const writable =
    round !== undefined && isOpenOn(round, today) && progress?.submitted !== true && view.overall !== 'closed'

  const write = (code: string, value: unknown) => {
    const result = correction(instrument, saver.view().values, code, value, remembered.current)
    remembered.current = result.remembered
    saver.edit(result.patch, { together: true })
    setTaken({ by: code, codes: result.taken })
    setCorrected((before) => new Set([...before, code]))
  }

  if (gone) return <Gone />
  const before = registration.notes[reviewKey]
  const place = { round: round ? say(round.name) : '', unit: progress?.unit.name ?? '' }
  return (
    <article className="lp-together">
      <header className="lp-together-head">
        <div className="lp-row lp-no-print">
          <ButtonLink to={`/register/forms/${registration.id}`} look="tertiary" size="sm">
            ← {say(words.back)}
          </ButtonLink>
          <PrintoutLink registration={registration.id} saver={saver} size="sm" />
        </div>
        <PageTitle>{say(words.title)}</PageTitle>
        {round && progress && <p className="lp-subtle">{say(words.place, place)}</p>}
        <p>{say(words.lead)}</p>
        {language === 'en' && <p>{say(words.norwegian)}</p>}
      </header>
      <SavingNotice view={view} />
      <BeforeWeBegin
        round={round}
        progress={progress}
        reference={registration.localReference}
        optOut={() => setOptingOut(true)}
      />
      {!writable && view.overall !== 'closed' && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.readOnly)}</p>
        </Alert>
      )}
      {sections.map((told) => (
        <Section key={told.section.code} told={told} touched={corrected} row={rowOf} />
      ))}
      <TogetherEnd
        registration={registration.id}
        view={view}
        saver={saver}
        writable={writable}
        today={today}
        reviewedBefore={typeof before === 'string' ? before : null}
      />
      {optingOut && (
        <OptOutDialog
          round={registration.round}
          registration={registration.id}
          close={(done) => {
            setOptingOut(false)
            if (done) saver.discard()
            setGone(done)
          }}
        />
      )}
    </article>
  )

  function rowOf(told: AnswerTold) {
    const { code } = told.question
    return (
      <AnswerRow
        key={code}
        instrument={instrument}
        told={told}
        view={view}
        saver={saver}
        write={write}
        correctable={writable}
        takenAway={taken?.by === code ? taken.codes : []}
        correctedNow={corrected.has(code) && view.keys[code] === undefined ? today : null}
      />
    )
  }
}

function Section({
  told: { section, rows },
  touched,
  row,
}: {
  told: SectionTold
  /** Questions that have been written in here: they stay, also where the answer is taken away again. */
  touched: ReadonlySet<string>
  row: (told: AnswerTold) => ReactNode
}) {
  const say = useSay()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const title = `together-${section.code}`
  const isEmpty = (one: AnswerTold) => isOpen(one) && !touched.has(one.question.code)
  const { length: empty } = rows.filter(isEmpty)
  const shown = all ? rows : rows.filter((one) => !isEmpty(one))
  const count = empty === 1 ? say(words.openOne) : say(words.open, { count: empty })
  return (
    <section aria-labelledby={title} className={empty === rows.length ? 'lp-told-empty' : undefined}>
      <h2 id={title} className="ds-heading" data-size="sm" lang={languageOfText(section.title, language)}>
        {say(section.title)}
      </h2>
      {shown.length > 0 && <dl className="lp-told-list">{shown.map(row)}</dl>}
      {empty > 0 && (
        <Button
          look="tertiary"
          size="sm"
          className="lp-no-print"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          <span aria-hidden="true">{all ? '▴' : '▾'}</span> {count}
        </Button>
      )}
    </section>
  )
}

function Gone() {
  const say = useSay()
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead" role="status">
        {say(words.gone)}
      </p>
      <ButtonLink to="/register">{say(words.toList)}</ButtonLink>
    </div>
  )
}
