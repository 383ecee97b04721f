import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { AreaNav } from '../layout/area-nav.tsx'
import { NotHere } from '../layout/not-here.tsx'
import { Waiting } from '../ui/index.ts'

const OverviewPage = lazy(() => import('./overview/overview-page.tsx'))
const RoundDeskPage = lazy(() => import('./round/round-desk-page.tsx'))
const JoiningPage = lazy(() => import('./joining/joining-page.tsx'))
const ExpectedPage = lazy(() => import('./expected/expected-page.tsx'))
const LegalBasisPage = lazy(() => import('./legal-basis/legal-basis-page.tsx'))
const CoveragePage = lazy(() => import('./coverage/coverage-page.tsx'))
const QualityPage = lazy(() => import('./quality/quality-page.tsx'))
const NumbersPage = lazy(() => import('./numbers/numbers-page.tsx'))
const SubmissionPage = lazy(() => import('./submission/submission-page.tsx'))
const ResultsPage = lazy(() => import('./results/results-page.tsx'))
const UnitsPage = lazy(() => import('./units/units-page.tsx'))
const ImportPage = lazy(() => import('./units/import-page.tsx'))
const OrdersPage = lazy(() => import('./orders/orders-page.tsx'))
const ProposalsPage = lazy(() => import('./proposals/proposals-page.tsx'))
const PrivacyPage = lazy(() => import('./privacy/privacy-page.tsx'))

const links = [
  { to: '/coordinate', text: { nb: 'Oversikt', nn: 'Oversikt', en: 'Overview' } },
  {
    to: '/coordinate/units',
    text: { nb: 'Enheter og ansatte', nn: 'Einingar og tilsette', en: 'Units and staff' },
  },
  { to: '/coordinate/orders', text: { nb: 'Bestillinger', nn: 'Bestillingar', en: 'Orders' } },
  {
    to: '/coordinate/proposals',
    text: { nb: 'Forslag til skjemaet', nn: 'Forslag til skjemaet', en: 'Proposals for the form' },
  },
  {
    to: '/coordinate/privacy',
    text: { nb: 'Personvern og innsyn', nn: 'Personvern og innsyn', en: 'Privacy and insight' },
  },
]

/** The coordinator's pages, by address. */
export default function CoordinateArea() {
  return (
    <>
      <AreaNav links={links} />
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/coordinate">
            <OverviewPage />
          </Route>
          <Route path="/coordinate/rounds/:round">
            {({ round }) => <RoundDeskPage key={round} round={round} />}
          </Route>
          <Route path="/coordinate/rounds/:round/joining">
            {({ round }) => <JoiningPage key={round} round={round} />}
          </Route>
          <Route path="/coordinate/rounds/:round/expected">
            {({ round }) => <ExpectedPage key={round} round={round} />}
          </Route>
          <Route path="/coordinate/rounds/:round/legal-basis">
            {({ round }) => <LegalBasisPage key={round} round={round} />}
          </Route>
          <Route path="/coordinate/rounds/:round/coverage">
            {({ round }) => <CoveragePage key={round} round={round} />}
          </Route>
          <Route path="/coordinate/rounds/:round/quality">
            {({ round }) => <QualityPage key={round} round={round} />}
          </Route>
          <Route path="/coordinate/rounds/:round/numbers">
            {({ round }) => <NumbersPage key={round} round={round} />}
          </Route>
          <Route path="/coordinate/rounds/:round/submission">
            {({ round }) => <SubmissionPage key={round} round={round} />}
          </Route>
          <Route path="/coordinate/rounds/:round/results">
            {({ round }) => <ResultsPage key={round} round={round} />}
          </Route>
          <Route path="/coordinate/units">
            <UnitsPage />
          </Route>
          <Route path="/coordinate/units/import">
            <ImportPage />
          </Route>
          <Route path="/coordinate/orders">
            <OrdersPage />
          </Route>
          <Route path="/coordinate/proposals">
            <ProposalsPage />
          </Route>
          <Route path="/coordinate/privacy">
            <PrivacyPage />
          </Route>
          <Route>
            <NotHere />
          </Route>
        </Switch>
      </Suspense>
    </>
  )
}
