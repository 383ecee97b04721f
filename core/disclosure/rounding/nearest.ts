import type { Random } from '#core/foundation'
import { deviationCost, move, type RoundingState, residualCost } from './state.ts'

/** An equation that fails costs this many times a cell that deviates as much. */
const equationWeight = 4
const mostSweeps = 30
const partnersTried = 12

/**
 * Gives every small atom 0 or the base so that all cells deviate little together: one after the other, each as is best
 * given the others, then again until nothing improves (coordinate descent on the sum of squares), then by exchanging
 * one that went up with one that went down. The order is drawn, so that no area is always the last to be rounded.
 */
export function roundSmallAtoms(state: RoundingState, random: Random): void {
  const small = shuffled(smallAtoms(state), random)
  for (const atom of small)
    move(state, atom, bestStep(state, atom, [-state.truth[atom]!, state.base - state.truth[atom]!]))
  for (let sweep = 0; sweep < mostSweeps; sweep++) if (!improveAlone(state, small)) break
  for (let sweep = 0; sweep < mostSweeps; sweep++) if (!improveInPairs(state, small, random)) break
}

function smallAtoms(state: RoundingState): number[] {
  const found: number[] = []
  for (let atom = 0; atom < state.truth.length; atom++) if (state.truth[atom]! < state.base) found.push(atom)
  return found
}

const cost = (state: RoundingState, atom: number, change: number): number =>
  deviationCost(state, atom, change) + equationWeight * residualCost(state, atom, change)

function bestStep(state: RoundingState, atom: number, steps: readonly number[]): number {
  return steps.reduce((best, step) => (cost(state, atom, step) < cost(state, atom, best) ? step : best))
}

/** The other of the two values that a small atom may have. */
const flip = (state: RoundingState, atom: number): number =>
  state.value[atom] === 0 ? state.base : -state.base

function improveAlone(state: RoundingState, small: readonly number[]): boolean {
  let improved = false
  for (const atom of small) {
    const step = flip(state, atom)
    if (cost(state, atom, step) >= 0) continue
    move(state, atom, step)
    improved = true
  }
  return improved
}

function improveInPairs(state: RoundingState, small: readonly number[], random: Random): boolean {
  let improved = false
  for (const atom of small) {
    const step = flip(state, atom)
    const alone = cost(state, atom, step)
    move(state, atom, step)
    let best = -1
    let bestCost = -alone
    for (let tried = 0; tried < partnersTried; tried++) {
      const partner = small[random.below(small.length)]!
      if (partner === atom) continue
      const partnerCost = cost(state, partner, flip(state, partner))
      if (partnerCost < bestCost) {
        best = partner
        bestCost = partnerCost
      }
    }
    if (best >= 0) {
      move(state, best, flip(state, best))
      improved = true
    } else move(state, atom, -step)
  }
  return improved
}

function shuffled(items: number[], random: Random): number[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const held = items[i]!
    items[i] = items[j]!
    items[j] = held
  }
  return items
}
