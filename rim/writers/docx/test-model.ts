import type { Figure } from '#core/figures'
import type { ReportModel, ShownTable } from '#core/reports'

/** A table with a head of two rows, a heading between its rows, a total, marks and a withheld cell. */
export const groupedTable: ShownTable = {
  id: 'grouped',
  caption: 'Får hjelp <når> det trengs & litt til. Prosent',
  corner: 'Gruppe',
  columnGroups: [
    { label: '2023', span: 2 },
    { label: '2025', span: 1 },
  ],
  columns: [
    { label: 'Liten grad', base: 'n = 40' },
    { label: 'Stor grad', base: 'n = 40' },
    { label: 'Stor grad', base: null },
  ],
  rows: [
    { label: 'Kjønn', role: 'heading', cells: [] },
    {
      label: 'Kvinner',
      role: 'normal',
      cells: [
        { text: '12 %', value: 12.4, format: 'percent0' },
        { text: ':', value: null, format: 'percent0' },
        { text: '63 %', value: 63.1, format: 'percent0', mark: 'higher' },
      ],
    },
    {
      label: 'Alle',
      role: 'total',
      cells: [
        { text: '14 %', value: 14, format: 'percent0' },
        { text: '51 %', value: 51, format: 'percent0' },
        { text: '58 %', value: 58, format: 'percent0', mark: 'lower' },
      ],
    },
  ],
  notes: ['Kilde: ingen.'],
}

export const wordsTable: ShownTable = {
  id: 'words',
  caption: 'Sjekkliste',
  corner: 'Punkt',
  columnGroups: [],
  columns: [{ label: 'Slik er det i studien', base: null }],
  rows: [
    {
      label: '1. Hvem intervjuet',
      role: 'normal',
      cells: [{ text: 'Fire intervjuere ved kompetansesenteret.', value: null, format: 'count' }],
    },
  ],
  notes: [],
}

export const lineFigure: Figure = {
  id: 'line',
  kind: 'line',
  language: 'nb',
  title: 'Over tid. Prosent',
  alternative: 'Linje. 2021: 40 prosent. 2025: 58 prosent.',
  note: 'Kilde: ingen.',
  unit: 'percent',
  axisLabel: 'Prosent',
  categories: [
    { code: '2021', label: '2021' },
    { code: '2025', label: '2025' },
  ],
  series: [{ code: 'all', label: 'Alle', paint: 'own' }],
  cells: [
    [
      { value: 40, text: '40 %' },
      { value: 58, text: '58 %' },
    ],
  ],
}

/** A report with every kind of node and of heading: counted, written out, an appendix, and a part that is not listed. */
export const testModel: ReportModel = {
  kind: 'interviews',
  language: 'nn',
  edition: 'manuscript',
  fileName: 'prøve.docx',
  title: 'Å be om hjelp & få ho',
  subtitle: 'Intervju med eldre',
  place: { number: '', name: 'Noreg' },
  round: '2026',
  made: '2026-05-04',
  syntheticMark: 'Opplæringsdata',
  facts: [{ label: 'Ansvarleg', value: 'eit kompetansesenter' }],
  words: {
    page: 'Side',
    contents: 'Innhald',
    table: 'Tabell',
    figure: 'Figur',
    notes: 'Merknader',
    codeBook: 'Kodebok',
    definitions: 'Definisjonar',
    overview: 'Oversikt',
    symbols: '',
  },
  sections: [
    { id: 'summary', title: 'Samandrag', level: 1, nodes: [] },
    { id: 'part', title: 'Problemstilling 1', level: 2, nodes: [] },
    {
      id: 'first',
      title: 'Funn',
      level: 1,
      number: '1',
      nodes: [
        { type: 'paragraph', id: 'p', text: 'Første linje.\nAndre linje med  to mellomrom og 😀.' },
        { type: 'list', id: 'l', items: ['ein', 'to'] },
        { type: 'quote', id: 'q', text: 'Det «verste» er <ingenting>.', label: 'Mann, 74' },
        { type: 'quote', id: 'q2', text: 'Utan merke.', label: '' },
      ],
    },
    {
      id: 'first_part',
      title: 'Tal',
      level: 2,
      number: '1.1',
      nodes: [
        { type: 'table', id: 't', table: groupedTable },
        { type: 'figure', id: 'f', figure: lineFigure, table: wordsTable, speakerNotes: [] },
      ],
    },
    { id: 'skipped', title: 'Eit hopp', level: 1, number: '3', nodes: [] },
    { id: 'skipped_part', title: 'Del av hoppet', level: 2, number: '3.1', nodes: [] },
    { id: 'second', title: 'Metode', level: 1, number: '2', nodes: [] },
    { id: 'appendix', title: 'Skriv', level: 1, number: 'Vedlegg 1', nodes: [] },
    { id: 'appendix_part', title: 'Kva inneber det?', level: 2, nodes: [] },
  ],
  codeBook: [],
}
