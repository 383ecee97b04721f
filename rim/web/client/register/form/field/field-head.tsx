import type { LocalText } from '#core/foundation'
import { useLanguage, useSay } from '../../../words/index.ts'
import { isCopyable } from './answering.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { EarlierValue } from './earlier-value.tsx'
import { fieldId, questionId } from './field-props.ts'
import { breaksSeries, type FieldView, isCalm, keysOf, statusOf } from './field-view.ts'
import { FormText } from './form-text.tsx'
import { SaveState } from './save-state.tsx'
import { answerInWords } from './value-words.ts'

const words = {
  required: { nb: 'må besvares', nn: 'må svarast på', en: 'must be answered' },
  prefilled: { nb: 'Fra fødselsnummeret', nn: 'Frå fødselsnummeret', en: 'From the identity number' },
  parts: {
    nb: 'Egne barn under 18 år: hvor mange, og hvilken kontakt?',
    nn: 'Eigne barn under 18 år: kor mange, og kva kontakt?',
    en: 'Own children under 18: how many, and what contact?',
  },
} as const satisfies Record<string, LocalText>

/** Id of a question's help text. */
export const helpId = (code: string): string => `help-${code}`

/** The help text that a field shows; a field of parts has its own. */
export const helpOf = ({ kind, question }: FieldView['field']) =>
  kind === 'parts' ? undefined : question.help

/** The question, how it is saved, its help, last round's answer, and what somebody else has written. */
export function FieldHead({
  view,
  answered,
  copy,
  back,
}: {
  view: FieldView
  answered: boolean
  /** Answers as in the last round. */
  copy: () => void
  /** Gives focus back to the field. */
  back: () => void
}) {
  const say = useSay()
  const { field, state, store } = view
  const { question } = field
  const { code } = question
  const help = helpOf(field)
  return (
    <>
      <legend id={questionId(code)} className="lp-q-legend">
        <span className="lp-q-number">{numbersOf(view)}</span>
        {field.kind === 'parts' ? say(words.parts) : <FormText text={question.text} />}
        {question.required && !answered && <span className="lp-q-required"> ({say(words.required)})</span>}
      </legend>
      {field.codes.map((one) => one !== code && <span key={one} id={fieldId(one)} />)}
      <div className="lp-q-state">
        <SaveState
          status={statusOf(keysOf(field, state.notes), store)}
          answered={answered}
          calm={isCalm(state)}
        />
      </div>
      {help && (
        <p id={helpId(code)} className="lp-q-help">
          <FormText text={help} />
        </p>
      )}
      {view.prefilled && <p className="lp-q-help">{say(words.prefilled)}</p>}
      <Earlier view={view} copy={copy} />
      {view.conflicts.map((group) => (
        <ConflictChoice
          key={group.key}
          group={group}
          instrument={view.instrument}
          store={store}
          after={back}
        />
      ))}
    </>
  )
}

/** The number of the question, or of both: "B2–B3". */
function numbersOf({ field, session }: FieldView): string {
  const numbers = field.codes.map((code) => session.states.get(code)!.question.number)
  return [...new Set([numbers[0], numbers.at(-1)])].join('–')
}

function Earlier({ view, copy }: { view: FieldView; copy: () => void }) {
  const language = useLanguage()
  const { earlier, field, session, readOnly } = view
  if (!earlier || !isCopyable(field, earlier.answers)) return null
  const questions = field.codes.map((code) => session.states.get(code)!.question)
  const value = questions.map((one) => answerInWords(one, earlier.answers[one.code], language)).join(', ')
  const now = (code: string) => session.states.get(code)!.answer
  return (
    <EarlierValue
      roundName={earlier.roundName}
      value={value}
      language={language === 'en' ? 'nb' : undefined}
      breaks={breaksSeries(field, earlier)}
      same={field.codes.every((code) => JSON.stringify(now(code)) === JSON.stringify(earlier.answers[code]))}
      copy={readOnly ? null : copy}
    />
  )
}
