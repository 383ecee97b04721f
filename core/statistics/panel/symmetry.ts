import { type CountTable, squareMargins } from '../contingency/table.ts'
import { chiSquareUpper } from '../distributions.ts'

export interface SymmetryResult {
  readonly method: 'bowker' | 'stuart-maxwell' | 'bhapkar'
  readonly statistic: number
  readonly df: number
  readonly p: number
}

/**
 * Bowker's test (1948) of symmetry: do as many go from i to j as from j to i? Sum over pairs of categories of
 * (n_ij - n_ji)^2 / (n_ij + n_ji). A pair nobody moved between says nothing and is not counted in df; R's
 * `mcnemar.test` counts it and gives NaN. Nobody moved: df 0 and NaN.
 */
export function bowkerTest(table: CountTable): SymmetryResult {
  const k = squareMargins(table).rows.length
  let statistic = 0
  let df = 0
  for (let i = 0; i < k; i++) {
    for (let j = i + 1; j < k; j++) {
      const there = table[i]![j]!
      const back = table[j]![i]!
      if (there + back === 0) continue
      statistic += (there - back) ** 2 / (there + back)
      df++
    }
  }
  return chiSquareResult('bowker', df > 0 ? statistic : Number.NaN, df)
}

/**
 * Stuart and Maxwell's test (Stuart 1955, Maxwell 1970) of equal distributions before and after: d' S^-1 d with
 * d_i = row sum - column sum, S_ii = row sum + column sum - 2 n_ii, S_ij = -(n_ij + n_ji).
 * Where people move only within separate sets of categories S is singular: one category of each set is left out, which
 * gives the value of the generalised inverse, and df = categories moved between - such sets (else categories - 1).
 * Nobody moved: df 0 and NaN.
 */
export function stuartMaxwellTest(table: CountTable): SymmetryResult {
  const { statistic, df } = marginalStatistic(table)
  return chiSquareResult('stuart-maxwell', statistic, df)
}

/**
 * Bhapkar's test (1966) of equal distributions: Stuart and Maxwell's statistic X turned into X / (1 - X / n) (Ireland,
 * Ku and Kullback 1969), which takes the variance as observed and not as under equality.
 * NaN where X = n: the observed variance is then 0.
 */
export function bhapkarTest(table: CountTable): SymmetryResult {
  const { statistic, df, n } = marginalStatistic(table)
  const rest = 1 - statistic / n
  return chiSquareResult('bhapkar', rest > 1e-12 ? statistic / rest : Number.NaN, df)
}

function chiSquareResult(method: SymmetryResult['method'], statistic: number, df: number): SymmetryResult {
  return { method, statistic, df, p: chiSquareUpper(statistic, df) }
}

function marginalStatistic(table: CountTable) {
  const { rows, columns, n } = squareMargins(table)
  const kept = movingSets(table).flatMap((set) => set.slice(1))
  if (kept.length === 0) return { statistic: Number.NaN, df: 0, n }
  const d = kept.map((i) => rows[i]! - columns[i]!)
  const s = kept.map((i) =>
    kept.map((j) =>
      i === j ? rows[i]! + columns[i]! - 2 * table[i]![i]! : -(table[i]![j]! + table[j]![i]!),
    ),
  )
  const solved = solveDominant(s, d)
  return { statistic: d.reduce((sum, value, i) => sum + value * solved[i]!, 0), df: kept.length, n }
}

/** Sets of categories connected by people who moved; a category nobody left or reached is a set of its own. */
function movingSets(table: CountTable): number[][] {
  const seen = new Set<number>()
  return table.flatMap((_, start) => {
    if (seen.has(start)) return []
    const set = [start]
    seen.add(start)
    for (const i of set) {
      table.forEach((row, j) => {
        if (!seen.has(j) && table[i]![j]! + row[i]! > 0) {
          seen.add(j)
          set.push(j)
        }
      })
    }
    return [set]
  })
}

/** Solves S x = d for a symmetric positive definite, diagonally dominant S: elimination without pivoting is safe. */
function solveDominant(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const a = matrix.map((row, i) => [...row, right[i]!])
  const k = a.length
  for (let p = 0; p < k; p++) {
    for (let i = p + 1; i < k; i++) {
      const factor = a[i]![p]! / a[p]![p]!
      for (let j = p; j <= k; j++) a[i]![j]! -= factor * a[p]![j]!
    }
  }
  const x = new Array<number>(k).fill(0)
  for (let i = k - 1; i >= 0; i--) {
    let rest = a[i]![k]!
    for (let j = i + 1; j < k; j++) rest -= a[i]![j]! * x[j]!
    x[i] = rest / a[i]![i]!
  }
  return x
}
