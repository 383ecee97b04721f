import { useMemo } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { houseDesk, ReportTexts, useWrittenForm, WrittenFormField } from '../../report-texts/index.ts'
import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { maySeeStatus } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import { RoundPlace } from '../round-place.tsx'

const words = {
  title: { nb: 'Årsrapportens tekster', nn: 'Tekstane i årsrapporten', en: 'Texts of the annual report' },
  intro: {
    nb: 'Tekstene er laget av tallene, og kan skrives om, tas ut og fylles ut. Det du skriver, blir stående når tallene oppdateres. Filene får tekstene når du ber om det på siden til årsrapporten.',
    nn: 'Tekstane er laga av tala, og kan skrivast om, takast ut og fyllast ut. Det du skriv, blir ståande når tala blir oppdaterte. Filene får tekstane når du ber om det på sida til årsrapporten.',
    en: 'The texts are made from the numbers, and may be rewritten, left out and added to. What you write stays when numbers are refreshed. The files get the texts when you ask for it on the annual report’s page.',
  },
  report: { nb: 'Gå til årsrapporten', nn: 'Gå til årsrapporten', en: 'Go to the annual report' },
} satisfies Record<string, LocalText>

const conflicts = {
  conflicts: {
    nb: '{count} tekster passer ikke lenger sammen med tallene. Se på dem før rapporten brukes.',
    nn: '{count} tekstar passar ikkje lenger saman med tala. Sjå på dei før rapporten blir brukt.',
    en: '{count} texts no longer go with the numbers. Look at them before the report is used.',
  },
  oneConflict: {
    nb: 'Én tekst passer ikke lenger sammen med tallene. Se på den før rapporten brukes.',
    nn: 'Éin tekst passar ikkje lenger saman med tala. Sjå på han før rapporten blir brukt.',
    en: 'One text no longer goes with the numbers. Look at it before the report is used.',
  },
} satisfies Record<string, LocalText>

/** The texts of a round's annual report: what is generated, and what a writer makes of it. */
export default function AnnualTextsPage({ round }: { round: string }) {
  const say = useSay()
  const language = useWrittenForm()
  if (!maySeeStatus()) return <OnlyCoordinator title={say(words.title)} />
  return (
    <div className="lp-stack">
      <RoundPlace round={round} />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">
        {say(words.intro)}{' '}
        <Link className="ds-link" to={`/national/rounds/${round}/annual`}>
          {say(words.report)}
        </Link>
      </p>
      <div className="lp-text-choices lp-no-print">
        <WrittenFormField />
      </div>
      <Texts key={language} round={round} language={language} />
    </div>
  )
}

function Texts({ round, language }: { round: string; language: 'nb' | 'nn' }) {
  const desk = useMemo(
    () => houseDesk({ base: `/api/rounds/${round}/annual-texts`, place: { language }, conflicts }),
    [round, language],
  )
  return <ReportTexts desk={desk} />
}
