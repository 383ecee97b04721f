import { type Instrument, questionOf } from '#core/instruments'
import { FormText } from '../register/form/field/form-text.tsx'
import { useSay } from '../words/index.ts'
import './revision.css'

const words = {
  whole: { nb: 'Skjemaet som helhet', nn: 'Skjemaet som heilskap', en: 'The form as a whole' },
  title: { nb: 'Hele spørsmålet:', nn: 'Heile spørsmålet:', en: 'The whole question:' },
  written: {
    nb: 'Svar med egne ord, høyst {longest} tegn',
    nn: 'Svar med eigne ord, høgst {longest} teikn',
    en: 'Answered in own words, at most {longest} characters',
  },
}

/** A question as it reads in the form, with its choices; null: the form as a whole. */
export function QuestionShown({ form, code }: { form: Instrument | undefined; code: string | null }) {
  const say = useSay()
  if (code === null) return <p className="lp-rev-question-shown">{say(words.whole)}</p>
  const question = form && questionOf(form, code)
  if (!question) return <p className="lp-rev-question-shown">{code}</p>
  const block = blockOf(form, code)
  return (
    <p className="lp-rev-question-shown">
      {block && (
        <span className="lp-rev-question-choices">
          <FormText text={block.lead} />
        </span>
      )}
      <span className="lp-q-number">{question.number}</span> <FormText text={question.text} />
      {question.title && (
        <span className="lp-rev-question-choices">
          {say(words.title)} <FormText text={question.title} />
        </span>
      )}
      {question.type === 'text' && (
        <span className="lp-rev-question-choices">{say(words.written, { longest: question.longest })}</span>
      )}
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

const blockOf = ({ sections }: Instrument, code: string) =>
  sections.flatMap(({ blocks = [] }) => blocks).find(({ questions }) => questions.includes(code))
