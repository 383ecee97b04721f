import { useState } from 'react'
import { type LocalText, textIn } from '#core/foundation'
import { ApiProblem, useInstrument } from '../../api/index.ts'
import { NotHere } from '../../layout/not-here.tsx'
import type { WholeVersionAnswer } from '../../revision/answers.ts'
import { useVersion } from '../../revision/queries.ts'
import { shortVersion } from '../../revision/words.ts'
import { Awaited, BackLink, Button, Card, DataTable, Failure, PageTitle, Tag } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { ChangeEntry } from './change-entry.tsx'
import { familyOf, familyWords, isForUsers } from './families.ts'
import { FormFiles } from './form-files.tsx'
import { PreviewView } from './preview-view.tsx'
import { Reviews, TrialSummary } from './trial-summary.tsx'

const words = {
  all: { nb: 'Skjemaene', nn: 'Skjemaa', en: 'The forms' },
  title: { nb: 'Skjema {version}', nn: 'Skjema {version}', en: 'Form {version}' },
  ofForm: { nb: '{form}.', nn: '{form}.', en: '{form}.' },
  published: {
    nb: 'Publisert {day}. Versjonen er låst.',
    nn: 'Publisert {day}. Versjonen er låst.',
    en: 'Published {day}. The version is frozen.',
  },
  shipped: {
    nb: 'Fulgte med programmet. Versjonen er låst.',
    nn: 'Følgde med programmet. Versjonen er låst.',
    en: 'Came with the program. The version is frozen.',
  },
  base: { nb: 'Bygger på {version}.', nn: 'Byggjer på {version}.', en: 'Built on {version}.' },
  counts: {
    nb: '{questions} spørsmål og {rules} regler.',
    nn: '{questions} spørsmål og {rules} reglar.',
    en: '{questions} questions and {rules} rules.',
  },
  differences: {
    nb: 'Endret fra forrige versjon',
    nn: 'Endra frå førre versjon',
    en: 'Changed from the version before',
  },
  same: {
    nb: 'Ingen svar er endret fra forrige versjon: alle tidsserier går videre.',
    nn: 'Ingen svar er endra frå førre versjon: alle tidsseriar går vidare.',
    en: 'No answers changed from the version before: all time series go on.',
  },
  caption: {
    nb: 'Spørsmål som ikke er som før',
    nn: 'Spørsmål som ikkje er som før',
    en: 'Questions that are not as before',
  },
  question: { nb: 'Spørsmål', nn: 'Spørsmål', en: 'Question' },
  what: { nb: 'Endring', nn: 'Endring', en: 'Change' },
  note: { nb: 'Forklaring', nn: 'Forklaring', en: 'Explanation' },
  new: { nb: 'Nytt', nn: 'Nytt', en: 'New' },
  dropped: { nb: 'Tatt ut', nn: 'Teke ut', en: 'Taken out' },
  recoded: { nb: 'Omkodet', nn: 'Omkoda', en: 'Recoded' },
  breaks: { nb: 'Brudd i tidsserien', nn: 'Brot i tidsserien', en: 'Broken time series' },
  changes: {
    nb: 'Endringene, med begrunnelse',
    nn: 'Endringane, med grunngiving',
    en: 'The changes, with their reasons',
  },
  show: { nb: 'Vis skjemaet', nn: 'Vis skjemaet', en: 'Show the form' },
  hide: { nb: 'Skjul skjemaet', nn: 'Gøym skjemaet', en: 'Hide the form' },
  form: { nb: 'Slik er skjemaet', nn: 'Slik er skjemaet', en: 'The form' },
  reviews: { nb: 'Uttalelser', nn: 'Fråsegner', en: 'Opinions' },
  hash: { nb: 'Kontrollsum', nn: 'Kontrollsum', en: 'Checksum' },
} satisfies Record<string, LocalText>

/** A published version: what changed in it and why, how it was tried, and the form itself. */
export function PublishedPage({ version }: { version: string }) {
  const found = useVersion(version)
  if (found.data) return <Published version={found.data} />
  if (found.error instanceof ApiProblem && found.error.status === 404) return <NotHere />
  return <Awaited query={found} />
}

function Published({ version }: { version: WholeVersionAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const form = useInstrument(version.id)
  const base = useInstrument(version.base ?? undefined)
  const [shown, setShown] = useState(false)
  const { publishedAt, questions, rules, changes, trials, hash } = version
  const day = publishedAt === null ? '' : dayOfMoment(publishedAt, language)
  const forms = [base.data, form.data].filter((one) => one !== undefined)
  return (
    <div className="lp-stack">
      <BackLink to="/national/instruments">{say(words.all)}</BackLink>
      <PageTitle>{say(words.title, { version: shortVersion(version.id) })}</PageTitle>
      <p className="lp-lead">
        {say(words.ofForm, { form: say(familyWords[familyOf(version.id)]) })}{' '}
        {publishedAt === null ? say(words.shipped) : say(words.published, { day })}{' '}
        {version.base !== null && say(words.base, { version: shortVersion(version.base) })}{' '}
        {say(words.counts, { questions, rules })}
      </p>
      {version.base !== null && (
        <Card title={say(words.differences)}>
          <Differences version={version} />
        </Card>
      )}
      {changes.length > 0 && (
        <Card title={say(words.changes)}>
          <ol className="lp-rev-entries">
            {changes.map((change) => (
              <li key={change.id}>
                <ChangeEntry change={change} forms={forms} faults={[]} mapping={[]} />
              </li>
            ))}
          </ol>
        </Card>
      )}
      {trials && !isForUsers(version.id) && <TrialSummary trials={trials} form={form.data} />}
      {trials && trials.reviews.length > 0 && (
        <Card title={say(words.reviews)}>
          <Reviews reviews={trials.reviews} />
        </Card>
      )}
      <FormFiles version={version} />
      {form.isError && <Failure cause={form.error} again={() => void form.refetch()} />}
      {form.data && (
        <Button look="secondary" onClick={() => setShown(!shown)}>
          {say(shown ? words.hide : words.show)}
        </Button>
      )}
      {shown && form.data && <PreviewView form={form.data} />}
      {hash !== null && (
        <p className="lp-subtle lp-rev-written">
          {say(words.hash)}: {hash}
        </p>
      )}
    </div>
  )
}

function Differences({ version }: { version: WholeVersionAnswer }) {
  const say = useSay()
  const language = useLanguage()
  if (version.differences.length === 0) return <p>{say(words.same)}</p>
  return (
    <DataTable
      caption={<span className="lp-hidden">{say(words.caption)}</span>}
      rows={version.differences}
      keyOf={({ question }) => question}
      columns={[
        {
          key: 'question',
          head: say(words.question),
          names: true,
          cell: ({ number, text }) => `${number} ${textIn(text, language)}`,
        },
        {
          key: 'what',
          head: say(words.what),
          cell: ({ kind, breaks }) => (
            <Tag colour={breaks ? 'warning' : 'neutral'}>{say(breaks ? words.breaks : words[kind])}</Tag>
          ),
        },
        { key: 'note', head: say(words.note), cell: ({ note }) => (note ? textIn(note, language) : '') },
      ]}
    />
  )
}
