import type { RoundingState } from './state.ts'

/** Equations that share atoms, directly or through others; every group can be balanced for itself. */
export function groupsOf(state: RoundingState): number[][] {
  const group = state.atoms.equations.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (group[root] !== root) root = group[root]!
    for (let next = at; next !== root; ) {
      const above = group[next]!
      group[next] = root
      next = above
    }
    return root
  }
  for (let atom = 0; atom < state.truth.length; atom++) {
    const own = state.inEquation.subarray(state.first[atom]!, state.first[atom + 1]!)
    for (let i = 1; i < own.length; i++) group[rootOf(own[i]!)] = rootOf(own[0]!)
  }
  const groups = new Map<number, number[]>()
  for (let at = 0; at < group.length; at++) {
    const root = rootOf(at)
    const known = groups.get(root)
    if (known) known.push(at)
    else groups.set(root, [at])
  }
  return [...groups.values()]
}
