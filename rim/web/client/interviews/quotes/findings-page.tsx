import { type ReactNode, useMemo } from 'react'
import type { LocalText } from '#core/foundation'
import { evidenceFlags } from '#core/interviews'
import { Awaited, Card, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { SaveState, useProject } from '../analysis/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { useInterviews } from '../queries.ts'
import { EvidenceCard } from './evidence-card.tsx'
import { usePeople } from './queries.ts'
import { Recommendations } from './recommendations.tsx'
import { Reviews } from './reviews.tsx'
import { ThemeFindings } from './theme-findings.tsx'
import './findings.css'
import './quotes.css'

const words = {
  title: { nb: 'Funn og anbefalinger', nn: 'Funn og tilrådingar', en: 'Findings and recommendations' },
  lead: {
    nb: 'Det studien fant under hvert tema, og det den anbefaler. Det er én liste med anbefalinger, og den trykkes likt overalt.',
    nn: 'Det studien fann under kvart tema, og det han rår til. Det er éi liste med tilrådingar, og ho blir trykt likt overalt.',
    en: 'What the study found under each theme, and what it recommends. There is one list of recommendations, printed alike everywhere.',
  },
  flags: {
    nb: 'Se på før rapporten skrives',
    nn: 'Sjå på før rapporten blir skriven',
    en: 'To look at before the report',
  },
  noFlags: { nb: 'Kjeden henger sammen.', nn: 'Kjeda heng saman.', en: 'The chain holds together.' },
  findings: { nb: 'Funn', nn: 'Funn', en: 'Findings' },
  noThemes: {
    nb: 'Studien har ingen temaer ennå. De lages under Koder og temaer.',
    nn: 'Studien har ingen tema enno. Dei blir laga under Kodar og tema.',
    en: 'The study has no themes yet. They are made under Codes and themes.',
  },
} satisfies Record<string, LocalText>

/** Findings under their themes, what they rest on, the recommendations, and what bodies said of the draft. */
export default function FindingsPage({ study }: StudyPageGiven) {
  const say = useSay()
  const project = useProject()
  const interviews = useInterviews(study.id)
  const people = usePeople(study.id)
  const flags = useMemo(
    () =>
      people.here
        ? evidenceFlags(project, { informants: people.sample, informantOf: people.informantOf })
        : [],
    [project, people],
  )
  if (!interviews.data) return <Awaited query={interviews} />
  const themes = [...project.theme.values()]
    .filter(({ standing }) => standing !== 'set-aside')
    .toSorted((a, b) => a.place - b.place)
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <SaveState />
      <Folded title={`${say(words.flags)} (${flags.length})`}>
        {flags.length === 0 ? (
          <p>{say(words.noFlags)}</p>
        ) : (
          <ul className="lp-quote-checks">
            {flags.map(({ code, text, about }) => (
              <li key={`${code}/${about.map(({ id }) => id).join()}`}>{say(text)}</li>
            ))}
          </ul>
        )}
      </Folded>
      <Card title={say(words.findings)}>
        {themes.length === 0 && <p>{say(words.noThemes)}</p>}
        {themes.map((theme) => (
          <ThemeFindings key={theme.id} study={study.id} theme={theme} interviews={interviews.data} />
        ))}
      </Card>
      <Recommendations study={study.id} interviews={interviews.data} />
      <EvidenceCard informantOf={people.informantOf} />
      <Reviews />
    </div>
  )
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="ds-details lp-finding-folded" data-variant="default">
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  )
}
