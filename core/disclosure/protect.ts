import type { RawFrequencyTable, RawMeanTable } from '#core/dataset'
import { ProblemError, problem } from '#core/foundation'
import { momentStatistics } from '#core/statistics'
import { complement } from './complement.ts'
import { type Policy, type PolicyName, policies } from './policies.ts'
import { disclosureProblems } from './problems.ts'
import type {
  CellSymbol,
  Provenance,
  SafeCell,
  SafeFrequencyTable,
  SafeMeanCell,
  SafeMeanTable,
  SafeValue,
} from './safe-table.ts'
import { sumsOf } from './sums.ts'

/** What the caller knows of a table; the policy's own facts are filled in here. */
export type Origin = Omit<Provenance, 'policy' | 'ruleVersion' | 'excluded'> & {
  readonly excluded: readonly { readonly reason: Provenance['source']; readonly count: number }[]
}

/** Finds a policy by name, or says which there are. */
export function policyNamed(name: string): Policy {
  const found = policies[name as PolicyName]
  if (!found) {
    throw new ProblemError(
      problem(disclosureProblems.unknownPolicy, { policy: name, known: Object.keys(policies).join(', ') }),
    )
  }
  return found
}

const withheld: SafeValue = { symbol: ':' }
const shown = (value: number): SafeValue => ({ value })
const symbolValue = (symbol: CellSymbol): SafeValue => ({ symbol })

/**
 * The only way from counts to a table that may be shown. Decides for every count (too small; gives a small one away),
 * and lets the percentage follow its count. The base is treated as a count like the others.
 *
 * Symbols: `:` withheld; `.` a percentage of nobody (base 0); `..` the form did not have the question then.
 *
 * @param withheldBases columns whose base must be withheld because another table withholds the same number: the row of
 *   the question that decides who is asked this one.
 */
export function protectFrequencies(
  raw: RawFrequencyTable,
  policy: Policy,
  origin: Origin,
  withheldBases: readonly number[] = [],
): SafeFrequencyTable {
  const columnCount = raw.columns.length
  const cellAt = (row: number, column: number): number => row * columnCount + column
  const baseAt = (column: number): number => raw.rows.length * columnCount + column
  const { counts, sums, printed } = sumsOf(raw)
  const small = counts.map((count) => count > 0 && count < policy.minimumCount)
  if (policy.minimumCount > 1) for (const column of withheldBases) small[baseAt(column)] = true
  const hidden = small.includes(true) ? complement(counts, sums, small, policy.minimumCount, printed) : small
  const cells = raw.rows.map((_, row) =>
    raw.columns.map((_, column): SafeCell => {
      const at = cellAt(row, column)
      const base = raw.bases[column]!
      if (!raw.available[row]![column]) return { count: symbolValue('..'), percent: symbolValue('..') }
      if (hidden[at]) return { count: withheld, percent: withheld }
      const percent =
        base === 0
          ? symbolValue('.')
          : base < policy.minimumBase || hidden[baseAt(column)]
            ? withheld
            : shown((100 * counts[at]!) / base)
      return { count: shown(counts[at]!), percent }
    }),
  )
  const columns = raw.columns.map((column, at) => ({
    ...column,
    base:
      raw.available.length > 0 && raw.available.every((row) => !row[at])
        ? symbolValue('..')
        : hidden[baseAt(at)]
          ? withheld
          : shown(raw.bases[at]!),
  }))
  const made = {
    kind: 'frequency' as const,
    id: raw.id,
    title: raw.title,
    shape: raw.shape,
    rows: raw.rows.map(({ code, label }) => ({ code, label })),
    columns,
    cells,
    provenance: provenanceOf(policy, origin),
  }
  return made as unknown as SafeFrequencyTable
}

/**
 * Means and standard deviations that may be shown: those of at least `minimumBase` people. Where everyone has the same
 * value the mean tells each person's, so a standard deviation of 0 is withheld with its mean.
 */
export function protectMeans(raw: RawMeanTable, policy: Policy, origin: Origin): SafeMeanTable {
  const columnCells = raw.columns.map((_, column) => protectMeanColumn(raw, column, policy))
  const made = {
    kind: 'mean' as const,
    id: raw.id,
    title: raw.title,
    rows: raw.rows.map(({ code, label }) => ({ code, label })),
    columns: raw.columns.map(({ code, label }) => ({ code, label })),
    cells: raw.rows.map((_, row) => columnCells.map((cells) => cells[row]!)),
    provenance: provenanceOf(policy, origin),
  }
  return made as unknown as SafeMeanTable
}

function protectMeanColumn(raw: RawMeanTable, column: number, policy: Policy): SafeMeanCell[] {
  const cells = raw.cells.map((row) => row[column]!)
  const counts = cells.map((moments) => moments.n)
  const statistics = cells.map((moments) => momentStatistics(moments, raw.unit))
  const smallCount = counts.map((n) => n > 0 && n < policy.minimumCount)
  // a whole less a part that both are printed gives the rest, which may be a few people elsewhere
  const rests = raw.nested
    .filter(({ whole }) => whole === column)
    .map(({ part }) => raw.cells.map((row) => row[column]!.n - row[part]!.n))
  const restBelow = (at: number, minimum: number): boolean =>
    rests.some((rest) => rest[at]! > 0 && rest[at]! < minimum)
  counts.forEach((_, at) => {
    if (restBelow(at, policy.minimumCount)) smallCount[at] = true
  })
  const countHidden = complement(counts, raw.rowTotals, smallCount, policy.minimumCount)
  const everyoneAlike = (at: number): boolean => policy.minimumCount > 1 && statistics[at]!.sd === 0
  const smallBase = counts.map(
    (n, at) => n > 0 && (n < policy.minimumBase || everyoneAlike(at) || countHidden[at]!),
  )
  // the mean of a whole and of all parts but one gives the last part's mean, so means follow the sums like counts do
  const meanHidden = complement(counts, raw.rowTotals, smallBase, policy.minimumBase)
  return statistics.map(({ n, mean, sd }, at): SafeMeanCell => {
    if (countHidden[at]) return { n: withheld, mean: withheld, sd: withheld }
    const count = shown(n)
    if (n === 0) return { n: count, mean: symbolValue('.'), sd: symbolValue('.') }
    if (meanHidden[at]) return { n: count, mean: withheld, sd: withheld }
    return { n: count, mean: shown(mean), sd: n < 2 ? symbolValue('.') : shown(sd) }
  })
}

function provenanceOf(policy: Policy, origin: Origin): Provenance {
  if (policy.use === 'training' && !origin.synthetic) {
    throw new ProblemError(problem(disclosureProblems.policyForTrainingOnly, { policy: policy.name }))
  }
  return {
    ...origin,
    excluded: origin.excluded.map(({ reason, count }) => ({
      reason,
      count: count > 0 && count < policy.minimumCount ? withheld : shown(count),
    })),
    policy: policy.name,
    ruleVersion: policy.ruleVersion,
  }
}
