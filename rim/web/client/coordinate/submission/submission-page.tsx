import type { LocalText } from '#core/foundation'
import { Alert, Awaited, ButtonLink, Card, PageTitle } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { DeskAnswer } from '../round/answers.ts'
import { BackToRound } from '../round/back-to-round.tsx'
import { useDesk } from '../round/queries.ts'
import { isUnderWay, type ReleaseWithFiles } from './answers.ts'
import { useReleases, useSubmission } from './queries.ts'
import { ReleaseFiles } from './release-files.tsx'
import { ReleaseList } from './release-list.tsx'
import { ReleaseProgress } from './release-progress.tsx'
import { ReopenRound } from './reopen-round.tsx'
import { SubmitPanel } from './submit-panel.tsx'
import { FindFile, VerifyRelease } from './verify-release.tsx'
import './submission.css'

const words = {
  title: { nb: 'Levering', nn: 'Levering', en: 'Submission' },
  lead: {
    nb: 'Her leverer du kommunens runde, og får rapporten, lysbildene og tabellene.',
    nn: 'Her leverer du runden til kommunen, og får rapporten, lysbileta og tabellane.',
    en: 'Here you submit the municipality’s round, and get the report, the slides and the tables.',
  },
  notJoined: {
    nb: 'Kommunen er ikke meldt på runden, så det er ingenting å levere.',
    nn: 'Kommunen er ikkje meld på runden, så det er ingenting å levere.',
    en: 'The municipality has not joined the round, so there is nothing to submit.',
  },
  join: { nb: 'Meld kommunen på', nn: 'Meld på kommunen', en: 'Join the round' },
  closed: {
    nb: 'Runden er avsluttet for hele landet. Kommunen leverte ikke.',
    nn: 'Runden er avslutta for heile landet. Kommunen leverte ikkje.',
    en: 'The round is closed for the whole country. The municipality did not submit.',
  },
  opened: {
    nb: 'Runden er åpnet igjen. Rapporten under gjelder til dere leverer på nytt.',
    nn: 'Runden er opna igjen. Rapporten under gjeld til de leverer på nytt.',
    en: 'The round is open again. The report below is valid until you submit anew.',
  },
  because: { nb: 'Begrunnelse: {reason}', nn: 'Grunngiving: {reason}', en: 'Reason: {reason}' },
  submitted: { nb: 'Levert {when}.', nn: 'Levert {when}.', en: 'Submitted {when}.' },
  report: { nb: 'Rapporten', nn: 'Rapporten', en: 'The report' },
  files: {
    nb: 'Rapport {number}. Filene hører sammen: tallene er de samme i alle.',
    nn: 'Rapport {number}. Filene høyrer saman: tala er dei same i alle.',
    en: 'Report {number}. The files belong together: the numbers are the same in all.',
  },
  results: {
    nb: 'Se resultatene på skjermen',
    nn: 'Sjå resultata på skjermen',
    en: 'See the results on screen',
  },
  newer: {
    nb: 'En ny rapport er på vei. Den erstatter denne når den er ferdig.',
    nn: 'Ein ny rapport er på veg. Han erstattar denne når han er ferdig.',
    en: 'A new report is on its way. It replaces this one when it is finished.',
  },
  control: { nb: 'Kontroll', nn: 'Kontroll', en: 'Verification' },
  controlLead: {
    nb: 'Hver fil har en kontrollsum som står i den forseglede loggen. Slik kan dere senere vise at en fil er ekte, og hvilken rapport den hører til.',
    nn: 'Kvar fil har ein kontrollsum som står i den forsegla loggen. Slik kan de seinare vise at ei fil er ekte, og kva rapport ho høyrer til.',
    en: 'Each file has a checksum that stands in the sealed log. So you can show later that a file is genuine, and which report it belongs to.',
  },
  all: { nb: 'Alle rapportene i runden', nn: 'Alle rapportane i runden', en: 'All reports of the round' },
  fault: {
    nb: 'Er det feil i det dere leverte?',
    nn: 'Er det feil i det de leverte?',
    en: 'Is something wrong?',
  },
  over: {
    nb: 'Runden er avsluttet for hele landet og kan ikke åpnes igjen. Ta kontakt med nasjonal koordinator hvis noe er feil.',
    nn: 'Runden er avslutta for heile landet og kan ikkje opnast igjen. Ta kontakt med nasjonal koordinator om noko er feil.',
    en: 'The round is closed for the whole country and cannot be opened again. Contact the national coordinator if something is wrong.',
  },
} satisfies Record<string, LocalText>

/** Submitting the municipality's round, what is made of it, and opening it again. */
export default function SubmissionPage({ round }: { round: string }) {
  const say = useSay()
  const desk = useDesk(round)
  const releases = useReleases(round)
  const failed = [desk, releases].find(({ isError }) => isError)
  return (
    <div className="lp-stack lp-submission">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {desk.data && releases.data ? (
        <Shown desk={desk.data} releases={releases.data} />
      ) : (
        <Awaited query={failed ?? desk} />
      )}
      <p>
        <BackToRound round={round} />
      </p>
    </div>
  )
}

function Shown({ desk, releases }: { desk: DeskAnswer; releases: readonly ReleaseWithFiles[] }) {
  const say = useSay()
  const { joined, round } = desk
  if (!joined) {
    return (
      <>
        <p>{say(words.notJoined)}</p>
        <ButtonLink to={`/coordinate/rounds/${round.id}/joining`}>{say(words.join)}</ButtonLink>
      </>
    )
  }
  const told = releases.filter(({ state }) => state !== 'withdrawn')
  const made = told.find(({ state }) => state === 'made')
  const submitted = joined.submittedAt !== null
  return (
    <>
      <State desk={desk} />
      {!submitted && round.closedAt === null && <SubmitPanel desk={desk} />}
      {told.length > 0 && <Report releases={told} round={round.id} />}
      {submitted && <Faults closed={round.closedAt !== null} round={round.id} />}
      {made && (
        <Card title={say(words.control)}>
          <p className="lp-lead">{say(words.controlLead)}</p>
          <VerifyRelease key={made.id} release={made} />
          <FindFile releases={releases} />
        </Card>
      )}
      {told.length > 1 && (
        <Card title={say(words.all)}>
          <ReleaseList releases={told} />
        </Card>
      )}
    </>
  )
}

/** Where the submission stands, in a sentence. */
function State({ desk }: { desk: DeskAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { round, joined } = desk
  const submission = useSubmission(round.id)
  if (joined?.submittedAt) {
    const when = momentInWords(new Date(joined.submittedAt), new Date(), say, language)
    return (
      <Alert colour="success">
        <p className="ds-paragraph">{say(words.submitted, { when })}</p>
      </Alert>
    )
  }
  if (round.closedAt !== null) {
    return (
      <Alert colour="warning">
        <p className="ds-paragraph">{say(words.closed)}</p>
      </Alert>
    )
  }
  if (joined?.release === 0) return null
  const reason = submission.data?.reopenedFor ?? ''
  return (
    <Alert colour="info">
      <p className="ds-paragraph">
        {say(words.opened)} {reason !== '' && say(words.because, { reason })}
      </p>
    </Alert>
  )
}

/** The newest report: its files, or how far it has come. */
function Report({ releases, round }: { releases: readonly ReleaseWithFiles[]; round: string }) {
  const say = useSay()
  const [newest] = releases
  const made = releases.find(({ state }) => state === 'made')
  if (!newest) return null
  return (
    <Card title={say(words.report)}>
      {newest.state !== 'made' && <ReleaseProgress release={newest} />}
      {made && (
        <>
          {isUnderWay(newest) && <p>{say(words.newer)}</p>}
          <p>{say(words.files, { number: made.number })}</p>
          <ReleaseFiles release={made} />
          <ButtonLink to={`/coordinate/rounds/${round}/results`}>{say(words.results)}</ButtonLink>
        </>
      )}
    </Card>
  )
}

function Faults({ closed, round }: { closed: boolean; round: string }) {
  const say = useSay()
  return (
    <Card title={say(words.fault)}>{closed ? <p>{say(words.over)}</p> : <ReopenRound round={round} />}</Card>
  )
}
