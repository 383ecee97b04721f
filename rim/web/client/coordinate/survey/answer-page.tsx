import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import {
  Alert,
  Awaited,
  Button,
  ChoiceGroup,
  Failure,
  goToFirstFault,
  PageTitle,
  TextField,
} from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { FieldWorkAnswer } from './answers.ts'
import { forgetFieldWork, participantAddress, useFieldWork } from './queries.ts'
import { surveyAddress } from './step-words.ts'
import { SurveyCrumb } from './survey-crumb.tsx'

const words = {
  title: { nb: 'Svar på invitasjonen', nn: 'Svar på invitasjonen', en: 'Answer the invitation' },
  what: {
    nb: 'Datainnsamlingen går fra {from} til og med {to}. Alle i målgruppen som er innom tjenestestedene, blir spurt om de vil svare. Det er frivillig og anonymt.',
    nn: 'Datainnsamlinga går frå {from} til og med {to}. Alle i målgruppa som er innom tenestestadene, blir spurde om dei vil svare. Det er frivillig og anonymt.',
    en: 'The field work is from {from} up to and including {to}. Everybody in the target group who comes to the services is asked to answer. It is voluntary and anonymous.',
  },
  by: { nb: 'Svar innen {day}.', nn: 'Svar innan {day}.', en: 'Answer by {day}.' },
  legend: { nb: 'Blir {name} med?', nn: 'Blir {name} med?', en: 'Does {name} take part?' },
  accepted: { nb: 'Ja, vi blir med', nn: 'Ja, vi blir med', en: 'Yes, we take part' },
  declined: {
    nb: 'Nei, ikke denne gangen',
    nn: 'Nei, ikkje denne gongen',
    en: 'No, not this time',
  },
  reason: { nb: 'Hvorfor ikke?', nn: 'Kvifor ikkje?', en: 'Why not?' },
  reasonHelp: {
    nb: 'For eksempel at dere har gjort en egen undersøkelse, eller ikke har kapasitet. Det brukes til å forstå utvalget.',
    nn: 'Til dømes at de har gjort ei eiga undersøking, eller ikkje har kapasitet. Det blir brukt til å forstå utvalet.',
    en: 'Such as that you have made a survey of your own, or lack capacity. It is used to understand the sample.',
  },
  choose: { nb: 'Velg ja eller nei.', nn: 'Vel ja eller nei.', en: 'Choose yes or no.' },
  lacking: {
    nb: 'Skriv minst fem tegn.',
    nn: 'Skriv minst fem teikn.',
    en: 'Write at least five characters.',
  },
  send: { nb: 'Send svaret', nn: 'Send svaret', en: 'Send the answer' },
  done: { nb: 'Dere har alt svart.', nn: 'De har alt svart.', en: 'You have answered already.' },
} satisfies Record<string, LocalText>

/** The municipality says yes, or no and why. */
export default function AnswerPage({ participant }: { participant: string }) {
  const say = useSay()
  const work = useFieldWork(participant)
  if (!work.data) return <Awaited query={work} />
  const { taking, wave } = work.data
  return (
    <div className="lp-stack">
      <SurveyCrumb of={work.data} />
      <PageTitle>{say(words.title)}</PageTitle>
      {taking.answer === 'accepted' || wave.state === 'closed' ? (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.done)}</p>
        </Alert>
      ) : (
        <AnswerForm work={work.data} />
      )}
    </div>
  )
}

function AnswerForm({ work: { wave, taking, name } }: { work: FieldWorkAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const key = useWriteKey()
  const [answer, setAnswer] = useState<'accepted' | 'declined' | ''>('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: (body: Readonly<Record<string, unknown>>) =>
      request('POST', `${participantAddress(taking.id)}/answer`, body, key.of(body)),
    onSuccess: async () => {
      key.done()
      await forgetFieldWork(queries)
      navigate(surveyAddress(taking.id))
    },
  })
  const isShort = answer === 'declined' && reason.trim().length < 5
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (answer === '' || isShort || save.isPending) return
    save.mutate({ answer, reason: answer === 'declined' ? reason.trim() : '' })
  }
  const written = (day: string) => dayInWords(day, language)
  return (
    <form className="lp-stack" onSubmit={send} noValidate>
      <p className="lp-lead">
        {say(words.what, { from: written(wave.opensOn), to: written(wave.closesOn) })}
      </p>
      {taking.answerBy !== null && <p>{say(words.by, { day: written(taking.answerBy) })}</p>}
      <ChoiceGroup
        legend={say(words.legend, { name })}
        kind="radio"
        options={(['accepted', 'declined'] as const).map((value) => ({ value, text: say(words[value]) }))}
        chosen={answer === '' ? [] : [answer]}
        change={([chosen]) => setAnswer(chosen === 'accepted' ? 'accepted' : 'declined')}
        error={tried && answer === '' ? say(words.choose) : undefined}
      />
      {answer === 'declined' && (
        <TextField
          label={say(words.reason)}
          help={say(words.reasonHelp)}
          value={reason}
          change={setReason}
          rows={3}
          required
          error={tried && isShort ? say(words.lacking) : undefined}
        />
      )}
      {save.isError && <Failure cause={save.error} />}
      <Button type="submit" disabled={save.isPending}>
        {say(words.send)}
      </Button>
    </form>
  )
}
