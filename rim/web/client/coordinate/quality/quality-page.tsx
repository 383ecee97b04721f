import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, Button, Card, Failure, PageTitle, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { BackToRound } from '../round/back-to-round.tsx'
import { ownRound, useDesk } from '../round/queries.ts'
import { RoundCrumb } from '../round/round-crumb.tsx'
import { WithRegistrations } from '../round/with-registrations.tsx'
import type { QualityAnswer } from './answers.ts'
import { QualityExplanation } from './explanation.tsx'
import { FindingItem } from './finding-item.tsx'
import { ListState } from './list-state.tsx'
import { useQualityList } from './queries.ts'
import './quality.css'

const words = {
  title: { nb: 'Kvalitet', nn: 'Kvalitet', en: 'Quality' },
  lead: {
    nb: 'Her ser du hva enhetene bør se på før kommunen leverer. Det viktigste står øverst. Ingenting her hindrer deg i å levere.',
    nn: 'Her ser du kva einingane bør sjå på før kommunen leverer. Det viktigaste står øvst. Ingenting her hindrar deg i å levere.',
    en: 'Here you see what the units should look at before the municipality submits, the most important first. Nothing here keeps you from submitting.',
  },
  privacy: {
    nb: 'Du ser antall og begrunnelser, aldri hvem det gjelder. Enhetens egne ansatte ser de samme punktene, med vei til registreringene. Begrunnelsene er skrevet av enhetene og skal ikke vise hvem det gjelder; gjør de det, be enheten om å rette dem.',
    nn: 'Du ser tal og grunngivingar, aldri kven det gjeld. Dei tilsette i eininga ser dei same punkta, med veg til registreringane. Grunngivingane er skrivne av einingane og skal ikkje vise kven det gjeld; gjer dei det, be eininga om å rette dei.',
    en: 'You see counts and reasons, never whom it is about. The unit’s own staff see the same points, with the way to the registrations. The reasons are written by the units and must not show whom they are about; where they do, ask the unit to correct them.',
  },
  open: { nb: 'Å se på: {count}', nn: 'Å sjå på: {count}', en: 'To look at: {count}' },
  submitted: {
    nb: 'Kommunen har levert, så listen kan bare leses. Skal noe rettes, må runden åpnes igjen på siden for levering.',
    nn: 'Kommunen har levert, så lista kan berre lesast. Skal noko rettast, må runden opnast igjen på sida for levering.',
    en: 'The municipality has submitted, so the list can only be read. If something is to be corrected, the round must be reopened on the submission page.',
  },
  nothing: {
    nb: 'Ingenting å se på',
    nn: 'Ingenting å sjå på',
    en: 'Nothing to look at',
  },
  clean: {
    nb: 'Registreringene er gått gjennom, og det er ingenting å se på. Gå videre til levering når enhetene er ferdige.',
    nn: 'Registreringane er gått gjennom, og det er ingenting å sjå på. Gå vidare til levering når einingane er ferdige.',
    en: 'The registrations have been gone through, and there is nothing to look at. Go on to submission when the units are done.',
  },
  none: {
    nb: 'Ingen registreringer er begynt ennå. Listen lages når det er noe å gå gjennom.',
    nn: 'Ingen registreringar er begynte enno. Lista blir laga når det er noko å gå gjennom.',
    en: 'No registrations have been begun yet. The list is made when there is something to go through.',
  },
  print: {
    nb: 'Skriv ut, én side per enhet',
    nn: 'Skriv ut, éi side per eining',
    en: 'Print, a page for each unit',
  },
  submission: { nb: 'Til levering', nn: 'Til levering', en: 'To submission' },
} satisfies Record<string, LocalText>

/** What should be looked at before the municipality submits, by unit: counts and reasons. */
export default function QualityPage({ round }: { round: string }) {
  const say = useSay()
  const desk = useDesk(round)
  return (
    <div className="lp-stack lp-quality">
      <RoundCrumb round={round} />
      <PageTitle>{say(words.title)}</PageTitle>
      {(desk.isError || !desk.data) && <Awaited query={desk} />}
      {desk.data && (
        <WithRegistrations desk={desk.data}>
          <Listed round={round} writable={desk.data.joined?.submittedAt === null} />
        </WithRegistrations>
      )}
      <div className="lp-no-print">
        <BackToRound round={round} />
      </div>
    </div>
  )
}

function Listed({ round, writable }: { round: string; writable: boolean }) {
  const say = useSay()
  const address = `${ownRound(round)}/quality`
  const list = useQualityList<QualityAnswer>(address)
  if (!list.data) return <Awaited query={list} />
  const { units, madeAt, registrations } = list.data
  const open = openIn(units.flatMap(({ findings }) => findings))
  return (
    <>
      <p className="lp-lead">{say(words.lead)}</p>
      {!writable && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.submitted)}</p>
        </Alert>
      )}
      <div className="lp-row">
        {madeAt !== null && registrations > 0 && (
          <Tag colour={open > 0 ? 'warning' : 'success'}>
            {open > 0 ? say(words.open, { count: open }) : say(words.nothing)}
          </Tag>
        )}
        <ListState list={list.data} address={address} />
      </div>
      {list.isError && <Failure cause={list.error} again={() => void list.refetch()} />}
      {madeAt !== null && units.length === 0 && (
        <Alert colour={registrations > 0 ? 'success' : 'info'}>
          <p className="ds-paragraph">{say(registrations > 0 ? words.clean : words.none)}</p>
          {registrations > 0 && (
            <Link className="ds-link" to={`/coordinate/rounds/${round}/submission`}>
              {say(words.submission)}
            </Link>
          )}
        </Alert>
      )}
      {units.length > 0 && (
        <>
          <p className="lp-lead">{say(words.privacy)}</p>
          {units.map(({ unit, name, findings }) => (
            <UnitFindings key={unit} name={name} findings={findings} writable={writable} />
          ))}
          <div className="lp-no-print">
            <Button look="secondary" size="sm" onClick={() => window.print()}>
              {say(words.print)}
            </Button>
          </div>
        </>
      )}
      <QualityExplanation />
    </>
  )
}

const openIn = (findings: QualityAnswer['units'][number]['findings']): number =>
  findings.filter(({ review }) => review === null).length

function UnitFindings({
  name,
  findings,
  writable,
}: {
  name: string
  findings: QualityAnswer['units'][number]['findings']
  writable: boolean
}) {
  const say = useSay()
  const open = openIn(findings)
  return (
    <Card
      title={name}
      tools={
        <Tag colour={open > 0 ? 'warning' : 'success'}>
          {open > 0 ? say(words.open, { count: open }) : say(words.nothing)}
        </Tag>
      }
    >
      <ul className="lp-findings">
        {findings.map((finding) => (
          <FindingItem key={finding.id} finding={finding} writable={writable} />
        ))}
      </ul>
    </Card>
  )
}
