import { type CountTable, squareMargins } from '../contingency/table.ts'
import { normalQuantile, normalUpper } from '../distributions.ts'

/** Credit for each pair of codes, 1 on the diagonal: none elsewhere, or falling with the distance or its square. */
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic'

export interface KappaResult {
  readonly method: `cohen-kappa-${KappaWeights | 'own-weights'}`
  readonly level: number
  readonly n: number
  readonly kappa: number
  /** Share of agreement met, and the share expected by chance; weighted where the kappa is. */
  readonly observed: number
  readonly expected: number
  /** Standard error for the interval; NaN where the formula would give 0, as at full agreement. */
  readonly se: number
  readonly low: number
  readonly high: number
  /** Standard error, z and two-sided p under no agreement but by chance. */
  readonly seChance: number
  readonly z: number
  readonly p: number
}

/**
 * Cohen's kappa (1960; weighted 1968) of two coders: (observed - expected) / (1 - expected), with the large-sample
 * standard errors of Fleiss, Cohen and Everitt (1969) and the interval kappa -+ z se.
 * NaN with no units, or where both use one and the same code only (chance agreement is then full).
 *
 * @param table first coder in rows, second in columns, codes in order (see `agreementTable`).
 * @param weights a name, or a k x k matrix of one's own with 1 for full agreement and 0 for none.
 */
export function cohenKappa(
  table: CountTable,
  {
    weights = 'unweighted',
    level = 0.95,
  }: { weights?: KappaWeights | readonly (readonly number[])[]; level?: number } = {},
): KappaResult {
  const { rows, columns, n } = squareMargins(table)
  const k = rows.length
  const credit = typeof weights === 'string' ? namedCredit(weights, k) : ownCredit(weights, k)
  const first = rows.map((count) => count / n)
  const second = columns.map((count) => count / n)
  const rowCredit = first.map((_, i) => second.reduce((sum, share, j) => sum + share * credit(i, j), 0))
  const columnCredit = second.map((_, j) => first.reduce((sum, share, i) => sum + share * credit(i, j), 0))
  let observed = 0
  let expected = 0
  forEachCell(k, (i, j) => {
    observed += (credit(i, j) * table[i]![j]!) / n
    expected += credit(i, j) * first[i]! * second[j]!
  })
  const possible = 1 - expected > 1e-14 ? 1 - expected : Number.NaN
  const kappa = (observed - expected) / possible
  let spread = 0
  let chanceSpread = 0
  forEachCell(k, (i, j) => {
    const both = rowCredit[i]! + columnCredit[j]!
    spread += (table[i]![j]! / n) * (credit(i, j) - both * (1 - kappa)) ** 2
    chanceSpread += first[i]! * second[j]! * (credit(i, j) - both) ** 2
  })
  const se = errorOf(spread, kappa - expected * (1 - kappa), n, possible)
  const seChance = errorOf(chanceSpread, expected, n, possible)
  const half = normalQuantile(1 - (1 - level) / 2) * se
  const z = kappa / seChance
  return {
    method: `cohen-kappa-${typeof weights === 'string' ? weights : 'own-weights'}`,
    level,
    n,
    kappa,
    observed,
    expected,
    se,
    low: kappa - half,
    high: kappa + half,
    seChance,
    z,
    p: 2 * normalUpper(Math.abs(z)),
  }
}

/** sqrt((spread - mean^2) / n) / possible; a difference that is only rounding is no standard error. */
function errorOf(spread: number, mean: number, n: number, possible: number): number {
  const variance = spread - mean * mean
  return variance > 1e-12 * spread ? Math.sqrt(variance / n) / possible : Number.NaN
}

function namedCredit(weights: KappaWeights, k: number): (i: number, j: number) => number {
  if (weights === 'unweighted') return (i, j) => (i === j ? 1 : 0)
  const power = weights === 'linear' ? 1 : 2
  return (i, j) => (i === j ? 1 : 1 - (Math.abs(i - j) / (k - 1)) ** power)
}

function ownCredit(weights: readonly (readonly number[])[], k: number): (i: number, j: number) => number {
  if (weights.length !== k || weights.some((row) => row.length !== k)) {
    throw new RangeError(`The weights must be ${k} x ${k}`)
  }
  return (i, j) => weights[i]![j]!
}

function forEachCell(k: number, visit: (i: number, j: number) => void): void {
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) visit(i, j)
}
