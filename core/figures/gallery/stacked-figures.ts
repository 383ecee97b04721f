import type { Figure } from '../specification.ts'
import {
  byCategory,
  categories,
  count,
  decimal,
  figure,
  missing,
  percent,
  series,
  withheld,
} from './build.ts'

const colours = series([
  ['Grønn', 'green'],
  ['Gul', 'yellow'],
  ['Rød', 'red'],
])
const levels = series([
  ['Grønt nivå', 'green'],
  ['Gult nivå', 'yellow'],
  ['Rødt nivå', 'red'],
  ['Blålys', 'blue_light'],
])
const scale = series([
  ['Svært liten grad', 'least'],
  ['Liten grad', 'little'],
  ['Noen grad', 'some'],
  ['Stor grad', 'much'],
  ['Svært stor grad', 'most'],
])
const percentAxis = { unit: 'percent', axisLabel: 'Prosent', language: 'nb' } as const
const row = (...values: number[]) => values.map((value) => percent(value))

/** Bars of 100 %. All numbers are made up. */
export const stackedFigures: readonly Figure[] = [
  figure({
    id: 'life-areas',
    kind: 'stacked',
    title: 'Vurdering av åtte levekårsområder, mottakere med rusproblem, Stavanger 2020',
    ...percentAxis,
    categories: categories(
      [
        'Bolig',
        'Meningsfull aktivitet',
        'Økonomi',
        'Fysisk helse',
        'Psykisk helse',
        'Rusmiddelbruk',
        'Sosial fungering',
        'Nettverk',
      ],
      [1234, 1234, 1230, 1234, 1234, 1229, 1234, 1234],
    ),
    series: colours,
    cells: byCategory([
      row(61.2, 25.6, 13.2),
      row(29.4, 41.5, 29.1),
      row(38.3, 37.2, 24.5),
      row(45.1, 43.5, 11.4),
      row(14.8, 56.9, 28.3),
      row(22.5, 44.4, 33.1),
      row(26.2, 52.7, 21.1),
      row(31.9, 45.4, 22.7),
    ]),
  }),
  figure({
    id: 'levels',
    kind: 'stacked',
    title: 'Levekårsindeksen i fire nivåer, mottakere med rusproblem, Stavanger 2020',
    ...percentAxis,
    categories: categories(
      ['Stavanger 2020', 'Stavanger 2018', 'Kommuner over 60 000 innbyggere', 'Hele landet'],
      [1234, 1102, 9871, 22417],
    ),
    series: levels,
    cells: byCategory([
      row(4.2, 42.3, 44.6, 8.9),
      row(3.1, 39.5, 47, 10.4),
      row(5.4, 45.2, 41.1, 8.3),
      row(6.8, 47.7, 38.4, 7.1),
    ]),
  }),
  figure({
    id: 'longest-name',
    kind: 'stacked',
    title: 'Levekårsindeksen, Storfjord - Omasvuotna - Omasvuono 2020',
    ...percentAxis,
    categories: categories(
      ['Storfjord - Omasvuotna - Omasvuono', 'Guovdageaidnu - Kautokeino', 'Kommuner under 2 000 innbyggere'],
      [31, 44, 1017],
    ),
    series: levels,
    cells: byCategory([row(9.7, 51.6, 25.8, 12.9), row(11.4, 43.2, 36.4, 9.1), row(8.2, 50.3, 34.1, 7.4)]),
  }),
  figure({
    id: 'one-category',
    kind: 'stacked',
    title: 'Kognitiv svikt, alle mottakere, Utsira 2020',
    ...percentAxis,
    categories: categories(['Utsira'], [12]),
    series: series([
      ['Ja, utredet', 'one'],
      ['Ja, etter skjønn', 'two'],
      ['Nei', 'three'],
    ]),
    cells: byCategory([row(25, 33.3, 41.7)]),
  }),
  figure({
    id: 'all-withheld',
    kind: 'stacked',
    title: 'Vurdering av levekår, mottakere med rusproblem, Modalen 2020',
    ...percentAxis,
    categories: categories(['Bolig', 'Økonomi', 'Nettverk'], [4, 4, 4]),
    series: colours,
    cells: byCategory([
      [withheld, withheld, withheld],
      [withheld, withheld, withheld],
      [missing, missing, missing],
    ]),
  }),
  figure({
    id: 'closed-population',
    kind: 'stacked',
    title: 'Levekårsindeksen, mottakere med rusproblem, Træna 2020',
    ...percentAxis,
    categories: categories(
      ['Træna 2020', 'Træna 2018', 'Kommuner under 2 000 innbyggere', 'Hele landet'],
      [7, 6, 195, 11823],
    ),
    series: [...levels, ...series([['Ubesvart', 'six']])],
    cells: byCategory([
      [withheld, withheld, withheld, withheld, withheld],
      [withheld, withheld, withheld, withheld, withheld],
      [withheld, percent(48.7), percent(38), withheld, percent(0)],
      row(4.2, 45.6, 42.4, 7.8, 0),
    ]),
  }),
  figure({
    id: 'some-withheld',
    kind: 'stacked',
    title: 'Levekårsindeksen, mottakere med psykiske problemer, Bykle 2020',
    ...percentAxis,
    categories: categories(['Bykle 2020', 'Bykle 2018', 'Hele landet'], [27, 19, 15204]),
    series: levels,
    cells: byCategory([
      [percent(18.5), percent(59.3), withheld, withheld],
      [withheld, percent(94.7), withheld, percent(0)],
      [percent(15.2), percent(56.1), percent(25.5), percent(3.2)],
    ]),
  }),
  figure({
    id: 'tiny-segments',
    kind: 'stacked',
    title: 'Mange små andeler, alle mottakere, Bergen 2020',
    ...percentAxis,
    categories: categories(
      ['Små først', 'Små sist', 'Alt på ett nivå', 'Nesten alt', 'Bare null'],
      [400, 400, 88, 512, 0],
    ),
    series: series([
      ['Ingen', 'one'],
      ['Beskjedent', 'two'],
      ['Betydelig', 'three'],
      ['Svært omfattende', 'four'],
      ['Vet ikke', 'five'],
      ['Ikke spurt', 'six'],
    ]),
    cells: byCategory([
      [decimal(3.5), decimal(3.2), decimal(4.1), decimal(0.7), decimal(48.3), decimal(40.2)],
      [decimal(78.6), decimal(9.8), decimal(3.1), decimal(3), decimal(3.1), decimal(2.4)],
      [decimal(0), decimal(100), decimal(0), decimal(0), decimal(0), decimal(0)],
      [decimal(0.4), decimal(0), decimal(99.2), decimal(0), decimal(0.4), decimal(0)],
      [decimal(0), decimal(0), decimal(0), decimal(0), decimal(0), decimal(0)],
    ]),
  }),
  figure({
    id: 'english',
    kind: 'stacked',
    title: 'Assessed need for services compared with today, all recipients, Oslo 2020',
    unit: 'percent',
    axisLabel: 'Per cent',
    language: 'en',
    categories: categories(
      [
        'Labour and welfare administration',
        'Municipal services',
        'Specialised treatment & care <TSB>',
        'Other',
      ],
      [812, 812, 401, 812],
    ),
    series: series([
      ['Less', 'two'],
      ['The same', 'four'],
      ['More', 'one'],
    ]),
    cells: byCategory(
      [
        [12.4, 55.1, 32.5],
        [4.9, 61.3, 33.8],
        [21.2, 50.4, 28.4],
        [8, 83, 9],
      ].map((values) => values.map((value) => percent(value, 'en'))),
    ),
  }),
  figure({
    id: 'own-parts',
    kind: 'stacked',
    title: 'Liten forskjell mellom seks grupper, alle mottakere, Hå 2020',
    unit: 'count',
    axisLabel: 'Prosent',
    language: 'nb',
    categories: categories(['Kvinner', 'Menn'], [96, 118]),
    series: series([
      ['18-23', 'one'],
      ['24-29', 'two'],
      ['30-39', 'three'],
      ['40-49', 'four'],
      ['50-59', 'five'],
      ['60 og over', 'six'],
    ]),
    cells: byCategory([
      [count(12), count(17), count(22), count(20), count(15), count(10)],
      [count(16), count(19), count(27), count(24), count(20), count(12)],
    ]),
  }),
  figure({
    id: 'scale-of-five',
    kind: 'stacked',
    title: 'Møtet med tjenestene, alle som svarte, hele landet 2021',
    ...percentAxis,
    categories: categories(
      [
        'I hvilken grad opplever du at de ansatte har forståelse for situasjonen din?',
        'I hvilken grad har du hatt innflytelse på hvilken hjelp du skal få, og på hvordan den skal gis i hverdagen?',
        'I hvilken grad får du den hjelpen du trenger?',
        'I hvilken grad møter de ansatte deg med høflighet og respekt?',
        'I hvilken grad har du fått informasjon om rettighetene dine og om mulighetene til å klage på det som er vedtatt?',
        'I hvilken grad samarbeider tjenestene godt om hjelpen til deg?',
      ],
      [1098, 1072, 1101, 1110, 1043, 987],
    ),
    series: scale,
    cells: byCategory([
      row(4.1, 8.3, 26.4, 38.7, 22.5),
      row(9.8, 15.6, 33.2, 28.1, 13.3),
      row(5.2, 10.9, 29.6, 34.4, 19.9),
      row(1.7, 3.1, 13.6, 39.8, 41.8),
      row(14.9, 19.4, 31.3, 23.6, 10.8),
      row(10.2, 14.8, 32.7, 29.7, 12.6),
    ]),
  }),
  figure({
    id: 'scale-of-three',
    kind: 'stacked',
    title: 'Får den hjelpen som trengs, etter kjønn, hele landet 2021',
    ...percentAxis,
    categories: categories(['Kvinner', 'Menn'], [512, 561]),
    series: series([
      ['Liten grad', 'least'],
      ['Noen grad', 'some'],
      ['Stor grad', 'most'],
    ]),
    cells: byCategory([row(14.3, 30.1, 55.6), row(17.6, 28.9, 53.5)]),
  }),
]
