import type { Atoms } from './atoms.ts'

/** Rounded values while they are being chosen, with what follows from them. */
export interface RoundingState {
  readonly atoms: Atoms
  readonly base: number
  /** The true values of the atoms, all above 0. */
  readonly truth: Int32Array
  /** The values of the atoms now. */
  readonly value: Int32Array
  /** Rounded less true, of every cell. */
  readonly deviation: Int32Array
  /** How much a squared deviation of a cell counts. */
  readonly weight: Float64Array
  /** By how much every equation fails. */
  readonly residual: Int32Array
  /** Equation and times of every atom, flat: `inEquation[first[a]]` up to `first[a + 1]`. */
  readonly first: Int32Array
  readonly inEquation: Int32Array
  readonly equationTimes: Int32Array
}

/** All atoms at their true values. */
export function startState(
  atoms: Atoms,
  counts: Int32Array,
  base: number,
  weight: Float64Array,
): RoundingState {
  const size = atoms.cells.length
  const first = new Int32Array(size + 1)
  for (const equation of atoms.equations) for (const atom of equation.atoms) first[atom + 1]!++
  for (let a = 0; a < size; a++) first[a + 1]! += first[a]!
  const next = first.slice()
  const inEquation = new Int32Array(first[size]!)
  const equationTimes = new Int32Array(first[size]!)
  atoms.equations.forEach((equation, at) => {
    equation.atoms.forEach((atom, i) => {
      const slot = next[atom]!++
      inEquation[slot] = at
      equationTimes[slot] = equation.times[i]!
    })
  })
  const truth = atoms.cells.map((cell) => counts[cell]!)
  return {
    atoms,
    base,
    truth,
    value: truth.slice(),
    deviation: new Int32Array(counts.length),
    weight,
    residual: new Int32Array(atoms.equations.length),
    first,
    inEquation,
    equationTimes,
  }
}

/** Adds to an atom, and to all that it counts in. */
export function move(state: RoundingState, atom: number, change: number): void {
  const { start, cell, times } = state.atoms
  state.value[atom]! += change
  for (let i = start[atom]!; i < start[atom + 1]!; i++) state.deviation[cell[i]!]! += times[i]! * change
  for (let i = state.first[atom]!; i < state.first[atom + 1]!; i++)
    state.residual[state.inEquation[i]!]! += state.equationTimes[i]! * change
}

/** By how much the weighted sum of squared deviations grows if the atom changes. */
export function deviationCost(state: RoundingState, atom: number, change: number): number {
  const { start, cell, times } = state.atoms
  let linear = 0
  let square = 0
  for (let i = start[atom]!; i < start[atom + 1]!; i++) {
    const at = cell[i]!
    const weighted = state.weight[at]! * times[i]!
    linear += weighted * state.deviation[at]!
    square += weighted * times[i]!
  }
  return change * (2 * linear + change * square)
}

/** By how much the weighted sum of squared failures of the equations grows if the atom changes. */
export function residualCost(state: RoundingState, atom: number, change: number): number {
  let cost = 0
  for (let i = state.first[atom]!; i < state.first[atom + 1]!; i++) {
    const step = state.equationTimes[i]! * change
    cost += step * (2 * state.residual[state.inEquation[i]!]! + step)
  }
  return cost
}
