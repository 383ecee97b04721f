import type { LocalText } from '#core/foundation'
import { Awaited, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { SaveState } from '../analysis/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { useQuoteChecks } from '../quotes/queries.ts'
import { ChecklistCard } from './checklist-card.tsx'
import { MakeReport } from './make-report.tsx'
import { ReportsList } from './reports-list.tsx'
import { TextsCard } from './texts-card.tsx'
import './report.css'

const words = {
  title: { nb: 'Rapport', nn: 'Rapport', en: 'Report' },
  lead: {
    nb: 'Rapporten lages av analysen i fire steg: rett sitatene, gå gjennom tekstene, svar på sjekklisten, lag og publiser.',
    nn: 'Rapporten blir laga av analysen i fire steg: rett sitata, gå gjennom tekstane, svar på sjekklista, lag og publiser.',
    en: 'The report is made of the analysis in four steps: mend the quotes, go through the texts, answer the checklist, make and publish.',
  },
} satisfies Record<string, LocalText>

/** The road from the analysis to a published report. */
export default function ReportPage({ study }: StudyPageGiven) {
  const say = useSay()
  const checks = useQuoteChecks(study.id)
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <SaveState />
      {checks.data ? <MakeReport study={study.id} checks={checks.data} /> : <Awaited query={checks} />}
      <ReportsList study={study.id} leader={study.part === 'leader'} />
      <TextsCard study={study.id} />
      <ChecklistCard study={study.id} />
    </div>
  )
}
