import { createRandom } from '#core/foundation'
import { type Component, componentModel } from './components.ts'
import type { LinearModel, LinearSolver } from './linear-solver.ts'
import { createMover, type Mover } from './mover.ts'
import { type Witness, wholeAbove, wholeBelow, witnessOf } from './witnesses.ts'

/** A cell of a component and how far it can deviate. */
export interface Reach {
  readonly column: number
  readonly low: number
  readonly high: number
}

interface ProverResult {
  /** Cells that cannot move as far as needed, with how far they can at most. */
  readonly narrow: readonly Reach[]
  /** Cells for which the solver gave up, with how far they have been seen to move: less than needed. */
  readonly undecided: readonly Reach[]
}

/** Answers "can these cells move this far" for one component; it keeps what it has seen between questions. */
export interface Prover {
  /**
   * @param needs the width that each column needs; 0: none.
   * @param fixed a column whose count is known after all; absent: none.
   */
  prove(needs: Float64Array, fixed?: number): ProverResult
  /** Programs solved so far. */
  solves(): number
  dispose(): void
}

/**
 * Proves width by witnesses. Every corner point that happens to be whole proves something for all cells at once, so
 * the first questions move many unproven cells up or down at random, and a cell is asked for alone only if it has not
 * moved far enough by then. Corners with fractions prove nothing. They are mostly halves, and there are none of those
 * where all bounds are even, so every other question then keeps to even bounds; after that short moves are tried (see
 * `createMover`), and only where these fail too, the question is asked in whole numbers.
 */
export function createProver(component: Component, counts: Int32Array, solver: LinearSolver): Prover {
  const width = component.cells.length
  const floors = Float64Array.from(component.cells, (cell) => -counts[cell]!)
  const random = createRandom(width)
  const linear = componentModel(component, counts, solver)
  let even: LinearModel | undefined
  let mover: Mover | undefined
  let exact: LinearModel | undefined
  let fractions = false
  const pool: Witness[] = []
  let solves = 0

  const stepped = (): LinearModel => {
    even ??= componentModel(
      component,
      counts.map((count) => 2 * Math.floor(count / 2)),
      solver,
    )
    return even
  }

  function prove(needs: Float64Array, fixed = -1): ProverResult {
    const low = new Float64Array(width)
    const high = new Float64Array(width)
    const lacking = (j: number): boolean => j !== fixed && high[j]! - low[j]! < needs[j]!
    const see = (witness: Witness): void => {
      for (let j = 0; j < width; j++) {
        if (witness[j]! < low[j]!) low[j] = witness[j]!
        else if (witness[j]! > high[j]!) high[j] = witness[j]!
      }
    }
    for (const witness of pool) if (fixed < 0 || witness[fixed] === 0) see(witness)
    let left = [...needs.keys()].filter(lacking)
    if (left.length === 0) return { narrow: [], undecided: [] }
    if (fixed >= 0) linear.setBounds(fixed, 0, 0)
    if (fixed >= 0) mover?.hold(fixed)
    for (let idle = 0; left.length > 2 && idle < 2 + left.length / patience; ) {
      const before = left.length
      const signs = Array.from(left, () => (random.below(2) === 0 ? 1 : -1))
      ask(fractions && fixed < 0 && idle % 2 === 1 ? stepped() : linear, 'most', left, signs)
      left = left.filter(lacking)
      idle = (before - left.length) * worthwhile < before ? idle + 1 : 0
    }
    const narrow: Reach[] = []
    const undecided: Reach[] = []
    for (const j of left) decide(j)
    if (fixed >= 0) linear.setBounds(fixed, floors[fixed]!, Number.POSITIVE_INFINITY)
    if (fixed >= 0) mover?.release(fixed)
    return { narrow, undecided }

    function found(witness: Witness | null): void {
      if (!witness) return
      pool.push(witness)
      see(witness)
    }

    function ask(model: LinearModel, sense: 'least' | 'most', columns: number[], values: number[]) {
      solves++
      const answer = model.solve(sense, columns, values)
      const witness = witnessOf(component, counts, answer.columns)
      if (witness) found(witness)
      else if (answer.status === 'optimal') fractions = true
      return answer
    }

    /** Up as far as needed, or down and then up by the rest. */
    function move(j: number): void {
      if (!mover) {
        mover = createMover(component, counts, solver)
        if (fixed >= 0) mover.hold(fixed)
      }
      for (const direction of [1, -1, 1]) {
        if (!lacking(j)) return
        const target = direction > 0 ? low[j]! + needs[j]! : Math.max(floors[j]!, high[j]! - needs[j]!)
        solves++
        found(mover.move(j, target))
      }
    }

    function decide(j: number): void {
      if (!lacking(j)) return
      const early = fractions
      if (early) move(j)
      if (!lacking(j)) return
      const first = ask(linear, 'most', [j], [1])
      if (!lacking(j)) return
      const most = first.status === 'optimal' ? wholeBelow(first.value) : Number.POSITIVE_INFINITY
      const second = ask(linear, 'least', [j], [1])
      if (!lacking(j)) return
      const least = second.status === 'optimal' ? wholeAbove(second.value) : floors[j]!
      const hasMoved = high[j]! > low[j]!
      if (most - least < needs[j]! && (hasMoved || most === least)) {
        narrow.push({ column: j, low: least, high: most })
        return
      }
      // wide enough for fractions, or perhaps exact for all that
      if (!early) move(j)
      if (lacking(j)) inWholeNumbers(j, least, most)
    }

    function inWholeNumbers(j: number, linearLeast: number, linearMost: number): void {
      exact ??= componentModel(component, counts, solver, true)
      if (fixed >= 0) exact.setBounds(fixed, 0, 0)
      const most = furthest(exact, j, 'most', Math.min(linearMost, low[j]! + needs[j]!))
      const least = lacking(j) ? furthest(exact, j, 'least', Math.max(linearLeast, high[j]! - needs[j]!)) : 0
      if (fixed >= 0) exact.setBounds(fixed, floors[fixed]!, Number.POSITIVE_INFINITY)
      if (!lacking(j)) return
      if (most - least < needs[j]!) narrow.push({ column: j, low: least, high: most })
      else undecided.push({ column: j, low: low[j]!, high: high[j]! })
    }

    /** The furthest whole deviation up to `enough`; `enough` itself where the solver gives up. */
    function furthest(model: LinearModel, j: number, sense: 'least' | 'most', enough: number): number {
      const seen = sense === 'most' ? high[j]! : low[j]!
      if (seen === enough) return enough
      if (sense === 'most') model.setBounds(j, floors[j]!, enough)
      else model.setBounds(j, enough, Number.POSITIVE_INFINITY)
      const answer = ask(model, sense, [j], [1])
      model.setBounds(j, floors[j]!, Number.POSITIVE_INFINITY)
      return answer.status === 'optimal' ? Math.round(answer.value) : enough
    }
  }

  return {
    prove,
    solves: () => solves,
    dispose() {
      linear.dispose()
      even?.dispose()
      mover?.dispose()
      exact?.dispose()
    },
  }
}

/** A question for many cells is idle if it proves less than one in so many of those that are left. */
const worthwhile = 4

/** After some idle questions, more where many cells are left, the cells are asked for alone. */
const patience = 16
