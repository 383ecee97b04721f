import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, Button, ChoiceGroup, Failure, SelectField, TextField } from '../../ui/index.ts'
import { dayInOslo, dayInWords } from '../../words/dates.ts'
import { listInWords, useLanguage, useSay } from '../../words/index.ts'
import { type OwnStudyAnswer, studyAddress } from '../queries.ts'
import { type InformantAnswer, kept, type SheetAnswer, useConsents, useSheets } from './queries.ts'
import { useSend } from './use-send.ts'

export const consentWords = {
  title: { nb: 'Samtykke', nn: 'Samtykke', en: 'Consent' },
  interview: { nb: 'intervju', nn: 'intervju', en: 'interview' },
  recording: { nb: 'lydopptak', nn: 'lydopptak', en: 'recording' },
  quotes: { nb: 'sitater', nn: 'sitat', en: 'quotes' },
  reuse: { nb: 'senere forskning', nn: 'seinare forsking', en: 'later research' },
  written: { nb: 'skriftlig', nn: 'skriftleg', en: 'in writing' },
  recorded: { nb: 'tatt opp', nn: 'teke opp', en: 'recorded' },
} satisfies Record<string, LocalText>

const words = {
  ...consentWords,
  standing: {
    nb: 'Samtykket {date} ({form}) til {scope}, etter versjon {version} av informasjonsskrivet.',
    nn: 'Samtykte {date} ({form}) til {scope}, etter versjon {version} av informasjonsskrivet.',
    en: 'Agreed {date} ({form}) to {scope}, after version {version} of the information sheet.',
  },
  none: {
    nb: 'Det er ikke ført noe samtykke. Tekst og lydopptak kan ikke lagres før det er gjort.',
    nn: 'Det er ikkje ført noko samtykke. Tekst og lydopptak kan ikkje lagrast før det er gjort.',
    en: 'No consent is recorded. Text and recording cannot be stored until it is.',
  },
  noSheet: {
    nb: 'Studien har ikke noe informasjonsskriv i bruk ennå.',
    nn: 'Studien har ikkje noko informasjonsskriv i bruk enno.',
    en: 'The study has no information sheet in use yet.',
  },
  enter: { nb: 'Før inn samtykke', nn: 'Før inn samtykke', en: 'Record consent' },
  change: { nb: 'Samtykket er endret', nn: 'Samtykket er endra', en: 'The consent has changed' },
  sheet: { nb: 'Informasjonsskriv', nn: 'Informasjonsskriv', en: 'Information sheet' },
  version: {
    nb: 'Versjon {version}, fra {date}',
    nn: 'Versjon {version}, frå {date}',
    en: 'Version {version}, from {date}',
  },
  scope: { nb: 'Ja til', nn: 'Ja til', en: 'Yes to' },
  scopeHelp: {
    nb: 'Å delta er alltid med. Kryss av for det som er sagt ja til i tillegg.',
    nn: 'Å delta er alltid med. Kryss av for det som er sagt ja til i tillegg.',
    en: 'Taking part is always included. Tick what else was agreed to.',
  },
  recordingGoes: {
    nb: 'Uten ja til lydopptak slettes opptaket av intervjuet når du lagrer. Det kan ikke angres.',
    nn: 'Utan ja til lydopptak blir opptaket av intervjuet sletta når du lagrar. Det kan ikkje angrast.',
    en: 'Without a yes to recording, the recording of the interview is deleted when you save. It cannot be undone.',
  },
  givenOn: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  form: { nb: 'Hvordan', nn: 'Korleis', en: 'How' },
  writtenForm: { nb: 'Skriftlig', nn: 'Skriftleg', en: 'In writing' },
  recordedForm: { nb: 'Tatt opp som lyd', nn: 'Teke opp som lyd', en: 'Recorded as sound' },
  save: { nb: 'Lagre samtykket', nn: 'Lagre samtykket', en: 'Save the consent' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

const scopes = ['recording', 'quotes', 'reuse'] as const
type Scope = (typeof scopes)[number]

/** What an informant has agreed to, and writing it down. */
export function ConsentPart({ study, informant }: { study: OwnStudyAnswer; informant: InformantAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const sheets = useSheets(study.id)
  const consents = useConsents(study.id)
  const [entering, enter] = useState(false)
  if (!sheets.data) return <Awaited query={sheets} />
  if (!consents.data) return <Awaited query={consents} />
  const published = sheets.data.filter(({ state }) => state === 'published')
  const consent = consents.data.find((one) => one.informant === informant.id && one.endedOn === null)
  const standing = consent && scopes.filter((scope) => consent[scope])
  const given = standing?.map((scope) => say(words[scope]))
  // when the study is closed an informant can still agree to less, and to nothing new
  const askable = study.state === 'open' ? scopes : (standing ?? [])
  const version = published.find(({ id }) => id === consent?.sheet)?.sheet.version
  return (
    <section className="lp-stack">
      <h3 className="ds-heading" data-size="xs">
        {say(words.title)}
      </h3>
      {consent && given ? (
        <p className="ds-paragraph">
          {say(words.standing, {
            date: dayInWords(consent.givenOn, language),
            form: say(words[consent.form]),
            scope: listInWords([say(words.interview), ...given], language),
            version: version ?? '?',
          })}
        </p>
      ) : (
        <Alert colour="warning">
          <p className="ds-paragraph">{say(published.length === 0 ? words.noSheet : words.none)}</p>
        </Alert>
      )}
      {published.length > 0 &&
        (study.state === 'open' || askable.length > 0) &&
        (entering ? (
          <ConsentForm
            study={study.id}
            informant={informant.id}
            sheets={published}
            recorded={consent?.recording ?? false}
            askable={askable}
            close={() => enter(false)}
          />
        ) : (
          <div>
            <Button look="secondary" size="sm" onClick={() => enter(true)}>
              {say(consent ? words.change : words.enter)}
            </Button>
          </div>
        ))}
    </section>
  )
}

function ConsentForm({
  study,
  informant,
  sheets,
  recorded,
  askable,
  close,
}: {
  study: string
  informant: string
  sheets: readonly SheetAnswer[]
  /** Whether a recording is agreed to so far. */
  recorded: boolean
  /** What can be said yes to. */
  askable: readonly Scope[]
  close: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const [sheet, setSheet] = useState(sheets[0]!.id)
  const [given, setGiven] = useState<readonly string[]>([])
  const [givenOn, setGivenOn] = useState(dayInOslo(new Date()))
  const [form, setForm] = useState('written')
  const send = useSend<unknown>({
    method: 'POST',
    address: `${studyAddress(study)}/informants/${informant}/consents`,
    refresh: [kept(study).consents, ['study-text-steps', study]],
    done: close,
  })
  const { offered } = sheets.find(({ id }) => id === sheet)!.sheet
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const yes = (scope: Scope): boolean => offered[scope] && given.includes(scope)
    const scope = { recording: yes('recording'), quotes: yes('quotes'), reuse: yes('reuse') }
    send.mutate({ sheet, ...scope, givenOn, form })
  }
  return (
    <form className="lp-stack" noValidate onSubmit={submit}>
      <div className="lp-fields">
        <SelectField
          label={say(words.sheet)}
          value={sheet}
          change={setSheet}
          options={sheets.map((one) => ({
            value: one.id,
            text: say(words.version, {
              version: one.sheet.version,
              date: dayInWords(one.sheet.from, language),
            }),
          }))}
        />
        <TextField kind="date" label={say(words.givenOn)} value={givenOn} change={setGivenOn} />
        <SelectField
          label={say(words.form)}
          value={form}
          change={setForm}
          options={[
            { value: 'written', text: say(words.writtenForm) },
            { value: 'recorded', text: say(words.recordedForm) },
          ]}
        />
      </div>
      <ChoiceGroup
        kind="checkbox"
        legend={say(words.scope)}
        help={say(words.scopeHelp)}
        chosen={given}
        change={setGiven}
        options={askable
          .filter((scope) => offered[scope])
          .map((scope) => ({ value: scope, text: say(words[scope]) }))}
      />
      {recorded && !(offered.recording && given.includes('recording')) && (
        <Alert colour="warning">
          <p className="ds-paragraph">{say(words.recordingGoes)}</p>
        </Alert>
      )}
      {send.isError && <Failure cause={send.error} />}
      <div className="lp-buttons">
        <Button type="submit" disabled={send.isPending}>
          {say(words.save)}
        </Button>
        <Button look="tertiary" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
