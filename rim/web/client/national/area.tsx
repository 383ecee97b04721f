import { Area, pageAt } from '../layout/area.tsx'
import { mayDecideRounds, maySeeStatus } from './may.ts'

const pages = [
  pageAt('/national', () => import('./rounds/rounds-page.tsx'), {
    text: { nb: 'Runder', nn: 'Rundar', en: 'Rounds' },
  }),
  pageAt('/national/rounds/new', () => import('./rounds/new-round-page.tsx')),
  pageAt('/national/rounds/:round', () => import('./round/national-round-page.tsx')),
  pageAt('/national/rounds/:round/status', () => import('./status/status-page.tsx')),
  pageAt('/national/rounds/:round/invitations', () => import('./invitations/invitations-page.tsx')),
  pageAt('/national/rounds/:round/messages', () => import('./messages/messages-page.tsx')),
  pageAt('/national/rounds/:round/training-days', () => import('./training-days/training-days-page.tsx')),
  pageAt('/national/rounds/:round/release', () => import('./release/release-page.tsx')),
  pageAt('/national/rounds/:round/annual', () => import('./annual/annual-page.tsx')),
  pageAt('/national/rounds/:round/annual/texts', () => import('./annual/annual-texts-page.tsx')),
  pageAt('/national/municipalities', () => import('./municipalities/municipalities-page.tsx'), {
    text: { nb: 'Kommuner', nn: 'Kommunar', en: 'Municipalities' },
    seen: mayDecideRounds,
  }),
  pageAt('/national/orders', () => import('./orders/order-queue-page.tsx'), {
    text: { nb: 'Bestillinger', nn: 'Bestillingar', en: 'Orders' },
    seen: maySeeStatus,
  }),
  pageAt('/national/tables', () => import('../tables/tables-page.tsx'), {
    text: { nb: 'Tabeller', nn: 'Tabellar', en: 'Tables' },
    seen: maySeeStatus,
  }),
  pageAt('/national/survey', () => import('./survey/waves-page.tsx'), {
    text: { nb: 'Brukerundersøkelsen', nn: 'Brukarundersøkinga', en: 'User survey' },
    seen: maySeeStatus,
  }),
  pageAt('/national/survey/new', () => import('./survey/new-wave-page.tsx')),
  pageAt('/national/survey/:wave', () => import('./survey/wave-page.tsx')),
  pageAt('/national/survey/:wave/draw', () => import('./survey/draw-page.tsx')),
  pageAt('/national/survey/:wave/participants', () => import('./survey/participants-page.tsx')),
  pageAt('/national/survey/:wave/progress', () => import('./survey/progress/progress-page.tsx')),
  pageAt('/national/survey/:wave/messages', () => import('./survey/progress/messages-page.tsx')),
  pageAt('/national/survey/:wave/paper', () => import('../survey/quality/national-quality-page.tsx')),
  pageAt('/national/survey/:wave/results', () => import('./survey/results/results-page.tsx')),
  pageAt('/national/survey/:wave/feedback', () => import('./survey/feedback/feedback-page.tsx')),
  pageAt('/national/survey/:wave/methods', () => import('./survey/methods/methods-page.tsx')),
  pageAt('/national/survey/:wave/comments', () => import('./survey/comments/results-page.tsx')),
  pageAt('/national/survey/:wave/texts', () => import('./survey/texts/texts-page.tsx')),
  pageAt('/national/municipal-surveys', () => import('./municipal-survey/surveys-page.tsx'), {
    text: { nb: 'Kommuneundersøkelsen', nn: 'Kommuneundersøkinga', en: 'Survey to municipalities' },
    seen: maySeeStatus,
  }),
  pageAt('/national/municipal-surveys/:survey', () => import('./municipal-survey/survey-page.tsx')),
  pageAt('/national/goals', () => import('./goals/plans-page.tsx'), {
    text: { nb: 'Mål', nn: 'Mål', en: 'Goals' },
    seen: maySeeStatus,
  }),
  pageAt('/national/goals/:goal', () => import('./goals/goal-page.tsx')),
  pageAt('/national/publications', () => import('./publications/publications-page.tsx'), {
    text: { nb: 'Publisering', nn: 'Publisering', en: 'Publishing' },
    seen: maySeeStatus,
  }),
  pageAt('/national/publications/:publication', () => import('./publications/publication-page.tsx')),
  pageAt('/national/studies', () => import('./studies/studies-page.tsx'), {
    text: { nb: 'Intervjustudier', nn: 'Intervjustudiar', en: 'Interview studies' },
    seen: maySeeStatus,
  }),
  pageAt('/national/studies/new', () => import('./studies/new-study-page.tsx')),
  pageAt('/national/studies/:study', () => import('./studies/study-page.tsx')),
  pageAt('/national/instruments', () => import('./instruments/instruments-page.tsx'), {
    text: { nb: 'Skjemaene', nn: 'Skjemaa', en: 'The forms' },
  }),
  pageAt('/national/instruments/:version', () => import('./instruments/version-page.tsx')),
  pageAt('/national/staff', () => import('./staff/staff-page.tsx'), {
    text: { nb: 'Roller', nn: 'Roller', en: 'Roles' },
    seen: mayDecideRounds,
  }),
]

/** The national desk's pages, by address. */
export default function NationalArea() {
  return <Area pages={pages} />
}
