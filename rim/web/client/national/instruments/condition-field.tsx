import { type LocalText, textIn } from '#core/foundation'
import { type Instrument, questionOf, type SimpleCondition } from '#core/instruments'
import { questionOptions } from '../../revision/question-options.ts'
import { ChoiceGroup, SelectField, TextField } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { choicesOf } from './begun-change.ts'

const words = {
  question: {
    nb: 'Når svaret på dette spørsmålet',
    nn: 'Når svaret på dette spørsmålet',
    en: 'When the answer to this question',
  },
  any: { nb: 'er ett av disse', nn: 'er eitt av desse', en: 'is one of these' },
  from: { nb: 'er fra og med', nn: 'er frå og med', en: 'is from' },
  to: { nb: 'til og med', nn: 'til og med', en: 'up to and including' },
} satisfies Record<string, LocalText>

/** "When the answer to X is any of these." */
export function ConditionField({
  condition,
  set,
  form,
}: {
  condition: SimpleCondition
  set: (condition: SimpleCondition) => void
  form: Instrument
}) {
  const say = useSay()
  const language = useLanguage()
  const choose = (code: string) => {
    const question = questionOf(form, code)
    if (question?.type === 'integer') set({ question: code, from: question.min, to: question.max })
    else set({ question: code, anyOf: [] })
  }
  return (
    <div className="lp-rev-part">
      <SelectField
        label={say(words.question)}
        value={condition.question}
        change={choose}
        options={questionOptions(form, language).filter(
          // what is written in own words decides nothing
          ({ value }) => questionOf(form, value)?.type !== 'text',
        )}
      />
      {'anyOf' in condition ? (
        <ChoiceGroup
          legend={say(words.any)}
          kind="checkbox"
          options={choicesOf(form, condition.question).map(({ code, label }) => ({
            value: code,
            text: textIn(label, language),
          }))}
          chosen={condition.anyOf}
          change={(anyOf) => set({ question: condition.question, anyOf })}
        />
      ) : (
        <div className="lp-rev-pair">
          <WholeNumber
            label={say(words.from)}
            value={condition.from}
            set={(from) => set({ ...condition, from })}
          />
          <WholeNumber label={say(words.to)} value={condition.to} set={(to) => set({ ...condition, to })} />
        </div>
      )}
    </div>
  )
}

/** A whole number, not negative; what is no digit is not taken. */
export function WholeNumber({
  label,
  value,
  set,
}: {
  label: string
  value: number
  set: (value: number) => void
}) {
  return (
    <TextField
      label={label}
      value={String(value)}
      change={(typed) => set(Number(typed.replace(/\D/g, '').slice(0, 6)))}
    />
  )
}
