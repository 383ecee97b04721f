import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Route, Switch } from 'wouter'
import { createQueries, type StartData } from './api/index.ts'
import { Frame } from './layout/frame.tsx'
import { NotHere } from './layout/not-here.tsx'
import { RoundPage } from './register/round/round-page.tsx'
import { Waiting } from './ui/index.ts'
import { LanguageProvider } from './words/index.ts'

// loaded when somebody goes there; the first page is what is seen from the unit
const FormPage = lazy(() => import('./register/form/form-page.tsx'))
const TogetherPage = lazy(() => import('./register/together/together-page.tsx'))
const AttentionPage = lazy(() => import('./register/attention/attention-page.tsx'))
const TrainingPage = lazy(() => import('./register/training/training-page.tsx'))
const CasePage = lazy(() => import('./register/training/case-page.tsx'))
const CoordinateArea = lazy(() => import('./coordinate/area.tsx'))
const NationalArea = lazy(() => import('./national/area.tsx'))
const RegionalArea = lazy(() => import('./regional/area.tsx'))
const SurveyArea = lazy(() => import('./survey/area.tsx'))
const InterviewsArea = lazy(() => import('./interviews/area.tsx'))
const LoggedInPage = lazy(() => import('./layout/logged-in-page.tsx'))

/** All pages for those who are logged in, by address. */
export function App({ start }: { start: StartData }) {
  const { language } = start
  const [queries] = useState(() => createQueries(start))
  return (
    <LanguageProvider language={language}>
      <QueryClientProvider client={queries}>
        <Frame>
          <Suspense fallback={<Waiting />}>
            <Switch>
              <Route path="/register">
                <RoundPage />
              </Route>
              <Route path="/register/rounds/:round">{({ round }) => <RoundPage round={round} />}</Route>
              <Route path="/register/rounds/:round/attention">
                {({ round }) => <AttentionPage key={round} round={round} />}
              </Route>
              <Route path="/register/forms/:registration">
                {({ registration }) => <FormPage key={registration} registration={registration} />}
              </Route>
              <Route path="/register/forms/:registration/together">
                {({ registration }) => <TogetherPage key={registration} registration={registration} />}
              </Route>
              <Route path="/register/training">
                <TrainingPage />
              </Route>
              <Route path="/register/training/:code">
                {({ code }) => <CasePage key={code} code={code} />}
              </Route>
              <Route path="/register/logged-in">
                <LoggedInPage />
              </Route>
              <Route path="/coordinate/*?">
                <CoordinateArea />
              </Route>
              <Route path="/national/*?">
                <NationalArea />
              </Route>
              <Route path="/regional/*?">
                <RegionalArea />
              </Route>
              <Route path="/survey/*?">
                <SurveyArea />
              </Route>
              <Route path="/interviews/*?">
                <InterviewsArea />
              </Route>
              <Route>
                <NotHere />
              </Route>
            </Switch>
          </Suspense>
        </Frame>
      </QueryClientProvider>
    </LanguageProvider>
  )
}
