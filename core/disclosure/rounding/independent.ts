/** Coefficients by unknown; none is 0. The terms add up to 0. */
export type Terms = ReadonlyMap<number, number>

/**
 * Leaves out equations that follow from the others, so that those of one area are not tied to those of the next by what
 * is true of both together. Whole-number elimination on coefficients 1 and -1 only, shortest equations first: exact, and
 * an equation that offers no such coefficient is simply kept.
 */
export function independent(equations: readonly Terms[]): Terms[] {
  const uses = new Map<number, number>()
  for (const equation of equations)
    for (const unknown of equation.keys()) uses.set(unknown, (uses.get(unknown) ?? 0) + 1)
  const solved = new Map<number, Terms>()
  const kept: Terms[] = []
  const order = equations.map((equation, at) => ({ equation, at }))
  order.sort((a, b) => a.equation.size - b.equation.size || a.at - b.at)
  for (const { equation } of order) {
    const rest = reduce(equation, solved)
    if (rest.size === 0) continue
    kept.push(equation)
    let pivot = -1
    for (const [unknown, times] of rest) {
      if (Math.abs(times) !== 1) continue
      const better = pivot < 0 || uses.get(unknown)! < uses.get(pivot)!
      if (better || (uses.get(unknown) === uses.get(pivot) && unknown < pivot)) pivot = unknown
    }
    if (pivot >= 0) solved.set(pivot, rest)
  }
  return kept
}

/** Replaces every solved unknown by what it is equal to. */
function reduce(equation: Terms, solved: ReadonlyMap<number, Terms>): Map<number, number> {
  const rest = new Map(equation)
  const open = [...rest.keys()]
  for (let unknown = open.pop(); unknown !== undefined; unknown = open.pop()) {
    const times = rest.get(unknown)
    const row = solved.get(unknown)
    if (times === undefined || row === undefined) continue
    const factor = times / row.get(unknown)!
    for (const [other, own] of row) {
      const sum = (rest.get(other) ?? 0) - factor * own
      if (sum === 0) rest.delete(other)
      else {
        if (!rest.has(other)) open.push(other)
        rest.set(other, sum)
      }
    }
  }
  return rest
}
