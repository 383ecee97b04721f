import { type ComponentType, lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import type { LocalText } from '#core/foundation'
import { AreaNav } from '../layout/area-nav.tsx'
import { NotHere } from '../layout/not-here.tsx'
import { Awaited, Waiting } from '../ui/index.ts'
import { AnalysisProvider } from './analysis/index.ts'
import type { StudyPageGiven } from './given.ts'
import { useStudy } from './queries.ts'

type Load = () => Promise<{ default: ComponentType<StudyPageGiven> }>
const page = (path: string, load: Load, text?: LocalText) => ({ path, Page: lazy(load), text })

const pages = [
  page('', () => import('./studies/study-page.tsx'), { nb: 'Studien', nn: 'Studien', en: 'The study' }),
  page('people', () => import('./people/people-page.tsx'), {
    nb: 'Rekruttering',
    nn: 'Rekruttering',
    en: 'Recruitment',
  }),
  page('people/:part', () => import('./people/person-page.tsx')),
  page('information', () => import('./people/information-page.tsx'), {
    nb: 'Informasjon og samtykke',
    nn: 'Informasjon og samtykke',
    en: 'Information and consent',
  }),
  page('guide', () => import('./people/guide-page.tsx'), {
    nb: 'Intervjuguide',
    nn: 'Intervjuguide',
    en: 'Interview guide',
  }),
  page('withdrawal/:part', () => import('./people/withdrawal-page.tsx')),
  page('texts', () => import('./texts/texts-page.tsx'), { nb: 'Tekster', nn: 'Tekstar', en: 'Texts' }),
  page('texts/:part', () => import('./texts/text-page.tsx')),
  page('coding', () => import('./coding/interviews-page.tsx'), { nb: 'Koding', nn: 'Koding', en: 'Coding' }),
  page('coding/:part', () => import('./coding/coding-page.tsx')),
  page('codes', () => import('./coding/tree-page.tsx'), {
    nb: 'Koder og temaer',
    nn: 'Kodar og tema',
    en: 'Codes and themes',
  }),
  page('find', () => import('./find/find-page.tsx'), { nb: 'Finn', nn: 'Finn', en: 'Find' }),
  page('agreement', () => import('./find/agreement-page.tsx'), {
    nb: 'Dobbeltkoding',
    nn: 'Dobbeltkoding',
    en: 'Double coding',
  }),
  page('memos', () => import('./find/memos-page.tsx'), {
    nb: 'Notater og historie',
    nn: 'Notat og historie',
    en: 'Memos and history',
  }),
  page('quotes', () => import('./quotes/quotes-page.tsx'), { nb: 'Sitater', nn: 'Sitat', en: 'Quotes' }),
  page('findings', () => import('./quotes/findings-page.tsx'), {
    nb: 'Funn og anbefalinger',
    nn: 'Funn og tilrådingar',
    en: 'Findings and recommendations',
  }),
  page('questions', () => import('./together/questions-page.tsx'), {
    nb: 'Problemstillingene',
    nn: 'Problemstillingane',
    en: 'The questions',
  }),
  page('report', () => import('./report/report-page.tsx'), { nb: 'Rapport', nn: 'Rapport', en: 'Report' }),
  page('report/texts', () => import('./report/texts-page.tsx')),
  page('exchange', () => import('./exchange/exchange-page.tsx'), {
    nb: 'Utveksling',
    nn: 'Utveksling',
    en: 'Exchange',
  }),
]

/** The pages of one study. */
export default function StudyArea({ study }: { study: string }) {
  const found = useStudy(study)
  if (!found.data) return <Awaited query={found} />
  const base = `/interviews/${study}`
  const own = found.data
  return (
    <AnalysisProvider study={study}>
      <AreaNav
        links={pages.flatMap(({ path, text }) =>
          text ? [{ to: path === '' ? base : `${base}/${path}`, text }] : [],
        )}
      />
      <Suspense fallback={<Waiting />}>
        <Switch>
          {pages.map(({ path, Page }) => (
            <Route key={path} path={path === '' ? base : `${base}/${path}`}>
              {(parts: { readonly part?: string }) => <Page key={parts.part} study={own} part={parts.part} />}
            </Route>
          ))}
          <Route>
            <NotHere />
          </Route>
        </Switch>
      </Suspense>
    </AnalysisProvider>
  )
}
