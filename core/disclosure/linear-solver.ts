/**
 * A linear programming solver, as the core sees it: the rim injects one (HiGHS). A model is kept and asked again with
 * another objective, so that each question starts from the last one's answer.
 */
export interface LinearSolver {
  model(program: LinearProgram): LinearModel
}

/** Columns with bounds, and rows `low <= sum of value * column <= high`. */
export interface LinearProgram {
  readonly low: Float64Array
  readonly high: Float64Array
  readonly rows: readonly LinearRow[]
  /** Columns that must be whole numbers; absent: none. */
  readonly whole?: readonly number[]
}

export interface LinearRow {
  readonly low: number
  readonly high: number
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

export interface LinearModel {
  /** Replaces the objective by the given coefficients (all others 0) and solves. */
  solve(sense: 'least' | 'most', columns: readonly number[], values: readonly number[]): LinearAnswer
  setBounds(column: number, low: number, high: number): void
  addRow(row: LinearRow): void
  /** Frees the solver's memory; the model cannot be used afterwards. */
  dispose(): void
}

/** `limit`: the solver stopped at its (deterministic) limit; `columns` is then the best answer found, if any. */
export interface LinearAnswer {
  readonly status: 'optimal' | 'unbounded' | 'infeasible' | 'limit'
  readonly value: number
  /** Values of the columns; empty where there is no answer. */
  readonly columns: Float64Array
  /** Shadow prices of the rows; empty for whole-number programs. */
  readonly rowDuals: Float64Array
  /** Reduced costs of the columns; empty for whole-number programs. */
  readonly columnDuals: Float64Array
}
