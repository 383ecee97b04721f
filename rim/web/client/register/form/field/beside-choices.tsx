import { useSay } from '../../../words/index.ts'
import { ChoiceRow } from './choice-label.tsx'
import { isNone, noneIsAnswer, saidMissing } from './choosing.ts'
import { type ControlProps, controlId } from './controls.ts'
import { Sign } from './sign.tsx'
import { missingWords, noneWords } from './value-words.ts'

/** The answers beside the choices: none of them, unknown, refused. Answers like the others, set apart by a line. */
export function BesideChoices({ question, answer, act }: ControlProps) {
  const say = useSay()
  const { code, type } = question
  const kinds = [
    ...(question.allowsUnknown ? (['unknown'] as const) : []),
    ...(question.allowsRefused ? (['refused'] as const) : []),
  ]
  const none = type === 'multi' && noneIsAnswer(question)
  if (kinds.length === 0 && !none) return null
  const input = type === 'choice' ? 'radio' : 'checkbox'
  const name = `answer-${code}`
  return (
    <div className="lp-beside">
      {none && (
        <ChoiceRow
          type={input}
          name={name}
          id={controlId(code, '0')}
          checked={isNone(answer)}
          label={say(noneWords)}
          hint="0"
          change={() => act({ kind: 'none' })}
        />
      )}
      {kinds.map((missing) => (
        <ChoiceRow
          key={missing}
          type={input}
          name={name}
          id={controlId(code, `=${missing}`)}
          checked={saidMissing(answer) === missing}
          label={say(missingWords[missing])}
          sign={<Sign name={missing === 'unknown' ? 'question' : 'closed'} />}
          hint={missing === 'unknown' ? 'V' : 'X'}
          change={() => act({ kind: 'missing', missing })}
        />
      ))}
    </div>
  )
}
