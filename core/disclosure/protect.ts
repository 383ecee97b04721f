import { momentStatistics, type RawFrequencyTable, type RawMeanTable, unansweredRow } from '#core/dataset'
import { ProblemError, problem } from '#core/foundation'
import { type Decision, policyOf, shownOf } from './decide.ts'
import { baseKey, meanKey, type PopulationName, rowKey } from './link-tables.ts'
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
const safeValue = (count: number | null): SafeValue => (count === null ? withheld : shown(count))
const symbolValue = (symbol: CellSymbol): SafeValue => ({ symbol })

/**
 * The only way from counts to a table that may be shown. Every count is looked up in the release's decision, the base
 * like the others, and the percentage follows its count. Under a rounding policy, counts and percentages are those of
 * the rounded counts.
 *
 * Symbols: `:` withheld; `.` a percentage of nobody (base 0); `..` the form did not have the question then.
 *
 * @param population the names that the columns' people were linked by.
 * @throws problem 3004 where the decision was made for other figures.
 */
export function protectFrequencies(
  raw: RawFrequencyTable,
  decision: Decision,
  origin: Origin,
  population: PopulationName,
): SafeFrequencyTable {
  const policy = policyOf(decision)
  const look = (key: string, count: number): number | null => shownOf(decision.counts, key, count)
  const bases = raw.bases.map((base, column) => {
    const looked = look(baseKey(raw, column, population(column)), base)
    return base < (policy.hiddenBaseBelow ?? 0) ? null : looked
  })
  const cells = raw.rows.map((_, row) =>
    raw.columns.map((_, column): SafeCell => {
      if (!raw.available[row]![column]) return { count: symbolValue('..'), percent: symbolValue('..') }
      const count = look(rowKey(raw, row, population(column)), raw.counts[row]![column]!)
      const tooFew = raw.bases[column]! < (policy.hiddenBaseBelow ?? 0)
      if (count === null || tooFew) return { count: withheld, percent: withheld }
      return { count: shown(count), percent: percentOf(count, bases[column]!, policy) }
    }),
  )
  const columns = raw.columns.map((column, at) => ({
    ...column,
    base:
      raw.available.length > 0 && raw.available.every((row) => !row[at])
        ? symbolValue('..')
        : safeValue(bases[at]!),
  }))
  const printed = raw.rows.map(({ code }, row) => code !== unansweredRow.code || !allZero(cells[row]!))
  const made = {
    kind: 'frequency' as const,
    id: raw.id,
    title: raw.title,
    shape: raw.shape,
    rows: raw.rows.filter((_, row) => printed[row]).map(({ code, label }) => ({ code, label })),
    columns,
    cells: cells.filter((_, row) => printed[row]),
    provenance: provenanceOf(policy, origin),
  }
  return made as unknown as SafeFrequencyTable
}

/** Zeros that are shown as such: to leave the row out says the same. */
const allZero = (row: readonly SafeCell[]): boolean =>
  row.every(({ count }) => ('value' in count ? count.value === 0 : count.symbol === '..'))

function percentOf(count: number, base: number | null, policy: Policy): SafeValue {
  if (base === 0) return symbolValue('.')
  return base === null || base < policy.minimumBase ? withheld : shown((100 * count) / base)
}

/**
 * Means that may be shown: those whose count and sum may both be, of enough people. Standard deviations follow their
 * means, and are withheld in a whole column where a mean is.
 */
export function protectMeans(
  raw: RawMeanTable,
  decision: Decision,
  origin: Origin,
  population: PopulationName,
): SafeMeanTable {
  const policy = policyOf(decision)
  const columns = raw.columns.map((_, column) => {
    const cells = raw.rows.map((_, row) => meanCell(raw, decision, policy, row, column, population(column)))
    // the others' spread would tell whether those that are withheld are all alike
    const anyWithheld = cells.some(({ mean }) => 'symbol' in mean && mean.symbol === ':')
    return anyWithheld ? cells.map((cell) => ('value' in cell.sd ? { ...cell, sd: withheld } : cell)) : cells
  })
  const made = {
    kind: 'mean' as const,
    id: raw.id,
    title: raw.title,
    rows: raw.rows.map(({ code, label }) => ({ code, label })),
    columns: raw.columns.map(({ code, label }) => ({ code, label })),
    cells: columns[0]?.map((_, row) => columns.map((cells) => cells[row]!)) ?? [],
    provenance: provenanceOf(policy, origin),
  }
  return made as unknown as SafeMeanTable
}

function meanCell(
  raw: RawMeanTable,
  decision: Decision,
  policy: Policy,
  row: number,
  column: number,
  population: string,
): SafeMeanCell {
  const moments = raw.cells[row]![column]!
  const key = meanKey(raw, row, population)
  const n = shownOf(decision.counts, key, moments.n)
  if (n === null) return { n: withheld, mean: withheld, sd: withheld }
  if (moments.n === 0) return { n: shown(n), mean: symbolValue('.'), sd: symbolValue('.') }
  const sumHidden = shownOf(decision.sums, key, moments.sum) === null
  if (sumHidden || n < policy.minimumBase) return { n: shown(n), mean: withheld, sd: withheld }
  const { mean, sd } = momentStatistics(moments, raw.unit)
  return { n: shown(n), mean: shown(mean), sd: moments.n < 2 ? symbolValue('.') : shown(sd) }
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
