import { Area, pageAt } from '../layout/area.tsx'

const pages = [
  pageAt('/survey', () => import('./start/start-page.tsx'), {
    text: { nb: 'Skjemamottak', nn: 'Skjemamottak', en: 'Form reception' },
  }),
  pageAt('/survey/envelopes', () => import('./envelopes/envelopes-page.tsx'), {
    text: { nb: 'Konvolutter', nn: 'Konvoluttar', en: 'Envelopes' },
  }),
  pageAt('/survey/entry', () => import('./entry/entry-page.tsx'), {
    text: { nb: 'Tast inn', nn: 'Tast inn', en: 'Enter' },
  }),
  pageAt('/survey/batches', () => import('./second-entry/batches-page.tsx'), {
    text: { nb: 'Bunker', nn: 'Bunkar', en: 'Batches' },
  }),
  pageAt('/survey/quality', () => import('./quality/quality-page.tsx'), {
    text: { nb: 'Kvalitet', nn: 'Kvalitet', en: 'Quality' },
  }),
  pageAt('/survey/coding', () => import('./coding/coding-page.tsx'), {
    text: { nb: 'Koding av tjenester', nn: 'Koding av tenester', en: 'Coding of services' },
  }),
  pageAt('/survey/comments', () => import('./comments/comments-page.tsx'), {
    text: { nb: 'Åpne kommentarer', nn: 'Opne kommentarar', en: 'Open comments' },
  }),
]

/** The pages of those who receive the survey's paper forms, by address. */
export default function SurveyArea() {
  return <Area pages={pages} />
}
