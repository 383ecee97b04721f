import { cellState, type LinkedCells, type LinkedSum } from './linked-cells.ts'

/** What is known of a cell when it is named. */
export interface NewCell {
  readonly count: number
  /** What its loss costs, each time that it is printed; absent: it is only implied. */
  readonly cost?: number
  /** The width that an outsider's interval must have; absent: it is not sensitive. */
  readonly protection?: number
  readonly state?: (typeof cellState)[keyof typeof cellState]
}

/** Gathers the cells of many tables. A count that several tables print is one cell: it is named by the same key. */
export interface Linker {
  /** The cell with this key, made if it is not there. Costs add up; the strictest protection and the firmest state hold. */
  cell(key: string, cell: NewCell): number
  /** Another name for a cell, and one more place where it is printed. */
  alias(key: string, position: number, cost: number, protection: number): number
  /** Other names of cells. */
  readonly aliases: ReadonlyMap<string, number>
  /** A cell without a name, that no other table can know of. */
  implied(count: number, protection?: number): number
  /**
   * The total is the sum of the parts. A sum said twice is kept once. Where the total is known to be one of the parts (one
   * group crossed with itself), everybody knows that the others are 0.
   */
  sum(total: number, parts: readonly number[]): void
  count(position: number): number
  /** The position of a cell, or undefined. */
  find(key: string): number | undefined
  /** Keys by position; implied cells without a name have an empty one. */
  readonly keys: readonly string[]
  build(): LinkedCells
}

/**
 * Makes an empty linker.
 *
 * The linker refuses (RangeError) a cell that is named twice with different counts, and a sum that does not hold: both
 * are faults in the program, and what is built on them would protect nothing.
 */
export function createLinker(): Linker {
  const at = new Map<string, number>()
  const keys: string[] = []
  const counts: number[] = []
  const printed: number[] = []
  const cost: number[] = []
  const protection: number[] = []
  const state: number[] = []
  const sums: LinkedSum[] = []
  const known = new Set<string>()
  const aliases = new Map<string, number>()

  const add = (key: string, count: number): number => {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${key || 'implied'}: count ${count}`)
    keys.push(key)
    counts.push(count)
    printed.push(0)
    cost.push(0)
    protection.push(0)
    return state.push(cellState.free) - 1
  }
  return {
    keys,
    aliases,
    find: (key) => at.get(key),
    count: (position) => counts[position]!,
    cell(key, cell) {
      let position = at.get(key)
      if (position === undefined) {
        position = add(key, cell.count)
        at.set(key, position)
      } else if (counts[position] !== cell.count) {
        throw new RangeError(`${key}: counted as ${counts[position]} and as ${cell.count}`)
      }
      if (cell.cost !== undefined) {
        printed[position] = 1
        cost[position]! += cell.cost
      }
      protection[position] = Math.max(protection[position]!, cell.protection ?? 0)
      state[position] = Math.max(state[position]!, cell.state ?? cellState.free)
      return position
    },
    alias(key, position, more, wanted) {
      at.set(key, position)
      aliases.set(key, position)
      printed[position] = 1
      cost[position]! += more
      protection[position] = Math.max(protection[position]!, wanted)
      return position
    },
    implied(count, wanted = 0) {
      const position = add('', count)
      protection[position] = wanted
      return position
    },
    sum(total, parts) {
      if (parts.length === 1 && parts[0] === total) return
      const name = `${total}=${[...parts].sort((a, b) => a - b).join('+')}`
      if (known.has(name)) return
      known.add(name)
      const whole = parts.reduce((sum, part) => sum + counts[part]!, 0)
      if (whole !== counts[total]) {
        throw new RangeError(
          `${keys[total]}: ${counts[total]} is not the sum of its parts, ${whole} (${parts.map((part) => keys[part]).join(', ')})`,
        )
      }
      if (!parts.includes(total)) {
        sums.push({ total, parts: [...parts] })
        return
      }
      for (const part of parts) {
        if (part === total) continue
        printed[part] = 1
        state[part] = cellState.shown
      }
    },
    build: () => ({
      counts: Int32Array.from(counts),
      sums,
      printed: Uint8Array.from(printed),
      cost: Float64Array.from(cost),
      // what is out already can be protected no more
      protection: Float64Array.from(protection, (needs, cell) =>
        state[cell] === cellState.shown ? 0 : needs,
      ),
      state: Uint8Array.from(state),
    }),
  }
}

/** Counts of people, and sums of measured numbers: the second are withheld under every policy, never rounded. */
export interface Linkers {
  readonly counts: Linker
  readonly sums: Linker
}

export const createLinkers = (): Linkers => ({ counts: createLinker(), sums: createLinker() })
