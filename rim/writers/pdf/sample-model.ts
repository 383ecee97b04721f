import type { Figure } from '#core/figures'
import { formatNumber } from '#core/foundation'
import type { ReportModel, ReportSection, ShownCell, ShownRow, ShownTable } from '#core/reports'

// A made-up report for this folder's tests: every kind of node and the hard cases. No number in it means anything.

/** Every sign that is markup somewhere; must come out as it went in. */
export const specialCharacters = '# * _ $ @ < > ` ~ \\ / [ ] { } " \' = - + & // /* #set page()'
const longestName = 'Storfjord - Omasvuotna - Omasvuono'

const withheld: ShownCell = { text: ':', value: null, format: 'count' }
const percent = (value: number): ShownCell => ({
  text: formatNumber(value, 'percent0'),
  value,
  format: 'percent0',
})
const count = (value: number): ShownCell => ({ text: formatNumber(value, 'count'), value, format: 'count' })

const provenance = [
  'Kilde: BrukerPlan 2020, mottakere 18 år og eldre med rusproblemer. n = 1 234. Utelatt: 77 registreringer under 18 år og 12 fra enheter uten lovhjemmel.',
  ': vises ikke av hensyn til personvernet. Prosent av færre enn 10 vises ikke. Regelverk: default 1.0.',
]

const areas = [
  'Bolig',
  'Meningsfull aktivitet',
  'Økonomi',
  'Fysisk helse',
  'Psykisk helse',
  'Rusmiddelbruk',
  'Sosial fungering',
  'Nettverk',
]

export function plainTable(id: string, caption: string, shift = 0): ShownTable {
  return {
    id,
    caption,
    corner: 'Livsområde',
    columnGroups: [],
    columns: ['Grønn', 'Gul', 'Rød'].map((label) => ({ label, base: null })),
    rows: areas.map((label, index) => ({
      label,
      role: 'normal',
      cells: [percent(40 + shift + index), index === 3 ? withheld : percent(35 - shift), percent(25 - index)],
    })),
    notes: provenance,
  }
}

export function wideTable(id: string, caption: string): ShownTable {
  const row = (label: string, role: ShownRow['role'], start: number): ShownRow => ({
    label,
    role,
    cells: Array.from({ length: 8 }, (_, index) => (index === 2 ? withheld : count(start * (index + 1)))),
  })
  return {
    id,
    caption,
    corner: 'Tjeneste siste tolv måneder',
    columnGroups: [
      { label: longestName, span: 2 },
      { label: 'Forrige kartlegging', span: 2 },
      { label: 'Kommuner i samme størrelsesklasse', span: 2 },
      { label: 'Hele landet', span: 2 },
    ],
    columns: [1, 2, 3, 4].flatMap((group) => [
      { label: 'Rusproblemer', base: `n = ${formatNumber(311 * group, 'count')}` },
      { label: 'Psykisk helse alene', base: `n = ${formatNumber(8210 * group, 'count')}` },
    ]),
    rows: [
      { label: 'Kommunale tjenester', role: 'heading', cells: [] },
      row('Bolig med bemanning', 'normal', 11),
      row('Ambulerende oppfølgingsteam (ACT eller FACT) og rusmiddelarbeid', 'normal', 7),
      row('Fastlege', 'normal', 1203),
      { label: 'Spesialisthelsetjenesten', role: 'heading', cells: [] },
      row('Poliklinikk', 'normal', 230),
      row('Tvang etter helse- og omsorgstjenesteloven § 10-4', 'normal', 3),
      row('Minst én tjeneste', 'total', 1400),
    ],
    notes: provenance,
  }
}

export function longTable(id: string, rows: number): ShownTable {
  return {
    id,
    caption: `Tabell som går over flere sider, med tegnene ${specialCharacters}`,
    corner: specialCharacters,
    columnGroups: [],
    columns: [
      { label: 'Rusproblemer', base: 'n = 1 234' },
      { label: 'Psykisk helse', base: 'n = 2 345' },
    ],
    rows: [
      ...Array.from({ length: rows }, (_, index): ShownRow => {
        if (index % 9 === 0) return { label: `Gruppe ${index / 9 + 1}`, role: 'heading', cells: [] }
        return {
          label: `${index + 1}. ${areas[index % 8]}`,
          role: 'normal',
          cells: [count(index * 37), percent(index)],
        }
      }),
      { label: 'I alt', role: 'total', cells: [count(1234), percent(100)] },
    ],
    notes: provenance,
  }
}

function areasFigure(id: string, title: string, language: 'nb' | 'nn' = 'nb'): Figure {
  return {
    id,
    kind: 'stacked',
    title,
    alternative: `Liggende søyler for åtte livsområder (${id}). Bolig: grønn 50 %, gul 30 %, rød 20 %.`,
    unit: 'percent',
    axisLabel: 'Prosent',
    categories: areas.map((label, index) => ({ code: `area_${index}`, label, base: 'n = 311' })),
    series: [
      { code: 'green', label: 'Grønn', paint: 'green' },
      { code: 'yellow', label: 'Gul', paint: 'yellow' },
      { code: 'red', label: 'Rød', paint: 'red' },
    ],
    cells: [50, 30, 20].map((share, series) =>
      areas.map((_, index) => percent(share + (series === 0 ? index : series === 1 ? -index : 0))),
    ),
    note: 'Kilde: BrukerPlan 2020. n er antallet mottakere.',
    language,
  }
}

const words = {
  page: 'Side',
  table: 'Tabell',
  codeBook: 'Kodebok',
  definitions: 'Definisjoner',
  symbols: 'Symboler',
}
const wordsOf = {
  nb: { ...words, contents: 'Innhold', figure: 'Figur', notes: 'Merknader', overview: 'Oversikt' },
  nn: { ...words, contents: 'Innhald', figure: 'Figur', notes: 'Merknader', overview: 'Oversyn' },
}

const keyParagraph =
  'Halvparten av mottakerne har en bolig som kommunen vurderer som tilfredsstillende (grønn). Andelen er 4 prosentpoeng høyere enn ved forrige kartlegging og 2 prosentpoeng lavere enn i kommunene i samme størrelsesklasse.'

/** A report of the given sections. */
export function modelOf(sections: readonly ReportSection[], change: Partial<ReportModel> = {}): ReportModel {
  const language = change.language ?? 'nb'
  return {
    kind: 'municipality',
    language,
    edition: 'document',
    fileName: '5425-storfjord-2020.pdf',
    title: 'Tjenestemottakere i Storfjord 2020',
    subtitle:
      'Resultater fra kartleggingen BrukerPlan, for mottakere med rusproblemer og med psykiske helseproblemer alene',
    place: { number: '5425', name: longestName },
    round: '2020',
    made: '2026-11-22',
    syntheticMark: 'Syntetiske data til opplæring. Ingen av tallene gjelder virkelige personer.',
    facts: [
      { label: 'Kilde', value: 'BrukerPlan, kartleggingen høsten 2020' },
      {
        label: 'Personvern',
        value: 'Regelverk «default» 1.0: antall fra 1 til 4 vises ikke, prosent krever minst 10 personer',
      },
      { label: 'Skjema', value: 'brukerplan@2020.1' },
    ],
    words: wordsOf[language],
    sections,
    codeBook: [],
    ...change,
  }
}

/** Every kind of node and the hard cases, on some six pages. */
export function hardModel(language: 'nb' | 'nn' = 'nb'): ReportModel {
  const threeLines =
    'Tjenester mottatt siste tolv måneder fra kommunen og fra spesialisthelsetjenesten, etter gruppe, for kommunen, kommunens forrige kartlegging, kommunene i samme størrelsesklasse og hele landet. Antall mottakere 18 år og eldre, flere svar mulig, registreringer fra enheter uten lovhjemmel er holdt utenfor'
  const sections: ReportSection[] = [
    {
      id: 'housing',
      title: language === 'nn' ? 'Levekåra til mottakarane' : 'Mottakernes levekår',
      nodes: [
        { type: 'paragraph', id: 'p1', text: keyParagraph },
        { type: 'list', id: 'l1', items: ['Åtte livsområder er vurdert.', `Tegn: ${specialCharacters}`] },
        {
          type: 'figure',
          id: 'f1',
          figure: areasFigure(
            'areas',
            `Levekår på åtte områder, mottakere med rusproblemer i ${longestName}, 2020`,
            language,
          ),
          table: plainTable('areas_table', 'Levekår på åtte områder, mottakere med rusproblemer. Prosent'),
          speakerNotes: ['Bare i lysbildene.'],
        },
        { type: 'paragraph', id: 'p2', text: keyParagraph },
        { type: 'table', id: 't1', table: wideTable('services', threeLines) },
      ],
    },
    { id: 'empty', title: 'Et avsnitt uten innhold', nodes: [] },
    {
      id: 'long',
      title: `Tegn og lange tabeller ${specialCharacters}`,
      nodes: [
        { type: 'table', id: 't2', table: longTable('long', 25) },
        { type: 'table', id: 't3', table: { ...longTable('longer', 70), notes: [] } },
        {
          type: 'table',
          id: 't4',
          table: { ...plainTable('none', 'Tabell uten rader'), rows: [] },
        },
      ],
    },
  ]
  return modelOf(sections, { language })
}

/** A report of usual length: about 30 pages, 45 tables and 25 figures; `shift` changes numbers, not form. */
export function longModel(shift = 0): ReportModel {
  let tables = 0
  const section = (number: number): ReportSection => ({
    id: `s${number}`,
    title: `Kapittel ${number}`,
    nodes: [
      { type: 'paragraph', id: `s${number}p`, text: `${shift}: ${keyParagraph}` },
      ...Array.from({ length: 5 }, (_, index) => {
        const id = `s${number}f${index}`
        const title = `Levekår i gruppe ${number}.${index} etter alder og kjønn, 2020 (${shift})`
        return {
          type: 'figure' as const,
          id,
          figure: { ...areasFigure(id, title), note: `Figur ${id}, ${shift}` },
          table: plainTable(`table_${++tables}`, title, shift % 10),
          speakerNotes: [],
        }
      }),
      ...Array.from({ length: 4 }, (_, index) => ({
        type: 'table' as const,
        id: `s${number}t${index}`,
        table: wideTable(`table_${++tables}`, `Tjenester i gruppe ${number}.${index} (${shift})`),
      })),
    ],
  })
  return modelOf([1, 2, 3, 4, 5].map(section))
}
