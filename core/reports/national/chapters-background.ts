import { both, shares, six, special, text } from './block-kit.ts'
import type { AnnualChapter } from './layout.ts'

/** Who was mapped: categories, coverage and background. Tables 1 to 6 and figures 1 to 5. */
export const backgroundChapters: readonly AnnualChapter[] = [
  {
    id: 'categories',
    title: text('Kategoriene', 'Kategoriane'),
    parts: [
      {
        id: 'categories',
        title: text('Seks kategorier', 'Seks kategoriar'),
        slides: false,
        intro: text(
          'Mottakerne er delt i to hovedgrupper: de som har et rusproblem, med eller uten et psykisk problem, og de som bare har et psykisk problem. Hver gruppe er delt i tre kategorier etter fargene på områdene rusmiddelbruk og psykisk helse. ROP betyr rusproblem og psykisk problem samtidig.',
          'Mottakarane er delte i to hovudgrupper: dei som har eit rusproblem, med eller utan eit psykisk problem, og dei som berre har eit psykisk problem. Kvar gruppe er delt i tre kategoriar etter fargane på områda rusmiddelbruk og psykisk helse. ROP tyder rusproblem og psykisk problem samtidig.',
        ),
        says: [
          {
            kind: 'count',
            id: 'dual',
            table: 'category',
            rows: ['dual_less_severe', 'dual_severe'],
            of: 'substance',
            said: text(
              '{n} av de {all} med rusproblemer har også et psykisk problem ({share}).',
              '{n} av dei {all} med rusproblem har òg eit psykisk problem ({share}).',
            ),
          },
        ],
        blocks: [
          special(
            'area_colours',
            text(
              'Kategoriene etter rusmiddelbruk og psykisk helse. Antall mottakere',
              'Kategoriane etter rusmiddelbruk og psykisk helse. Talet på mottakarar',
            ),
          ),
        ],
      },
      {
        id: 'index_by_category',
        title: text('Levekårsindeksen i kategoriene', 'Levekårsindeksen i kategoriane'),
        says: [
          {
            kind: 'means',
            id: 'groups',
            table: 'index',
            of: both,
            decimals: 0,
            said: text(
              'Gjennomsnittet på levekårsindeksen er {a} poeng for mottakere med rusproblemer og {b} poeng for mottakere med kun psykiske problemer. Jo flere poeng, desto dårligere levekår.',
              'Gjennomsnittet på levekårsindeksen er {a} poeng for mottakarar med rusproblem og {b} poeng for mottakarar med berre psykiske problem. Jo fleire poeng, desto dårlegare levekår.',
            ),
          },
          {
            kind: 'means',
            id: 'ends',
            table: 'index',
            of: ['mental_milder', 'dual_severe'],
            decimals: 0,
            said: text(
              'Det går fra {a} poeng for mildere psykiske problemer til {b} poeng for alvorlig ROP.',
              'Det går frå {a} poeng for mildare psykiske problem til {b} poeng for alvorleg ROP.',
            ),
          },
        ],
        blocks: [
          special(
            'index_by_category',
            text(
              'Levekårsindeks og standardavvik etter kategori',
              'Levekårsindeks og standardavvik etter kategori',
            ),
          ),
        ],
      },
    ],
  },
  {
    id: 'coverage',
    title: text('Dekning', 'Dekning'),
    parts: [
      {
        id: 'coverage',
        title: text('Kommunene som er med', 'Kommunane som er med'),
        slides: false,
        blocks: [
          special(
            'coverage_substance',
            text(
              'Mottakere med rusproblemer. Kommuner og mottakere etter folketall',
              'Mottakarar med rusproblem. Kommunar og mottakarar etter folketal',
            ),
          ),
          special(
            'coverage_mental',
            text(
              'Mottakere med kun psykiske problemer. Kommuner og mottakere etter folketall',
              'Mottakarar med berre psykiske problem. Kommunar og mottakarar etter folketal',
            ),
          ),
        ],
      },
    ],
  },
  {
    id: 'background',
    title: text('Bakgrunn', 'Bakgrunn'),
    parts: [
      {
        id: 'recipients',
        title: text('Antall kartlagte', 'Talet på kartlagde'),
        slides: false,
        blocks: [
          special('recipients', text('Antall kartlagte etter kategori', 'Talet på kartlagde etter kategori')),
        ],
      },
      {
        id: 'sex',
        title: text('Kjønn', 'Kjønn'),
        headlines: ['mental_by_sex'],
        says: [
          {
            kind: 'shares',
            id: 'mental_by_sex',
            table: 'category',
            rows: ['mental_milder', 'mental_moderate', 'mental_severe'],
            of: ['sex:female', 'sex:male'],
            does: text('har kun psykiske problemer', 'har berre psykiske problem'),
          },
          {
            kind: 'shares',
            id: 'women',
            table: 'sex',
            rows: ['female'],
            of: both,
            does: text('er kvinner', 'er kvinner'),
          },
          {
            kind: 'extremes',
            id: 'women_category',
            table: 'sex',
            rows: ['female'],
            of: six,
            share: text('Andelen kvinner', 'Delen kvinner'),
          },
        ],
        blocks: [
          shares(
            'sex_categories',
            text('Kategorier blant kvinner og menn', 'Kategoriar blant kvinner og menn'),
            ['sex:female', 'sex:male'],
            'grouped',
            [{ table: 'category' }],
            { corner: text('Kategori', 'Kategori') },
          ),
        ],
      },
      {
        id: 'age',
        title: text('Alder', 'Alder'),
        headlines: ['young'],
        says: [
          {
            kind: 'means',
            id: 'mean',
            table: 'age',
            of: both,
            decimals: 1,
            said: text(
              'Gjennomsnittsalderen er {a} år for mottakere med rusproblemer og {b} år for mottakere med kun psykiske problemer.',
              'Gjennomsnittsalderen er {a} år for mottakarar med rusproblem og {b} år for mottakarar med berre psykiske problem.',
            ),
          },
          {
            kind: 'shares',
            id: 'young',
            table: 'age_band',
            rows: ['18-23'],
            of: both,
            does: text('er mellom 18 og 23 år', 'er mellom 18 og 23 år'),
          },
        ],
        blocks: [
          special('mean_age', text('Gjennomsnittsalder etter kategori', 'Gjennomsnittsalder etter kategori')),
          shares('age_band', text('Aldersfordeling', 'Aldersfordeling'), 'groups', 'grouped', undefined, {
            corner: text('Alder', 'Alder'),
          }),
        ],
      },
      {
        id: 'education',
        title: text('Utdanning', 'Utdanning'),
        says: [
          {
            kind: 'shares',
            id: 'higher',
            table: 'education',
            rows: ['higher'],
            of: ['all'],
            does: text('har høyere utdanning', 'har høgare utdanning'),
            against: text(
              'har høyere utdanning, mot {reference} av hele befolkningen',
              'har høgare utdanning, mot {reference} av heile befolkninga',
            ),
          },
          {
            kind: 'shares',
            id: 'primary',
            table: 'education',
            rows: ['none', 'primary'],
            of: both,
            does: text('har ikke utdanning over grunnskolen', 'har ikkje utdanning over grunnskulen'),
          },
        ],
        blocks: [
          shares(
            'education',
            text('Høyeste fullførte utdanning', 'Høgaste fullførte utdanning'),
            'groups',
            'grouped',
          ),
        ],
      },
      {
        id: 'birth_country',
        title: text('Fødeland', 'Fødeland'),
        says: [
          {
            kind: 'shares',
            id: 'norway',
            table: 'birth_country',
            rows: ['norway'],
            of: both,
            does: text('er født i Norge', 'er fødde i Noreg'),
          },
        ],
        blocks: [shares('birth_country', text('Fødeland', 'Fødeland'), 'groups', 'grouped')],
      },
      {
        id: 'lives_with',
        title: text('Hvem de bor sammen med', 'Kven dei bur saman med'),
        says: [
          {
            kind: 'shares',
            id: 'alone',
            table: 'lives_with',
            rows: ['alone'],
            of: both,
            does: text('bor alene', 'bur åleine'),
          },
          {
            kind: 'shares',
            id: 'children',
            table: 'lives_with',
            rows: ['children_under_18'],
            of: both,
            does: text('bor sammen med barn under 18 år', 'bur saman med barn under 18 år'),
          },
        ],
        blocks: [shares('lives_with', text('Bor sammen med', 'Bur saman med'), 'groups', 'grouped')],
      },
    ],
  },
]
