import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { AreaNav } from '../layout/area-nav.tsx'
import { NotHere } from '../layout/not-here.tsx'
import { Waiting } from '../ui/index.ts'
import { mayDecideRounds, maySeeStatus } from './rounds/queries.ts'

const RoundsPage = lazy(() => import('./rounds/rounds-page.tsx'))
const NewRoundPage = lazy(() => import('./rounds/new-round-page.tsx'))
const NationalRoundPage = lazy(() => import('./round/national-round-page.tsx'))
const StatusPage = lazy(() => import('./status/status-page.tsx'))
const InvitationsPage = lazy(() => import('./invitations/invitations-page.tsx'))
const MessagesPage = lazy(() => import('./messages/messages-page.tsx'))
const TrainingDaysPage = lazy(() => import('./training-days/training-days-page.tsx'))
const ReleasePage = lazy(() => import('./release/release-page.tsx'))
const MunicipalitiesPage = lazy(() => import('./municipalities/municipalities-page.tsx'))
const OrderQueuePage = lazy(() => import('./orders/order-queue-page.tsx'))
const InstrumentsPage = lazy(() => import('./instruments/instruments-page.tsx'))
const VersionPage = lazy(() => import('./instruments/version-page.tsx'))
const StaffPage = lazy(() => import('./staff/staff-page.tsx'))

/** Where the others at the desk have nothing to do. */
const mayEnter = (to: string): boolean => {
  if (to === '/national/orders') return maySeeStatus()
  return mayDecideRounds() || !['/national/municipalities', '/national/staff'].includes(to)
}

const links = [
  { to: '/national', text: { nb: 'Runder', nn: 'Rundar', en: 'Rounds' } },
  { to: '/national/municipalities', text: { nb: 'Kommuner', nn: 'Kommunar', en: 'Municipalities' } },
  { to: '/national/orders', text: { nb: 'Bestillinger', nn: 'Bestillingar', en: 'Orders' } },
  { to: '/national/instruments', text: { nb: 'Skjemaet', nn: 'Skjemaet', en: 'The form' } },
  { to: '/national/staff', text: { nb: 'Roller', nn: 'Roller', en: 'Roles' } },
]

/** The national desk's pages, by address. */
export default function NationalArea() {
  return (
    <>
      <AreaNav links={links.filter(({ to }) => mayEnter(to))} />
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/national">
            <RoundsPage />
          </Route>
          <Route path="/national/rounds/new">
            <NewRoundPage />
          </Route>
          <Route path="/national/rounds/:round">
            {({ round }) => <NationalRoundPage key={round} round={round} />}
          </Route>
          <Route path="/national/rounds/:round/status">
            {({ round }) => <StatusPage key={round} round={round} />}
          </Route>
          <Route path="/national/rounds/:round/invitations">
            {({ round }) => <InvitationsPage key={round} round={round} />}
          </Route>
          <Route path="/national/rounds/:round/messages">
            {({ round }) => <MessagesPage key={round} round={round} />}
          </Route>
          <Route path="/national/rounds/:round/training-days">
            {({ round }) => <TrainingDaysPage key={round} round={round} />}
          </Route>
          <Route path="/national/rounds/:round/release">
            {({ round }) => <ReleasePage key={round} round={round} />}
          </Route>
          <Route path="/national/municipalities">
            <MunicipalitiesPage />
          </Route>
          <Route path="/national/orders">
            <OrderQueuePage />
          </Route>
          <Route path="/national/instruments">
            <InstrumentsPage />
          </Route>
          <Route path="/national/instruments/:version">
            {({ version }) => <VersionPage key={version} version={version} />}
          </Route>
          <Route path="/national/staff">
            <StaffPage />
          </Route>
          <Route>
            <NotHere />
          </Route>
        </Switch>
      </Suspense>
    </>
  )
}
