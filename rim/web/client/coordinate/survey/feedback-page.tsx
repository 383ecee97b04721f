import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type Answers, type Question, session } from '#core/instruments'
import { request } from '../../api/index.ts'
import {
  Alert,
  Awaited,
  BackLink,
  Button,
  ChoiceGroup,
  Failure,
  PageTitle,
  TextField,
} from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import type { FeedbackFormAnswer } from './answers.ts'
import { feedbackAddress, forgetFieldWork, useFeedbackForm } from './queries.ts'

const words = {
  title: {
    nb: 'Hvordan gikk datainnsamlingen?',
    nn: 'Korleis gjekk datainnsamlinga?',
    en: 'How did the field work go?',
  },
  back: { nb: 'Brukerundersøkelsen', nn: 'Brukarundersøkinga', en: 'The user survey' },
  lead: {
    nb: 'Svarene brukes til å forstå hvem som har svart, og til å gjøre det bedre neste gang. Flere i kommunen kan svare hver for seg, også de som ikke har tilgang: la dem svare sammen med deg.',
    nn: 'Svara blir brukte til å forstå kven som har svart, og til å gjere det betre neste gong. Fleire i kommunen kan svare kvar for seg, òg dei som ikkje har tilgang: la dei svare saman med deg.',
    en: 'The answers are used to understand who has answered, and to do better the next time. Several in the municipality can answer, each for themselves, also those without access: let them answer together with you.',
  },
  nameless: {
    nb: 'Navnet ditt lagres ikke sammen med svaret, og ingen andre i kommunen ser det. Loggen viser bare at noen i kommunen har svart.',
    nn: 'Namnet ditt blir ikkje lagra saman med svaret, og ingen andre i kommunen ser det. Loggen viser berre at nokon i kommunen har svart.',
    en: 'Your name is not stored with the answer, and nobody else in the municipality sees it. The log shows only that somebody in the municipality has answered.',
  },
  given: {
    nb: '{count} i kommunen har svart så langt.',
    nn: '{count} i kommunen har svart så langt.',
    en: '{count} in the municipality have answered so far.',
  },
  notYet: {
    nb: 'Tilbakemeldingen åpner når undersøkelsen er avsluttet.',
    nn: 'Tilbakemeldinga opnar når undersøkinga er avslutta.',
    en: 'The feedback opens when the survey is closed.',
  },
  none: {
    nb: 'Svar på minst ett spørsmål.',
    nn: 'Svar på minst eitt spørsmål.',
    en: 'Answer at least one question.',
  },
  clear: { nb: 'Fjern svaret', nn: 'Fjern svaret', en: 'Take the answer back' },
  clearOf: {
    nb: 'Fjern svaret på spørsmål {number}',
    nn: 'Fjern svaret på spørsmål {number}',
    en: 'Take back the answer to question {number}',
  },
  send: { nb: 'Send', nn: 'Send', en: 'Send' },
  sent: {
    nb: 'Takk. Svaret er sendt. Nå kan en til svare.',
    nn: 'Takk. Svaret er sendt. No kan ein til svare.',
    en: 'Thank you. The answer is sent. Somebody else can answer now.',
  },
  norwegian: {
    nb: '',
    nn: '',
    en: 'The questions are in Norwegian only.',
  },
} satisfies Record<string, LocalText>

/** Staff tell how the field work went; one person at a time, without a name. */
export default function FeedbackPage({ wave }: { wave: string }) {
  const say = useSay()
  const feedback = useFeedbackForm(wave)
  const [sent, setSent] = useState(0)
  if (!feedback.data) return <Awaited query={feedback} />
  const { given, open } = feedback.data
  return (
    <div className="lp-stack">
      <BackLink to="/coordinate/survey">{say(words.back)}</BackLink>
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <p>{say(words.nameless)}</p>
      {given > 0 && <p>{say(words.given, { count: given })}</p>}
      <div role="status">
        {sent > 0 && (
          <Alert colour="success">
            <p className="ds-paragraph">{say(words.sent)}</p>
          </Alert>
        )}
      </div>
      {open ? (
        // begun anew for the next person
        <FeedbackForm
          key={sent}
          wave={wave}
          form={feedback.data.form}
          sent={() => {
            setSent(sent + 1)
            window.scrollTo(0, 0)
          }}
        />
      ) : (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.notYet)}</p>
        </Alert>
      )}
    </div>
  )
}

function FeedbackForm({
  wave,
  form,
  sent,
}: {
  wave: string
  form: FeedbackFormAnswer['form']
  sent: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  // random, and the same however often it is sent: the answer is kept once
  const [id] = useState(() => crypto.randomUUID())
  const [answers, setAnswers] = useState<Answers>({})
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: (given: Answers) => request('POST', feedbackAddress(wave), { id, answers: given }),
    onSuccess: async () => {
      await forgetFieldWork(queries)
      sent()
    },
  })
  const { states } = session(form, answers)
  const asked = (code: string): boolean => states.get(code)?.state === 'asked'
  const given = Object.fromEntries(
    Object.entries(answers).filter(([code, answer]) => asked(code) && answer !== '' && !isEmptyList(answer)),
  )
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(given).length === 0 || save.isPending) return
    save.mutate(given)
  }
  return (
    <form className="lp-stack" onSubmit={send} noValidate lang={languageOfText(form.title, language)}>
      {language === 'en' && <p lang="en">{say(words.norwegian)}</p>}
      {form.sections.map((section) => (
        <section key={section.code} className="lp-stack lp-wide">
          <h2 className="ds-heading" data-size="sm">
            {say(section.title)}
          </h2>
          {section.questions
            .filter(({ code }) => asked(code))
            .map((question) => (
              <QuestionField
                key={question.code}
                question={question}
                answer={answers[question.code]}
                change={(answer) => {
                  save.reset()
                  setAnswers({ ...answers, [question.code]: answer })
                }}
              />
            ))}
        </section>
      ))}
      {tried && Object.keys(given).length === 0 && (
        <p className="ds-validation-message" role="alert">
          {say(words.none)}
        </p>
      )}
      {save.isError && <Failure cause={save.error} />}
      <Button type="submit" disabled={save.isPending}>
        {say(words.send)}
      </Button>
    </form>
  )
}

const isEmptyList = (answer: unknown): boolean => Array.isArray(answer) && answer.length === 0

type Given = string | readonly string[]

function QuestionField({
  question,
  answer,
  change,
}: {
  question: Question
  answer: Answers[string] | undefined
  change: (answer: Given) => void
}) {
  const say = useSay()
  const legend = `${question.number}. ${say(question.text)}`
  const help = question.help && say(question.help)
  if (question.type === 'text') {
    return (
      <TextField
        label={legend}
        {...(help !== undefined && { help })}
        value={typeof answer === 'string' ? answer : ''}
        change={(text) => change(text.slice(0, question.longest))}
        rows={question.lines}
      />
    )
  }
  if (question.type === 'integer') return null
  const chosen =
    typeof answer === 'string' ? (answer === '' ? [] : [answer]) : Array.isArray(answer) ? answer : []
  const options = question.choices.map(({ code, label }) => ({ value: code, text: say(label) }))
  if (question.type === 'multi') {
    // chosen alone or not at all: what was chosen last counts
    const alone = new Set(question.choices.filter(({ exclusive }) => exclusive).map(({ code }) => code))
    const kept = (next: readonly string[]): readonly string[] => {
      const fresh = next.find((code) => !chosen.includes(code))
      if (fresh === undefined) return next
      return alone.has(fresh) ? [fresh] : next.filter((code) => !alone.has(code))
    }
    return (
      <ChoiceGroup
        legend={legend}
        kind="checkbox"
        {...(help !== undefined && { help })}
        options={options}
        chosen={chosen}
        change={(next) => change(kept(next))}
      />
    )
  }
  return (
    <div>
      <ChoiceGroup
        legend={legend}
        kind="radio"
        {...(help !== undefined && { help })}
        options={options}
        chosen={chosen}
        change={([code]) => change(code ?? '')}
      />
      {chosen.length > 0 && (
        <Button
          look="tertiary"
          size="sm"
          aria-label={say(words.clearOf, { number: question.number })}
          onClick={() => change('')}
        >
          {say(words.clear)}
        </Button>
      )}
    </div>
  )
}
