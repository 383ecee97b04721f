import type { Highs } from 'highs'
import type { LinearAnswer, LinearModel, LinearProgram, LinearRow, LinearSolver } from '#core/disclosure'

/** Limits that stop a hard question; counted in work done, never in time, so that every run gives the same answer. */
export interface SolverLimits {
  /** Branch-and-bound nodes for one whole-number question. */
  readonly nodes: number
  /** Simplex iterations for one linear question. */
  readonly iterations: number
}

const defaultLimits: SolverLimits = { nodes: 2_000, iterations: 100_000 }

/**
 * HiGHS shakes the costs a little so as not to walk in circles. Without, questions about counts end far more often in
 * corners of whole numbers; where a walk does not end, the question is asked again with it.
 */
const plainCosts = { dual_simplex_cost_perturbation_multiplier: 0 }
const shakenCosts = { dual_simplex_cost_perturbation_multiplier: 1 }

let loaded: Promise<Highs> | undefined

/**
 * HiGHS (Huangfu and Hall 2018) as a linear solver. It is loaded on the first call, about 60 ms, and kept; a model's
 * memory is freed by its `dispose`. Linear questions are answered by the simplex method from the last question's
 * basis, so that answers are corner points. The same questions in the same order give the same answers.
 *
 * A model throws `RangeError` for a program without columns, and `Error` where HiGHS itself fails.
 */
export async function loadLinearSolver(limits: Partial<SolverLimits> = {}): Promise<LinearSolver> {
  // Loaded when first asked for: most commands never solve anything.
  loaded ??= import('highs').then((module) => loaderOf(module)())
  const highs = await loaded
  const allLimits = { ...defaultLimits, ...limits }
  return { model: (program) => createModel(highs, program, allLimits) }
}

/** The package declares its types as those of a CommonJS module, one level deeper than the module that is loaded. */
function loaderOf(module: { readonly default: unknown }): () => Promise<Highs> {
  return module.default as () => Promise<Highs>
}

/** HiGHS codes of the option `simplex_strategy`. */
const chosenSimplex = 0
const primalSimplex = 4

type NativeModel = ReturnType<Highs['createModel']>

function createModel(highs: Highs, program: LinearProgram, limits: SolverLimits): LinearModel {
  const width = program.low.length
  if (width === 0) throw new RangeError('a linear program needs at least one column')
  const isWhole = (program.whole?.length ?? 0) > 0
  const native = highs.createModel(modelData(highs, program))
  native.options.set({
    output_flag: false,
    // A presolved model would throw the last basis away. Whole-number questions are always solved from the start.
    presolve: isWhole ? 'on' : 'off',
    solver: isWhole ? 'choose' : 'simplex',
    simplex_iteration_limit: limits.iterations,
    mip_max_nodes: limits.nodes,
    mip_rel_gap: 0,
    mip_abs_gap: 1e-6,
    ...plainCosts,
  })
  const costs = new Float64Array(width)
  // Another objective leaves the last corner allowed: the primal method goes on from it. Other bounds and further rows
  // do not, and HiGHS chooses. Left to choose always, it would start from the beginning for most objectives.
  let stillAllowed = false
  return {
    solve(sense, columns, values) {
      // Negated costs and not another sense: changing the sense throws the last basis away.
      const sign = sense === 'least' ? 1 : -1
      costs.fill(0)
      columns.forEach((column, k) => {
        costs[column] = sign * values[k]!
      })
      native.options.set('simplex_strategy', stillAllowed ? primalSimplex : chosenSimplex)
      stillAllowed = true
      native.changeColsCost({ kind: 'range', from: 0, to: width - 1 }, costs)
      return answer(highs, native, sign, isWhole)
    },
    setBounds(column, low, high) {
      native.changeColBounds(column, low, high)
      stillAllowed = false
    },
    addRow(row) {
      native.addRow(row.low, row.high, { indices: row.columns, values: row.values })
      stillAllowed = false
    },
    dispose() {
      native.dispose()
    },
  }
}

function modelData(highs: Highs, program: LinearProgram) {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const row of program.rows) {
    indices.push(...row.columns)
    values.push(...row.values)
    starts.push(indices.length)
  }
  const numCols = program.low.length
  const numRows = program.rows.length
  const { continuous, integer } = highs.constants.variableType
  const whole = new Set(program.whole)
  return {
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: program.low,
    colUpper: program.high,
    rowLower: program.rows.map((row: LinearRow) => row.low),
    rowUpper: program.rows.map((row: LinearRow) => row.high),
    matrix: { format: 'csr' as const, numCols, numRows, starts, indices, values },
    ...(whole.size > 0
      ? { integrality: Array.from({ length: numCols }, (_, j) => (whole.has(j) ? integer : continuous)) }
      : {}),
  }
}

const nothing = new Float64Array(0)

function answer(highs: Highs, native: NativeModel, sign: number, isWhole: boolean): LinearAnswer {
  const status = statusOf(highs, native)
  const found =
    status === 'optimal' || (status === 'limit' && native.info.get('primal_solution_status') === 2)
  if (!found) {
    return { status, value: Number.NaN, columns: nothing, rowDuals: nothing, columnDuals: nothing }
  }
  const { colValue, colDual, rowDual } = native.getSolution()
  return {
    status,
    // + 0: no negative zero
    value: sign * native.getObjectiveValue() + 0,
    columns: colValue,
    rowDuals: isWhole ? nothing : signed(rowDual, sign),
    columnDuals: isWhole ? nothing : signed(colDual, sign),
  }
}

/** Shadow prices of what was asked: how the value asked for changes, whether it was the least or the most. */
function signed(duals: Float64Array, sign: number): Float64Array {
  return sign === 1 ? duals : duals.map((dual) => -dual)
}

function statusOf(highs: Highs, native: NativeModel): LinearAnswer['status'] {
  const codes = highs.constants.modelStatus
  let code = run(native)
  const answered: readonly number[] = [codes.optimal, codes.infeasible, codes.unbounded, codes.solutionLimit]
  if (!answered.includes(code)) {
    // no answer from the last basis, a walk in circles, or cases that presolve does not tell apart: from the start
    const presolve = native.options.get('presolve')
    native.clearSolver()
    native.options.set(shakenCosts)
    native.options.set('presolve', code === codes.unboundedOrInfeasible ? 'off' : 'on')
    code = run(native)
    native.options.set(plainCosts)
    native.options.set('presolve', presolve)
  }
  switch (code) {
    case codes.optimal:
      return 'optimal'
    case codes.infeasible:
      return 'infeasible'
    case codes.unbounded:
      return 'unbounded'
    case codes.iterationLimit:
    case codes.solutionLimit:
      return 'limit'
    default:
      throw new Error(`the linear solver failed with model status ${code}`)
  }
}

function run(native: NativeModel): number {
  return native.run().modelStatus
}
