import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { AreaNav } from '../layout/area-nav.tsx'
import { NotHere } from '../layout/not-here.tsx'
import { Waiting } from '../ui/index.ts'

const RegionPage = lazy(() => import('./overview/region-page.tsx'))
const RegionResultsPage = lazy(() => import('./results/region-results-page.tsx'))

const links = [{ to: '/regional', text: { nb: 'Regionen', nn: 'Regionen', en: 'The region' } }]

/** The pages of those who follow a region, by address. */
export default function RegionalArea() {
  return (
    <>
      <AreaNav links={links} />
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/regional">
            <RegionPage />
          </Route>
          <Route path="/regional/rounds/:round">
            {({ round }) => <RegionResultsPage key={round} round={round} />}
          </Route>
          <Route>
            <NotHere />
          </Route>
        </Switch>
      </Suspense>
    </>
  )
}
