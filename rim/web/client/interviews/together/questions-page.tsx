import type { LocalText } from '#core/foundation'
import type { Bearing, EvaluationQuestion, Project, Quote, Theme } from '#core/interviews'
import { Alert, Awaited, Card, PageTitle, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { SaveState, useProject } from '../analysis/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { useInterviews } from '../queries.ts'
import { FigureCard } from './figure-card.tsx'
import { LinkPicker } from './link-picker.tsx'
import { linkKey, useBeside } from './queries.ts'
import { usePrintedQuotes } from './quote-words.tsx'
import './together.css'

const words = {
  title: { nb: 'Problemstillingene', nn: 'Problemstillingane', en: 'The evaluation questions' },
  lead: {
    nb: 'Hva intervjuene svarer på hvert spørsmål, med tallene fra undersøkelsen og kartleggingen ved siden av. Tallene er de som er gitt ut, og bare dem.',
    nn: 'Kva intervjua svarer på kvart spørsmål, med tala frå undersøkinga og kartlegginga ved sida av. Tala er dei som er gitt ut, og berre dei.',
    en: 'What the interviews answer to each question, with the numbers of the survey and the mapping beside. The numbers are those released, and no others.',
  },
  noQuestions: {
    nb: 'Studien har ingen problemstillinger ennå. Lederen begynner analysen på siden om studien.',
    nn: 'Studien har ingen problemstillingar enno. Leiaren byrjar analysen på sida om studien.',
    en: 'The study has no questions yet. The leader begins the analysis on the study’s page.',
  },
  noThemes: {
    nb: 'Ingen temaer svarer på dette ennå. Knytt temaer til spørsmålet under Koder og temaer.',
    nn: 'Ingen tema svarer på dette enno. Knyt tema til spørsmålet under Kodar og tema.',
    en: 'No themes answer this yet. Connect themes to the question under Codes and themes.',
  },
  supports: { nb: 'svarer', nn: 'svarer', en: 'answers' },
  nuances: { nb: 'nyanserer', nn: 'nyanserer', en: 'nuances' },
  contradicts: { nb: 'peker en annen vei', nn: 'peikar ein annan veg', en: 'points another way' },
  findings: { nb: 'Funn', nn: 'Funn', en: 'Findings' },
  quotes: { nb: 'Godkjente sitater', nn: 'Godkjende sitat', en: 'Signed quotes' },
  noQuotes: { nb: 'Ingen godkjente sitater.', nn: 'Ingen godkjende sitat.', en: 'No signed quotes.' },
  beside: { nb: 'Ved siden av', nn: 'Ved sida av', en: 'Beside' },
  nothingBeside: {
    nb: 'Ingen tall er valgt.',
    nn: 'Ingen tal er valde.',
    en: 'No numbers are chosen.',
  },
} satisfies Record<string, LocalText>

/** What all three sources tell of each of the evaluation's questions. */
export default function QuestionsPage({ study }: StudyPageGiven) {
  const say = useSay()
  const project = useProject()
  const questions = [...project.question.values()].toSorted((a, b) => a.number - b.number)
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <SaveState />
      {questions.length === 0 && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.noQuestions)}</p>
        </Alert>
      )}
      {questions.map((question) => (
        <Question key={question.id} study={study.id} project={project} question={question} />
      ))}
    </div>
  )
}

/** The themes that bear on a question, in the order of the report: major ones first. */
function themesOn(project: Project, question: string): readonly { theme: Theme; bearing: Bearing }[] {
  const rank = { major: 0, minor: 1, candidate: 2, 'set-aside': 3 }
  return [...project.theme.values()]
    .filter(({ standing }) => standing !== 'set-aside')
    .flatMap((theme) =>
      theme.questions.filter((one) => one.question === question).map(({ bearing }) => ({ theme, bearing })),
    )
    .toSorted((a, b) => rank[a.theme.standing] - rank[b.theme.standing] || a.theme.place - b.theme.place)
}

function Question({
  study,
  project,
  question,
}: {
  study: string
  project: Project
  question: EvaluationQuestion
}) {
  const say = useSay()
  const themes = themesOn(project, question.id)
  return (
    <Card title={`${question.number}. ${say(question.text)}`}>
      {themes.length === 0 && <p>{say(words.noThemes)}</p>}
      {themes.map(({ theme, bearing }) => (
        <ThemePart key={theme.id} study={study} project={project} theme={theme} bearing={bearing} />
      ))}
    </Card>
  )
}

function ThemePart({
  study,
  project,
  theme,
  bearing,
}: {
  study: string
  project: Project
  theme: Theme
  bearing: Bearing
}) {
  const say = useSay()
  const findings = [...project.finding.values()]
    .filter((finding) => finding.theme === theme.id)
    .toSorted((a, b) => a.place - b.place)
  const quotes = [...project.quote.values()].filter(
    ({ themes, signedBy }) => signedBy !== null && themes.includes(theme.id),
  )
  return (
    <section className="lp-together-theme">
      <h3 className="ds-heading" data-size="xs">
        {theme.name} <Tag colour="info">{say(words[bearing])}</Tag>
      </h3>
      <div className="lp-together-columns">
        <div className="lp-stack">
          {theme.text !== '' && <p className="ds-paragraph">{theme.text}</p>}
          {findings.length > 0 && (
            <>
              <h4 className="ds-heading" data-size="2xs">
                {say(words.findings)}
              </h4>
              <ul className="ds-list">
                {findings.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </>
          )}
          <Quotes study={study} quotes={quotes} />
        </div>
        <BesideTheme study={study} theme={theme} />
      </div>
    </section>
  )
}

function Quotes({ study, quotes }: { study: string; quotes: readonly Quote[] }) {
  const say = useSay()
  const interviews = useInterviews(study)
  const printed = usePrintedQuotes(study, quotes, interviews.data)
  return (
    <>
      <h4 className="ds-heading" data-size="2xs">
        {say(words.quotes)}
      </h4>
      {quotes.length === 0 && <p>{say(words.noQuotes)}</p>}
      {quotes.map(({ id }) => {
        const quote = printed.get(id)
        return (
          quote && (
            <blockquote key={id} className="lp-together-quote">
              <p>«{quote.text}»</p>
              <footer>{quote.label}</footer>
            </blockquote>
          )
        )
      })}
    </>
  )
}

function BesideTheme({ study, theme }: { study: string; theme: Theme }) {
  const say = useSay()
  const beside = useBeside(study, theme.sources)
  return (
    <aside className="lp-stack lp-together-beside">
      <h4 className="ds-heading" data-size="2xs">
        {say(words.beside)}
      </h4>
      {theme.sources.length === 0 && <p>{say(words.nothingBeside)}</p>}
      {theme.sources.length > 0 && !beside.data && <Awaited query={beside} />}
      {beside.data?.map((one) => (
        <FigureCard key={linkKey(one)} beside={one} />
      ))}
      <div>
        <LinkPicker study={study} theme={theme} />
      </div>
    </aside>
  )
}
