import type { Random } from '#core/foundation'
import { deviationCost, type RoundingState } from './state.ts'
import { failureCost, type Step, stepsFor, take } from './steps.ts'

/** What a squared deviation costs against an equation that fails by 1 (whose cost grows while it fails). */
const deviationWeight = 0.01
const triesPerEquation = 30
const leastTries = 400
/** Out of so many steps one is drawn at random, so that the search leaves a place it would come back to. */
const drawnOneIn = 16

/**
 * Makes all equations of a group of atoms hold by changing atoms, none to 1 up to the base less 1, as few and as little
 * as it finds. A local search with growing weights on what fails (breakout: Morris 1993, "The breakout method for
 * escaping from local minima"). Finding the nearest solution is an integer program; this finds a near one.
 *
 * @returns whether all equations of the group hold. If not, the atoms are as the search left them.
 */
export function balance(state: RoundingState, equations: readonly number[], random: Random): boolean {
  const weights = new Map(equations.map((at) => [at, 1]))
  const tries = leastTries + triesPerEquation * equations.length
  for (let tried = 0; tried < tries; tried++) {
    const failing = equations.filter((at) => state.residual[at] !== 0)
    if (failing.length === 0) return true
    const steps = stepsFor(state, failing[random.below(failing.length)]!)
    if (steps.length === 0) return false
    if (random.below(drawnOneIn) === 0) {
      take(state, steps[random.below(steps.length)]!)
      continue
    }
    let best: Step | undefined
    let bestCost = 0
    for (const step of steps) {
      const deviation = deviationWeight * deviationCost(state, step.atom, step.change)
      const cost =
        failureCost(state, step, (at) => weights.get(at)!) + (0.9 * deviation) / (1 + Math.abs(deviation))
      if (cost < bestCost) {
        best = step
        bestCost = cost
      }
    }
    if (best) take(state, best)
    else for (const at of failing) weights.set(at, weights.get(at)! + 1)
  }
  return false
}
