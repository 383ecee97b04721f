import { both, shares, special, text, three } from './block-kit.ts'
import type { AnnualPart } from './layout.ts'
import { lifeAreaPart } from './life-area-part.ts'

/** Substance use, the last two life areas and the index. Figures 15 to 21 and table 9. */
export const substanceParts: readonly AnnualPart[] = [
  lifeAreaPart(
    'substance_use',
    text('svært omfattende bruk uten grenser', 'svært omfattande bruk utan grenser'),
  ),
  {
    id: 'substances',
    title: text('Rusmidlene', 'Rusmidla'),
    headlines: ['most', null, 'injecting'],
    says: [
      {
        kind: 'most',
        id: 'most',
        table: 'substances_used',
        of: 'substance',
        count: 3,
        said: text('Flest av {people} bruker {list}.', 'Flest av {people} bruker {list}.'),
      },
      {
        kind: 'shares',
        id: 'injecting',
        table: 'injecting',
        rows: ['injecting'],
        of: ['substance', 'dual_severe'],
        does: text('injiserer rusmidler', 'injiserer rusmiddel'),
      },
      {
        kind: 'shares',
        id: 'equipment',
        table: 'injecting_equipment',
        rows: ['injecting_equipment'],
        of: ['substance'],
        does: text(
          'som injiserer, har tilbud om brukerutstyr i kommunen',
          'som injiserer, har tilbod om brukarutstyr i kommunen',
        ),
      },
      {
        kind: 'fixed',
        id: 'degree',
        said: text(
          'Figuren etter alder gjelder dem som bruker minst ett rusmiddel. Fra 2020 blir det registrert om et rusmiddel brukes, ikke hvor mye.',
          'Figuren etter alder gjeld dei som bruker minst eitt rusmiddel. Frå 2020 blir det registrert om eit rusmiddel blir brukt, ikkje kor mykje.',
        ),
      },
    ],
    blocks: [
      shares('substances_used', text('Bruk av rusmidler', 'Bruk av rusmiddel'), ['substance'], 'grouped', [
        { table: 'substances_used' },
        { table: 'injecting' },
      ]),
      special('substances_by_age', text('Bruk av rusmidler etter alder', 'Bruk av rusmiddel etter alder')),
      shares(
        'substances_by_category',
        text('Bruk av rusmidler etter kategori', 'Bruk av rusmiddel etter kategori'),
        'substance_categories',
        'grouped',
        [{ table: 'substances_used' }, { table: 'injecting' }],
      ),
    ],
  },
  {
    id: 'overdose',
    title: text('Overdose', 'Overdose'),
    says: [
      {
        kind: 'shares',
        id: 'last_year',
        table: 'overdose',
        rows: ['had', 'both'],
        of: ['substance', 'dual_severe'],
        does: text('har tatt overdose det siste året', 'har teke overdose det siste året'),
      },
      {
        kind: 'extremes',
        id: 'risk',
        table: 'overdose',
        rows: ['risk', 'both'],
        of: three,
        share: text('Andelen som er i fare for overdose,', 'Delen som er i fare for overdose,'),
      },
    ],
    blocks: [
      shares(
        'overdose',
        text('Risiko for overdose etter kategori', 'Risiko for overdose etter kategori'),
        [...three, 'substance'],
        null,
        [
          {
            table: 'overdose',
            rows: [
              {
                code: 'last_year',
                label: text('Overdose siste år', 'Overdose siste år'),
                of: ['had', 'both'],
              },
              { code: 'risk', label: text('Fare for overdose', 'Fare for overdose'), of: ['risk', 'both'] },
              { code: 'neither', label: text('Ingen av delene', 'Ingen av delane'), of: ['neither'] },
            ],
          },
        ],
      ),
    ],
  },
  lifeAreaPart('social_functioning', text('svært dårlig fungering', 'svært dårleg fungering')),
  lifeAreaPart('network', text('lite eller ingen kontakt med andre', 'lite eller ingen kontakt med andre')),
  {
    id: 'index_level',
    title: text('Levekårsindeksen', 'Levekårsindeksen'),
    headlines: ['poor'],
    intro: text(
      'Levekårsindeksen legger sammen fargene på de åtte områdene. Grønn betyr grønt på alle åtte. Blålys er de dårligste levekårene, med flest røde områder.',
      'Levekårsindeksen legg saman fargane på dei åtte områda. Grøn tyder grønt på alle åtte. Blålys er dei dårlegaste levekåra, med flest raude område.',
    ),
    says: [
      {
        kind: 'count',
        id: 'green',
        table: 'index_level',
        rows: ['green'],
        of: 'all',
        said: text(
          '{n} mottakere ({share}) har grønt på alle åtte områder.',
          '{n} mottakarar ({share}) har grønt på alle åtte område.',
        ),
      },
      {
        kind: 'count',
        id: 'red',
        table: 'index_level',
        rows: ['red'],
        of: 'all',
        said: text('{n} ({share}) er på nivå rød.', '{n} ({share}) er på nivå raud.'),
      },
      {
        kind: 'count',
        id: 'blue_light',
        table: 'index_level',
        rows: ['blue_light'],
        of: 'all',
        said: text('{n} ({share}) er på nivå blålys.', '{n} ({share}) er på nivå blålys.'),
      },
      {
        kind: 'shares',
        id: 'poor',
        table: 'index_level',
        rows: ['red', 'blue_light'],
        of: both,
        does: text(
          'er på nivå rød eller blålys på levekårsindeksen',
          'er på nivå raud eller blålys på levekårsindeksen',
        ),
      },
    ],
    blocks: [
      shares(
        'index_level',
        text('Levekårsindeks etter kategori', 'Levekårsindeks etter kategori'),
        'categories',
        'stacked',
      ),
    ],
  },
]
