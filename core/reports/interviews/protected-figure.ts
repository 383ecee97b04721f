import type { SafeCell, SafeFrequencyTable, SafeValue } from '#core/disclosure'
import { type LocalText, textIn } from '#core/foundation'
import type { SourceLink } from '#core/interviews'
import type { ReportNode } from '../model.ts'
import { baseText, shownCell } from '../show.ts'
import type { BesideTheme } from './facts.ts'

/** A figure of another source, as it may be shown: columns of safe tables and nothing else. */
export interface ProtectedFigure extends SourceLink {
  readonly title: LocalText
  /** Wave or round that it is of. */
  readonly year: string
  /** Whose numbers, each from a column of a table. */
  readonly groups: readonly {
    readonly label: LocalText
    readonly table: SafeFrequencyTable
    /** The column's place in the table. */
    readonly column: number
  }[]
}

/** A figure with its rows side by side, for a page or a printed table. */
export interface FigureRows {
  readonly columns: readonly { readonly label: LocalText; readonly base: SafeValue }[]
  /** In printed order; a cell for each column, `.` where a group's table has no such row. */
  readonly rows: readonly { readonly label: LocalText; readonly cells: readonly SafeCell[] }[]
}

const notThere: SafeCell = { count: { symbol: '.' }, percent: { symbol: '.' } }

/** The rows of a figure's groups beside each other. */
export function figureRows({ groups }: Pick<ProtectedFigure, 'groups'>): FigureRows {
  const rows = new Map(groups.flatMap(({ table }) => table.rows.map(({ code, label }) => [code, label])))
  return {
    columns: groups.map(({ label, table, column }) => ({ label, base: table.columns[column]!.base })),
    rows: [...rows].map(([code, label]) => ({
      label,
      cells: groups.map(({ table, column }) => {
        const row = table.rows.findIndex((one) => one.code === code)
        return table.cells[row]?.[column] ?? notThere
      }),
    })),
  }
}

const words = {
  answer: { nb: 'Svar', nn: 'Svar' },
  percent: { nb: 'Prosent', nn: 'Prosent' },
  survey: { nb: 'Brukertilfredshetsevalueringen', nn: 'Brukartilfredsheitsevalueringa' },
  mapping: { nb: 'BrukerPlan, landet', nn: 'BrukerPlan, landet' },
  withheld: {
    nb: ': tallet er holdt tilbake av hensyn til personvernet.',
    nn: ': talet er halde tilbake av omsyn til personvernet.',
  },
} as const satisfies Record<string, LocalText>

/** Where a source's numbers are from. */
export const sourceName = (source: SourceLink['source']): LocalText => words[source]

/** A figure as a table of the report, beside a theme. */
export function besideTheme(figure: ProtectedFigure, language: 'nb' | 'nn'): BesideTheme {
  const { columns, rows } = figureRows(figure)
  const shown = rows.map(({ label, cells }) => ({
    label: textIn(label, language),
    role: 'normal' as const,
    cells: cells.map(({ percent }) => shownCell(percent, 'percent0', language)),
  }))
  const symbols = shown.some(({ cells }) => cells.some(({ text }) => text === ':'))
  const id = `beside-${figure.source}-${figure.code.replaceAll('_', '-').toLowerCase()}`
  const table: ReportNode = {
    type: 'table',
    id,
    table: {
      id,
      caption: textIn(figure.title, language),
      corner: textIn(words.answer, language),
      columnGroups: [],
      columns: columns.map(({ label, base }) => ({
        label: `${textIn(label, language)} (${textIn(words.percent, language).toLowerCase()})`,
        base: baseText(base, language),
      })),
      rows: shown,
      notes: [
        `${textIn(words[figure.source], language)}, ${figure.year}.`,
        ...(symbols ? [textIn(words.withheld, language)] : []),
      ],
    },
  }
  return {
    source: figure.source,
    title: textIn(figure.title, language),
    origin: textIn(words[figure.source], language),
    year: figure.year,
    nodes: [table],
  }
}
