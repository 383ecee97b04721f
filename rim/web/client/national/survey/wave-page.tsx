import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Alert, Awaited, Button, Card, ConfirmDialog, Failure, goToFirstFault } from '../../ui/index.ts'
import { dayInWords, dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import type { WaveAnswer } from './answers.ts'
import { CloseWave } from './close-wave.tsx'
import { forgetWave, useSample, useSurveyForms, useWave, waveAddress } from './queries.ts'
import { changeOf, draftOf, errorsOf, percentIn, type WaveDraft } from './wave-draft.ts'
import { WaveFields } from './wave-fields.tsx'
import { WavePlace } from './wave-place.tsx'

const words = {
  facts: { nb: 'Om målingen', nn: 'Om målinga', en: 'About the wave' },
  form: { nb: 'Skjema', nn: 'Skjema', en: 'Form' },
  days: { nb: 'Datainnsamling', nn: 'Datainnsamling', en: 'Field work' },
  fromTo: { nb: '{from}–{to}', nn: '{from}–{to}', en: '{from} – {to}' },
  responsible: { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Responsible' },
  contact: { nb: 'Kontakt', nn: 'Kontakt', en: 'Contact' },
  notTold: { nb: 'Ikke skrevet ennå', nn: 'Ikkje skrive enno', en: 'Not written yet' },
  refusal: {
    nb: '«Jeg vil helst ikke svare»',
    nn: '«Eg vil helst ikkje svare»',
    en: '“I would rather not answer”',
  },
  offered: { nb: 'Tilbys på nett', nn: 'Blir tilbode på nett', en: 'Offered on the web' },
  notOffered: { nb: 'Tilbys ikke', nn: 'Blir ikkje tilbode', en: 'Not offered' },
  second: { nb: 'Skrives inn to ganger', nn: 'Blir skrivne inn to gonger', en: 'Entered twice' },
  percent: { nb: '{percent} prosent', nn: '{percent} prosent', en: '{percent} per cent' },
  limit: { nb: 'Feil som tåles', nn: 'Feil som blir tolte', en: 'Errors borne' },
  opened: { nb: 'Åpnet', nn: 'Opna', en: 'Opened' },
  closed: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },
  steps: { nb: 'Hva nå?', nn: 'Kva no?', en: 'What now?' },
  toDraw: {
    nb: 'Trekk kommuner til målingen.',
    nn: 'Trekk kommunar til målinga.',
    en: 'Draw municipalities for the wave.',
  },
  draw: { nb: 'Gå til trekkingen', nn: 'Gå til trekkinga', en: 'Go to the draw' },
  toInvite: {
    nb: '{count} av {all} trukne kommuner er invitert.',
    nn: '{count} av {all} trekte kommunar er inviterte.',
    en: '{count} of {all} drawn municipalities are invited.',
  },
  answers: {
    nb: '{accepted} har takket ja, {declined} har takket nei.',
    nn: '{accepted} har takka ja, {declined} har takka nei.',
    en: 'Accepted: {accepted}. Declined: {declined}.',
  },
  participants: { nb: 'Gå til deltakerne', nn: 'Gå til deltakarane', en: 'Go to the participants' },
  open: { nb: 'Åpne målingen', nn: 'Opne målinga', en: 'Open the wave' },
  opening: {
    nb: 'Når målingen er åpnet, står skjemaet fast, og kommunene kan bestille skjemaer. Svar tas imot fra og med {day}.',
    nn: 'Når målinga er opna, står skjemaet fast, og kommunane kan bestille skjema. Svar blir tekne imot frå og med {day}.',
    en: 'When the wave is open, its form stands, and municipalities can order forms. Answers are taken from {day}.',
  },
  notYet: { nb: 'Ikke ennå', nn: 'Ikkje enno', en: 'Not yet' },
  settings: { nb: 'Innstillinger', nn: 'Innstillingar', en: 'Settings' },
  change: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  save: { nb: 'Lagre endringene', nn: 'Lagre endringane', en: 'Save the changes' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  saved: { nb: 'Endringene er lagret.', nn: 'Endringane er lagra.', en: 'The changes are saved.' },
} satisfies Record<string, LocalText>

/** A wave: what it is, how far it has come, and what its national coordinator does with it. */
export default function WavePage({ wave }: { wave: string }) {
  const found = useWave(wave)
  return (
    <div className="lp-stack">{found.data ? <Shown wave={found.data} /> : <Awaited query={found} />}</div>
  )
}

function Shown({ wave }: { wave: WaveAnswer }) {
  const decides = mayDecideRounds()
  return (
    <>
      <WavePlace wave={wave} page="" />
      {wave.state !== 'closed' && <Steps wave={wave} />}
      <Facts wave={wave} />
      {decides && wave.state !== 'closed' && <Settings wave={wave} />}
      {decides && wave.state === 'open' && <CloseWave wave={wave} />}
    </>
  )
}

/** How far the sample has come, and what is done next. */
function Steps({ wave }: { wave: WaveAnswer }) {
  const say = useSay()
  const sample = useSample(wave.id)
  if (!sample.data) return <Awaited query={sample} />
  const { draw, strata } = sample.data
  const sum = (of: 'inSample' | 'invited' | 'accepted' | 'declined') =>
    strata.reduce((all, stratum) => all + stratum[of], 0)
  const part = (path: string, text: LocalText) => (
    <Link className="ds-link" to={`/national/survey/${wave.id}/${path}`}>
      {say(text)}
    </Link>
  )
  return (
    <Card title={say(words.steps)}>
      {draw === null ? (
        <p>
          {say(words.toDraw)} {part('draw', words.draw)}
        </p>
      ) : (
        <p>
          {say(words.toInvite, { count: sum('invited'), all: sum('inSample') })}{' '}
          {say(words.answers, { accepted: sum('accepted'), declined: sum('declined') })}{' '}
          {part('participants', words.participants)}
        </p>
      )}
      {mayDecideRounds() && wave.state === 'planned' && <OpenWave wave={wave} />}
    </Card>
  )
}

function OpenWave({ wave }: { wave: WaveAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const open = useMutation({
    mutationFn: () => request('POST', `${waveAddress(wave.id)}/opening`),
    onSuccess: async () => {
      await forgetWave(queries)
      setAsking(false)
    },
  })
  return (
    <>
      <Button
        look="secondary"
        onClick={() => {
          open.reset()
          setAsking(true)
        }}
      >
        {say(words.open)}
      </Button>
      {asking && (
        <ConfirmDialog
          title={say(words.open)}
          keep={say(words.notYet)}
          confirm={say(words.open)}
          doing={open}
          act={() => open.mutate()}
          close={() => setAsking(false)}
        >
          <p>{say(words.opening, { day: dayInWords(wave.opensOn, language) })}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function Facts({ wave }: { wave: WaveAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const day = (written: string) => dayInWords(written, language)
  const facts: readonly (readonly [LocalText, string])[] = [
    [words.form, wave.instrument],
    [words.days, say(words.fromTo, { from: day(wave.opensOn), to: day(wave.closesOn) })],
    [words.responsible, wave.responsible || say(words.notTold)],
    [words.contact, wave.contact || say(words.notTold)],
    [words.refusal, say(wave.refusalOffered ? words.offered : words.notOffered)],
    [words.second, say(words.percent, { percent: percentIn(wave.secondEntryShare, language) })],
    [words.limit, say(words.percent, { percent: percentIn(wave.errorLimit, language) })],
    ...(wave.openedAt === null ? [] : [[words.opened, dayOfMoment(wave.openedAt, language)] as const]),
    ...(wave.closedAt === null ? [] : [[words.closed, dayOfMoment(wave.closedAt, language)] as const]),
  ]
  return (
    <Card title={say(words.facts)}>
      <dl className="lp-wave-facts">
        {facts.map(([name, value]) => (
          <div key={name.nb}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Settings({ wave }: { wave: WaveAnswer }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [saved, setSaved] = useState(false)
  const tools = !open && (
    <Button
      look="secondary"
      size="sm"
      onClick={() => {
        setSaved(false)
        setOpen(true)
      }}
    >
      {say(words.change)}
    </Button>
  )
  return (
    <Card title={say(words.settings)} tools={tools}>
      <div role="status">{saved && <Alert colour="success">{say(words.saved)}</Alert>}</div>
      {open && (
        <SettingsForm
          wave={wave}
          done={(changed) => {
            setOpen(false)
            setSaved(changed)
          }}
        />
      )}
    </Card>
  )
}

function SettingsForm({ wave, done }: { wave: WaveAnswer; done: (changed: boolean) => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const forms = useSurveyForms()
  const [draft, setDraft] = useState(() => draftOf(wave))
  const [tried, setTried] = useState(false)
  const opened = wave.state !== 'planned'
  const found = errorsOf(draft)
  const save = useMutation({
    mutationFn: () => {
      const { instrument, refusalOffered, ...rest } = changeOf(draft)
      const body = opened ? rest : { ...rest, instrument, refusalOffered }
      return request('PATCH', waveAddress(wave.id), body, key.of([wave.id, body]))
    },
    onSuccess: async () => {
      key.done()
      await forgetWave(queries)
      done(true)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(found).length > 0) goToFirstFault(event.currentTarget)
    else save.mutate()
  }
  if (!forms.data) return <Awaited query={forms} />
  return (
    <form className="lp-stack" noValidate onSubmit={submit}>
      <WaveFields
        draft={draft}
        errors={tried ? found : {}}
        set={(part: Partial<WaveDraft>) => setDraft({ ...draft, ...part })}
        forms={forms.data}
        opened={opened}
      />
      {save.isError && <Failure cause={save.error} />}
      <div className="lp-row">
        <Button type="submit" disabled={save.isPending}>
          {say(words.save)}
        </Button>
        <Button look="tertiary" onClick={() => done(false)}>
          {say(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
