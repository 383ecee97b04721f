import { useEffect, useId, useRef, useState } from 'react'
import { type Instrument, questionOf, textToYou } from '#core/instruments'
import type { Saver, SavingView } from '../../saving/index.ts'
import { Button } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { languageOfText, type Say, useLanguage, useSay } from '../../words/index.ts'
import { ColourSign } from '../form/field/colour-field.tsx'
import { valueInWords } from '../form/field/value-words.ts'
import type { AnswerTold } from './answers-told.ts'
import { CorrectField } from './correct-field.tsx'
import { togetherWords as words } from './together-words.ts'

/** One question as it is told, and the field to correct it in where somebody asks for that. */
export function AnswerRow({
  instrument,
  told,
  view,
  saver,
  write,
  correctable,
  correctedNow,
  takenAway,
}: {
  instrument: Instrument
  told: AnswerTold
  view: SavingView
  saver: Saver
  write: (code: string, value: unknown) => void
  correctable: boolean
  /** The day where it was corrected on this page; null where it was not. */
  correctedNow: string | null
  /** Questions whose answer this correction took away, because they are no longer asked. */
  takenAway: readonly string[]
}) {
  const say = useSay()
  const language = useLanguage()
  const title = useId()
  const [correcting, setCorrecting] = useState(false)
  const row = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const begun = useRef(false)
  const { question, answered, notes, text } = told
  const { code } = question
  const value = view.values[code] ?? null
  const corrected = correctedNow ?? told.corrected
  const name = say(text)

  useEffect(() => {
    // into the field when it comes, and back when it goes
    if (correcting) {
      const inputs = [...(row.current?.querySelectorAll('input') ?? [])]
      const first = inputs.find(({ checked }) => checked) ?? inputs[0]
      first?.focus()
    } else if (begun.current) button.current?.focus()
    begun.current = true
  }, [correcting])

  return (
    <div ref={row} className="lp-told">
      <dt id={title} lang={languageOfText(question.text, language)}>
        {name}
      </dt>
      <dd>
        {correcting ? (
          // Enter in the field is done, too
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              setCorrecting(false)
            }}
          >
            <CorrectField question={question} value={value} write={(given) => write(code, given)} />
            <Button type="submit" size="sm" look="secondary">
              {say(words.done)}
            </Button>
          </form>
        ) : (
          <div className="lp-told-answer" lang={languageOfText(question.text, language)}>
            <span className="lp-told-words">
              {typeof value === 'string' && told.meaning !== null && <Sign code={value} />}
              {answered ? told.answer : <i>{say(words.notFilledIn)}</i>}
            </span>
            {told.meaning !== null && <span className="lp-told-meaning">{say(told.meaning)}</span>}
          </div>
        )}
        {notes.map(({ key, label, text: note }) => (
          <p key={key} className="lp-told-note">
            <b>{label}:</b> {note}
          </p>
        ))}
        <div role="status">
          {takenAway.map((one) => (
            <p key={one}>{say(words.taken, { question: textOf(instrument, one, say) })}</p>
          ))}
        </div>
        <Saving code={code} view={view} />
        {corrected !== null && (
          <p className="lp-told-corrected">
            <span aria-hidden="true">✎ </span>
            {say(words.corrected, { day: dayInWords(corrected, language) })}
          </p>
        )}
        <Conflicting instrument={instrument} code={code} view={view} saver={saver} />
      </dd>
      {correctable && !correcting && (
        <dd className="lp-told-correct lp-no-print">
          <Button
            ref={button}
            look="tertiary"
            size="sm"
            aria-label={say(answered ? words.correctThis : words.fillInThis, { question: name })}
            onClick={() => setCorrecting(true)}
          >
            {say(answered ? words.correct : words.fillIn)}
          </Button>
        </dd>
      )}
    </div>
  )
}

/** A question by its code, as it is said to the person. */
function textOf(instrument: Instrument, code: string, say: Say): string {
  const question = questionOf(instrument, code)
  return question ? say(textToYou(question.text)) : code
}

const isColour = (code: string): boolean => code === 'green' || code === 'yellow' || code === 'red'
const Sign = ({ code }: { code: string }) => (isColour(code) ? <ColourSign colour={code} /> : null)

/** How it is with the answer on its way to the server; nothing where nothing was written. */
function Saving({ code, view }: { code: string; view: SavingView }) {
  const say = useSay()
  const status = view.keys[code]
  const fault = view.failed[code]
  if (status === undefined || status === 'conflict') return null
  return (
    <p className="lp-no-print" role="status">
      <span aria-hidden="true">{status === 'failed' ? '! ' : '↻ '}</span>
      {say(words[status])}
      {fault !== undefined && `: ${fault.text}`}
    </p>
  )
}

/** Somebody else wrote otherwise meanwhile: both are shown, and a person chooses. */
function Conflicting({
  instrument,
  code,
  view,
  saver,
}: {
  instrument: Instrument
  code: string
  view: SavingView
  saver: Saver
}) {
  const say = useSay()
  const language = useLanguage()
  const conflict = view.conflicts[code]
  if (conflict === undefined) return null
  const theirs = valueInWords(instrument, code, conflict.theirs, language)
  return (
    <div className="lp-told-conflict lp-no-print" role="status">
      <p>{say(words.conflict, { theirs })}</p>
      <div className="lp-row">
        <Button size="sm" look="secondary" onClick={() => saver.chooseMine(code)}>
          {say(words.mine)}
        </Button>
        <Button size="sm" look="secondary" onClick={() => saver.chooseTheirs(code)}>
          {say(words.theirs)}
        </Button>
      </div>
    </div>
  )
}
