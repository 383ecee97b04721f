import type { Figure, Paint } from '#core/figures'
import { formatNumber } from '#core/foundation'
import type { ReportModel, ReportNode, ReportSection, ShownCell, ShownRow, ShownTable } from '#core/reports'

// A made-up report on the users' survey, as long as a real one, for the tests and the benchmark. No number in it means
// anything: each follows from its place.

type Language = ReportModel['language']
type Edition = Extract<ReportModel['edition'], 'slides' | 'document' | 'workbook' | 'page'>

const scale = ['I svært liten grad', 'I liten grad', 'I noen grad', 'I stor grad', 'I svært stor grad']
const paints: readonly Paint[] = ['least', 'little', 'some', 'much', 'most']
/** Background variables with their groups: 13 and 38, as many as the report's second appendix has. */
const variables: readonly (readonly [string, number])[] = [
  ['Kjønn', 2],
  ['Alder', 5],
  ['Sivilstand', 3],
  ['Utdanning', 4],
  ['Bolig', 3],
  ['Arbeid og aktivitet', 4],
  ['Problem', 3],
  ['Tid i tjenesten', 3],
  ['Antall tjenester', 3],
  ['Svarte selv', 2],
  ['Svarte på nett', 2],
  ['Kommunens størrelse', 2],
  ['Tvang', 2],
]

const percent = (value: number, mark?: ShownCell['mark']): ShownCell => ({
  text: formatNumber(value, 'percent0'),
  value,
  format: 'percent0',
  ...(mark ? { mark } : {}),
})
const count = (value: number): ShownCell => ({ text: formatNumber(value, 'count'), value, format: 'count' })
const withheld: ShownCell = { text: ':', value: null, format: 'percent0' }

/** A number from 0 up to `under` that looks scattered and is the same every time. */
const scattered = (a: number, b: number, c: number, under: number): number =>
  ((a * 7919 + b * 104_729 + c * 1_299_709) % (under * 10)) / 10

const question = (number: number): string =>
  [
    'I hvilken grad opplever du at de ansatte har forståelse for situasjonen din?',
    'I hvilken grad har du hatt innflytelse på hvilken hjelp du skal få, og på hvordan den skal gis til deg i hverdagen?',
    'I hvilken grad får du den hjelpen du trenger?',
    'I hvilken grad samarbeider tjenestene godt om hjelpen til deg og familien din?',
  ][number % 4]!

/** A question by 38 groups of 13 variables, with a row for all. */
export function subgroupTable(number: number): ShownTable {
  const cells = (a: number, b: number): ShownCell[] => [
    count(20 + Math.round(scattered(number, a, b, 300))),
    ...[0, 1, 2].map((c): ShownCell => {
      if ((number + a * 3 + b * 5 + c) % 41 === 0) return withheld
      const place = (number * 13 + a * 7 + b * 3 + c) % 9
      return percent(
        5 + scattered(number + c, a, b, 60),
        place === 0 ? 'higher' : place === 1 ? 'lower' : undefined,
      )
    }),
  ]
  const rows = variables.flatMap(([label, groups], a): ShownRow[] => [
    { label, role: 'heading', cells: [] },
    ...Array.from(
      { length: groups },
      (_, b): ShownRow => ({
        label: `${label}, gruppe ${b + 1}`,
        role: 'normal',
        cells: cells(a + 1, b + 1),
      }),
    ),
  ])
  return {
    id: `subgroups_${number}`,
    caption: `${question(number)} Etter kjennetegn ved den som svarer`,
    corner: 'Kjennetegn',
    columnGroups: [],
    columns: [
      { label: 'Antall', base: null },
      { label: 'Liten grad', base: null },
      { label: 'Noen grad', base: null },
      { label: 'Stor grad', base: null },
    ],
    rows: [...rows, { label: 'Alle', role: 'total', cells: cells(0, 0) }],
    notes: [
      'Kilde: Brukertilfredshetsevalueringen 2021. n er antallet som svarte på spørsmålet.',
      '▲ høyere og ▼ lavere enn blant de øvrige som svarte (p < 0,05).',
    ],
  }
}

function answersTable(figure: Figure): ShownTable {
  return {
    id: `${figure.id}_table`,
    caption: figure.title,
    corner: 'Spørsmål',
    columnGroups: [],
    columns: figure.series.map(({ label }) => ({ label, base: null })),
    rows: figure.categories.map(({ label }, c) => ({
      label,
      role: 'normal',
      cells: figure.cells.map((row) => ({ ...row[c]!, format: 'percent0' as const })),
    })),
    notes: [figure.note],
  }
}

function scaleFigure(number: number, bars: number, language: Language): Figure {
  const cells = scale.map((_, s) =>
    Array.from({ length: bars }, (_, c): { value: number; text: string } => {
      const parts = scale.map((_, k) => 5 + scattered(number, c + 1, k + 1, 30))
      const value = (100 * parts[s]!) / parts.reduce((sum, part) => sum + part, 0)
      return { value, text: formatNumber(value, 'percent0') }
    }),
  )
  return {
    id: `figure_${number}`,
    kind: 'stacked',
    title: `Erfaringer med hjelpen fra kommunen, spørsmål ${number}. Prosent`,
    alternative: `Liggende søyler for ${bars} spørsmål, fra i svært liten til i svært stor grad (${number}).`,
    unit: 'percent',
    axisLabel: 'Prosent',
    categories: Array.from({ length: bars }, (_, c) => ({
      code: `q${c}`,
      label: question(number + c),
      base: `n = ${900 + number + c}`,
    })),
    series: scale.map((label, s) => ({ code: `s${s}`, label, paint: paints[s]! })),
    cells,
    note: 'Kilde: Brukertilfredshetsevalueringen 2021.',
    language,
  }
}

/** Three waves side by side. */
function wavesTable(number: number): ShownTable {
  return {
    id: `waves_${number}`,
    caption: `Endring fra 2017 til 2021, spørsmål ${number}. Prosent`,
    corner: 'Spørsmål',
    columnGroups: [
      { label: 'I stor grad', span: 3 },
      { label: 'I liten grad', span: 3 },
    ],
    columns: [0, 1].flatMap((group) =>
      ['2017', '2019', '2021'].map((label, w) => ({
        label,
        base: `n = ${formatNumber(490 + 400 * w + group, 'count')}`,
      })),
    ),
    rows: Array.from({ length: 8 }, (_, r) => ({
      label: question(number + r),
      role: 'normal',
      cells: Array.from({ length: 6 }, (_, c) =>
        percent(10 + scattered(number, r + 1, c + 1, 70), c % 3 === 2 && r % 3 === 0 ? 'higher' : undefined),
      ),
    })),
    notes: ['Kilde: Brukertilfredshetsevalueringen 2017, 2019 og 2021.'],
  }
}

const prose =
  'Vel halvparten svarer at de i stor eller svært stor grad får den hjelpen de trenger. Andelen er høyere blant dem som har hatt hjelp i mer enn tre år enn blant de øvrige, og lavere blant dem som har barn under 18 år. Tallene kan ikke sammenlignes med 2017, siden spørsmålet da var formulert på en annen måte.'
const quote =
  'De møter meg med respekt, men jeg må vente altfor lenge på svar. <b>Ring meg heller</b> & si ifra.'

function chapter(number: number, figures: number, waves: number, language: Language): ReportSection[] {
  const id = `chapter_${number}`
  const part = (at: number, nodes: readonly ReportNode[]): ReportSection => ({
    id: `${id}_${at}`,
    title: at === 1 ? 'Resultater samlet' : at === 2 ? 'Endring over tid' : 'Med brukernes egne ord',
    level: 2,
    number: `${number}.${at}`,
    nodes,
  })
  const paragraph = (at: number): ReportNode => ({
    type: 'paragraph',
    id: `${id}_p${at}`,
    text: `${prose} (${number}.${at})`,
  })
  return [
    {
      id,
      title: `Hjelpen fra kommunen, del ${number}`,
      number: String(number),
      nodes: [paragraph(0), paragraph(1)],
    },
    part(1, [
      paragraph(2),
      ...Array.from({ length: figures }, (_, i): ReportNode => {
        const figure = scaleFigure(number * 10 + i, 6, language)
        return {
          type: 'figure',
          id: `${id}_f${i}`,
          figure,
          table: answersTable(figure),
          speakerNotes: [prose],
        }
      }),
    ]),
    part(2, [
      paragraph(3),
      ...Array.from(
        { length: waves },
        (_, i): ReportNode => ({
          type: 'table',
          id: `${id}_w${i}`,
          table: wavesTable(number * 10 + i),
        }),
      ),
    ]),
    part(3, [
      paragraph(4),
      { type: 'quote', id: `${id}_q1`, text: quote, label: 'Kvinne, 18–30 år' },
      { type: 'quote', id: `${id}_q2`, text: 'Jeg har fått livet mitt tilbake.', label: '' },
    ]),
  ]
}

function appendix(tables: number): ReportSection[] {
  return [
    {
      id: 'appendix_2',
      title: 'Svar etter kjennetegn ved dem som svarte',
      number: 'Vedlegg 2',
      nodes: [{ type: 'paragraph', id: 'appendix_2_p', text: prose }],
    },
    ...Array.from(
      { length: tables },
      (_, i): ReportSection => ({
        id: `appendix_2_${i}`,
        title: question(i),
        level: 2,
        number: `12_${i + 1}`,
        nodes: [{ type: 'table', id: `appendix_2_t${i}`, table: subgroupTable(i + 1) }],
      }),
    ),
  ]
}

const words = {
  nb: { contents: 'Innhold', overview: 'Oversikt', symbols: ': vises ikke av hensyn til personvernet.' },
  nn: { contents: 'Innhald', overview: 'Oversyn', symbols: ': blir ikkje vist av omsyn til personvernet.' },
}
const endings = { slides: 'pptx', document: 'pdf', workbook: 'xlsx', page: 'html' }

function model(
  edition: Edition,
  language: Language,
  place: ReportModel['place'],
  sections: readonly ReportSection[],
): ReportModel {
  return {
    kind: 'survey',
    language,
    edition,
    fileName: `bte-2021-${place.number || 'landet'}.${endings[edition]}`,
    title: `Brukertilfredshet 2021: ${place.name}`,
    subtitle:
      'Hva brukerne mener om de kommunale tjenestene til mennesker med rus- og psykiske helseproblemer',
    place,
    round: '2021',
    made: '2026-11-22',
    syntheticMark: 'Syntetiske data til opplæring. Ingen av tallene gjelder virkelige personer.',
    facts: [
      { label: 'Kilde', value: 'Brukertilfredshetsevalueringen 2021' },
      { label: 'Personvern', value: 'Regler «default» 1.0' },
    ],
    words: {
      page: 'Side',
      table: 'Tabell',
      figure: 'Figur',
      notes: 'Merknader',
      codeBook: 'Kodebok',
      definitions: 'Definisjoner',
      ...words[language],
    },
    sections,
    codeBook: [],
  }
}

/** The nation's report, some 120 pages: 28 figures, 12 comparisons of waves, 50 tables by group. */
export const nationalSample = (edition: Edition, language: Language = 'nb'): ReportModel =>
  model(edition, language, { number: '0', name: 'Hele landet' }, [
    ...Array.from({ length: 14 }, (_, i) => chapter(i + 3, 2, i % 7 === 6 ? 0 : 1, language)).flat(),
    ...appendix(50),
  ])

/** A municipality's report: three chapters and the tables of some questions. */
export const municipalSample = (edition: Edition, number = '5425', language: Language = 'nb'): ReportModel =>
  model(edition, language, { number, name: 'Storfjord - Omasvuotna - Omasvuono' }, [
    ...[1, 2, 3, 4].flatMap((at) => chapter(at + (Number(number) % 7), 3, 1, language)),
    ...appendix(4),
  ])
