import { Area, pageAt } from '../layout/area.tsx'

const pages = [
  pageAt('/regional', () => import('./overview/region-page.tsx'), {
    text: { nb: 'Regionen', nn: 'Regionen', en: 'The region' },
  }),
  pageAt('/regional/tables', () => import('../tables/tables-page.tsx'), {
    text: { nb: 'Tabeller', nn: 'Tabellar', en: 'Tables' },
  }),
  pageAt('/regional/survey', () => import('./survey/survey-page.tsx'), {
    text: { nb: 'Brukerundersøkelsen', nn: 'Brukarundersøkinga', en: 'User survey' },
  }),
  pageAt('/regional/rounds/:round', () => import('./results/region-results-page.tsx')),
]

/** The pages of those who follow a region, by address. */
export default function RegionalArea() {
  return <Area pages={pages} />
}
