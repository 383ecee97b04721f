import { both, shares, special, text } from './block-kit.ts'
import type { AnnualChapter } from './layout.ts'

const family = (
  id: string,
  title: ReturnType<typeof text>,
  more: Partial<{ mostBars: number; columns: 'groups' | 'substance_categories' }> = {},
) => {
  const { columns = 'groups', mostBars } = more
  return shares(id, title, columns, 'grouped', undefined, {
    ...(mostBars !== undefined && {
      mostBars,
      note: text(
        `Figuren viser de ${mostBars} mest brukte; tabellen har alle.`,
        `Figuren viser dei ${mostBars} mest brukte; tabellen har alle.`,
      ),
    }),
  })
}

/** Services. Table 13 and figures 29 to 35. */
export const servicesChapter: AnnualChapter = {
  id: 'services',
  title: text('Tjenester', 'Tenester'),
  parts: [
    {
      id: 'services_any',
      title: text('Alle tjenester', 'Alle tenester'),
      says: [
        {
          kind: 'means',
          id: 'mean',
          table: 'services_count',
          of: ['all'],
          decimals: 1,
          said: text(
            'I gjennomsnitt har mottakerne fått {a} tjenester de siste 12 månedene.',
            'I gjennomsnitt har mottakarane fått {a} tenester dei siste 12 månadene.',
          ),
        },
        {
          kind: 'shares',
          id: 'specialist',
          table: 'services_any',
          rows: ['specialist'],
          of: both,
          does: text(
            'har fått tjenester fra spesialisthelsetjenesten',
            'har fått tenester frå spesialisthelsetenesta',
          ),
        },
        {
          kind: 'shares',
          id: 'cognitive',
          table: 'cognitive',
          rows: ['known', 'suspected'],
          of: both,
          does: text(
            'har kognitive vansker, kjente eller etter begrunnet mistanke',
            'har kognitive vanskar, kjende eller etter grunngitt mistanke',
          ),
        },
        {
          kind: 'count',
          id: 'care_pathway',
          table: 'care_pathway',
          rows: ['care_pathway'],
          of: 'all',
          said: text(
            '{n} mottakere er i pakkeforløp ({share}).',
            '{n} mottakarar er i pakkeforløp ({share}).',
          ),
        },
      ],
      blocks: [
        shares(
          'services_any',
          text(
            'Minst én tjeneste siste 12 måneder etter kategori',
            'Minst éi teneste siste 12 månader etter kategori',
          ),
          'categories',
          null,
          [{ table: 'services_any', rows: ['nav', 'municipal', 'specialist'] }],
        ),
        special(
          'services_by_level',
          text(
            'Gjennomsnittlig antall tjenester etter levekårsindeks',
            'Gjennomsnittleg tal på tenester etter levekårsindeks',
          ),
        ),
      ],
    },
    ...(
      [
        [
          'services_nav',
          text('NAV-tjenester', 'NAV-tenester'),
          'nav',
          text('NAV-tjenester', 'NAV-tenester'),
          {},
        ],
        [
          'services_municipal',
          text('Kommunale tjenester', 'Kommunale tenester'),
          'municipal',
          text('kommunale tjenester', 'kommunale tenester'),
          { mostBars: 12 },
        ],
        [
          'services_tsb',
          text('Tverrfaglig spesialisert behandling (TSB)', 'Tverrfagleg spesialisert behandling (TSB)'),
          'tsb',
          text('tverrfaglig spesialisert behandling (TSB)', 'tverrfagleg spesialisert behandling (TSB)'),
          { columns: 'substance_categories' },
        ],
        [
          'services_mental_care',
          text('Psykisk helsevern', 'Psykisk helsevern'),
          'mental_care',
          text('tjenester fra psykisk helsevern', 'tenester frå psykisk helsevern'),
          {},
        ],
        [
          'services_somatic',
          text('Somatiske tjenester', 'Somatiske tenester'),
          'somatic',
          text('somatiske tjenester', 'somatiske tenester'),
          {},
        ],
        [
          'services_other',
          text('Andre tjenester', 'Andre tenester'),
          'other',
          text('andre tjenester', 'andre tenester'),
          {},
        ],
      ] as const
    ).map(([id, title, any, received, more]) => ({
      id,
      title,
      says: [
        {
          kind: 'shares' as const,
          id: 'any',
          table: 'services_any',
          rows: [any],
          of: id === 'services_tsb' ? ['substance'] : both,
          does: text(`har fått ${received.nb}`, `har fått ${received.nn}`),
        },
        ...(id === 'services_tsb' ? (['substance'] as const) : both).map((of) => ({
          kind: 'most' as const,
          id: `most_${of}`,
          table: id,
          of,
          count: 2,
          said: text('Flest av {people} har {list}.', 'Flest av {people} har {list}.'),
        })),
      ],
      blocks: [family(id, title, more)],
    })),
  ],
}
