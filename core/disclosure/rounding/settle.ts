import type { Random } from '#core/foundation'
import { balance } from './balance.ts'
import { groupsOf } from './groups.ts'
import { move, type RoundingState } from './state.ts'

/**
 * Makes all equations hold, group by group. A group for which no solution is found becomes 0: every equation holds
 * among zeros, so the result always adds up, if it then says little.
 *
 * @param attempts how often a group is tried, each time with other draws.
 * @returns the cells of the atoms that became 0 that way.
 */
export function settle(state: RoundingState, random: Random, attempts = 2): number[] {
  const emptied: number[] = []
  for (const equations of groupsOf(state)) {
    const members = [...new Set(equations.flatMap((at) => state.atoms.equations[at]!.atoms))].sort(
      (a, b) => a - b,
    )
    const start = members.map((atom) => state.value[atom]!)
    const own = random.fork(`group ${state.atoms.cells[members[0]!]}`)
    const put = (wanted: (i: number) => number): void => {
      members.forEach((atom, i) => {
        move(state, atom, wanted(i) - state.value[atom]!)
      })
    }
    let balanced = false
    for (let attempt = 0; attempt < attempts && !balanced; attempt++) {
      put((i) => start[i]!)
      balanced = balance(state, equations, own.fork(`attempt ${attempt}`))
    }
    if (balanced) continue
    put(() => 0)
    for (const atom of members) emptied.push(state.atoms.cells[atom]!)
  }
  return emptied
}
