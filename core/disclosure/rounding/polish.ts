import { deviationCost, type RoundingState } from './state.ts'
import { failureCost, type Step, stepsFor, take } from './steps.ts'

const longestChain = 10
const mostSweeps = 4

/**
 * Makes deviations smaller while all equations keep holding: a step that would help is taken, the equations it breaks are
 * mended by steps of other atoms, and the chain is kept if the squared deviations fell (an ejection chain: Glover 1996).
 */
export function polish(state: RoundingState, movable: readonly number[]): void {
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let improved = false
    for (const atom of movable)
      for (const change of starts(state, atom))
        if (deviationCost(state, atom, change) < 0 && chain(state, { atom, change })) {
          improved = true
          break
        }
    if (!improved) return
  }
}

function starts({ value, base }: RoundingState, atom: number): number[] {
  const now = value[atom]!
  if (now === 0) return [base]
  return now === base ? [1, -base] : [1, -1]
}

function chain(state: RoundingState, first: Step): boolean {
  const taken = [first]
  let cost = deviationCost(state, first.atom, first.change)
  take(state, first)
  while (taken.length < longestChain) {
    const failing = failingNear(state, taken)
    if (failing < 0) {
      if (cost < 0) return true
      break
    }
    const next = cheapest(state, failing, taken)
    if (!next) break
    cost += deviationCost(state, next.atom, next.change)
    take(state, next)
    taken.push(next)
  }
  for (const { atom, change } of taken.reverse()) take(state, { atom, change: -change })
  return false
}

function failingNear({ first, inEquation, residual }: RoundingState, taken: readonly Step[]): number {
  for (const { atom } of taken)
    for (let i = first[atom]!; i < first[atom + 1]!; i++)
      if (residual[inEquation[i]!] !== 0) return inEquation[i]!
  return -1
}

function cheapest(state: RoundingState, failing: number, taken: readonly Step[]): Step | undefined {
  let best: Step | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const step of stepsFor(state, failing)) {
    if (taken.some(({ atom }) => atom === step.atom)) continue
    const deviation = deviationCost(state, step.atom, step.change)
    const cost = 10 * failureCost(state, step, () => 1) + deviation
    if (cost < bestCost) {
      best = step
      bestCost = cost
    }
  }
  return best
}
