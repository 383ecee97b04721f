import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Awaited, BackLink, Button, Failure, goToFirstFault, PageTitle, TextField } from '../../ui/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import { useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import type { SurveyFormAnswer } from './answers.ts'
import { forgetWave, useSurveyForms } from './queries.ts'
import { changeOf, emptyDraft, errorsOf, type WaveDraft } from './wave-draft.ts'
import { WaveFields } from './wave-fields.tsx'
import './survey.css'

const words = {
  title: { nb: 'Ny måling', nn: 'Ny måling', en: 'New wave' },
  lead: {
    nb: 'Når målingen er laget, trekker du kommuner og inviterer dem. Ingen kan svare før du åpner den.',
    nn: 'Når målinga er laga, trekkjer du kommunar og inviterer dei. Ingen kan svare før du opnar ho.',
    en: 'When the wave is made, you draw municipalities and invite them. Nobody can answer before you open it.',
  },
  back: { nb: 'Alle målinger', nn: 'Alle målingar', en: 'All waves' },
  year: { nb: 'År', nn: 'År', en: 'Year' },
  yearHelp: {
    nb: 'Hvert år har én måling. Kommuner og innbyggertall er fra 1. januar dette året.',
    nn: 'Kvart år har éi måling. Kommunar og innbyggjartal er frå 1. januar dette året.',
    en: 'Each year has one wave. Municipalities and populations are of 1 January that year.',
  },
  make: { nb: 'Lag målingen', nn: 'Lag målinga', en: 'Make the wave' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Makes a wave of the survey. */
export default function NewWavePage() {
  const say = useSay()
  if (!mayDecideRounds()) return <OnlyCoordinator title={say(words.title)} />
  return (
    <div className="lp-stack">
      <p>
        <BackLink to="/national/survey">{say(words.back)}</BackLink>
      </p>
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <Loaded />
    </div>
  )
}

function Loaded() {
  const forms = useSurveyForms()
  return forms.data ? <WaveForm forms={forms.data} /> : <Awaited query={forms} />
}

function WaveForm({ forms }: { forms: readonly SurveyFormAnswer[] }) {
  const say = useSay()
  const queries = useQueryClient()
  const [, goTo] = useLocation()
  const key = useWriteKey()
  const [lastYear, setLastYear] = useState(() => Number(dayInOslo(new Date()).slice(0, 4)) + 1)
  const [draft, setDraft] = useState(() => emptyDraft(forms[0]?.id ?? '', lastYear))
  const [tried, setTried] = useState(false)
  const found = errorsOf(draft)
  const errors = tried ? found : {}
  const make = useMutation({
    mutationFn: () => {
      const body = { ...changeOf(draft), year: Number(draft.year) }
      return request<{ readonly id: string }>('POST', '/api/survey-waves', body, key.of(body))
    },
    onSuccess: async ({ id }) => {
      key.done()
      await forgetWave(queries)
      goTo(`/national/survey/${id}`)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(found).length > 0) goToFirstFault(event.currentTarget)
    else make.mutate()
  }
  const set = (part: Partial<WaveDraft>) => setDraft({ ...draft, ...part })
  // the names and the days follow the year as long as nobody has written others
  const setYear = (year: string) => {
    if (!/^2\d{3}$/.test(year)) return setDraft({ ...draft, year })
    const usual = emptyDraft(draft.instrument, lastYear)
    const next = emptyDraft(draft.instrument, Number(year))
    const followed = (['nb', 'nn', 'en', 'opensOn', 'closesOn'] as const)
      .filter((field) => draft[field] === usual[field])
      .map((field) => [field, next[field]])
    setLastYear(Number(year))
    setDraft({ ...draft, ...Object.fromEntries(followed), year })
  }
  return (
    <form className="lp-stack" noValidate onSubmit={submit}>
      <TextField
        label={say(words.year)}
        help={say(words.yearHelp)}
        value={draft.year}
        change={setYear}
        error={errors.year && say(errors.year)}
      />
      <WaveFields draft={draft} errors={errors} set={set} forms={forms} opened={false} />
      {make.isError && <Failure cause={make.error} />}
      <div className="lp-row">
        <Button type="submit" disabled={make.isPending}>
          {say(words.make)}
        </Button>
        <Link className="ds-link" to="/national/survey">
          {say(words.cancel)}
        </Link>
      </div>
    </form>
  )
}
