import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, ButtonLink, Failure, PageTitle, ProgressBar, Tag } from '../../ui/index.ts'
import { dayInOslo, deadlineInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { DeskAnswer } from '../round/answers.ts'
import { BackToRound } from '../round/back-to-round.tsx'
import { useDesk } from '../round/queries.ts'
import { RoundCrumb } from '../round/round-crumb.tsx'
import { WithRegistrations } from '../round/with-registrations.tsx'
import type { CoverageDaysAnswer, UnitCoverageAnswer } from './answers.ts'
import { CoverageByDay } from './coverage-by-day.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { useCoverage, useCoverageDays } from './queries.ts'
import { expectedOf } from './standing.ts'
import { UnitBars } from './unit-bars.tsx'
import './coverage.css'

const words = {
  title: { nb: 'Dekning', nn: 'Dekning', en: 'Coverage' },
  lead: {
    nb: 'Her ser du hvor langt enhetene har kommet. Tallene oppdateres av seg selv.',
    nn: 'Her ser du kor langt einingane har kome. Tala blir oppdaterte av seg sjølve.',
    en: 'Here you see how far the units have come. The numbers are updated by themselves.',
  },
  complete: { nb: 'Fullført: {complete}', nn: 'Fullførte: {complete}', en: 'Complete: {complete}' },
  ofExpected: {
    nb: 'Fullført: {complete} av {expected} forventede',
    nn: 'Fullførte: {complete} av {expected} venta',
    en: 'Complete: {complete} of {expected} expected',
  },
  persons: {
    nb: 'De fullførte gjelder {persons} personer. Den som er registrert i flere enheter, telles én gang.',
    nn: 'Dei fullførte gjeld {persons} personar. Den som er registrert i fleire einingar, blir talt éin gong.',
    en: 'They are about {persons} persons. Whoever several units have registered is counted once.',
  },
  drafts: {
    nb: 'Under arbeid: {drafts}. De kommer ikke med i rapportene før de er fullført.',
    nn: 'Under arbeid: {drafts}. Dei kjem ikkje med i rapportane før dei er fullførte.',
    en: 'Drafts: {drafts}. They are not in the reports until they are complete.',
  },
  none: {
    nb: 'Kommunen har ingen enheter i denne runden ennå.',
    nn: 'Kommunen har ingen einingar i denne runden enno.',
    en: 'The municipality has no units in this round yet.',
  },
  toUnits: { nb: 'Til enhetene', nn: 'Til einingane', en: 'To the units' },
  early: {
    nb: 'Runden har ikke åpnet, så ingen kan registrere ennå.',
    nn: 'Runden har ikkje opna, så ingen kan registrere enno.',
    en: 'The round has not opened, so nobody can register yet.',
  },
  expected: {
    nb: 'Før inn forventet antall',
    nn: 'Før inn venta tal',
    en: 'Record expected numbers',
  },
} satisfies Record<string, LocalText>

/** How far the municipality's units have come: what lacks first, by unit and by day. */
export default function CoveragePage({ round }: { round: string }) {
  const say = useSay()
  const desk = useDesk(round)
  const units = useCoverage(round, true)
  const days = useCoverageDays(round)
  const failed = [desk, units, days].find(({ isError }) => isError)
  if (!desk.data || !units.data || !days.data) return <Awaited query={failed ?? desk} />
  return (
    <div className="lp-stack">
      <RoundCrumb round={round} />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {failed && <Failure cause={failed.error} again={() => void failed.refetch()} />}
      <WithRegistrations desk={desk.data}>
        {units.data.length === 0 ? (
          <Alert colour="info">
            <p className="ds-paragraph">{say(words.none)}</p>
            <ButtonLink to="/coordinate/units">{say(words.toUnits)}</ButtonLink>
          </Alert>
        ) : (
          <Numbers desk={desk.data} units={units.data} days={days.data} />
        )}
      </WithRegistrations>
      <BackToRound round={round} />
    </div>
  )
}

function Numbers({
  desk,
  units,
  days,
}: {
  desk: DeskAnswer
  units: readonly UnitCoverageAnswer[]
  days: CoverageDaysAnswer
}) {
  const say = useSay()
  const language = useLanguage()
  const { round } = desk
  const today = dayInOslo(new Date())
  const sumOf = (of: 'complete' | 'drafts') => units.reduce((sum, one) => sum + one[of], 0)
  const expected = expectedOf(units)
  const [complete, drafts] = [sumOf('complete'), sumOf('drafts')]
  return (
    <>
      <div className="lp-row">
        <Tag colour="info">{deadlineInWords(round, today, say, language)}</Tag>
      </div>
      {today < round.opensOn && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.early)}</p>
        </Alert>
      )}
      <div className="lp-coverage-sum">
        {expected === null ? (
          <p>{say(words.complete, { complete })}</p>
        ) : (
          <ProgressBar label={say(words.ofExpected, { complete, expected })} done={complete} of={expected} />
        )}
        {complete > 0 && <p>{say(words.persons, { persons: days.persons })}</p>}
        {drafts > 0 && <p>{say(words.drafts, { drafts })}</p>}
        {desk.joined?.submittedAt === null && desk.units.withoutExpected > 0 && (
          <p>
            <Link className="ds-link" to={`/coordinate/rounds/${round.id}/expected`}>
              {say(words.expected)}
            </Link>
          </p>
        )}
      </div>
      <UnitBars units={units} />
      <CoverageByDay round={round} units={units} days={days.days} today={today} />
      <CoverageTable units={units} />
    </>
  )
}
