import type { SafeColumn, SafeFrequencyTable, SafeMeanTable, SafeTable } from '#core/disclosure'
import { type LocalText, type Say, sayIn } from '#core/foundation'
import type { ReportPlace } from './columns.ts'
import { fileStem, madeFacts, writerWords } from './ground.ts'
import type { ReportModel, ReportNode, ShownRow, ShownTable } from './model.ts'
import { baseText, provenanceLines, sharedRows, shownCell, usesSymbols } from './show.ts'
import { words } from './words.ts'

/** An extra report that a municipality has ordered: safe tables, and what they are an answer to. */
export interface ExtraReport {
  readonly place: ReportPlace
  /** Year of the mapping. */
  readonly round: string
  readonly language: 'nb' | 'nn'
  /** What it is about: a subject's title, or that it is ordered in own words. */
  readonly title: LocalText
  /** What was asked for, and what was said to it, in people's own words; empty where there is none. */
  readonly words: readonly string[]
  /** At least one, all of one policy. */
  readonly tables: readonly SafeTable[]
  /** Number of the municipality's release that it rests on. */
  readonly release: number
  /** SHA-256 of the frozen data, in hex. */
  readonly dataHash: string
  /** Part of the files' names: letters, digits and hyphens. */
  readonly name: string
  /** ISO date, injected. */
  readonly made: string
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const texts = {
  title: text('{subject}: {name} {round}', '{subject}: {name} {round}'),
  subtitle: text('Tilleggsrapport fra BrukerPlan', 'Tilleggsrapport frå BrukerPlan'),
  about: text('Om rapporten', 'Om rapporten'),
  tables: text('Tabeller', 'Tabellar'),
  rests: text(
    'Tallene bygger på levering {release} fra kommunen og følger de samme reglene for visning som rapporten den fikk da.',
    'Tala byggjer på levering {release} frå kommunen og følgjer dei same reglane for vising som rapporten ho fekk då.',
  ),
  together: text(
    'Hva som vises, er avgjort sammen med rapporten og tidligere tilleggsrapporter, slik at de heller ikke til sammen røper noen.',
    'Kva som blir vist, er avgjort saman med rapporten og tidlegare tilleggsrapportar, slik at dei heller ikkje til saman røper nokon.',
  ),
  release: text('Levering', 'Levering'),
  group: text('Gruppe', 'Gruppe'),
}

/** With more columns a page has room for percentages only. */
const widest = 3
/** A page has room for no more columns than these. */
const mostColumns = 8

/** The report as a document and as a workbook, with the same cells. */
export function extraReportModels(report: ExtraReport): ReportModel[] {
  return [modelOf(report, 'document'), modelOf(report, 'workbook')]
}

function modelOf(report: ExtraReport, edition: 'document' | 'workbook'): ReportModel {
  const { place, round, language, made, tables, dataHash } = report
  const say = sayIn(language)
  const { policy, ruleVersion, synthetic, source } = tables[0]!.provenance
  const fact = (label: LocalText, value: string) => ({ label: say(label), value })
  const stem = fileStem(place, round)
  return {
    kind: 'municipality',
    language,
    edition,
    fileName: `${stem}-${report.name}.${edition === 'document' ? 'pdf' : 'xlsx'}`,
    title: say(texts.title, { subject: say(report.title), name: place.name, round }),
    subtitle: say(texts.subtitle),
    place: { number: place.number, name: place.name },
    round,
    made,
    syntheticMark: synthetic ? say(words.synthetic) : null,
    facts: [
      fact(words.round, round),
      fact(texts.release, String(report.release)),
      fact(words.source, say(source)),
      fact(words.policy, `${policy} (${ruleVersion})`),
      ...madeFacts(say, { made, dataHash }),
    ],
    words: writerWords(say),
    sections: [
      { id: 'about', title: say(texts.about), nodes: [aboutNode(report, say)] },
      {
        id: 'tables',
        title: say(texts.tables),
        nodes: tables.flatMap((table) => tableNodes(table, edition, language)),
      },
      {
        id: 'definitions',
        title: say(words.definitions),
        nodes: [
          {
            type: 'list',
            id: 'definitions_list',
            items: [say(words.inclusion), say(words.judgement), say(words.symbols)],
          },
        ],
      },
    ],
    codeBook: [],
  }
}

const aboutNode = ({ words: own, release }: ExtraReport, say: Say): ReportNode => ({
  type: 'list',
  id: 'about_list',
  items: [...own, say(texts.rests, { release: String(release) }), say(texts.together)],
})

function tableNodes(table: SafeTable, edition: 'document' | 'workbook', language: 'nb' | 'nn'): ReportNode[] {
  const node = (id: string, shown: ShownTable): ReportNode => ({ type: 'table', id, table: shown })
  if (table.kind === 'mean') return [node(table.id, meansShown(table, language))]
  if (edition === 'workbook') return [node(table.id, frequencyShown(table, table.columns, true, language))]
  const pages = onPages(table.columns)
  return pages.map((columns, at) => {
    const id = at === 0 ? table.id : `${table.id}_${at + 1}`
    return node(id, { ...frequencyShown(table, columns, table.columns.length <= widest, language), id })
  })
}

/** Columns that fit on a page: those of one group with its total, where both groups' categories would be too many. */
function onPages(columns: readonly SafeColumn[]): (readonly SafeColumn[])[] {
  if (columns.length <= mostColumns) return [columns]
  const end = columns.findIndex(({ code }) => code === 'substance') + 1
  return end > 0 ? [columns.slice(0, end), columns.slice(end)] : [columns]
}

function frequencyShown(
  table: SafeFrequencyTable,
  columns: readonly SafeColumn[],
  counted: boolean,
  language: 'nb' | 'nn',
): ShownTable {
  const say = sayIn(language)
  const rows = sharedRows([table]).map((row): ShownRow => {
    const cells = table.cells[table.rows.findIndex(({ code }) => code === row.code)]!
    return {
      label: say(row.label),
      role: 'normal',
      cells: columns.flatMap((column) => {
        const { count, percent } = cells[table.columns.indexOf(column)]!
        return [
          ...(counted ? [shownCell(count, 'count', language)] : []),
          shownCell(percent, 'percent0', language),
        ]
      }),
    }
  })
  const head = (label: string, measure: string): string => (counted ? `${label}, ${measure}` : label)
  return {
    id: table.id,
    caption: counted ? say(table.title) : `${say(table.title)}. ${say(words.percent)}`,
    corner: say(words.choice),
    columnGroups: [],
    columns: columns.flatMap(({ label, base }) => [
      ...(counted ? [{ label: head(say(label), say(words.number).toLowerCase()), base: null }] : []),
      { label: head(say(label), '%'), base: baseText(base, language) },
    ]),
    rows,
    notes: provenanceLines(
      [{ provenance: table.provenance, base: table.columns.at(-1)!.base }],
      { multiple: table.shape === 'multiple', symbols: usesSymbols(rows) },
      language,
    ),
  }
}

/** The people stand as rows: n, mean and standard deviation of each. */
function meansShown(table: SafeMeanTable, language: 'nb' | 'nn'): ShownTable {
  const say = sayIn(language)
  const format = table.id === 'index' ? ('decimal0' as const) : ('decimal1' as const)
  const rows = table.rows.map((row, at): ShownRow => {
    const { n, mean, sd } = table.cells[at]![0]!
    return {
      label: say(row.label),
      role: 'normal',
      cells: [
        shownCell(n, 'count', language),
        shownCell(mean, format, language),
        shownCell(sd, format, language),
      ],
    }
  })
  return {
    id: table.id,
    caption: say(table.title),
    corner: say(texts.group),
    columnGroups: [],
    columns: [words.number, words.mean, words.spread].map((label) => ({ label: say(label), base: null })),
    rows,
    notes: provenanceLines(
      [{ provenance: table.provenance, base: table.cells.at(-1)![0]!.n }],
      { multiple: false, symbols: usesSymbols(rows) },
      language,
    ),
  }
}
