import { protectFrequencies, type SafeFrequencyTable, type SafeValue } from '#core/disclosure'
import { alternativeText, type Figure } from '#core/figures'
import { fillText, formatNumber, lowerFirst, sayIn, textIn } from '#core/foundation'
import { type Direction, type PanelVariable, standardTable } from '#core/mapping'
import { transitionSummary } from '#core/statistics'
import { levelSeries } from '../figures-of.ts'
import type { ReportNode, ReportSection, ShownRow, ShownTable } from '../model.ts'
import { baseText, provenanceLines, sharedRows, shownCell, usesSymbols } from '../show.ts'
import { words as reportWords } from '../words.ts'
import { fateName, type PanelRelease, panelName, stateName } from './panel-release.ts'
import { overTimeWords as words } from './words.ts'

type Form = 'nb' | 'nn'

/** A share of the panel with Wilson's interval, percent. */
export interface PanelShare {
  readonly code: Direction
  readonly count: SafeValue
  readonly percent: SafeValue
  readonly low: SafeValue
  readonly high: SafeValue
}

/** One variable as it may be shown. */
export interface PanelTable {
  readonly variable: PanelVariable
  /** Columns: the first round's states and everybody; rows: the second round's. Percentages are of each column. */
  readonly matrix: SafeFrequencyTable
  readonly change: SafeFrequencyTable | null
  /** Empty where the states have no order. */
  readonly shares: readonly PanelShare[]
  /** Whether more got better than worse: null where it is not known. */
  readonly net: 'better' | 'worse' | 'within' | null
}

/** What may be shown of a panel. */
export interface PanelTables {
  readonly variables: ReadonlyMap<PanelVariable, PanelTable>
  readonly fates: Readonly<Record<'from' | 'to', SafeFrequencyTable>>
}

/**
 * Looks everything up in the release's decision. Intervals are functions of the counts that are shown.
 *
 * @throws problem 3004 where the decision was made for other registrations.
 */
export function panelTables(release: PanelRelease): PanelTables {
  const { panel, decision } = release
  const origin = originOf(release)
  const name = panelName(panel)
  const variables = [...release.transitions].map(([variable, raw]): [PanelVariable, PanelTable] => {
    const told = { ...origin, notes: [...origin.notes, ...raw.notes] }
    const matrix = protectFrequencies(raw.matrix, decision, told, (column) =>
      stateName(name, variable, raw.matrix.columns[column]!.code),
    )
    const change = raw.change && protectFrequencies(raw.change, decision, told, () => name)
    return [variable, { variable, matrix, change, ...sharesOf(change) }]
  })
  return {
    variables: new Map(variables),
    fates: {
      from: protectFrequencies(release.fates.from, decision, origin, () => fateName(panel, 'from')),
      to: protectFrequencies(release.fates.to, decision, origin, () => fateName(panel, 'to')),
    },
  }
}

const codes: readonly Direction[] = ['better', 'unchanged', 'worse']

/** Shares of those with both answers. */
function sharesOf(change: SafeFrequencyTable | null): Pick<PanelTable, 'shares' | 'net'> {
  if (!change) return { shares: [], net: null }
  const counts = codes.map(
    (code) => change.cells[change.rows.findIndex((row) => row.code === code)]![0]!.count,
  )
  const [better, unchanged, worse] = counts.map((count) => ('value' in count ? count.value : null))
  if (better == null || unchanged == null || worse == null || better + unchanged + worse === 0) {
    const none = counts.find((count) => 'symbol' in count) ?? { symbol: '.' as const }
    const shares = codes.map((code, at) => ({
      code,
      count: counts[at]!,
      percent: none,
      low: none,
      high: none,
    }))
    return { shares, net: null }
  }
  // two states are enough to carry the three numbers: those who stayed, and those who went either way
  const summary = transitionSummary(
    [
      [unchanged, worse],
      [better, 0],
    ],
    { order: 'better-first' },
  )
  const { net } = summary
  const shares = codes.map((code): PanelShare => {
    const { count, low, high } = summary[code]!
    const percent = { value: (100 * count) / summary.n }
    return { code, count: { value: count }, percent, low: { value: 100 * low }, high: { value: 100 * high } }
  })
  const verdict =
    net === undefined || Number.isNaN(net.se)
      ? null
      : net.low > 0
        ? 'better'
        : net.high < 0
          ? 'worse'
          : 'within'
  return { shares, net: verdict }
}

function originOf({ panel, synthetic }: PanelRelease) {
  const { from, to, group, grant } = panel
  const filled = (form: Form): string =>
    fillText(words.panelPopulation[form], {
      people: group === null ? words.everyone[form] : words.people[group][form],
      ...{ from, to },
    })
  const basis = (form: Form): string =>
    fillText(words.grant[form], { legalBasis: grant.legalBasis, purpose: grant.purpose })
  return {
    source: synthetic ? reportWords.sourceSynthetic : reportWords.sourceName,
    round: `${from}/${to}`,
    population: { nb: filled('nb'), nn: filled('nn') },
    excluded: [],
    excludedNote: words.panelLimits,
    notes: [{ nb: basis('nb'), nn: basis('nn') }, ...panel.notes],
    synthetic,
  }
}

/** "Av 7 596 mottakere ... hadde 74,0 prosent det samme på bosituasjon. ..." Null where a share may not be shown. */
export function panelSentence({ panel }: PanelRelease, table: PanelTable, form: Form): string | null {
  const say = sayIn(form)
  const said = (code: Direction): string | null => {
    const share = table.shares.find((one) => one.code === code)?.percent
    return share && 'value' in share ? formatNumber(share.value, 'decimal0', form) : null
  }
  const [better, unchanged, worse] = codes.map(said)
  const base = table.matrix.columns.at(-1)!.base
  if (better == null || unchanged == null || worse == null || !('value' in base)) return null
  const told = say(words.panelSentence, {
    ...{ better, unchanged, worse, from: panel.from, to: panel.to },
    n: formatNumber(base.value, 'count', form),
    what: lowerFirst(textIn(standardTable(table.variable)!.title, form)),
  })
  if (table.net === null) return told
  const net = { better: words.netBetter, worse: words.netWorse, within: words.netWithin }[table.net]
  return `${told} ${say(net)}`
}

/** The chapter on the same persons in two rounds (annual report 2020, figure 47). Every number is a cell of safe tables. */
export function panelSections(release: PanelRelease, form: Form): ReportSection[] {
  const { panel } = release
  const say = sayIn(form)
  const tables = panelTables(release)
  const years = { from: panel.from, to: panel.to }
  const linked = (['from', 'to'] as const).flatMap((side) => {
    const { columns, cells } = tables.fates[side]
    const [n, percent] = [columns[0]!.base, cells[0]![0]!.percent]
    if (!('value' in n) || !('value' in percent)) return []
    return [
      say(words.linkedShare, {
        year: panel[side],
        n: formatNumber(n.value, 'count', form),
        linked: formatNumber(percent.value, 'decimal0', form),
      }),
    ]
  })
  const nodes = [...tables.variables.values()].flatMap((table) => variableNodes(release, table, form))
  return [
    {
      id: 'panel',
      title: say(words.panel, years),
      nodes: [
        { type: 'paragraph', id: 'panel_limits', text: [...linked, say(words.panelLimits)].join(' ') },
        ...nodes,
      ],
    },
  ]
}

function variableNodes(release: PanelRelease, table: PanelTable, form: Form): ReportNode[] {
  const text = panelSentence(release, table, form)
  const { figure, shown } = flowOf(release, table, form)
  return [
    ...(text === null ? [] : [{ type: 'paragraph' as const, id: `panel_${table.variable}_said`, text }]),
    {
      type: 'figure',
      id: shown.id,
      figure: { ...figure, alternative: alternativeText(figure) },
      table: shown,
      speakerNotes: shown.notes,
    },
  ]
}

/** The flow, and the matrix that it is drawn from: counts, a column for each state before. */
function flowOf(
  { panel }: PanelRelease,
  { variable, matrix }: PanelTable,
  form: Form,
): { readonly figure: Omit<Figure, 'alternative'>; readonly shown: ShownTable } {
  const say = sayIn(form)
  const states = sharedRows([matrix])
  const at = (code: string): number => matrix.rows.findIndex((row) => row.code === code)
  const before = matrix.columns.slice(0, -1)
  const all = matrix.columns.length - 1
  const years = { from: panel.from, to: panel.to }
  const caption = say(words.transitions, { title: textIn(matrix.title, form), ...years })
  const rows = states.map(
    ({ code, label }): ShownRow => ({
      label: textIn(label, form),
      role: 'normal',
      cells: matrix.cells[at(code)]!.map(({ count }) => shownCell(count, 'count', form)),
    }),
  )
  const notes = provenanceLines(
    [{ provenance: matrix.provenance, base: matrix.columns[all]!.base }],
    { multiple: false, symbols: usesSymbols(rows) },
    form,
  )
  const id = `panel_${variable}`
  const shown: ShownTable = {
    id,
    caption,
    corner: say(words.inTo, { year: panel.to }),
    columnGroups: [],
    columns: [...before, matrix.columns[all]!].map(({ label, base, code }) => ({
      label:
        code === 'all'
          ? textIn(label, form)
          : say(words.inFrom, { label: textIn(label, form), year: panel.from }),
      base: baseText(base, form),
    })),
    rows,
    notes,
  }
  const paintOf = (code: string, position: number) =>
    variable === 'category' ? categoryPaints[position % categoryPaints.length]! : levelSeries(code).paint
  const figure: Omit<Figure, 'alternative'> = {
    id,
    kind: 'flow',
    title: caption,
    unit: 'count',
    axisLabel: say(reportWords.number),
    categories: before.map(({ code, label, base }, position) => ({
      code,
      label: textIn(label, form),
      base: baseText(base, form),
      paint: paintOf(code.replace('from:', ''), position),
    })),
    series: states.map(({ code, label }, position) => ({
      code,
      label: textIn(label, form),
      base: `n = ${shownCell(matrix.cells[at(code)]![all]!.count, 'count', form).text}`,
      paint: paintOf(code, position),
    })),
    cells: states.map(({ code }) =>
      before.map((_, column) => {
        const { value, text } = shownCell(matrix.cells[at(code)]![column]!.count, 'count', form)
        return { value, text }
      }),
    ),
    note: notes[0] ?? '',
    language: form,
  }
  return { figure, shown }
}

const categoryPaints = ['one', 'two', 'three', 'four', 'five', 'six'] as const
