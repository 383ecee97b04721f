import { both, shares, single, six, text } from './block-kit.ts'
import type { AnnualChapter } from './layout.ts'

/** Plans. Figures 26 to 28. */
export const plansChapter: AnnualChapter = {
  id: 'plans',
  title: text('Planer og ansvarsgruppe', 'Planar og ansvarsgruppe'),
  parts: [
    {
      id: 'no_plans',
      title: text('Uten plan', 'Utan plan'),
      says: [
        {
          kind: 'shares',
          id: 'none',
          table: 'plans',
          rows: ['none'],
          of: both,
          does: text(
            'har verken plan, ansvarsgruppe eller nettverksgruppe',
            'har korkje plan, ansvarsgruppe eller nettverksgruppe',
          ),
        },
        { kind: 'extremes', id: 'none_category', table: 'plans', rows: ['none'], of: six },
      ],
      blocks: [
        single(
          'no_plans',
          text(
            'Andel uten planer eller ansvarsgruppe etter kategori',
            'Del utan planar eller ansvarsgruppe etter kategori',
          ),
          'plans',
          'none',
        ),
      ],
    },
    {
      id: 'individual_plan',
      title: text('Individuell plan', 'Individuell plan'),
      headlines: ['individual_plan', 'responsibility_group'],
      says: [
        {
          kind: 'shares',
          id: 'individual_plan',
          table: 'plans',
          rows: ['individual_plan'],
          of: both,
          does: text('har individuell plan', 'har individuell plan'),
        },
        {
          kind: 'shares',
          id: 'responsibility_group',
          table: 'plans',
          rows: ['responsibility_group'],
          of: both,
          does: text('har ansvarsgruppe', 'har ansvarsgruppe'),
        },
      ],
      blocks: [
        single(
          'individual_plan',
          text('Andel med individuell plan etter kategori', 'Del med individuell plan etter kategori'),
          'plans',
          'individual_plan',
        ),
        shares('plans', text('Planer og ansvarsgruppe', 'Planar og ansvarsgruppe'), 'groups', 'grouped'),
      ],
    },
  ],
}
