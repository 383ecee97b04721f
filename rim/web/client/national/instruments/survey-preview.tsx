import { useState } from 'react'
import { type Language, type LocalText, problemText } from '#core/foundation'
import { type Answer, type Answers, type Instrument, type Question, session } from '#core/instruments'
import { FormText } from '../../register/form/field/form-text.tsx'
import { Alert, Card, ChoiceGroup, TextField } from '../../ui/index.ts'
import { LanguageProvider, useLanguage, useSay } from '../../words/index.ts'
import { type SurveyItem, surveyItems } from './survey-items.ts'

const words = {
  lead: {
    nb: 'Dette er spørsmålene slik de står i skjemaet, på ett sted. På nett kommer de noen om gangen, med store felter; på papir i tabeller. Du kan svare for å se hvilke spørsmål som kommer fram. Ingenting blir lagret.',
    nn: 'Dette er spørsmåla slik dei står i skjemaet, på éin stad. På nett kjem dei nokre om gongen, med store felt; på papir i tabellar. Du kan svare for å sjå kva spørsmål som kjem fram. Ingenting blir lagra.',
    en: 'These are the questions as they stand in the form, in one place. On the web they come a few at a time, with large fields; on paper in tables. You may answer to see which questions appear. Nothing is saved.',
  },
  language: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  at: { nb: '{number} {text}', nn: '{number} {text}', en: '{number} {text}' },
} satisfies Record<string, LocalText>

const languageNames: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

/** The survey's form as it reads in each of its languages, answered on the page alone. */
export function SurveyPreview({ form }: { form: Instrument }) {
  const say = useSay()
  const page = useLanguage()
  const languages = form.languages ?? ['nb', 'nn']
  const [chosen, setChosen] = useState(languages.includes(page) ? page : languages[0]!)
  return (
    <div className="lp-rev-part">
      <p className="lp-lead">{say(words.lead)}</p>
      <ChoiceGroup
        legend={say(words.language)}
        kind="radio"
        options={languages.map((value) => ({
          value,
          text: <span lang={value}>{languageNames[value]}</span>,
        }))}
        chosen={[chosen]}
        change={([value]) => setChosen(languages.find((one) => one === value) ?? chosen)}
      />
      <LanguageProvider language={chosen}>
        <div lang={chosen} className="lp-rev-part lp-rev-survey">
          <Questions form={form} />
        </div>
      </LanguageProvider>
    </div>
  )
}

function Questions({ form }: { form: Instrument }) {
  const say = useSay()
  const language = useLanguage()
  const [answers, setAnswers] = useState<Answers>({})
  const { states, problems } = session(form, answers)
  const isAsked = ({ code }: Question): boolean => states.get(code)?.state === 'asked'
  const set = (code: string, answer: Answer | undefined): void => {
    const { [code]: _, ...others } = answers
    setAnswers(answer === undefined ? others : { ...others, [code]: answer })
  }
  return (
    <>
      {form.sections.map((section) => {
        const codes = new Set(section.questions.map(({ code }) => code))
        const told = problems.filter(({ questions }) => questions.some((code) => codes.has(code)))
        return (
          <Card key={section.code} title={say(section.title)}>
            {surveyItems(section).map((item) => (
              <Item
                key={item.questions[0]!.code}
                item={{ ...item, questions: item.questions.filter(isAsked) }}
                answers={answers}
                set={set}
              />
            ))}
            {told.map((met) => (
              <Alert key={`${met.number} ${met.questions.join()}`} colour="info">
                <p className="ds-paragraph">{problemText(met, language)}</p>
              </Alert>
            ))}
          </Card>
        )
      })}
      {form.closing && (
        <p>
          <FormText text={form.closing} />
        </p>
      )}
    </>
  )
}

interface Answering {
  readonly answers: Answers
  readonly set: (code: string, answer: Answer | undefined) => void
}

function Item({ item: { block, questions }, ...answering }: { item: SurveyItem } & Answering) {
  if (questions.length === 0) return null
  const drawn = questions.map((question) => (
    <QuestionField key={question.code} question={question} {...answering} />
  ))
  if (block === null) return drawn
  return (
    <fieldset className="ds-fieldset lp-rev-entry">
      <legend className="ds-label" data-weight="medium">
        <span className="lp-q-number">{block.number}</span> <FormText text={block.lead} />
      </legend>
      {drawn}
    </fieldset>
  )
}

function QuestionField({ question, answers, set }: { question: Question } & Answering) {
  const say = useSay()
  const { code, number, text, help } = question
  const answer = answers[code]
  const named = {
    ...(help && { help: say(help) }),
  }
  const label = say(words.at, { number, text: say(text) })
  if (question.type === 'text') {
    return (
      <TextField
        label={label}
        {...named}
        rows={question.lines}
        value={typeof answer === 'string' ? answer : ''}
        change={(typed) => set(code, typed === '' ? undefined : typed.slice(0, question.longest))}
      />
    )
  }
  if (question.type === 'integer') {
    const digits = (typed: string) => typed.replace(/\D/g, '').slice(0, 6)
    return (
      <TextField
        label={label}
        {...named}
        value={typeof answer === 'number' ? String(answer) : ''}
        change={(typed) => set(code, digits(typed) === '' ? undefined : Number(digits(typed)))}
      />
    )
  }
  const chosen = Array.isArray(answer) ? answer : typeof answer === 'string' ? [answer] : []
  return (
    <ChoiceGroup
      legend={label}
      {...named}
      kind={question.type === 'multi' ? 'checkbox' : 'radio'}
      options={question.choices.map((choice) => ({ value: choice.code, text: say(choice.label) }))}
      chosen={chosen}
      change={(now) => set(code, question.type === 'multi' ? now : now[0])}
    />
  )
}
