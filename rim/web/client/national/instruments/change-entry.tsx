import type { LocalText } from '#core/foundation'
import { type Instrument, questionOf, type RevisionChange } from '#core/instruments'
import type { DraftAnswer, FaultAnswer } from '../../revision/answers.ts'
import { QuestionShown } from '../../revision/question-shown.tsx'
import { Button, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { changedQuestion, changeInWords, changeKindWords } from './change-words.ts'
import { ReasonShown } from './reason-shown.tsx'

const words = {
  breaks: { nb: 'Bryter tidsserien', nn: 'Bryt tidsserien', en: 'Breaks the time series' },
  recoded: { nb: 'Omkodes', nn: 'Blir omkoda', en: 'Is recoded' },
  meaning: { nb: 'Betyr noe annet:', nn: 'Betyr noko anna:', en: 'Means something else:' },
  edit: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  remove: { nb: 'Ta bort', nn: 'Ta bort', en: 'Remove' },
} satisfies Record<string, LocalText>

/** One change of a form as it is read: what, why, and what is wrong with it. */
export function ChangeEntry({
  change,
  forms,
  faults,
  mapping,
  edit,
  remove,
}: {
  change: RevisionChange
  forms: readonly Instrument[]
  faults: readonly FaultAnswer[]
  mapping: DraftAnswer['mapping']
  edit?: () => void
  remove?: () => void
}) {
  const say = useSay()
  const question = changedQuestion(change)
  const base = forms.find((form) => question !== null && questionOf(form, question))
  const entry = mapping.find((one) => one.question === question && one.kind === 'recoded')
  const meaning = 'newMeaning' in change ? change.newMeaning : undefined
  return (
    <article className="lp-rev-entry">
      <div className="lp-rev-entry-head">
        <h3 className="ds-heading" data-size="2xs">
          {say(changeKindWords[change.kind])}
        </h3>
        {entry && (
          <Tag colour={entry.breaks ? 'warning' : 'info'}>
            {say(entry.breaks ? words.breaks : words.recoded)}
          </Tag>
        )}
      </div>
      {question !== null && <QuestionShown form={base} code={question} />}
      {changeInWords(change, forms, say).map((line) => (
        <p key={line} className="lp-rev-written">
          {line}
        </p>
      ))}
      {meaning && (
        <p className="lp-rev-written">
          <strong>{say(words.meaning)}</strong> {say(meaning)}
        </p>
      )}
      <ReasonShown because={change.because} />
      {faults.length > 0 && (
        <ul className="lp-rev-fault-list">
          {faults.map(({ text }) => (
            <li key={text} className="ds-validation-message">
              {text}
            </li>
          ))}
        </ul>
      )}
      {edit && remove && (
        <div className="lp-row">
          <Button look="secondary" size="sm" onClick={edit}>
            {say(words.edit)}
          </Button>
          <Button look="tertiary" colour="danger" size="sm" onClick={remove}>
            {say(words.remove)}
          </Button>
        </div>
      )}
    </article>
  )
}
