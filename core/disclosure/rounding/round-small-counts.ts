import { createRandom } from '#core/foundation'
import { cellState, type LinkedCells } from '../linked-cells.ts'
import { type Atoms, atomsOf } from './atoms.ts'
import { roundSmallAtoms } from './nearest.ts'
import { polish } from './polish.ts'
import { settle } from './settle.ts'
import { type RoundingState, startState } from './state.ts'

export interface RoundingOptions {
  /** Counts from 1 up to, not including, this do not occur afterwards: 3 or 5, as a rule. */
  readonly base: number
  /** Decides which way among equally good ones; the same seed gives the same counts. */
  readonly seed: number | string
}

export interface RoundedCounts {
  readonly method: 'small-count rounding'
  readonly base: number
  /** Cell by cell as the true counts. */
  readonly counts: Int32Array
  /** The largest distance from the true count, of the printed cells. */
  readonly largestDeviation: number
  /** The mean distance from the true count, of the printed cells; 0 if none is printed. */
  readonly meanDeviation: number
  /** How many of the printed cells differ from their true counts. */
  readonly changed: number
  /** How many printed cells became 0 only because no other counts were found that add up: 0, as good as always. */
  readonly emptied: number
}

/** An implied cell of at least so many times the base is computed at the end instead of being chosen. */
const restFrom = 2
/** What a squared deviation of an implied cell counts beside that of a printed one. */
const impliedWeight = 0.05

/**
 * Small-count rounding: no cell, printed or implied, is 1 up to `base` - 1 afterwards; every sum still holds exactly;
 * what was 0 stays 0; a cell has one value wherever it is printed. The smallest cells are given 0 or the base and the
 * totals are added up from them, as in Statistics Norway's SmallCountRounding (Langsrud and Heldal 2018, "An algorithm
 * for small count rounding of tabular data"), choosing so that the squared deviations of all printed cells are small
 * together. Where the same total has several sums, and the cells under them are not crossed (by age and by sex), large
 * cells change by a little too so that all sums hold; that paper has the crossed cells and needs no such step.
 *
 * One who sees a 0 must think of any count from 0 to `base` - 1, one who sees the base of any from 1 up to it, at least.
 * Zeros that are true stay, and so does it that everyone in a group has given the same answer.
 *
 * Deviations have no fixed bound: the result states the largest. A cell that is in no total's second sum deviates by
 * less than the base if it was small, and not at all if it was a large printed atom.
 *
 * @param cells all cells that are published together: two calls for linked cells would give a cell two values.
 * @throws RangeError for a base below 2, a negative count, a sum that does not hold, and for a cell that an earlier
 *   release has shown or withheld: exact and rounded figures of the same people give each other away.
 */
export function roundSmallCounts(cells: LinkedCells, { base, seed }: RoundingOptions): RoundedCounts {
  check(cells, base)
  const weight = Float64Array.from(cells.printed, (printed) => (printed ? 1 : impliedWeight))
  const random = createRandom(seed)
  const enforced = new Set<number>()
  for (;;) {
    const atoms = atomsOf(
      cells,
      (cell) => !cells.printed[cell] && cells.counts[cell]! >= restFrom * base && !enforced.has(cell),
    )
    const state = startState(atoms, cells.counts, base, weight)
    roundSmallAtoms(state, random.fork('small'))
    const emptied = settle(state, random)
    polish(state, movableAtoms(state, cells.printed))
    const counts = cells.counts.map((count, cell) => count + state.deviation[cell]!)
    computeRests(counts, atoms)
    const broken = atoms.rests.filter(({ cell }) => counts[cell]! < base)
    if (broken.length === 0) return summary(cells, counts, base, emptied)
    for (const { cell } of broken) enforced.add(cell)
  }
}

/** Those tied to others by equations, and what is only implied: a printed large count changes only where it must. */
function movableAtoms(state: RoundingState, printed: Uint8Array): number[] {
  const movable: number[] = []
  for (let atom = 0; atom < state.truth.length; atom++)
    if (state.first[atom + 1]! > state.first[atom]! || !printed[state.atoms.cells[atom]!]) movable.push(atom)
  return movable
}

function computeRests(counts: Int32Array, { rests }: Atoms): void {
  for (const { cell, sum } of rests)
    counts[cell] = sum.parts.reduce(
      (left, part) => (part === cell ? left : left - counts[part]!),
      counts[sum.total]!,
    )
}

function summary(
  cells: LinkedCells,
  counts: Int32Array,
  base: number,
  emptiedAtoms: readonly number[],
): RoundedCounts {
  let printed = 0
  let changed = 0
  let sum = 0
  let largestDeviation = 0
  for (let cell = 0; cell < counts.length; cell++) {
    if (!cells.printed[cell]) continue
    const deviation = Math.abs(counts[cell]! - cells.counts[cell]!)
    printed++
    sum += deviation
    if (deviation > 0) changed++
    largestDeviation = Math.max(largestDeviation, deviation)
  }
  return {
    method: 'small-count rounding',
    base,
    counts,
    largestDeviation,
    meanDeviation: printed === 0 ? 0 : sum / printed,
    changed,
    emptied: emptiedAtoms.filter((cell) => cells.printed[cell] && counts[cell] === 0).length,
  }
}

function check(cells: LinkedCells, base: number): void {
  if (!Number.isInteger(base) || base < 2) throw new RangeError(`base ${base}`)
  const wrong = cells.counts.find((count) => count < 0)
  if (wrong !== undefined) throw new RangeError(`count ${wrong}`)
  if (cells.state.some((state) => state !== cellState.free))
    throw new RangeError(
      'Cells that are already shown or withheld cannot be rounded: the old figures give the new away',
    )
  for (const { total, parts } of cells.sums) {
    const sum = parts.reduce((all, part) => all + cells.counts[part]!, 0)
    if (sum !== cells.counts[total])
      throw new RangeError(`cell ${total} is ${cells.counts[total]}, its parts are ${sum}`)
  }
}
