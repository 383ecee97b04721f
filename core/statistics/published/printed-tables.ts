import {
  type SubgroupCounts,
  type SubgroupQuestion,
  type SubgroupVariable,
  smallestShown,
} from './subgroup-table.ts'
import {
  fillTable,
  type MarkRule,
  markedSpan,
  markOf,
  type PrintedRow,
  printedSpan,
  reportRule,
  type Span,
  vectors,
} from './witness.ts'

/** Searches counts behind whole printed tables. Complete like the searches it is made of. */

/** A printed table of appendix 2; the variable of its line for everybody is `alle`. */
export interface PrintedTable {
  readonly id: string
  readonly question: string
  readonly rows: readonly PrintedRow[]
}

/** One wave of a question in appendix 3. */
export interface PrintedWave {
  readonly n: number
  readonly percent: readonly number[]
  readonly flag: readonly string[]
}

/** The counts of a variable's groups, row by row. */
type Fit = readonly (readonly number[])[]

export interface TableSearch {
  /** Every vector of totals for which each variable has counts; empty where the table cannot be had. */
  readonly totals: readonly (readonly number[])[]
  /** Variables that no totals give, each taken alone. */
  readonly impossible: readonly string[]
  /** Counts for all variables at once that go with one of `totals`. */
  question(totals: readonly number[]): SubgroupQuestion
}

const exclusiveOf = (variable: string, groups: readonly SubgroupCounts[]): SubgroupVariable => ({
  variable,
  kind: 'exclusive',
  groups,
})

/** The spans of a shown row's counts that give its printed percentages. */
const rowSpan = (row: PrintedRow): Span[] => row.percent!.map((percent) => printedSpan(percent, row.n!))

/** The spans of the sums of all shown rows. */
function sumSpan(rows: readonly PrintedRow[]): Span[] {
  const spans = rows.filter((row) => row.n !== null).map(rowSpan)
  return spans[0]!.map((_, k) => ({
    low: sum(spans.map((row) => row[k]!.low)),
    high: sum(spans.map((row) => row[k]!.high)),
  }))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * @param table without a line for everybody, the totals are the sums of the rows (of one exclusive variable).
 * @param multiple the variables where one may be in several groups.
 */
export function searchTable(
  table: PrintedTable,
  multiple: ReadonlySet<string>,
  rule: MarkRule = reportRule,
): TableSearch {
  const everybody = table.rows.find((row) => row.variable === 'alle')
  const names = [...new Set(table.rows.map((row) => row.variable))].filter((name) => name !== 'alle')
  const n = everybody?.n ?? sum(table.rows.map((row) => row.n ?? 0))
  const spans = everybody ? rowSpan(everybody) : sumSpan(table.rows)
  const searches = names.map((name) => {
    const rows = table.rows.filter((row) => row.variable === name)
    const solve = multiple.has(name) ? multipleSearch(rows, n, rule) : exclusiveSearch(rows, spans, n, rule)
    return { name, rows, solve }
  })
  const possible = vectors(spans, n)
  return {
    totals: possible.filter((totals) => searches.every(({ solve }) => solve(totals))),
    impossible: searches
      .filter(({ solve }) => !possible.some((totals) => solve(totals)))
      .map(({ name }) => name),
    question: (totals) => ({
      categories: totals.map((_, k) => `${k + 1}`),
      variables: [
        ...searches.map(({ name, rows, solve }): SubgroupVariable => {
          const counts = solve(totals)!
          const groups = rows.map(({ group }, g) => ({ group, counts: counts[g]! }))
          return multiple.has(name)
            ? { variable: name, kind: 'multiple', groups, all: totals }
            : exclusiveOf(name, groups)
        }),
        ...(everybody ? [exclusiveOf('alle', [{ group: everybody.group, counts: totals }])] : []),
      ],
    }),
  }
}

/** The spans of a shown row's counts that give its percentages and its marks against the rest of `all`. */
export function rowSpans(
  row: PrintedRow,
  all: readonly number[],
  allN: number,
  rule: MarkRule = reportRule,
): Span[] {
  const n = row.n!
  return row.percent!.map((percent, k) =>
    markedSpan(printedSpan(percent, n), markOf(row.flag![k]!), n, all[k]!, allN, rule),
  )
}

/** The others are everyone not in the group, so that each group's counts depend on the totals alone. */
function multipleSearch(rows: readonly PrintedRow[], allN: number, rule: MarkRule) {
  return (totals: readonly number[]): Fit | null => {
    const fit: (readonly number[])[] = []
    for (const row of rows) {
      const counts = vectors(rowSpans(row, totals, allN, rule), row.n!)[0]
      if (!counts) return null
      fit.push(counts)
    }
    return fit
  }
}

/**
 * The others are the sum of the other groups. For each vector of sums over the groups (and each size from 0 to 4 of a
 * hidden group) the marks bound each cell, and a table with these bounds is sought. The sums may not be above the
 * totals: the difference are the people without a valid value.
 */
function exclusiveSearch(
  rows: readonly PrintedRow[],
  totalSpans: readonly Span[],
  allN: number,
  rule: MarkRule,
) {
  const shownN = sum(rows.map((row) => row.n ?? 0))
  const candidates = hiddenSizes(rows).flatMap((sizes) => {
    const groupsN = shownN + sum(sizes)
    if (groupsN > allN) return []
    const sumSpans = sumSpan(rows).map(({ low, high }, k) => ({
      low,
      high: Math.min(totalSpans[k]!.high, high + sum(sizes)),
    }))
    return vectors(sumSpans, groupsN).map((sums) => ({ sums, sizes, groupsN }))
  })
  const found = new Map<(typeof candidates)[number], Fit | null>()
  return (totals: readonly number[]): Fit | null => {
    for (const candidate of candidates) {
      const { sums, sizes, groupsN } = candidate
      if (sums.some((count, k) => count > totals[k]!)) continue
      if (!found.has(candidate)) {
        const hidden = [...sizes]
        const rowSums = rows.map((row) => row.n ?? hidden.shift()!)
        const spans = rows.map((row, g) =>
          row.n === null
            ? sums.map(() => ({ low: 0, high: rowSums[g]! }))
            : rowSpans(row, sums, groupsN, rule),
        )
        found.set(candidate, fillTable(rowSums, sums, spans))
      }
      const fit = found.get(candidate)
      if (fit) return fit
    }
    return null
  }
}

/** Every choice of sizes, 0 to 4, for the rows that are not shown; one empty choice where all are. */
function hiddenSizes(rows: readonly PrintedRow[]): number[][] {
  return rows
    .filter((row) => row.n === null)
    .reduce<number[][]>(
      (choices) => choices.flatMap((sizes) => Array.from({ length: smallestShown }, (_, m) => [...sizes, m])),
      [[]],
    )
}

/**
 * Counts of two waves that give the printed percentages and the marks on the later one, or null. `possibleNow` are the
 * counts that the later wave may have; without it, all that its percentages allow.
 */
export function waveWitness(
  now: PrintedWave,
  before: PrintedWave,
  possibleNow?: readonly (readonly number[])[],
  rule: MarkRule = reportRule,
): { readonly now: readonly number[]; readonly before: readonly number[] } | null {
  const printed = (wave: PrintedWave): number[][] =>
    vectors(
      wave.percent.map((percent) => printedSpan(percent, wave.n)),
      wave.n,
    )
  const earlier = printed(before)
  for (const one of possibleNow ?? printed(now)) {
    const two = earlier.find((counts) =>
      counts.every((count, k) => rule(one[k]!, now.n, count, before.n) === markOf(now.flag[k]!)),
    )
    if (two) return { now: one, before: two }
  }
  return null
}
