import type { Figure, FigureSeries } from '#core/figures'
import { formatNumber } from '#core/foundation'
import type { FigureNode, ReportModel, ShownCell, ShownRow, ShownTable } from '#core/reports'

/*
 * A report with every kind of node and the hard cases: withheld cells, the longest municipality name, nynorsk, a table
 * of 22 rows, an empty section, marks of XML in texts. For tests only.
 */

const name = 'Storfjord - Omasvuotna - Omasvuono'
const note =
  'Kjelde: Lyttepost, syntetisk opplæringsland. Runde 2020. Mottakarar med rusproblem, 18 år og eldre. ' +
  'Visingsreglar: default (2020-1). : blir ikkje vist. Haldne utanfor: 12 registreringar frå NAV.'

/** A percentage as a cell of a figure or table; null is withheld. */
function percent(value: number | null): ShownCell {
  const text = value === null ? ':' : formatNumber(value, 'percent0', 'nn')
  return { text, value, format: 'percent0' }
}

function count(value: number | null): ShownCell {
  return { text: value === null ? ':' : formatNumber(value, 'count', 'nn'), value, format: 'count' }
}

export const populations: readonly FigureSeries[] = [
  { code: 'own', label: `${name} 2020`, paint: 'own' },
  { code: 'earlier', label: `${name} 2018`, paint: 'earlier' },
  { code: 'class', label: 'Kommunar med under 2 000 innbyggjarar', paint: 'class' },
  { code: 'country', label: 'Landet', paint: 'country' },
]

const levels: readonly FigureSeries[] = [
  { code: 'green', label: 'Grønt', paint: 'green' },
  { code: 'yellow', label: 'Gult', paint: 'yellow' },
  { code: 'red', label: 'Raudt', paint: 'red' },
  { code: 'blue_light', label: 'Blålys', paint: 'blue_light' },
]

export function makeFigure(
  figure: Pick<Figure, 'id' | 'kind' | 'title' | 'categories' | 'series'> & Partial<Figure>,
  values: readonly (readonly (number | null)[])[],
): Figure {
  return {
    alternative: `Figur av ${figure.title} Verdiane står i tabellen <under>.`,
    unit: 'percent',
    axisLabel: 'Prosent',
    note,
    language: 'nn',
    cells: values.map((row) =>
      row.map((value) =>
        figure.unit === undefined || figure.unit === 'percent' ? percent(value) : count(value),
      ),
    ),
    ...figure,
  }
}

/** The table with the same numbers: a row per category. */
function tableOf(figure: Figure): ShownTable {
  return {
    id: figure.id,
    caption: figure.title,
    corner: 'Svar',
    columnGroups: [],
    columns: figure.series.map(({ label }) => ({ label, base: 'n = 48' })),
    rows: figure.categories.map(({ label }, c) => ({
      label,
      role: 'normal',
      cells: figure.cells.map((row) => ({ ...row[c]!, format: 'percent0' })),
    })),
    notes: [note],
  }
}

function node(figure: Figure): FigureNode {
  return {
    type: 'figure',
    id: figure.id,
    figure,
    table: tableOf(figure),
    speakerNotes: ['Legg merke til at tala er små.'],
  }
}

const populationBars = populations.map(({ code, label }, i) => ({
  code,
  label,
  base: `n = ${formatNumber([48, 51, 1204, 21_480][i]!, 'count', 'nn')}`,
}))

const indexLevels = makeFigure(
  {
    id: 'index_level',
    kind: 'stacked',
    title: `Nivå på levekårsindeksen. Mottakarar med rusproblem i ${name}`,
    categories: populationBars,
    series: levels,
  },
  [
    [4.5, null, 5.2, 5.4],
    [62.5, 55.1, 60.3, 58.8],
    [30.6, 31.2, 30.1, 31.9],
    [2.4, null, 4.4, 3.9],
  ],
)

const areas = [
  'Bustad',
  'Meiningsfull aktivitet',
  'Økonomi',
  'Fysisk helse',
  'Psykisk helse',
  'Rusmiddelbruk',
  'Sosial fungering',
  'Nettverk og kontakt med familie & venner',
]
const eightAreas = makeFigure(
  {
    id: 'eight_areas',
    kind: 'stacked',
    title: `Dei åtte levekårsområda. Mottakarar med rusproblem i ${name}`,
    categories: areas.map((label, i) => ({ code: `area_${i}`, label })),
    series: levels.slice(0, 3),
  },
  [
    areas.map((_, i) => 20 + i * 4.25),
    areas.map((_, i) => 50 - i * 2.125),
    areas.map((_, i) => 30 - i * 2.125),
  ],
)

const choices = [
  'Ordinært arbeid',
  'Skule, studium eller anna utdanning',
  'Kommunalt aktivitetstilbod',
  'Tilbod frå brukarorganisasjon',
  'Tilbod frå frivillig organisasjon',
  'Eigenorganisert aktivitet',
  'Ingen aktivitet',
  'Ukjent',
]
const activity = makeFigure(
  {
    id: 'activity',
    kind: 'grouped',
    title: `Aktivitet på dagtid. Mottakarar med rusproblem i ${name}`,
    categories: choices.map((label, i) => ({ code: `choice_${i}`, label })),
    series: populations,
  },
  populations.map((_, s) => choices.map((_, c) => (c === 2 && s < 2 ? null : 4.5 + c * 7.25 + s * 1.5))),
)

const oneSeries = makeFigure(
  {
    id: 'sex',
    kind: 'grouped',
    title: 'Kjønn',
    categories: [
      { code: 'female', label: 'Kvinne' },
      { code: 'male', label: 'Mann' },
    ],
    series: [{ code: 'own', label: name, paint: 'own' }],
  },
  [[0, 100]],
)

const rounds = ['2015', '2016', '2017', '2018', '2019', '2020']
const overTime = makeFigure(
  {
    id: 'over_time',
    kind: 'line',
    title: `Del med raudt nivå på bustad, 2015–2020. ${name}`,
    categories: rounds.map((label) => ({ code: label, label })),
    series: [populations[0]!, populations[2]!, populations[3]!],
  },
  [
    [22.5, null, 27.4, 24.5, null, 19.5],
    [14.1, 15.2, 16.3, 15.4, 14.5, 14.6],
    [11.1, 11.2, 11.9, 12.4, 12.5, 12.6],
  ],
)

const manyRows: ShownRow[] = Array.from({ length: 22 }, (_, i) => ({
  label: i % 8 === 0 ? `Tenestefamilie ${i / 8 + 1}` : `Teneste nummer ${i} med "namn" & <teikn>`,
  role: i % 8 === 0 ? 'heading' : i === 21 ? 'total' : 'normal',
  cells:
    i % 8 === 0
      ? []
      : [count(i * 100), percent(i * 3.5), percent(i === 5 ? null : 12), percent(13), percent(14)],
}))

export const longTable: ShownTable = {
  id: 'services_municipal',
  caption: `Kommunale tenester siste 12 månader. Mottakarar med rusproblem i ${name}`,
  corner: 'Teneste',
  columnGroups: [
    { label: 'Kommunen', span: 3 },
    { label: 'Samanlikning', span: 2 },
  ],
  columns: [
    { label: '2020, tal', base: null },
    { label: '2020, %', base: 'n = 48' },
    { label: '2018, %', base: 'n = 51' },
    { label: 'Under 2 000, %', base: 'n = 1 204' },
    { label: 'Landet, %', base: 'n = 21 480' },
  ],
  rows: manyRows,
  notes: [note, 'Ein mottakar kan ha fleire svar; summen kan bli over 100 prosent.'],
}

export const hardModel: ReportModel = {
  kind: 'municipality',
  language: 'nn',
  edition: 'slides_substance',
  fileName: '5425-storfjord-omasvuotna-omasvuono-2020-rus.pptx',
  title: `BrukerPlan 2020: ${name}`,
  subtitle: 'Mottakarar med rusproblem',
  place: { number: '5425', name },
  round: '2020',
  made: '2026-11-20',
  syntheticMark: 'Opplæringsdata: ingen av personane finst',
  facts: [
    { label: 'Runde', value: '2020' },
    { label: 'Kartlagd', value: '2020' },
    { label: 'Innbyggjarar', value: '1 829' },
    { label: 'Kommunegruppe', value: 'under 2 000 innbyggjarar' },
    { label: 'Kjelde', value: 'Lyttepost, syntetisk opplæringsland' },
    { label: 'Reglar for vising', value: 'default (2020-1)' },
    { label: 'Laga', value: '20.11.2026' },
  ],
  words: {
    page: 'Side',
    contents: 'Innhald',
    table: 'Tabell',
    figure: 'Figur',
    notes: 'Merknader',
    codeBook: 'Kodebok',
    definitions: 'Definisjonar og etterhald',
    overview: 'Oversikt',
    symbols: ': blir ikkje vist av omsyn til personvern  ·  . kan ikkje førekome',
  },
  sections: [
    {
      id: 'definitions',
      title: 'Definisjonar og etterhald',
      nodes: [
        {
          type: 'list',
          id: 'definitions_list',
          items: [
            'Kartlegginga omfattar mottakarar frå 16 år som har fått minst éi kommunal teneste siste 12 månader, og som har eit rusproblem eller eit psykisk problem som går alvorleg ut over dagleg fungering eller relasjonar.',
            'Opplysningane er vurderinga til dei tilsette på kartleggingstidspunktet.',
            'Raudt nivå: 15–22 einingar (rekonstruert).',
          ],
        },
      ],
    },
    {
      id: 'life_areas',
      title: 'Levekår',
      nodes: [
        { type: 'paragraph', id: 'p1', text: 'Tre funn er viktige for kommunen:' },
        {
          type: 'list',
          id: 'l1',
          items: ['62 % har gult nivå, mot 59 % i landet.', 'Bustad & økonomi er "betre" enn <før>.'],
        },
        node(indexLevels),
        node(eightAreas),
      ],
    },
    { id: 'empty', title: 'Tom del', nodes: [] },
    {
      id: 'activity',
      title: 'Aktivitet og livsopphald',
      nodes: [node(activity), node(oneSeries), node(overTime)],
    },
    { id: 'services', title: 'Tenester', nodes: [{ type: 'table', id: 'services', table: longTable }] },
  ],
  codeBook: [],
}

/** A deck of `charts` chart slides and five table slides, for measuring speed. */
export function largeModel(charts: number): ReportModel {
  const kinds = [indexLevels, eightAreas, activity, oneSeries, overTime]
  const figures = Array.from({ length: charts }, (_, i) => {
    const figure = kinds[i % kinds.length]!
    return node({ ...figure, id: `${figure.id}_${i}`, title: `${figure.title} ${i}` })
  })
  return { ...hardModel, sections: [{ id: 'all', title: 'Alt', nodes: figures }, hardModel.sections[4]!] }
}
