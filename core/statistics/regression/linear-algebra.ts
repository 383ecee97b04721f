/** Columns of a matrix, each with an entry a row. */
export type Columns = readonly Float64Array[]

/** The QR decomposition of the independent columns of a matrix. */
export interface QrDecomposition {
  /** Positions of the independent columns, in order. */
  readonly kept: readonly number[]
  /** Positions of the columns that depend on those before them. */
  readonly dropped: readonly number[]
  /** R of the kept columns: k by k, row by row, upper triangle. */
  readonly r: Float64Array
  /** Householder vectors of the kept columns; vector i is 0 above row i and has squared length 2. */
  readonly reflectors: readonly Float64Array[]
}

/** A column of which less than this share is left beside the columns before it counts as dependent (R `lm`, `qr`). */
const DEPENDENT = 1e-7

/**
 * Householder QR (Golub and Van Loan 2013, 5.2). A column that depends on those before it is set aside, as in R's `qr`
 * (LINPACK dqrdc2), so that the first of two collinear columns stays. More columns than rows: the rest are dropped.
 *
 * @param tolerance share of a column's length that must be left
 */
export function qrDecomposition(columns: Columns, tolerance = DEPENDENT): QrDecomposition {
  const rows = columns[0]?.length ?? 0
  const kept: number[] = []
  const dropped: number[] = []
  const reflectors: Float64Array[] = []
  const upper: Float64Array[] = []
  columns.forEach((column, position) => {
    const rest = Float64Array.from(column)
    const before = norm(rest, 0)
    for (const [at, reflector] of reflectors.entries()) reflect(rest, reflector, at)
    const at = reflectors.length
    const left = at < rows ? norm(rest, at) : 0
    if (!(left > tolerance * before)) {
      dropped.push(position)
      return
    }
    kept.push(position)
    upper.push(rest.slice(0, at))
    reflectors.push(reflectorOf(rest, at, left))
    upper[at] = Float64Array.of(...upper[at]!, rest[at]! > 0 ? -left : left)
  })
  const size = kept.length
  const r = new Float64Array(size * size)
  for (const [j, column] of upper.entries())
    for (const [i, value] of column.entries()) r[i * size + j] = value
  return { kept, dropped, r, reflectors }
}

/** Coefficients of the kept columns that bring X b closest to y: R b = Q'y. */
export function leastSquaresSolution(qr: QrDecomposition, y: Float64Array): Float64Array {
  const rotated = Float64Array.from(y)
  for (const [at, reflector] of qr.reflectors.entries()) reflect(rotated, reflector, at)
  return backSubstituted(qr, rotated.slice(0, qr.kept.length))
}

/** (X'X)^-1 of the kept columns, k by k, as R^-1 R^-T. */
export function inverseCrossProduct(qr: QrDecomposition): Float64Array {
  const size = qr.kept.length
  const inverse: Float64Array[] = []
  for (let j = 0; j < size; j++) {
    const unit = new Float64Array(size)
    unit[j] = 1
    inverse.push(backSubstituted(qr, unit))
  }
  const product = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let sum = 0
      for (let m = Math.max(i, j); m < size; m++) sum += inverse[m]![i]! * inverse[m]![j]!
      product[i * size + j] = sum
    }
  }
  return product
}

/**
 * X with A X = B, by elimination with the largest pivot (Golub and Van Loan 2013, 3.4). A is n by n, B n by m, both row by
 * row. Undefined where A is singular to working precision.
 */
export function solveLinear(a: Float64Array, b: Float64Array, n: number): Float64Array | undefined {
  const left = Float64Array.from(a)
  const right = Float64Array.from(b)
  const m = n === 0 ? 0 : right.length / n
  const scale = Float64Array.from({ length: n }, (_, i) => largest(left.subarray(i * n, i * n + n)))
  for (let step = 0; step < n; step++) {
    let pivot = step
    for (let i = step + 1; i < n; i++) {
      if (Math.abs(left[i * n + step]!) > Math.abs(left[pivot * n + step]!)) pivot = i
    }
    const divisor = left[pivot * n + step]!
    if (!(Math.abs(divisor) > n * Number.EPSILON * scale[pivot]!)) return undefined
    swapRows(left, pivot, step, n)
    swapRows(right, pivot, step, m)
    swapRows(scale, pivot, step, 1)
    for (let i = step + 1; i < n; i++) {
      const factor = left[i * n + step]! / divisor
      if (factor === 0) continue
      for (let j = step; j < n; j++) left[i * n + j]! -= factor * left[step * n + j]!
      for (let j = 0; j < m; j++) right[i * m + j]! -= factor * right[step * m + j]!
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = 0; j < m; j++) {
      let value = right[i * m + j]!
      for (let c = i + 1; c < n; c++) value -= left[i * n + c]! * right[c * m + j]!
      right[i * m + j] = value / left[i * n + i]!
    }
  }
  return right
}

/** b' A^-1 b for a symmetric A, k by k: the core of a Wald statistic. NaN where A is singular. */
export function quadraticForm(a: Float64Array, b: Float64Array): number {
  const solved = solveLinear(a, b, b.length)
  if (solved === undefined) return Number.NaN
  return solved.reduce((sum, value, i) => sum + value * b[i]!, 0)
}

function backSubstituted(qr: QrDecomposition, right: Float64Array): Float64Array {
  const size = qr.kept.length
  for (let i = size - 1; i >= 0; i--) {
    let value = right[i]!
    for (let j = i + 1; j < size; j++) value -= qr.r[i * size + j]! * right[j]!
    right[i] = value / qr.r[i * size + i]!
  }
  return right
}

function reflectorOf(column: Float64Array, from: number, length: number): Float64Array {
  const vector = new Float64Array(column.length)
  for (let row = from; row < column.length; row++) vector[row] = column[row]!
  // the sign that adds, so that nothing cancels
  vector[from]! += column[from]! > 0 ? length : -length
  const factor = Math.SQRT2 / norm(vector, from)
  for (let row = from; row < vector.length; row++) vector[row]! *= factor
  return vector
}

function reflect(vector: Float64Array, reflector: Float64Array, from: number): void {
  let product = 0
  for (let row = from; row < vector.length; row++) product += vector[row]! * reflector[row]!
  if (product === 0) return
  for (let row = from; row < vector.length; row++) vector[row]! -= product * reflector[row]!
}

function norm(vector: Float64Array, from: number): number {
  let sum = 0
  for (let row = from; row < vector.length; row++) sum += vector[row]! * vector[row]!
  return Math.sqrt(sum)
}

function largest(values: Float64Array): number {
  let most = 0
  for (const value of values) most = Math.max(most, Math.abs(value))
  return most
}

function swapRows(matrix: Float64Array, one: number, other: number, width: number): void {
  if (one === other) return
  for (let j = 0; j < width; j++) {
    const kept = matrix[one * width + j]!
    matrix[one * width + j] = matrix[other * width + j]!
    matrix[other * width + j] = kept
  }
}
