import { useId } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { ProgressAnswer, RoundAnswer } from '../../api/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { ColourHelp } from './colour-help.tsx'
import { UnitProgress } from './unit-progress.tsx'

const words = {
  title: { nb: 'Om runden', nn: 'Om runden', en: 'About the round' },
  period: { nb: 'Åpen', nn: 'Open', en: 'Open' },
  fromTo: { nb: 'Fra {from} til og med {to}', nn: 'Frå {from} til og med {to}', en: 'From {from} to {to}' },
  form: { nb: 'Skjema', nn: 'Skjema', en: 'Form' },
  formIs: {
    nb: 'BrukerPlan, versjon {version}. Du får bare spørsmålene som gjelder mottakeren.',
    nn: 'BrukerPlan, versjon {version}. Du får berre spørsmåla som gjeld mottakaren.',
    en: 'BrukerPlan, version {version}. You are asked only what concerns the recipient. The form is in Norwegian.',
  },
  time: { nb: 'Tid', nn: 'Tid', en: 'Time' },
  timeIs: {
    nb: 'Laget for å ta rundt tre minutter når du er blitt vant til det. Sett av mer til de første.',
    nn: 'Laga for å ta rundt tre minutt når du er blitt van med det. Set av meir til dei første.',
    en: 'Made to take about three minutes once you are used to it. Allow more for the first ones.',
  },
  who: { nb: 'Hvem', nn: 'Kven', en: 'Whom' },
  whoIs: {
    nb: 'Alle fra 16 år som har fått tjenester de siste 12 månedene og har et rusproblem eller et psykisk helseproblem som går alvorlig ut over hverdagen. Skjemaet sier fra om noen ikke hører med.',
    nn: 'Alle frå 16 år som har fått tenester dei siste 12 månadene og har eit rusproblem eller eit psykisk helseproblem som går alvorleg ut over kvardagen. Skjemaet seier frå om nokon ikkje høyrer med.',
    en: 'Everyone from 16 years who has had services in the last 12 months and has a substance-use or mental-health problem with serious consequences for daily life. The form tells if somebody does not belong.',
  },
  basis: { nb: 'Behandlingsgrunnlag', nn: 'Behandlingsgrunnlag', en: 'Legal basis' },
  basisIs: { nb: '{law} {paragraph}', nn: '{law} {paragraph}', en: '{law} {paragraph}' },
  linking: {
    nb: 'Svar fra forrige runde kan vises i skjemaet.',
    nn: 'Svar frå førre runde kan visast i skjemaet.',
    en: "The last round's answers may be shown in the form.",
  },
  noLinking: {
    nb: 'Svar fra tidligere runder vises ikke.',
    nn: 'Svar frå tidlegare rundar blir ikkje viste.',
    en: "Earlier rounds' answers are not shown.",
  },
  noBasis: { nb: 'Ikke ført inn ennå', nn: 'Ikkje ført inn enno', en: 'Not recorded yet' },
  kept: { nb: 'Oppbevares til', nn: 'Blir oppbevart til', en: 'Kept until' },
  training: {
    nb: 'Øv på fargene med oppdiktede eksempler',
    nn: 'Øv på fargane med oppdikta døme',
    en: 'Practise the colours on made-up cases',
  },
  attention: {
    nb: 'Se hvem som kan trenge oppmerksomhet først',
    nn: 'Sjå kven som kan trenge merksemd først',
    en: 'See who may need attention first',
  },
  rounds: { nb: 'Andre runder', nn: 'Andre rundar', en: 'Other rounds' },
} satisfies Record<string, LocalText>

/** What one may want to know about the round, beside the work: what is asked, until when, by what right, and how far the unit is. */
export function RoundFacts({
  round,
  progress,
  others,
}: {
  round: RoundAnswer
  progress: ProgressAnswer | undefined
  others: readonly RoundAnswer[]
}) {
  const say = useSay()
  const language = useLanguage()
  const title = useId()
  const day = (written: string) => dayInWords(written, language)
  const basis = progress?.legalBasis
  const version = round.instrument.slice(round.instrument.indexOf('@') + 1)
  return (
    <aside className="lp-round-facts" aria-labelledby={title} id="about-round">
      <h2 id={title} className="ds-heading" data-size="xs" tabIndex={-1}>
        {say(words.title)}
      </h2>
      {progress && <UnitProgress progress={progress} />}
      {progress?.attention && (
        <p>
          <Link className="ds-link" to={`/register/rounds/${round.id}/attention`}>
            {say(words.attention)}
          </Link>
        </p>
      )}
      <p>
        <Link className="ds-link" to="/register/training">
          {say(words.training)}
        </Link>
      </p>
      <ColourHelp instrument={round.instrument} />
      <dl className="lp-facts">
        <dt>{say(words.period)}</dt>
        <dd>{say(words.fromTo, { from: day(round.opensOn), to: day(round.closesOn) })}</dd>
        <dt>{say(words.form)}</dt>
        <dd>{say(words.formIs, { version })}</dd>
        <dt>{say(words.time)}</dt>
        <dd>{say(words.timeIs)}</dd>
        <dt>{say(words.who)}</dt>
        <dd>{say(words.whoIs)}</dd>
        {basis !== undefined && (
          <>
            <dt>{say(words.basis)}</dt>
            <dd>
              {basis === null
                ? say(words.noBasis)
                : `${say(words.basisIs, { law: basis.law, paragraph: basis.paragraph })}. ${say(basis.allowsLinking ? words.linking : words.noLinking)}`}
            </dd>
          </>
        )}
        <dt>{say(words.kept)}</dt>
        <dd>{day(round.retentionUntil)}</dd>
      </dl>
      {others.length > 0 && (
        <nav aria-label={say(words.rounds)}>
          <h3 className="ds-heading" data-size="2xs">
            {say(words.rounds)}
          </h3>
          <ul className="lp-plain">
            {others.map(({ id, name }) => (
              <li key={id}>
                <Link className="ds-link" to={`/register/rounds/${id}`}>
                  {say(name)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </aside>
  )
}
