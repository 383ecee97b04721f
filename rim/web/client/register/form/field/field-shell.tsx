import { type KeyboardEvent, memo, useState } from 'react'
import { flushSync } from 'react-dom'
import { isAnswered, type LocalText } from '#core/foundation'
import { useLanguage, useSay } from '../../../words/index.ts'
import { listed } from '../parts/checks.tsx'
import { answerEdit } from './answering.ts'
import type { ControlProps } from './controls.ts'
import { FieldControls } from './field-controls.tsx'
import { FieldFoot } from './field-foot.tsx'
import { FieldHead, helpId, helpOf } from './field-head.tsx'
import { FieldNotes } from './field-notes.tsx'
import { type FieldProps, fieldId, problemsId } from './field-props.ts'
import { breaksSeries, type FieldView } from './field-view.ts'
import { focusField } from './focus-field.ts'
import { pressOf } from './key-press.ts'
import { type KeyMeaning, meaningOf } from './keys.ts'
import './field.css'

const words = {
  takenAway: {
    nb: '{choices} er tatt bort, fordi det ikke passer sammen med det du valgte.',
    nn: '{choices} er teke bort, fordi det ikkje passar saman med det du valde.',
    en: '{choices} has been taken away, because it does not go together with what you chose.',
  },
} as const satisfies Record<string, LocalText>

/**
 * One field on the page: the question with its controls, and around them all that fields have in common. Drawn anew only
 * when something about it has changed.
 */
export const FieldShell = memo(DrawnField, (before, after) => before.view.signature === after.view.signature)

function DrawnField({ view }: { view: FieldView }) {
  const say = useSay()
  const language = useLanguage()
  const [commenting, setCommenting] = useState(false)
  const [taken, setTaken] = useState('')
  const { field, store, session, navigation, readOnly, problems } = view
  const { question, kind } = field
  const { code } = question
  const answered = field.codes.some((one) => isAnswered(session.states.get(one)?.answer))
  const invalid = problems.here.some(({ severity }) => severity === 'error')

  /** Answers the field; true where that was all there is to say. */
  const answerBy = (meaning: KeyMeaning): boolean => {
    // as it is now, not as it was drawn
    const now = store.state().answers[code] ?? { missing: 'blank' as const }
    const edit = answerEdit(field, meaning, now, copiedFrom(view))
    if (!edit) return false
    const choices = listed(question, edit.takenAway, language)
    const told = choices === '' ? '' : say(words.takenAway, { choices })
    setTaken(told)
    if (told !== '') navigation.announce(told)
    store.edit(edit.patch)
    return edit.whole
  }
  const press = (meaning: KeyMeaning): void => {
    if (meaning.kind === 'next') navigation.next(code)
    else if (meaning.kind === 'previous') navigation.previous(code)
    else if (meaning.kind === 'help') navigation.help()
    else if (readOnly) return
    else if (meaning.kind === 'comment') setCommenting(true)
    // where one goes on to hangs on what the answer makes of the page
    else if (flushSync(() => answerBy(meaning))) navigation.next(code)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const meaning = event.defaultPrevented ? null : meaningOf(pressOf(event), kind, question)
    if (!meaning) return
    event.preventDefault()
    // a key held down is not many answers
    if (!event.repeat) press(meaning)
  }
  const back = () => void focusField(code)
  const clear = () => {
    answerBy({ kind: 'clear' })
    back()
  }

  const control: ControlProps = {
    question,
    answer: session.states.get(code)!.answer,
    act: answerBy,
    write: (value) => store.edit({ [code]: value }),
    invalid,
  }
  const described = [helpOf(field) && helpId(code), problems.here.length > 0 && problemsId(code)].filter(
    (id) => typeof id === 'string',
  )
  return (
    <fieldset
      id={fieldId(code)}
      className="ds-fieldset lp-q"
      data-field-code={code}
      data-kind={kind}
      data-invalid={invalid}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      {...(described.length > 0 && { 'aria-describedby': described.join(' ') })}
    >
      <FieldHead view={view} answered={answered} copy={() => press({ kind: 'same' })} back={back} />
      {/* only there to disable what is in it */}
      <fieldset role="presentation" className="lp-q-body" disabled={readOnly}>
        <div data-answers className="lp-q-answers">
          <FieldControls kind={kind} props={propsOf(view)} control={control} />
        </div>
        {taken !== '' && <p className="lp-q-taken">{taken}</p>}
        {view.routing !== null && <p className="lp-q-taken">{view.routing}</p>}
        <FieldNotes view={view} />
      </fieldset>
      <FieldFoot
        view={view}
        commenting={commenting}
        setCommenting={setCommenting}
        clear={answered && !view.prefilled ? clear : null}
        back={back}
      />
    </fieldset>
  )
}

/** What is read as another question than now is not copied. */
const copiedFrom = ({ earlier, field }: FieldView) =>
  earlier && !breaksSeries(field, earlier) ? earlier.answers : undefined

function propsOf(view: FieldView): FieldProps {
  const { instrument, field, session, store, state, problems, mostUsed, navigation } = view
  const { question } = field
  const { code } = question
  return {
    instrument,
    question,
    asked: session.states.get(code)!,
    store,
    state,
    problems: problems.here,
    mostUsed,
    next: () => navigation.next(code),
  }
}
