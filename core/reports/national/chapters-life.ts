import { both, shares, six, text } from './block-kit.ts'
import { substanceParts } from './chapters-substances.ts'
import type { AnnualChapter } from './layout.ts'
import { lifeAreaPart } from './life-area-part.ts'

/** The eight life areas and the index. Figures 6 to 21 and tables 7 to 9. */
export const lifeChapter: AnnualChapter = {
  id: 'life_areas',
  title: text('Levekår', 'Levekår'),
  parts: [
    lifeAreaPart('housing', text('de er bostedsløse', 'dei er bustadlause'), {
      says: [
        {
          kind: 'count',
          id: 'homeless',
          table: 'housing',
          rows: ['red'],
          of: 'all',
          said: text('I alt er {n} mottakere bostedsløse.', 'I alt er {n} mottakarar bustadlause.'),
        },
      ],
    }),
    lifeAreaPart(
      'meaningful_activity',
      text('svært lite eller ingen aktivitet', 'svært lite eller ingen aktivitet'),
      {
        headlines: ['red', 'none'],
        says: [
          {
            kind: 'shares',
            id: 'none',
            table: 'activity',
            rows: ['none'],
            of: both,
            does: text('deltar ikke i noen aktiviteter', 'deltek ikkje i nokon aktivitetar'),
          },
        ],
        blocks: [shares('activity', text('Type aktivitet', 'Type aktivitet'), 'groups', 'grouped')],
      },
    ),
    lifeAreaPart('finances', text('stor uorden i økonomien', 'stor uorden i økonomien'), {
      headlines: ['red', 'nav'],
      says: [
        {
          kind: 'shares',
          id: 'nav',
          table: 'livelihood',
          rows: ['nav_benefits'],
          of: both,
          does: text('lever av ytelser fra NAV', 'lever av ytingar frå NAV'),
        },
        {
          kind: 'count',
          id: 'work',
          table: 'livelihood',
          rows: ['ordinary_work'],
          of: 'all',
          said: text(
            '{n} av {all} mottakere er i ordinært arbeid ({share}).',
            '{n} av {all} mottakarar er i ordinært arbeid ({share}).',
          ),
        },
        {
          kind: 'shares',
          id: 'position',
          table: 'work_position',
          rows: ['pct_75_100'],
          of: ['all'],
          does: text(
            'som er i ordinært arbeid, har en stilling på 75 prosent eller mer',
            'som er i ordinært arbeid, har ei stilling på 75 prosent eller meir',
          ),
        },
      ],
      blocks: [
        shares('livelihood', text('Kilde til livsopphold', 'Kjelde til livsopphald'), 'groups', 'grouped'),
      ],
    }),
    {
      id: 'work',
      title: text('Arbeidserfaring', 'Arbeidserfaring'),
      headlines: ['long', 'recent'],
      says: [
        {
          kind: 'shares',
          id: 'none',
          table: 'work_experience',
          rows: ['none'],
          of: both,
          does: text('har ingen arbeidserfaring', 'har inga arbeidserfaring'),
        },
        {
          kind: 'shares',
          id: 'long',
          table: 'work_experience',
          rows: ['over_5'],
          of: both,
          does: text('har mer enn fem års arbeidserfaring', 'har meir enn fem års arbeidserfaring'),
        },
        {
          kind: 'fixed',
          id: 'who',
          said: text(
            'Hvor lenge det er siden forrige arbeidsforhold, vises for dem som er 18–59 år, ikke har varig trygd og har arbeidserfaring.',
            'Kor lenge det er sidan førre arbeidsforhold, blir vist for dei som er 18–59 år, ikkje har varig trygd og har arbeidserfaring.',
          ),
        },
        {
          kind: 'shares',
          id: 'recent',
          table: 'time_since_work',
          rows: ['under_1'],
          of: ['working_age:substance', 'working_age:mental'],
          does: text(
            'er i arbeid nå eller har vært det det siste året, regnet av dem som er 18–59 år uten varig trygd',
            'er i arbeid no eller har vore det det siste året, rekna av dei som er 18–59 år utan varig trygd',
          ),
        },
      ],
      blocks: [
        shares(
          'work_experience',
          text('Lengde på arbeidserfaring', 'Lengda på arbeidserfaringa'),
          'groups',
          'grouped',
        ),
        shares(
          'time_since_work',
          text(
            'Tid siden forrige arbeidsforhold. 18–59 år uten varig trygd',
            'Tid sidan førre arbeidsforhold. 18–59 år utan varig trygd',
          ),
          ['working_age:substance', 'working_age:mental'],
          'grouped',
        ),
      ],
    },
    lifeAreaPart('physical_health', text('omfattende fysiske helseplager', 'omfattande fysiske helseplager')),
    lifeAreaPart('mental_health', text('alvorlig funksjonssvikt', 'alvorleg funksjonssvikt'), {
      says: [
        {
          kind: 'extremes',
          id: 'duration',
          table: 'mental_duration',
          rows: ['over_3'],
          of: six.slice(1),
          share: text(
            'Andelen som har hatt psykiske problemer i mer enn tre år,',
            'Delen som har hatt psykiske problem i meir enn tre år,',
          ),
        },
      ],
      blocks: [
        shares(
          'mental_duration',
          text('Hvor lenge det psykiske problemet har vart', 'Kor lenge det psykiske problemet har vart'),
          'problem_categories',
          null,
        ),
      ],
    }),
    {
      id: 'suicide',
      title: text('Selvmordsforsøk og fare for selvmord', 'Sjølvmordsforsøk og fare for sjølvmord'),
      says: [
        {
          kind: 'shares',
          id: 'attempt',
          table: 'suicide_attempt_3_years',
          rows: ['suicide_attempt_3_years'],
          of: both,
          does: text(
            'har forsøkt å ta livet sitt de siste tre årene',
            'har prøvd å ta livet sitt dei siste tre åra',
          ),
        },
        {
          kind: 'extremes',
          id: 'risk',
          table: 'suicide_risk',
          rows: ['suicide_risk'],
          of: six,
          share: text(
            'Andelen som er vurdert til å være i fare for selvmord,',
            'Delen som er vurdert til å vere i fare for sjølvmord,',
          ),
        },
      ],
      blocks: [
        shares(
          'suicide',
          text(
            'Selvmordsforsøk og fare for selvmord etter kategori',
            'Sjølvmordsforsøk og fare for sjølvmord etter kategori',
          ),
          'categories',
          null,
          [{ table: 'suicide_attempt_3_years' }, { table: 'suicide_risk' }],
        ),
      ],
    },
    ...substanceParts,
  ],
}
