import { formatNumber, type NumberFormat } from '#core/foundation'
import type { ReportModel, ShownCell, ShownRow, ShownTable } from '#core/reports'

// Made-up reports for this folder's tests: every node and the hard cases. No number in them means anything.

export const longestName = 'Storfjord - Omasvuotna - Omasvuono'
const withheld: ShownCell = { text: ':', value: null, format: 'percent0' }
const impossible: ShownCell = { text: '.', value: null, format: 'count' }
const shown = (value: number, format: NumberFormat): ShownCell => ({
  text: formatNumber(value, format),
  value,
  format,
})
const row = (label: string, cells: readonly ShownCell[], role: ShownRow['role'] = 'normal'): ShownRow => ({
  label,
  role,
  cells,
})

const notes = [
  'Kilde: BrukerPlan 2020. Mottakere 18 år og eldre. n = 1 234. Utelatt: 77 registreringer av personer under 18 år, 12 fra enheter uten lovhjemmel.',
  ': vises ikke av hensyn til personvernet. Prosent av færre enn 10 personer vises ikke. Regler: default 1.0.',
]

/** Own numbers beside those of the last round, the size class and the country, for both groups. */
function comparedTable(id: string, caption: string, rows: readonly string[]): ShownTable {
  const groups = [
    `${longestName} 2020`,
    `${longestName} 2018`,
    'Kommuner med 2 000-4 999 innbyggere',
    'Hele landet',
  ]
  return {
    id,
    caption,
    corner: 'Livsområde vurdert som gult eller rødt',
    columnGroups: groups.map((label) => ({ label, span: 2 })),
    columns: groups.flatMap((_, g) => [
      { label: 'Rusproblemer', base: `n = ${formatNumber(31 * 12 ** g, 'count')}` },
      {
        label: 'Kun psykiske helseproblemer',
        base: g === 1 ? 'n = :' : `n = ${formatNumber(44 * 9 ** g, 'count')}`,
      },
    ]),
    rows: rows.map((label, r) =>
      row(
        label,
        groups.flatMap((_, g) => [
          shown(100 / 3 + r * 2.125 + g, 'percent0'),
          g === 1 ? withheld : shown(62.5 - r / 7, 'percent1'),
        ]),
        r === rows.length - 1 ? 'total' : 'normal',
      ),
    ),
    notes,
  }
}

const areas = ['Bolig', 'Meningsfull aktivitet', 'Økonomi', 'Fysisk helse', 'Psykisk helse', 'Rusmiddelbruk']

/** Every number format, a heading, a total, and texts that a spreadsheet might take for formulas. */
const mixedTable: ShownTable = {
  id: 'mixed table/1',
  caption: '=HYPERLINK("http://x") & <alle> "former" for tall',
  corner: '+47',
  columnGroups: [],
  columns: [
    { label: '@antall', base: null },
    { label: '-andel', base: null },
    { label: '=A1+1', base: null },
  ],
  rows: [
    row('=1+1', [], 'heading'),
    row('+2', [shown(37621, 'count'), shown(0.1 + 0.2, 'percent1'), shown(263.44444, 'decimal1')]),
    row('-3', [shown(0, 'count'), shown(100, 'percent0'), shown(-1.005, 'decimal2')]),
    row('@SUM(A1:A9)', [impossible, withheld, { text: '', value: null, format: 'count' }]),
    row(
      "'apostrof, \ttab, _x0041_ og \u2028",
      [shown(5, 'count'), shown(1 / 3, 'percent0'), shown(17.25, 'decimal0')],
      'total',
    ),
  ],
  notes: ['=cmd|calc'],
}

const wordsOf: Record<'nb' | 'nn', ReportModel['words']> = {
  nb: {
    page: 'Side',
    contents: 'Innhold',
    table: 'Tabell',
    figure: 'Figur',
    notes: 'Merknader',
    codeBook: 'Kodebok',
    definitions: 'Definisjoner',
    overview: 'Oversikt',
    symbols: 'Symboler',
  },
  nn: {
    page: 'Side',
    contents: 'Innhald',
    table: 'Tabell',
    figure: 'Figur',
    notes: 'Merknader',
    codeBook: 'Kodebok',
    definitions: 'Definisjonar',
    overview: 'Oversyn',
    symbols: 'Symbol',
  },
}

/** A workbook's model with every kind of section. */
export function sampleModel(language: 'nb' | 'nn' = 'nb', change: Partial<ReportModel> = {}): ReportModel {
  return {
    kind: 'municipality',
    language,
    edition: 'workbook',
    fileName: '5425-storfjord-2020.xlsx',
    title: `Tjenestemottakere i ${longestName} 2020`,
    subtitle:
      'Nøkkeltall, alle tabeller og kodebok. Mottakere med rusproblemer og med kun psykiske helseproblemer',
    place: { number: '5425', name: longestName },
    round: '2020',
    made: '2026-11-22',
    syntheticMark: 'Syntetiske data til opplæring. Ingen av tallene gjelder virkelige personer.',
    facts: [
      { label: 'Kilde', value: 'BrukerPlan, kartleggingen høsten 2020' },
      {
        label: 'Personvern',
        value: 'Regler «default» 1.0: antall fra 1 til 4 vises ikke, prosent krever minst 10 personer',
      },
      { label: 'Skjema', value: 'brukerplan@2020.1' },
    ],
    words: wordsOf[language],
    sections: [
      {
        id: 'living_conditions',
        title: language === 'nn' ? 'Levekåra til mottakarane' : 'Mottakernes levekår',
        nodes: [
          {
            type: 'paragraph',
            id: 'p1',
            text: 'Halvparten av mottakerne har en bolig som kommunen vurderer som tilfredsstillende (grønn). Andelen er 4 prosentpoeng høyere enn ved forrige kartlegging og 2 prosentpoeng lavere enn i kommunene i samme størrelsesklasse.',
          },
          {
            type: 'list',
            id: 'l1',
            items: ['Åtte livsområder er vurdert.', '- og et punkt som begynner med strek'],
          },
          {
            type: 'table',
            id: 't1',
            table: comparedTable('areas', 'Andel gult eller rødt på åtte livsområder, etter gruppe', areas),
          },
          {
            type: 'figure',
            id: 'f1',
            figure: {
              id: 'f1',
              kind: 'stacked',
              title: 'Levekår',
              alternative: 'Søyler',
              unit: 'percent',
              axisLabel: 'Prosent',
              categories: [],
              series: [],
              cells: [],
              note: 'Kilde',
              language,
            },
            table: comparedTable(
              'areas',
              'Tjenester mottatt siste tolv måneder fra kommunen og fra spesialisthelsetjenesten, etter gruppe, for kommunen, kommunens forrige kartlegging, kommunene i samme størrelsesklasse og hele landet. Flere svar mulig',
              [
                'Ambulerende oppfølgingsteam (ACT eller FACT) og kommunalt rusmiddelarbeid med et langt navn',
                'Fastlege',
                'Minst én tjeneste',
              ],
            ),
            speakerNotes: [],
          },
        ],
      },
      { id: 'empty', title: 'Et avsnitt uten innhold', nodes: [] },
      {
        id: 'signs',
        title: 'Tegn [og] lange: navn? *stjerne* /skrå\\ & <tegn> som går over grensen',
        nodes: [
          { type: 'table', id: 't3', table: mixedTable },
          {
            type: 'table',
            id: 't4',
            table: { ...mixedTable, id: 'none', caption: 'Tabell uten rader', rows: [] },
          },
        ],
      },
      {
        id: 'key_figures',
        title: language === 'nn' ? 'Nøkkeltal' : 'Nøkkeltall',
        nodes: [
          {
            type: 'table',
            id: 'k',
            table: comparedTable('key_figures', 'Nøkkeltall for mottakere 18 år og eldre', [
              'Andel kvinner',
              'Andel med egne barn under 18 år',
              'Andel med individuell plan',
              'Alle',
            ]),
          },
        ],
      },
    ],
    codeBook: Array.from({ length: 40 }, (_, i) => ({
      number: `D${i + 1}`,
      code: 'meningsfull_aktivitet',
      question: 'Hvordan vurderer du mottakerens situasjon når det gjelder meningsfull aktivitet og arbeid?',
      choiceCode: ['green', 'yellow', 'red'][i % 3]!,
      choice:
        i === 0 ? '=Har arbeid' : 'Har noe innhold i hverdagen, men det er ikke stabilt eller tilstrekkelig',
      origin: 'trykt',
    })),
    ...change,
  }
}
