import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Waiting } from '../ui/index.ts'

const StudiesPage = lazy(() => import('./studies/studies-page.tsx'))
const StudyArea = lazy(() => import('./study-area.tsx'))

/** The pages of those who work in interview studies, by address. */
export default function InterviewsArea() {
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/interviews">
          <StudiesPage />
        </Route>
        <Route path="/interviews/:study/*?">{({ study }) => <StudyArea key={study} study={study} />}</Route>
      </Switch>
    </Suspense>
  )
}
