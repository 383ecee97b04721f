import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { LocalText } from '#core/foundation'
import { ReportTexts, useWrittenForm, WrittenFormField } from '../../report-texts/index.ts'
import { BackLink, PageTitle, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { SaveState, useAnalysis, useAnalysisState } from '../analysis/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { studyTextDesk } from './texts-desk.ts'

const words = {
  title: { nb: 'Rapportens tekster', nn: 'Tekstane i rapporten', en: 'Texts of the report' },
  back: { nb: 'Rapport', nn: 'Rapport', en: 'Report' },
  lead: {
    nb: 'Tekstene er laget av studien, og kan skrives om, tas ut og fylles ut. Det du skriver, blir stående når studien endrer seg, og du får se det som ikke lenger passer sammen. Bokmål og nynorsk skrives hver for seg.',
    nn: 'Tekstane er laga av studien, og kan skrivast om, takast ut og fyllast ut. Det du skriv, blir ståande når studien endrar seg, og du får sjå det som ikkje lenger passar saman. Bokmål og nynorsk blir skrivne kvar for seg.',
    en: 'The texts are made from the study, and may be rewritten, left out and added to. What you write stays when the study changes, and you are shown what no longer goes together. Bokmål and Nynorsk are written each on their own.',
  },
  files: {
    nb: 'Filene får tekstene neste gang rapporten lages.',
    nn: 'Filene får tekstane neste gong rapporten blir laga.',
    en: 'The files get the texts the next time the report is made.',
  },
} satisfies Record<string, LocalText>

/** The texts of a study's report: what is generated, and what writers make of it. */
export default function TextsPage({ study }: StudyPageGiven) {
  const say = useSay()
  const form = useWrittenForm()
  const { saving } = useAnalysisState()
  // what was done on another page is in the texts only when it is stored
  const begun = useRef(false)
  begun.current ||= saving === 'saved'
  return (
    <div className="lp-stack">
      <p className="lp-no-print">
        <BackLink to={`/interviews/${study.id}/report`}>{say(words.back)}</BackLink>
      </p>
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">
        {say(words.lead)} {say(words.files)}
      </p>
      <SaveState />
      <div className="lp-text-choices lp-no-print">
        <WrittenFormField />
      </div>
      {begun.current ? <StudyTexts key={form} study={study.id} form={form} /> : <Waiting />}
    </div>
  )
}

function StudyTexts({ study, form }: { study: string; form: 'nb' | 'nn' }) {
  const analysis = useAnalysis()
  const queries = useQueryClient()
  const desk = useMemo(() => studyTextDesk(study, form, analysis, queries), [study, form, analysis, queries])
  // a colleague may have written
  useEffect(() => analysis.subscribe(() => desk.freshen()), [analysis, desk])
  return <ReportTexts desk={desk} />
}
