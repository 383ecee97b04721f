import type { Question } from '#core/instruments'
import { fieldId } from '../field/field-props.ts'
import { FormText } from '../field/form-text.tsx'

/** A question's own text as a link to its field. */
export function QuestionLink({ question, goTo }: { question: Question; goTo: (question: string) => void }) {
  return (
    <a
      className="ds-link"
      href={`#${fieldId(question.code)}`}
      onClick={(event) => {
        event.preventDefault()
        goTo(question.code)
      }}
    >
      <FormText text={question.text} />
    </a>
  )
}
