import { questionOf } from '#core/instruments'
import { useLanguage, useSay } from '../../../words/index.ts'
import { WarningReason } from '../parts/index.ts'
import { problemLanguage, problemWords } from '../parts/problem-words.ts'
import { QuestionLink } from '../parts/question-link.tsx'
import { problemsId } from './field-props.ts'
import type { FieldView } from './field-view.ts'

const words = {
  elsewhere: {
    nb: 'Svaret passer ikke sammen med et annet svar. Se «{question}».',
    nn: 'Svaret passar ikkje saman med eit anna svar. Sjå «{question}».',
    en: 'The answer does not fit together with another answer. See “{question}”.',
  },
  error: { nb: 'Feil', nn: 'Feil', en: 'Error' },
}

/** What is wrong, unusual or worth knowing at a field. */
export function FieldNotes({ view }: { view: FieldView }) {
  const language = useLanguage()
  const { instrument, field, problems, store, state } = view
  const errors = problems.here.filter(({ severity }) => severity === 'error')
  const others = problems.here.filter(({ severity }) => severity !== 'error')
  const say = useSay()
  return (
    <div className="lp-q-notes">
      <div id={problemsId(field.question.code)} className="lp-q-errors">
        {errors.map((problem) => (
          <p key={problem.number} className="ds-validation-message">
            <span className="lp-hidden">{say(words.error)}: </span>
            <span lang={problemLanguage(problem, language)}>
              {problemWords(problem, instrument, language)}
            </span>
          </p>
        ))}
      </div>
      {others.map((problem) => (
        <WarningReason key={problem.number} problem={problem} store={store} state={state} />
      ))}
      <Elsewhere view={view} />
    </div>
  )
}

/** Problems that are told in full at another field: where. */
function Elsewhere({ view: { instrument, problems, navigation } }: { view: FieldView }) {
  const say = useSay()
  const places = [
    ...new Set(problems.elsewhere.flatMap(({ at, problem }) => (problem.severity === 'info' ? [] : at))),
  ]
  return places.map((at) => {
    const question = questionOf(instrument, at)
    if (!question) return null
    const [before = '', after = ''] = say(words.elsewhere, { question: '\n' }).split('\n')
    return (
      <p key={at} className="lp-q-elsewhere">
        {before}
        <QuestionLink question={question} goTo={navigation.goTo} />
        {after}
      </p>
    )
  })
}
