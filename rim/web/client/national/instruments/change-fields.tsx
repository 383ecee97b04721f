import type { LocalText } from '#core/foundation'
import { type Instrument, questionOf, type RevisionChange, type RevisionText } from '#core/instruments'
import { questionOptions } from '../../revision/question-options.ts'
import { SelectField } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { AnsweringField } from './answering-field.tsx'
import { AskedWhenField } from './asked-when-field.tsx'
import { answeringOf, choiceAt, choicesOf, conditionOf, wordingOf } from './begun-change.ts'
import { ChoiceFields } from './choice-fields.tsx'
import { HelpFields } from './help-fields.tsx'
import { MeaningField } from './meaning-field.tsx'
import { NewQuestionFields } from './new-question-fields.tsx'
import { useRevisedForm } from './revised-form.ts'
import { WarningFields } from './warning-fields.tsx'
import { WordingFields } from './wording-fields.tsx'

const words = {
  question: { nb: 'Spørsmål', nn: 'Spørsmål', en: 'Question' },
  text: { nb: 'Spørsmålet', nn: 'Spørsmålet', en: 'The question' },
  whole: { nb: 'Hele spørsmålet', nn: 'Heile spørsmålet', en: 'The whole question' },
  wholeHelp: {
    nb: 'Spørsmålet står i en tabell med felles innledning. Hele spørsmålet er overskriften i tabeller og figurer, og må sies på nytt når ordlyden endres.',
    nn: 'Spørsmålet står i ein tabell med felles innleiing. Heile spørsmålet er overskrifta i tabellar og figurar, og må seiast på nytt når ordlyden blir endra.',
    en: 'The question stands in a table with one lead. The whole question heads tables and figures, and must be said anew when the wording is changed.',
  },
  choice: { nb: 'Svaralternativ', nn: 'Svaralternativ', en: 'Answer choice' },
  label: { nb: 'Svaralternativet', nn: 'Svaralternativet', en: 'The answer choice' },
  after: { nb: 'Plass', nn: 'Plass', en: 'Place' },
  first: { nb: 'Først', nn: 'Først', en: 'First' },
  afterOne: { nb: 'Etter «{label}»', nn: 'Etter «{label}»', en: 'After “{label}”' },
  into: {
    nb: 'Hva skjer med svarene fra før?',
    nn: 'Kva skjer med svara frå før?',
    en: 'What becomes of the answers from before?',
  },
  intoNone: {
    nb: 'De har ikke noe tilsvarende',
    nn: 'Dei har ikkje noko tilsvarande',
    en: 'They have no counterpart',
  },
  intoOne: {
    nb: 'De regnes som «{label}»',
    nn: 'Dei blir rekna som «{label}»',
    en: 'They count as “{label}”',
  },
  rule: { nb: 'Regel', nn: 'Regel', en: 'Rule' },
  gone: {
    nb: 'Svarene fra tidligere runder blir tatt vare på, men spørsmålet kommer ikke i nye runder. Koden brukes aldri om igjen.',
    nn: 'Svara frå tidlegare rundar blir tekne vare på, men spørsmålet kjem ikkje i nye rundar. Koden blir aldri brukt om igjen.',
    en: 'The answers of earlier rounds are kept, but the question is not asked in new ones. Its code is never used again.',
  },
  goneInWaves: {
    nb: 'Svarene fra tidligere målinger blir tatt vare på, men spørsmålet kommer ikke i nye målinger. Koden brukes aldri om igjen.',
    nn: 'Svara frå tidlegare målingar blir tekne vare på, men spørsmålet kjem ikkje i nye målingar. Koden blir aldri brukt om igjen.',
    en: 'The answers of earlier waves are kept, but the question is not asked in new ones. Its code is never used again.',
  },
} satisfies Record<string, LocalText>

interface FieldsProps {
  readonly change: RevisionChange
  readonly set: (change: RevisionChange) => void
  /** The form as it is without the change. */
  readonly form: Instrument
}

/** What a change is about, by its kind. */
export function ChangeFields({ change, set, form }: FieldsProps) {
  const say = useSay()
  const language = useLanguage()
  const { forUsers } = useRevisedForm()
  const questions = (withChoices: boolean) =>
    questionOptions(form, language).filter(({ value }) => !withChoices || choicesOf(form, value).length > 0)
  const pick = (value: string, choose: (code: string) => void, withChoices = false) => (
    <SelectField label={say(words.question)} value={value} change={choose} options={questions(withChoices)} />
  )
  const choices = (code: string) =>
    choicesOf(form, code).map((choice) => ({ value: choice.code, text: say(choice.label) }))
  const meaning = (changed: Extract<RevisionChange, { newMeaning?: RevisionText }>) => (
    <MeaningField
      meaning={changed.newMeaning}
      set={(newMeaning) => {
        const { newMeaning: _, ...rest } = changed
        set(newMeaning === undefined ? rest : { ...rest, newMeaning })
      }}
    />
  )
  switch (change.kind) {
    case 'question-wording':
      return (
        <>
          {pick(change.question, (question) => {
            const { title: _, ...rest } = change
            set({ ...rest, ...wordingOf(questionOf(form, question)!) })
          })}
          <WordingFields
            label={say(words.text)}
            text={change.text}
            set={(text) => set({ ...change, text })}
            rows={2}
          />
          {change.title && (
            <>
              <WordingFields
                label={say(words.whole)}
                text={change.title}
                set={(title) => set({ ...change, title })}
                rows={2}
              />
              <p className="lp-subtle">{say(words.wholeHelp)}</p>
            </>
          )}
          <HelpFields change={change} set={set} now={questionOf(form, change.question)?.help} />
          {meaning(change)}
        </>
      )
    case 'choice-wording':
      return (
        <>
          {pick(change.question, (question) => set({ ...change, ...choiceAt(form, question) }), true)}
          <SelectField
            label={say(words.choice)}
            value={change.choice}
            change={(code) => set({ ...change, ...choiceAt(form, change.question, code) })}
            options={choices(change.question)}
          />
          <WordingFields
            label={say(words.label)}
            text={change.label}
            set={(label) => set({ ...change, label })}
            rows={2}
          />
          <HelpFields
            change={change}
            set={set}
            now={choicesOf(form, change.question).find(({ code }) => code === change.choice)?.help}
          />
          {meaning(change)}
        </>
      )
    case 'add-choice': {
      const taken = choicesOf(form, change.question).map(({ code }) => code)
      return (
        <>
          {pick(
            change.question,
            (question) => set({ ...change, question, after: choicesOf(form, question).at(-1)?.code ?? null }),
            true,
          )}
          <SelectField
            label={say(words.after)}
            value={change.after ?? ''}
            change={(code) => set({ ...change, after: code === '' ? null : code })}
            options={[
              { value: '', text: say(words.first) },
              ...choices(change.question).map(({ value, text }) => ({
                value,
                text: say(words.afterOne, { label: text }),
              })),
            ]}
          />
          <ChoiceFields
            choice={change.choice}
            taken={taken}
            several={questionOf(form, change.question)?.type === 'multi'}
            set={(choice) => set({ ...change, choice })}
          />
          {meaning(change)}
        </>
      )
    }
    case 'retire-choice':
      return (
        <>
          {pick(
            change.question,
            (question) =>
              set({ ...change, question, choice: choicesOf(form, question)[0]!.code, into: null }),
            true,
          )}
          <SelectField
            label={say(words.choice)}
            value={change.choice}
            change={(choice) => set({ ...change, choice, into: null })}
            options={choices(change.question)}
          />
          <SelectField
            label={say(words.into)}
            value={change.into ?? ''}
            change={(code) => set({ ...change, into: code === '' ? null : code })}
            options={[
              { value: '', text: say(words.intoNone) },
              ...choices(change.question)
                .filter(({ value }) => value !== change.choice)
                .map(({ value, text }) => ({ value, text: say(words.intoOne, { label: text }) })),
            ]}
          />
          {meaning(change)}
        </>
      )
    case 'add-question':
      return <NewQuestionFields change={change} set={set} form={form} />
    case 'retire-question':
      return (
        <>
          {pick(change.question, (question) => set({ ...change, question }))}
          <p className="lp-lead">{say(forUsers ? words.goneInWaves : words.gone)}</p>
        </>
      )
    case 'answering':
      return (
        <>
          {pick(change.question, (code) => set({ ...change, ...answeringOf(questionOf(form, code)!) }))}
          <AnsweringField answering={change} set={(answering) => set({ ...change, ...answering })} />
        </>
      )
    case 'asked-when':
      return (
        <>
          {pick(change.question, (question) =>
            set({ ...change, question, condition: conditionOf(questionOf(form, question)!) }),
          )}
          <AskedWhenField
            question={change.question}
            condition={change.condition}
            set={(condition) => set({ ...change, condition })}
            form={form}
          />
          {meaning(change)}
        </>
      )
    case 'add-warning':
      return <WarningFields change={change} set={set} form={form} />
    case 'retire-rule':
      return (
        <SelectField
          label={say(words.rule)}
          value={String(change.number)}
          change={(number) => set({ ...change, number: Number(number) })}
          options={form.rules.map(({ number, message }) => ({
            value: String(number),
            text: `${number}: ${say(message)}`,
          }))}
        />
      )
  }
}
