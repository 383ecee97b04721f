import { both, shares, six, special, text } from './block-kit.ts'
import type { AnnualChapter } from './layout.ts'

/** Violence and children. Tables 10 to 12 and figures 22 to 25. */
export const familyChapters: readonly AnnualChapter[] = [
  {
    id: 'violence',
    title: text('Vold og trusler', 'Vald og truslar'),
    parts: [
      {
        id: 'violence',
        title: text(
          'Utsatt for vold, og utsetter andre for vold',
          'Utsett for vald, og utset andre for vald',
        ),
        says: [
          {
            kind: 'shares',
            id: 'victim',
            table: 'violence',
            rows: ['victim', 'both'],
            of: both,
            does: text('er utsatt for vold eller trusler', 'er utsette for vald eller truslar'),
          },
          {
            kind: 'extremes',
            id: 'perpetrator',
            table: 'violence',
            rows: ['perpetrator', 'both'],
            of: six,
            share: text('Andelen som utsetter andre for vold,', 'Delen som utset andre for vald,'),
          },
        ],
        blocks: [
          shares(
            'violence',
            text('Vold og trusler etter kategori', 'Vald og truslar etter kategori'),
            'categories',
            null,
            [
              {
                table: 'violence',
                rows: [
                  {
                    code: 'victim',
                    label: text('Utsatt for vold', 'Utsett for vald'),
                    of: ['victim', 'both'],
                  },
                  {
                    code: 'perpetrator',
                    label: text('Utsetter andre for vold', 'Utset andre for vald'),
                    of: ['perpetrator', 'both'],
                  },
                  { code: 'neither', label: text('Ingen av delene', 'Ingen av delane'), of: ['none'] },
                ],
              },
            ],
          ),
        ],
      },
    ],
  },
  {
    id: 'children',
    title: text('Barn', 'Barn'),
    parts: [
      {
        id: 'parents',
        title: text('Mottakere med barn', 'Mottakarar med barn'),
        headlines: ['children'],
        says: [
          {
            kind: 'count',
            id: 'parents',
            table: 'own_children',
            rows: ['own_children'],
            of: 'all',
            said: text(
              '{n} av {all} mottakere har egne barn under 18 år ({share}).',
              '{n} av {all} mottakarar har eigne barn under 18 år ({share}).',
            ),
          },
          {
            kind: 'sum',
            id: 'children',
            table: 'children_count',
            of: ['all'],
            said: text(
              'Mottakerne har til sammen {n} barn under 18 år.',
              'Mottakarane har til saman {n} barn under 18 år.',
            ),
          },
          {
            kind: 'means',
            id: 'mean',
            table: 'children_count',
            of: ['all'],
            decimals: 1,
            said: text('Det er {a} barn per forelder.', 'Det er {a} barn per forelder.'),
          },
          {
            kind: 'count',
            id: 'pregnant',
            table: 'pregnant',
            rows: ['pregnant'],
            of: 'all',
            said: text('{n} mottakere er gravide.', '{n} mottakarar er gravide.'),
          },
        ],
        blocks: [
          special('parents', text('Mottakere med barn etter kategori', 'Mottakarar med barn etter kategori')),
          special(
            'children',
            text('Antall barn etter forelderens kategori', 'Talet på barn etter kategorien til forelderen'),
          ),
        ],
      },
      {
        id: 'contact',
        title: text('Omsorg og samvær', 'Omsorg og samvær'),
        says: [
          {
            kind: 'shares',
            id: 'daily_care',
            table: 'children_contact_of_parents',
            rows: ['daily_care'],
            of: both,
            does: text('som har barn, har daglig omsorg for dem', 'som har barn, har dagleg omsorg for dei'),
          },
          {
            kind: 'shares',
            id: 'contact',
            table: 'children_contact_of_parents',
            rows: ['contact'],
            of: both,
            does: text('som har barn, har samvær med dem', 'som har barn, har samvær med dei'),
          },
        ],
        blocks: [
          shares(
            'children_contact',
            text(
              'Kontakt med egne barn blant dem som har barn',
              'Kontakt med eigne barn blant dei som har barn',
            ),
            'categories',
            'grouped',
            [{ table: 'children_contact_of_parents' }],
          ),
        ],
      },
      {
        id: 'caring',
        title: text('Levekårene til foreldrene', 'Levekåra til foreldra'),
        intro: text(
          'Her er det sett på mottakere som har daglig omsorg for egne barn eller samvær med dem.',
          'Her er det sett på mottakarar som har dagleg omsorg for eigne barn eller samvær med dei.',
        ),
        says: [
          {
            kind: 'shares',
            id: 'poor',
            table: 'index_level',
            rows: ['red', 'blue_light'],
            of: ['caring:substance', 'caring:mental'],
            does: text(
              'er på nivå rød eller blålys på levekårsindeksen',
              'er på nivå raud eller blålys på levekårsindeksen',
            ),
          },
          {
            kind: 'count',
            id: 'child_welfare',
            table: 'child_welfare',
            rows: ['child_welfare'],
            of: 'poor:all',
            said: text(
              '{all} foreldre med omsorg eller samvær er på nivå rød eller blålys. {n} av dem ({share}) har tjenester fra barnevernet.',
              '{all} foreldre med omsorg eller samvær er på nivå raud eller blålys. {n} av dei ({share}) har tenester frå barnevernet.',
            ),
          },
          {
            kind: 'sum',
            id: 'children',
            table: 'children_total',
            of: ['poor:all'],
            said: text('Barna deres er i alt {n}.', 'Barna deira er i alt {n}.'),
          },
        ],
        blocks: [
          shares(
            'caring_level',
            text(
              'Levekårsindeks for mottakere med omsorg for eller samvær med barn',
              'Levekårsindeks for mottakarar med omsorg for eller samvær med barn',
            ),
            ['caring:substance', 'caring:mental'],
            'stacked',
            [{ table: 'index_level' }],
          ),
          special(
            'child_welfare',
            text(
              'Mottakere med omsorg for eller samvær med barn, på nivå rød eller blålys, etter tjenester fra barnevernet',
              'Mottakarar med omsorg for eller samvær med barn, på nivå raud eller blålys, etter tenester frå barnevernet',
            ),
          ),
        ],
      },
      {
        id: 'others_children',
        title: text('Andres barn', 'Barna til andre'),
        headlines: ['poor'],
        says: [
          {
            kind: 'sum',
            id: 'children',
            table: 'others_children_count',
            of: ['others_children:substance', 'others_children:mental'],
            said: text(
              'Noen mottakere bor med eller har kontakt med andres barn, eller bor med mindreårige søsken. Det gjelder {n} barn.',
              'Nokre mottakarar bur med eller har kontakt med barna til andre, eller bur med mindreårige søsken. Det gjeld {n} barn.',
            ),
          },
          {
            kind: 'shares',
            id: 'poor',
            table: 'index_level',
            rows: ['red', 'blue_light'],
            of: ['others_children:substance', 'others_children:mental'],
            does: text(
              'som har kontakt med andres barn, er på nivå rød eller blålys',
              'som har kontakt med barna til andre, er på nivå raud eller blålys',
            ),
          },
        ],
        blocks: [
          shares(
            'others_children_level',
            text(
              'Levekårsindeks for mottakere med kontakt med andres barn',
              'Levekårsindeks for mottakarar med kontakt med barna til andre',
            ),
            ['others_children:substance', 'others_children:mental'],
            'stacked',
            [{ table: 'index_level' }],
          ),
        ],
      },
    ],
  },
]
