import { useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { type Deadline, deadlines, funnel, type Project } from '#core/interviews'
import { Awaited, Button, Card, Tag } from '../../ui/index.ts'
import { dayInOslo, dayInWords } from '../../words/dates.ts'
import { languageOfText, listInWords, useLanguage, useSay } from '../../words/index.ts'
import { useProject } from '../analysis/index.ts'
import {
  type ConsentAnswer,
  type InformantAnswer,
  type ProspectAnswer,
  type SheetAnswer,
  useConsents,
  useGuides,
  useInformants,
  useProspects,
  useSheets,
} from '../people/queries.ts'
import { type InterviewAnswer, type OwnStudyAnswer, useInterviews } from '../queries.ts'
import { type StepsAnswer, useTextSteps } from '../texts/queries.ts'
import { studyWords as words } from './study-words.ts'
import './standing.css'

/** Numbers from asked to coded, what waits for somebody, and what is due. */
export function StandingCard({ study }: { study: OwnStudyAnswer }) {
  const prospects = useProspects(study.id)
  const interviews = useInterviews(study.id)
  const informants = useInformants(study.id)
  const consents = useConsents(study.id)
  const sheets = useSheets(study.id)
  const guides = useGuides(study.id)
  const steps = useTextSteps(study.id)
  const all = [prospects, interviews, informants, consents, sheets, guides, steps]
  const waited = all.find(({ data }) => data === undefined)
  if (waited) return <Awaited query={waited} />
  return (
    <Standing
      study={study}
      prospects={prospects.data!}
      interviews={interviews.data!.filter(({ withdrawnOn }) => withdrawnOn === null)}
      informants={informants.data!}
      consents={consents.data!}
      steps={steps.data!}
      sheets={sheets.data!.filter(({ state }) => state === 'published')}
      guide={guides.data!.some(({ state }) => state === 'published')}
    />
  )
}

interface Given {
  readonly study: OwnStudyAnswer
  readonly prospects: readonly ProspectAnswer[]
  /** Of those who have not withdrawn. */
  readonly interviews: readonly InterviewAnswer[]
  readonly informants: readonly InformantAnswer[]
  readonly consents: readonly ConsentAnswer[]
  readonly sheets: readonly SheetAnswer[]
  readonly guide: boolean
  /** With the recordings that whoever looks may hear. */
  readonly steps: readonly StepsAnswer[]
}

/** Whether an interview is coded: said so, or chosen not to be. */
const isCoded = (project: Project, { id }: InterviewAnswer): boolean => {
  const reading = [...project.reading.values()].find(({ interview }) => interview === id)
  return reading !== undefined && (reading.done || reading.mode === 'none')
}

function Standing(given: Given) {
  const say = useSay()
  const project = useProject()
  const { study, prospects, interviews, informants } = given
  const { total } = funnel(prospects)
  const ready = interviews.filter(({ current }) => current !== null)
  const coded = interviews.filter((one) => isCoded(project, one))
  const withdrawn = informants.filter(({ withdrawnOn }) => withdrawnOn !== null).length
  const facts: readonly (readonly [LocalText, string])[] = [
    [words.asked, String(total.asked)],
    [words.agreed, String(total.agreed)],
    [words.interviewed, String(informants.length)],
    [words.ready, say(words.of, { n: ready.length, of: interviews.length })],
    [words.coded, say(words.of, { n: coded.length, of: interviews.length })],
    ...(withdrawn > 0 ? [[words.withdrawn, String(withdrawn)] as const] : []),
  ]
  return (
    <Card title={say(words.stands)}>
      <dl className="lp-facts lp-numbers">
        {facts.map(([term, number]) => (
          <div key={term.nb}>
            <dt>{say(term)}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <Waiting {...given} coded={coded} />
      <Deadlines {...given} key={study.id} />
    </Card>
  )
}

function Waiting({
  study,
  interviews,
  informants,
  consents,
  sheets,
  guide,
  coded,
}: Given & { coded: readonly InterviewAnswer[] }) {
  const say = useSay()
  const language = useLanguage()
  const standing = new Set(
    consents.filter(({ endedOn }) => endedOn === null).map(({ informant }) => informant),
  )
  const base = `/interviews/${study.id}`
  const codes = (found: readonly { readonly code: string }[]) => ({
    codes: listInWords(
      found.map(({ code }) => code),
      language,
    ),
  })
  const noConsent = informants.filter(({ id, withdrawnOn }) => withdrawnOn === null && !standing.has(id))
  const noText = interviews.filter(({ current }) => current === null)
  const noCoding = interviews.filter((one) => one.current !== null && !coded.includes(one))
  const items = [
    ...(sheets.length === 0 ? [{ to: `${base}/information`, text: say(words.noSheet) }] : []),
    ...(guide ? [] : [{ to: `${base}/guide`, text: say(words.noGuide) }]),
    ...(noConsent.length > 0
      ? [{ to: `${base}/information`, text: say(words.noConsent, codes(noConsent)) }]
      : []),
    ...(noText.length > 0 ? [{ to: `${base}/texts`, text: say(words.noText, codes(noText)) }] : []),
    ...(noCoding.length > 0 ? [{ to: `${base}/coding`, text: say(words.noCoding, codes(noCoding)) }] : []),
  ]
  return (
    <section>
      <h3 className="ds-heading" data-size="xs">
        {say(words.waits)}
      </h3>
      {items.length === 0 && <p className="ds-paragraph">{say(words.nothingWaits)}</p>}
      <ul className="ds-list">
        {items.map(({ to, text }) => (
          <li key={text}>
            <Link className="ds-link" to={to}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

const colours = { overdue: 'danger', soon: 'warning', later: 'neutral' } as const
const shownFirst = 5

const deletedOn = (sound: StepsAnswer['sound'] | undefined): string | null =>
  sound?.deletedAt ? dayInOslo(new Date(sound.deletedAt)) : null

function Deadlines({ study, prospects, interviews, consents, sheets, steps }: Given) {
  const say = useSay()
  const language = useLanguage()
  const [all, showAll] = useState(false)
  const sounds = new Map(steps.map(({ id, sound }) => [id, sound]))
  const versions = new Map(sheets.map(({ id, sheet }) => [id, sheet.version]))
  // a consent that stands, or the one that was withdrawn; what was replaced promises nothing any more
  const due: readonly Deadline[] = deadlines(
    {
      sheets: sheets.map(({ sheet }) => sheet),
      consents: consents
        .filter(({ ending }) => ending !== 'replaced')
        .map((one) => ({
          informant: one.informant,
          sheet: versions.get(one.sheet) ?? 0,
          given: { recording: one.recording, quotes: one.quotes, reuse: one.reuse },
          on: one.givenOn,
          form: one.form,
          withdrawnOn: one.ending === 'withdrawn' ? one.endedOn : null,
        })),
      prospects,
      interviews: interviews.map(({ id, informant, code }) => ({
        id,
        informant,
        code,
        recorded: Boolean(sounds.get(id)),
        recordingDeletedOn: deletedOn(sounds.get(id)),
        withdrawalDone: false,
      })),
      keyDeletedOn: null,
      closedOn: study.closedAt,
    },
    dayInOslo(new Date()),
  )
  const shown = all ? due : due.slice(0, shownFirst)
  return (
    <section>
      <h3 className="ds-heading" data-size="xs">
        {say(words.deadlines)}
      </h3>
      {due.length === 0 && <p className="ds-paragraph">{say(words.noDeadlines)}</p>}
      <ul className="lp-listing">
        {shown.map((one) => (
          <li key={`${one.what}-${one.about}`} className="lp-listed">
            <span lang={languageOfText(one.text, language)}>{say(one.text)}</span>
            <span className="lp-listed-side">
              <Tag colour={colours[one.state]}>{say(words[one.state])}</Tag>{' '}
              <span className="lp-subtle">{dayInWords(one.on, language)}</span>
            </span>
          </li>
        ))}
      </ul>
      {due.length > shown.length && (
        <Button look="tertiary" size="sm" onClick={() => showAll(true)}>
          {say(words.more, { count: due.length })}
        </Button>
      )}
    </section>
  )
}
