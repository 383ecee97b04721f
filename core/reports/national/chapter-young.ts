import { shares, special, text } from './block-kit.ts'
import type { AnnualChapter } from './layout.ts'

/** Those of 16 and 17. Figures 36 to 39. */
export const youngChapter: AnnualChapter = {
  id: 'young',
  title: text('Mottakere på 16 og 17 år', 'Mottakarar på 16 og 17 år'),
  parts: [
    {
      id: 'young_who',
      title: text('Hvem de er', 'Kven dei er'),
      headlines: [],
      intro: text(
        'Mottakere under 18 år er ikke med i de andre kapitlene.',
        'Mottakarar under 18 år er ikkje med i dei andre kapitla.',
      ),
      says: [
        {
          kind: 'shares',
          id: 'women',
          table: 'sex',
          rows: ['female'],
          of: ['young:substance', 'young:mental'],
          does: text('er jenter', 'er jenter'),
        },
      ],
      blocks: [
        special(
          'young_categories',
          text('Mottakere under 18 år etter kategori', 'Mottakarar under 18 år etter kategori'),
        ),
        special(
          'young_by_age',
          text(
            'Mottakere under 18 år etter alder og kategori',
            'Mottakarar under 18 år etter alder og kategori',
          ),
        ),
      ],
    },
    {
      id: 'young_activity',
      title: text('Aktivitet', 'Aktivitet'),
      says: [
        {
          kind: 'shares',
          id: 'education',
          table: 'activity',
          rows: ['education'],
          of: ['young:substance', 'young:mental'],
          does: text('er under utdanning', 'er under utdanning'),
        },
        {
          kind: 'shares',
          id: 'none',
          table: 'activity',
          rows: ['none'],
          of: ['young:substance', 'young:mental'],
          does: text('deltar ikke i noen aktiviteter', 'deltek ikkje i nokon aktivitetar'),
        },
      ],
      blocks: [
        shares(
          'young_activity',
          text('Type aktivitet blant mottakere under 18 år', 'Type aktivitet blant mottakarar under 18 år'),
          ['young:substance', 'young:mental'],
          'grouped',
          [{ table: 'activity' }],
        ),
      ],
    },
    {
      id: 'young_areas',
      title: text('Levekår', 'Levekår'),
      says: [
        {
          kind: 'shares',
          id: 'green',
          table: 'index_level',
          rows: ['green'],
          of: ['young:substance', 'young:mental'],
          does: text('har grønt på alle åtte områder', 'har grønt på alle åtte område'),
        },
        {
          kind: 'shares',
          id: 'mental_health',
          table: 'mental_health',
          rows: ['yellow'],
          of: ['young:substance', 'young:mental'],
          does: text('har gult på psykisk helse', 'har gult på psykisk helse'),
        },
      ],
      blocks: [
        special(
          'young_areas',
          text(
            'Andel med grønt på levekårsområdene etter alder',
            'Del med grønt på levekårsområda etter alder',
          ),
        ),
      ],
    },
  ],
}
