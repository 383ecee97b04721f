import { type PrintedRow, type PrintedTable, rowSpans, type Span, searchTable } from '#core/statistics'

/** What a printed table asks of one stratum: how many give each category, and how many answer at all. */
export interface RowDemand {
  readonly spans: readonly Span[]
  readonly n: Span
}

/** What a printed table asks of the answers to its question. */
export interface Demand {
  readonly table: string
  /** Everybody's answers by category. */
  readonly totals: readonly number[]
  /** By stratum: `variable:group`, and `variable:known` for everybody in one of a variable's groups. */
  readonly rows: ReadonlyMap<string, RowDemand>
}

/** Name of the stratum of all who are in one of a variable's groups. */
export const knownIn = (variable: string): string => `${variable}:known`
export const inGroup = (variable: string, group: string): string => `${variable}:${group}`

/** The variable where one may be in several groups. */
export const severalGroups: ReadonlySet<string> = new Set(['daily'])
/** Answers of fewer than this are hidden, so that a hidden row stands for one less at most. */
const mostHidden = 4
/** How far the sum over a variable's groups may be from the one that was found, where no mark depends on it. */
const mostSlack = 4

const exactly = (count: number): Span => ({ low: count, high: count })
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

/**
 * Turns a printed table into spans of counts, with marks and sums that can be true together (`searchTable`).
 *
 * @param wanted everybody's answers by category where they are known otherwise; they must be possible.
 * @throws Error where no counts give the table.
 */
export function demandOf(table: PrintedTable, wanted?: readonly number[]): Demand {
  const search = searchTable(table, severalGroups)
  const totals = wanted ? search.totals.find((one) => one.join() === wanted.join()) : search.totals[0]
  if (!totals) throw new Error(`Table ${table.id} cannot be had`)
  const rows = new Map<string, RowDemand>()
  let parents: readonly number[] = []
  for (const variable of search.question(totals).variables) {
    if (variable.variable === 'alle') continue
    const printed = table.rows.filter((row) => row.variable === variable.variable)
    const all =
      variable.kind === 'multiple'
        ? variable.all
        : totals.map((_, k) => sum(variable.groups.map(({ counts }) => counts[k]!)))
    const several = variable.kind === 'multiple'
    for (const row of printed) rows.set(inGroup(row.variable, row.group), rowDemand(row, all))
    if (several) continue
    const slack = all.map((_, k) => slackOf(printed, all, k))
    rows.set(knownIn(variable.variable), {
      spans: all.map((count, k) => ({ low: count - slack[k]!, high: count + slack[k]! })),
      n: exactly(sum(all)),
    })
    if (variable.variable === 'children') parents = variable.groups[0]!.counts
    if (variable.variable === 'care') fixCare(rows, parents, variable.groups)
  }
  return { table: table.id, totals, rows }
}

const rowDemand = (row: PrintedRow, all: readonly number[]): RowDemand =>
  row.n === null
    ? { spans: all.map(() => ({ low: 0, high: mostHidden })), n: { low: 0, high: mostHidden } }
    : { spans: rowSpans(row, all, sum(all)), n: exactly(row.n) }

/** How far the sum of category `k` may move either way while every group's span stays what it is. */
function slackOf(printed: readonly PrintedRow[], all: readonly number[], k: number): number {
  const shown = printed.filter((row) => row.n !== null)
  const spansAt = (change: number): readonly Span[] => {
    const moved = all.map((count, at) => (at === k ? count + change : count))
    return shown.map((row) => rowSpans(row, moved, sum(all))[k]!)
  }
  const here = spansAt(0)
  const same = (change: number): boolean =>
    spansAt(change).every(({ low, high }, at) => low <= here[at]!.low && high >= here[at]!.high)
  let slack = 0
  while (slack < mostSlack && same(slack + 1) && same(-slack - 1)) slack++
  return slack
}

/**
 * Who cares for children has children: the two variables' rows must be true together, so that care's counts are fixed, and
 * the few parents who do not tell are put where they come nearest to the parents' counts that were found.
 */
function fixCare(
  rows: Map<string, RowDemand>,
  found: readonly number[],
  groups: readonly { readonly group: string; readonly counts: readonly number[] }[],
): void {
  const parents = rows.get(inGroup('children', 'yes'))!
  const known = groups[0]!.counts.map((_, k) => sum(groups.map(({ counts }) => counts[k]!)))
  const silent = parents.n.high - sum(known)
  const far = (more: readonly number[]): number =>
    sum(found.map((count, k) => Math.abs(known[k]! + more[k]! - count)))
  const spread = spreads(silent, known.length)
    .filter((more) =>
      parents.spans.every(({ low, high }, k) => known[k]! + more[k]! >= low && known[k]! + more[k]! <= high),
    )
    .sort((one, other) => far(one) - far(other))[0]
  if (!spread) throw new Error('Care and children cannot be had together')
  for (const { group, counts } of groups)
    rows.set(inGroup('care', group), { spans: counts.map(exactly), n: exactly(sum(counts)) })
  rows.set(knownIn('care'), { spans: known.map(exactly), n: exactly(sum(known)) })
  const spans = known.map((count, k) => exactly(count + spread[k]!))
  rows.set(inGroup('children', 'yes'), { spans, n: parents.n })
}

/** Every way to spread a count over so many places. */
function spreads(count: number, places: number): number[][] {
  if (places === 1) return [[count]]
  return Array.from({ length: count + 1 }, (_, first) =>
    spreads(count - first, places - 1).map((rest) => [first, ...rest]),
  ).flat()
}
