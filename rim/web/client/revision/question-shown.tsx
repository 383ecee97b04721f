import { type Instrument, questionOf } from '#core/instruments'
import { FormText } from '../register/form/field/form-text.tsx'
import { useSay } from '../words/index.ts'
import './revision.css'

const words = {
  whole: { nb: 'Skjemaet som helhet', nn: 'Skjemaet som heilskap', en: 'The form as a whole' },
}

/** A question as it reads in the form, with its choices; null: the form as a whole. */
export function QuestionShown({ form, code }: { form: Instrument | undefined; code: string | null }) {
  const say = useSay()
  if (code === null) return <p className="lp-rev-question-shown">{say(words.whole)}</p>
  const question = form && questionOf(form, code)
  if (!question) return <p className="lp-rev-question-shown">{code}</p>
  return (
    <p className="lp-rev-question-shown">
      <span className="lp-q-number">{question.number}</span> <FormText text={question.text} />
      {'choices' in question && (
        <span className="lp-rev-question-choices">
          {question.choices.map(({ code: choice, label }, at) => (
            <span key={choice}>
              {at > 0 && ' · '}
              <FormText text={label} />
            </span>
          ))}
        </span>
      )}
    </p>
  )
}
