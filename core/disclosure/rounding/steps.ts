import { move, type RoundingState } from './state.ts'

/** A change of one atom to a value that it may have: 0, or the base and above. */
export interface Step {
  readonly atom: number
  readonly change: number
}

/** Changes of one atom that bring a failing equation nearer: by 1, by all that is missing, to 0, to the base. */
export function stepsFor(state: RoundingState, equation: number): Step[] {
  const { atoms, times } = state.atoms.equations[equation]!
  const steps: Step[] = []
  atoms.forEach((atom, i) => {
    const value = state.value[atom]!
    const missing = -state.residual[equation]! / times[i]!
    const direction = Math.sign(missing)
    const all = direction * Math.floor(Math.abs(missing))
    for (const target of new Set([
      value + direction,
      value + all,
      direction > 0 ? state.base : 0,
      state.base,
    ])) {
      const change = target - value
      if ((target === 0 || target >= state.base) && change * direction > 0) steps.push({ atom, change })
    }
  })
  return steps
}

/** By how much more the equations fail, each weighted, if the step is taken. */
export function failureCost(
  state: RoundingState,
  { atom, change }: Step,
  weightOf: (equation: number) => number,
): number {
  let cost = 0
  for (let i = state.first[atom]!; i < state.first[atom + 1]!; i++) {
    const at = state.inEquation[i]!
    const before = state.residual[at]!
    cost += weightOf(at) * (Math.abs(before + state.equationTimes[i]! * change) - Math.abs(before))
  }
  return cost
}

export const take = (state: RoundingState, { atom, change }: Step): void => move(state, atom, change)
