import { useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { cutOffWords } from '#core/interviews'
import { Alert, Awaited, Button, Card, DataTable, PageTitle, Tag } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { languageOfText, listInWords, useLanguage, useSay } from '../../words/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { type OwnStudyAnswer, studyAddress } from '../queries.ts'
import { verdictWords } from '../studies/verdict-words.ts'
import { consentWords } from './consent-part.tsx'
import {
  type ConsentAnswer,
  type InformantAnswer,
  type SheetAnswer,
  useConsents,
  useInformants,
  useProspects,
  useSheets,
  useStudyFacts,
} from './queries.ts'
import { approvalsTold, newSheet } from './sheet-draft.ts'
import { SheetForm } from './sheet-form.tsx'
import './people.css'

const words = {
  ...consentWords,
  title: { nb: 'Informasjon og samtykke', nn: 'Informasjon og samtykke', en: 'Information and consent' },
  lead: {
    nb: 'Det som deltakerne får vite, og hva hver av dem har sagt ja til.',
    nn: 'Det som deltakarane får vite, og kva kvar av dei har sagt ja til.',
    en: 'What participants are told, and what each of them has agreed to.',
  },
  version: { nb: 'Versjon {version}', nn: 'Versjon {version}', en: 'Version {version}' },
  inUse: { nb: 'I bruk', nn: 'I bruk', en: 'In use' },
  earlier: { nb: 'Tidligere', nn: 'Tidlegare', en: 'Earlier' },
  from: {
    nb: 'Gjelder fra {date}. Ber om {scope}.',
    nn: 'Gjeld frå {date}. Ber om {scope}.',
    en: 'Holds from {date}. Asks for {scope}.',
  },
  printed: { nb: 'Informasjonsskriv', nn: 'Informasjonsskriv', en: 'Information sheet' },
  form: { nb: 'Samtykkeskjema', nn: 'Samtykkeskjema', en: 'Consent form' },
  file: { nb: '{what}, {language} (PDF)', nn: '{what}, {language} (PDF)', en: '{what}, {language} (PDF)' },
  nb: { nb: 'bokmål', nn: 'bokmål', en: 'Bokmål' },
  nn: { nb: 'nynorsk', nn: 'nynorsk', en: 'Nynorsk' },
  begin: {
    nb: 'Skriv et informasjonsskriv',
    nn: 'Skriv eit informasjonsskriv',
    en: 'Write an information sheet',
  },
  again: { nb: 'Skriv en ny versjon', nn: 'Skriv ein ny versjon', en: 'Write a new version' },
  none: {
    nb: 'Studien har ikke noe informasjonsskriv ennå. Lederen skriver det.',
    nn: 'Studien har ikkje noko informasjonsskriv enno. Leiaren skriv det.',
    en: 'The study has no information sheet yet. The leader writes it.',
  },
  consents: { nb: 'Samtykker', nn: 'Samtykke', en: 'Consents' },
  each: {
    nb: 'Hva hver informant har sagt ja til',
    nn: 'Kva kvar informant har sagt ja til',
    en: 'What each informant has agreed to',
  },
  informant: { nb: 'Informant', nn: 'Informant', en: 'Informant' },
  given: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  sheet: { nb: 'Versjon', nn: 'Versjon', en: 'Version' },
  yes: { nb: 'ja', nn: 'ja', en: 'yes' },
  no: { nb: 'nei', nn: 'nei', en: 'no' },
  missing: { nb: 'Mangler samtykke', nn: 'Manglar samtykke', en: 'No consent' },
  withdrawn: { nb: 'Trukket {date}', nn: 'Trekt {date}', en: 'Withdrawn {date}' },
  nobody: {
    nb: 'Ingen er intervjuet ennå.',
    nn: 'Ingen er intervjua enno.',
    en: 'Nobody has been interviewed yet.',
  },
} satisfies Record<string, LocalText>

const scopes = ['recording', 'quotes', 'reuse'] as const

/** The information sheet through its versions, and what informants have agreed to. */
export default function InformationPage({ study }: StudyPageGiven) {
  const say = useSay()
  const sheets = useSheets(study.id)
  const facts = useStudyFacts(study.id)
  const consents = useConsents(study.id)
  const informants = useInformants(study.id)
  const [writing, write] = useState(false)
  if (!sheets.data) return <Awaited query={sheets} />
  if (!facts.data) return <Awaited query={facts} />
  if (!consents.data) return <Awaited query={consents} />
  if (!informants.data) return <Awaited query={informants} />
  const published = sheets.data.filter(({ state }) => state === 'published')
  const draft = sheets.data.find(({ state }) => state === 'draft') ?? null
  const mayWrite = study.part === 'leader' && study.state === 'open'
  const verdicts = {
    applied: verdictWords.applied.nb,
    approved: verdictWords.approved.nb,
    'not-needed': verdictWords['not-needed'].nb,
    refused: verdictWords.refused.nb,
  }
  const base = draft?.sheet ?? published[0]?.sheet
  const { version: _, from: __, ...start } = base ?? { ...newSheet(study), version: 0, from: '' }
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {mayWrite && (draft !== null || writing) ? (
        <SheetForm
          key={draft?.id ?? 'new'}
          study={study.id}
          stored={draft}
          version={draft?.sheet.version ?? (published[0]?.sheet.version ?? 0) + 1}
          start={{ ...start, approvals: approvalsTold(facts.data.approvals, verdicts) }}
        />
      ) : (
        mayWrite && (
          <div>
            <Button onClick={() => write(true)}>
              {say(published.length === 0 ? words.begin : words.again)}
            </Button>
          </div>
        )
      )}
      {published.length === 0 && !mayWrite && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.none)}</p>
        </Alert>
      )}
      {published.map((one, index) => (
        <PublishedSheet key={one.id} study={study} one={one} newest={index === 0} />
      ))}
      <Consents study={study.id} consents={consents.data} informants={informants.data} sheets={sheets.data} />
    </div>
  )
}

function PublishedSheet({
  study,
  one,
  newest,
}: {
  study: OwnStudyAnswer
  one: SheetAnswer
  newest: boolean
}) {
  const say = useSay()
  const language = useLanguage()
  const { sheet } = one
  const asked = scopes.filter((scope) => sheet.offered[scope]).map((scope) => say(words[scope]))
  const address = `${studyAddress(study.id)}/information-sheets/${one.id}`
  const cutOff = cutOffWords(sheet.withdrawalCutOff)
  return (
    <Card
      title={say(words.version, { version: sheet.version })}
      tools={<Tag colour={newest ? 'success' : 'neutral'}>{say(newest ? words.inUse : words.earlier)}</Tag>}
    >
      <p className="ds-paragraph">
        {say(words.from, {
          date: dayInWords(sheet.from, language),
          scope: listInWords([say(words.interview), ...asked], language),
        })}
      </p>
      <p className="ds-paragraph" lang={languageOfText(cutOff, language)}>
        «{say(cutOff)}»
      </p>
      <ul className="ds-list">
        {(['information', 'consent'] as const).flatMap((which) =>
          (['nb', 'nn'] as const).map((form) => (
            <li key={`${which}-${form}`}>
              <a className="ds-link" href={`${address}/${which}?lang=${form}`}>
                {say(words.file, {
                  what: say(which === 'information' ? words.printed : words.form),
                  language: say(words[form]),
                })}
              </a>
            </li>
          )),
        )}
      </ul>
    </Card>
  )
}

function Consents({
  study,
  consents,
  informants,
  sheets,
}: {
  study: string
  consents: readonly ConsentAnswer[]
  informants: readonly InformantAnswer[]
  sheets: readonly SheetAnswer[]
}) {
  const say = useSay()
  const language = useLanguage()
  const prospects = useProspects(study)
  const standing = new Map(
    consents.filter(({ endedOn }) => endedOn === null).map((consent) => [consent.informant, consent]),
  )
  const lineOf = (informant: string) => prospects.data?.find((one) => one.informant === informant)?.id
  const versions = new Map(sheets.map(({ id, sheet }) => [id, sheet.version]))
  return (
    <Card title={say(words.consents)}>
      <DataTable
        caption={say(words.each)}
        rows={informants}
        keyOf={({ id }) => id}
        empty={say(words.nobody)}
        columns={[
          {
            key: 'code',
            head: say(words.informant),
            names: true,
            cell: ({ id, code }) => {
              const line = lineOf(id)
              return line === undefined ? (
                code
              ) : (
                <Link className="ds-link" to={`/interviews/${study}/people/${line}`}>
                  {code}
                </Link>
              )
            },
          },
          {
            key: 'given',
            head: say(words.given),
            cell: ({ id, withdrawnOn }) => {
              const consent = standing.get(id)
              if (withdrawnOn !== null)
                return say(words.withdrawn, { date: dayInWords(withdrawnOn, language) })
              return consent ? (
                dayInWords(consent.givenOn, language)
              ) : (
                <Tag colour="warning">{say(words.missing)}</Tag>
              )
            },
          },
          {
            key: 'sheet',
            head: say(words.sheet),
            numeric: true,
            cell: ({ id }) => versions.get(standing.get(id)?.sheet ?? '') ?? '–',
          },
          ...scopes.map((scope) => ({
            key: scope,
            head: say(words[scope]),
            cell: ({ id }: InformantAnswer) => {
              const consent = standing.get(id)
              return consent ? say(consent[scope] ? words.yes : words.no) : '–'
            },
          })),
        ]}
      />
    </Card>
  )
}
