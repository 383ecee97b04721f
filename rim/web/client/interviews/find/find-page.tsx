import type { LocalText } from '#core/foundation'
import { Alert, PageTitle, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { SaveState } from '../analysis/index.ts'
import type { StudyPageGiven } from '../given.ts'
import type { OwnStudyAnswer } from '../queries.ts'
import { type Case, useCases } from './cases.ts'
import { MatrixView } from './matrix-view.tsx'
import { useSecondCodings } from './queries.ts'
import { SaturationView } from './saturation-view.tsx'
import { SearchView } from './search-view.tsx'
import { TogetherView } from './together-view.tsx'
import { UnderView } from './under-view.tsx'
import { useView, ViewsNav } from './views-nav.tsx'
import './find.css'

const words = {
  title: { nb: 'Finn', nn: 'Finn', en: 'Find' },
  views: { nb: 'Måter å finne på', nn: 'Måtar å finne på', en: 'Ways to find' },
  search: { nb: 'Søk i tekstene', nn: 'Søk i tekstane', en: 'Search the texts' },
  under: { nb: 'Under koder', nn: 'Under kodar', en: 'Under codes' },
  together: { nb: 'Koder som møtes', nn: 'Kodar som møtest', en: 'Codes that meet' },
  matrix: { nb: 'Tabeller', nn: 'Tabellar', en: 'Tables' },
  saturation: { nb: 'Nye koder', nn: 'Nye kodar', en: 'New codes' },
  blind: {
    nb: 'Du dobbeltkoder {codes} uten å se den andres koding. Her er bare dine egne kodinger av disse intervjuene med.',
    nn: 'Du dobbeltkodar {codes} utan å sjå kodinga til den andre. Her er berre dine eigne kodingar av desse intervjua med.',
    en: 'You double code {codes} without seeing the other’s codings. Here are your own codings of these interviews alone.',
  },
} satisfies Record<string, LocalText>

const views = ['search', 'under', 'together', 'matrix', 'saturation'] as const
type View = (typeof views)[number]

/** Finding what was said and what is coded, and tables of it. */
export default function FindPage({ study }: StudyPageGiven) {
  const say = useSay()
  const cases = useCases(study.id)
  const view = useView(views)
  return (
    <div className="lp-stack lp-find">
      <PageTitle>{say(words.title)}</PageTitle>
      <ViewsNav
        label={say(words.views)}
        address={`/interviews/${study.id}/find`}
        views={views}
        names={words}
        view={view}
      />
      <SaveState />
      {cases ? (
        <>
          <BlindNote study={study} cases={cases} />
          <Shown view={view} study={study} cases={cases} />
        </>
      ) : (
        <Waiting />
      )}
    </div>
  )
}

function Shown({ view, study, cases }: { view: View; study: OwnStudyAnswer; cases: readonly Case[] }) {
  switch (view) {
    case 'search':
      return <SearchView study={study} cases={cases} />
    case 'under':
      return <UnderView study={study} cases={cases} />
    case 'together':
      return <TogetherView study={study} cases={cases} />
    case 'matrix':
      return <MatrixView study={study} cases={cases} />
    case 'saturation':
      return <SaturationView study={study} cases={cases} />
  }
}

function BlindNote({ study, cases }: { study: OwnStudyAnswer; cases: readonly Case[] }) {
  const say = useSay()
  const seconds = useSecondCodings(study.id)
  const blind = (seconds.data ?? []).filter(
    ({ openedAt, first, second }) => openedAt === null && (first === study.staff || second === study.staff),
  )
  const codes = cases.filter(({ interview }) => blind.some((one) => one.interview === interview))
  if (codes.length === 0) return null
  return (
    <Alert colour="info">
      <p className="ds-paragraph">{say(words.blind, { codes: codes.map(({ code }) => code).join(', ') })}</p>
    </Alert>
  )
}
