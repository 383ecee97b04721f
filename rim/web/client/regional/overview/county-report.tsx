import { useState } from 'react'
import { Link } from 'wouter'
import { type LocalText, writtenFormOf } from '#core/foundation'
import { currentSession } from '../../api/index.ts'
import { isUnderWay, type ReleaseWithFiles } from '../../coordinate/submission/answers.ts'
import { ReleaseFiles } from '../../coordinate/submission/release-files.tsx'
import { ReleaseProgress } from '../../coordinate/submission/release-progress.tsx'
import { Awaited, Button, ChoiceGroup, Failure } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useCountyReports, useOrderReport } from './queries.ts'
import '../../coordinate/submission/submission.css'

const words = {
  title: { nb: 'Rapport for {county}', nn: 'Rapport for {county}', en: 'Report for {county}' },
  notYet: {
    nb: 'De nasjonale tallene er ikke gitt ut ennå. Når de er det, kan du lage rapporten og lysbildene for fylket her.',
    nn: 'Dei nasjonale tala er ikkje gitt ut enno. Når dei er det, kan du lage rapporten og lysbileta for fylket her.',
    en: 'The national figures are not out yet. When they are, you can make the report and the slides of the county here.',
  },
  none: {
    nb: 'De nasjonale tallene er klare. Du kan nå få et dokument og to lysbildesett med fylket ved siden av landet, til dagen da resultatene legges fram.',
    nn: 'Dei nasjonale tala er klare. Du kan no få eit dokument og to lysbiletesett med fylket ved sida av landet, til dagen då resultata blir lagde fram.',
    en: 'The national figures are ready. You can now get a document and two sets of slides with the county beside the country, for the day when the results are presented.',
  },
  others: {
    nb: 'De nasjonale tallene er klare. Fylkesrapporten er ikke laget ennå; det gjør den som er regional rådgiver.',
    nn: 'Dei nasjonale tala er klare. Fylkesrapporten er ikkje laga enno; det gjer den som er regional rådgivar.',
    en: 'The national figures are ready. The county report is not made yet; the regional adviser makes it.',
  },
  form: { nb: 'Målform', nn: 'Målform', en: 'Form of Norwegian' },
  nb: { nb: 'Bokmål', nn: 'Bokmål', en: 'Bokmål' },
  nn: { nb: 'Nynorsk', nn: 'Nynorsk', en: 'Nynorsk' },
  make: { nb: 'Lag rapport og lysbilder', nn: 'Lag rapport og lysbilete', en: 'Make report and slides' },
  again: {
    nb: 'Lag en ny rapport, i den andre målformen eller med nye tall',
    nn: 'Lag ein ny rapport, i den andre målforma eller med nye tal',
    en: 'Make a new report, in the other form of Norwegian or with new figures',
  },
  screen: {
    nb: 'Se resultatene på skjermen',
    nn: 'Sjå resultata på skjermen',
    en: 'See the results on screen',
  },
  made: {
    nb: 'Laget {when}, på {language}.',
    nn: 'Laga {when}, på {language}.',
    en: 'Made {when}, in {language}.',
  },
  older: { nb: 'Tidligere rapporter', nn: 'Tidlegare rapportar', en: 'Earlier reports' },
} satisfies Record<string, LocalText>

/** A county's report of a round: what there is, what is being made, and how a new one is asked for. */
export function CountyReport({ round, county }: { round: string; county: { number: string; name: string } }) {
  const say = useSay()
  const answer = useCountyReports(round, county.number)
  if (answer.isError || !answer.data) return <Awaited query={answer} />
  const { nationalAt, reports } = answer.data
  const shown = reports.filter(({ state }) => state !== 'withdrawn')
  const [newest] = shown
  const made = shown.filter(({ state }) => state === 'made')
  const mayAsk = currentSession().role === 'regional-adviser'
  const busy = newest !== undefined && isUnderWay(newest)
  return (
    <div className="lp-stack">
      <h3 className="ds-heading" data-size="xs">
        {say(words.title, { county: county.name })}
      </h3>
      {nationalAt === null && <p className="lp-lead">{say(words.notYet)}</p>}
      {nationalAt !== null && shown.length === 0 && (
        <p className="lp-lead">{say(mayAsk ? words.none : words.others)}</p>
      )}
      {newest && newest.state !== 'made' && <ReleaseProgress release={newest} />}
      {made[0] && (
        <>
          <Made release={made[0]} />
          <p>
            <Link className="ds-link" to={`/regional/rounds/${round}?county=${county.number}`}>
              {say(words.screen)}
            </Link>
          </p>
        </>
      )}
      {nationalAt !== null && mayAsk && !busy && (
        <Order round={round} county={county.number} first={made.length === 0} />
      )}
      {made.length > 1 && (
        <details className="ds-details">
          <summary>{say(words.older)}</summary>
          <div className="lp-stack">
            {made.slice(1).map((release) => (
              <Made key={release.id} release={release} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

function Made({ release }: { release: ReleaseWithFiles }) {
  const say = useSay()
  const page = useLanguage()
  const when = momentInWords(new Date(release.madeAt!), new Date(), say, page)
  return (
    <div className="lp-stack">
      <p className="lp-subtle">
        {say(words.made, { when, language: say(words[release.language]).toLowerCase() })}
      </p>
      <ReleaseFiles release={release} />
    </div>
  )
}

function Order({ round, county, first }: { round: string; county: string; first: boolean }) {
  const say = useSay()
  const page = useLanguage()
  const [language, setLanguage] = useState(writtenFormOf(page))
  const order = useOrderReport(round, county)
  const form = (
    <div className="lp-stack">
      <ChoiceGroup
        legend={say(words.form)}
        kind="radio"
        options={(['nb', 'nn'] as const).map((value) => ({ value, text: say(words[value]) }))}
        chosen={[language]}
        change={([chosen]) => setLanguage(chosen === 'nn' ? 'nn' : 'nb')}
      />
      {order.isError && <Failure cause={order.error} />}
      <Button
        look={first ? 'primary' : 'secondary'}
        disabled={order.isPending}
        onClick={() => order.mutate(language)}
      >
        {say(words.make)}
      </Button>
    </div>
  )
  if (first) return form
  return (
    <details className="ds-details">
      <summary>{say(words.again)}</summary>
      <div>{form}</div>
    </details>
  )
}
