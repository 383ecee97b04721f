import { Area, pageAt } from '../layout/area.tsx'

const pages = [
  pageAt('/coordinate', () => import('./overview/overview-page.tsx'), {
    text: { nb: 'Oversikt', nn: 'Oversikt', en: 'Overview' },
  }),
  pageAt('/coordinate/rounds/:round', () => import('./round/round-desk-page.tsx')),
  pageAt('/coordinate/rounds/:round/joining', () => import('./joining/joining-page.tsx')),
  pageAt('/coordinate/rounds/:round/expected', () => import('./expected/expected-page.tsx')),
  pageAt('/coordinate/rounds/:round/legal-basis', () => import('./legal-basis/legal-basis-page.tsx')),
  pageAt('/coordinate/rounds/:round/coverage', () => import('./coverage/coverage-page.tsx')),
  pageAt('/coordinate/rounds/:round/quality', () => import('./quality/quality-page.tsx')),
  pageAt('/coordinate/rounds/:round/numbers', () => import('./numbers/numbers-page.tsx')),
  pageAt('/coordinate/rounds/:round/submission', () => import('./submission/submission-page.tsx')),
  pageAt('/coordinate/rounds/:round/results', () => import('./results/results-page.tsx')),
  pageAt('/coordinate/rounds/:round/demand', () => import('./demand/demand-page.tsx')),
  pageAt('/coordinate/municipal-surveys/:survey', () => import('./municipal-survey/answer-page.tsx')),
  pageAt('/coordinate/goals', () => import('./goals/goals-page.tsx'), {
    text: { nb: 'Mål', nn: 'Mål', en: 'Goals' },
  }),
  pageAt('/coordinate/goals/:goal', () => import('./goals/goal-page.tsx')),
  pageAt('/coordinate/tables', () => import('../tables/tables-page.tsx'), {
    text: { nb: 'Tabeller', nn: 'Tabellar', en: 'Tables' },
  }),
  pageAt('/coordinate/survey', () => import('./survey/surveys-page.tsx'), {
    text: { nb: 'Brukerundersøkelsen', nn: 'Brukarundersøkinga', en: 'User survey' },
  }),
  pageAt('/coordinate/survey/results', () => import('./survey/results-page.tsx')),
  pageAt('/coordinate/survey/:participant', () => import('./survey/survey-page.tsx')),
  pageAt('/coordinate/survey/:participant/answer', () => import('./survey/answer-page.tsx')),
  pageAt('/coordinate/survey/:participant/services', () => import('./survey/services-page.tsx')),
  pageAt('/coordinate/survey/:participant/orders', () => import('./survey/orders-page.tsx')),
  pageAt('/coordinate/survey/:participant/handed-out', () => import('./survey/handed-out-page.tsx')),
  pageAt('/coordinate/survey/:participant/coverage', () => import('./survey/coverage-page.tsx')),
  pageAt('/coordinate/survey/feedback/:wave', () => import('./survey/feedback-page.tsx')),
  pageAt('/coordinate/units', () => import('./units/units-page.tsx'), {
    text: { nb: 'Enheter og ansatte', nn: 'Einingar og tilsette', en: 'Units and staff' },
  }),
  pageAt('/coordinate/units/import', () => import('./units/import-page.tsx')),
  pageAt('/coordinate/orders', () => import('./orders/orders-page.tsx'), {
    text: { nb: 'Bestillinger', nn: 'Bestillingar', en: 'Orders' },
  }),
  pageAt('/coordinate/proposals', () => import('./proposals/proposals-page.tsx'), {
    text: { nb: 'Forslag til skjemaet', nn: 'Forslag til skjemaet', en: 'Proposals for the form' },
  }),
  pageAt('/coordinate/privacy', () => import('./privacy/privacy-page.tsx'), {
    text: { nb: 'Personvern og innsyn', nn: 'Personvern og innsyn', en: 'Privacy and insight' },
  }),
]

/** The coordinator's pages, by address. */
export default function CoordinateArea() {
  return <Area pages={pages} />
}
