import type { LocalText } from '#core/foundation'
import {
  type Instrument,
  type NewChoice,
  type NewQuestion,
  questionsOf,
  type RevisionChange,
} from '#core/instruments'
import { Button, ChoiceGroup, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { AnsweringField } from './answering-field.tsx'
import { AskedWhenField } from './asked-when-field.tsx'
import { noText } from './begun-change.ts'
import { ChoiceFields } from './choice-fields.tsx'
import { WholeNumber } from './condition-field.tsx'
import { followedCode } from './followed-code.ts'
import { WordingFields } from './wording-fields.tsx'

const words = {
  section: { nb: 'Del av skjemaet', nn: 'Del av skjemaet', en: 'Section of the form' },
  after: { nb: 'Plass', nn: 'Plass', en: 'Place' },
  first: { nb: 'Først i delen', nn: 'Først i delen', en: 'First in the section' },
  afterOne: { nb: 'Etter {number} {text}', nn: 'Etter {number} {text}', en: 'After {number} {text}' },
  text: { nb: 'Spørsmålet', nn: 'Spørsmålet', en: 'The question' },
  help: { nb: 'Hjelpetekst', nn: 'Hjelpetekst', en: 'Help text' },
  withHelp: { nb: 'Skriv en hjelpetekst', nn: 'Skriv ein hjelpetekst', en: 'Write a help text' },
  withoutHelp: { nb: 'Uten hjelpetekst', nn: 'Utan hjelpetekst', en: 'Without help text' },
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  codeHelp: {
    nb: 'Lages av teksten. Koden står i datafilene og kan aldri brukes til noe annet.',
    nn: 'Blir laga av teksten. Koden står i datafilene og kan aldri brukast til noko anna.',
    en: 'Made from the text. The code stands in the data files and can never be used for anything else.',
  },
  type: { nb: 'Hvordan besvares det?', nn: 'Korleis blir det svara på?', en: 'How is it answered?' },
  choice: { nb: 'Ett svaralternativ', nn: 'Eitt svaralternativ', en: 'One answer choice' },
  multi: {
    nb: 'Ett eller flere svaralternativer',
    nn: 'Eitt eller fleire svaralternativ',
    en: 'One or several answer choices',
  },
  integer: { nb: 'Et helt tall', nn: 'Eit heilt tal', en: 'A whole number' },
  min: { nb: 'Minste tall', nn: 'Minste tal', en: 'Smallest number' },
  max: { nb: 'Største tall', nn: 'Største tal', en: 'Largest number' },
  choices: { nb: 'Svaralternativer', nn: 'Svaralternativ', en: 'Answer choices' },
  add: { nb: 'Legg til svaralternativ', nn: 'Legg til svaralternativ', en: 'Add an answer choice' },
  remove: {
    nb: 'Ta bort svaralternativ {at}',
    nn: 'Ta bort svaralternativ {at}',
    en: 'Remove answer choice {at}',
  },
} satisfies Record<string, LocalText>

type Adding = Extract<RevisionChange, { kind: 'add-question' }>

/** A question that is new: where it stands, what it says, and how it is answered. */
export function NewQuestionFields({
  change,
  set,
  form,
}: {
  change: Adding
  set: (change: RevisionChange) => void
  form: Instrument
}) {
  const say = useSay()
  const { question } = change
  const to = (more: Partial<NewQuestion>) => set({ ...change, question: { ...question, ...more } })
  const others = questionsOf(form).filter(({ code }) => code !== question.code)
  const section = form.sections.find(({ code }) => code === change.section)
  const neighbours = section?.questions.filter(({ code }) => code !== question.code) ?? []
  return (
    <>
      <div className="lp-rev-pair">
        <SelectField
          label={say(words.section)}
          value={change.section}
          change={(code) => set({ ...change, section: code, after: lastOf(form, code) })}
          options={form.sections.map(({ code, title }) => ({ value: code, text: `${code} ${say(title)}` }))}
        />
        <SelectField
          label={say(words.after)}
          value={change.after ?? ''}
          change={(code) => set({ ...change, after: code === '' ? null : code })}
          options={[
            { value: '', text: say(words.first) },
            ...neighbours.map(({ code, number, text }) => ({
              value: code,
              text: say(words.afterOne, { number, text: say(text) }),
            })),
          ]}
        />
      </div>
      <WordingFields
        label={say(words.text)}
        text={question.text}
        set={(text) => {
          const taken = others.map(({ code }) => code)
          to({ text, code: followedCode(question.code, question.text.nb, text.nb, taken) })
        }}
        rows={2}
      />
      <TextField
        label={say(words.code)}
        help={say(words.codeHelp)}
        value={question.code}
        change={(code) => to({ code })}
      />
      {question.help && (
        <WordingFields label={say(words.help)} text={question.help} set={(help) => to({ help })} rows={3} />
      )}
      <Button
        look="secondary"
        size="sm"
        onClick={() => {
          const { help, ...rest } = question
          set({ ...change, question: help ? rest : { ...rest, help: noText } })
        }}
      >
        {say(question.help ? words.withoutHelp : words.withHelp)}
      </Button>
      <ChoiceGroup
        legend={say(words.type)}
        kind="radio"
        options={(['choice', 'multi', 'integer'] as const).map((type) => ({
          value: type,
          text: say(words[type]),
        }))}
        chosen={[question.type]}
        change={([type]) => to({ type: type as NewQuestion['type'] })}
      />
      {question.type === 'integer' ? (
        <div className="lp-rev-pair">
          <WholeNumber label={say(words.min)} value={question.min ?? 0} set={(min) => to({ min })} />
          <WholeNumber label={say(words.max)} value={question.max ?? 0} set={(max) => to({ max })} />
        </div>
      ) : (
        <Choices
          choices={question.choices ?? []}
          several={question.type === 'multi'}
          set={(choices) => to({ choices })}
        />
      )}
      <AnsweringField answering={question} set={to} />
      <AskedWhenField
        question={question.code}
        condition={question.askedWhen ?? null}
        set={(condition) => {
          const { askedWhen: _, ...rest } = question
          set({ ...change, question: condition === null ? rest : { ...rest, askedWhen: condition } })
        }}
        form={form}
      />
    </>
  )
}

const lastOf = (form: Instrument, section: string): string | null =>
  form.sections.find(({ code }) => code === section)?.questions.at(-1)?.code ?? null

function Choices({
  choices,
  several,
  set,
}: {
  choices: readonly NewChoice[]
  several: boolean
  set: (choices: readonly NewChoice[]) => void
}) {
  const say = useSay()
  return (
    <fieldset className="ds-fieldset lp-rev-part">
      <legend className="ds-label" data-weight="medium">
        {say(words.choices)}
      </legend>
      {choices.map((choice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice that is being written has nothing else that stays
        <div key={at} className="lp-rev-entry">
          <ChoiceFields
            choice={choice}
            taken={choices.filter((_, other) => other !== at).map(({ code }) => code)}
            several={several}
            set={(changed) => set(choices.map((one, other) => (other === at ? changed : one)))}
          />
          <Button
            look="tertiary"
            colour="danger"
            size="sm"
            onClick={() => set(choices.filter((_, other) => other !== at))}
          >
            {say(words.remove, { at: at + 1 })}
          </Button>
        </div>
      ))}
      <Button look="secondary" size="sm" onClick={() => set([...choices, { code: '', label: noText }])}>
        {say(words.add)}
      </Button>
    </fieldset>
  )
}
